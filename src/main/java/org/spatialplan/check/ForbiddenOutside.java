package org.spatialplan.check;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.spatialplan.geo.BoundingBuffer;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.geo.UncertainShape;
import org.spatialplan.index.LayerIndex;

/** The ground that no feature of a layer covers, where the rules forbid works outside of it. Immutable, thread-safe. */
final class ForbiddenOutside implements ForbiddenGround {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final LayerIndex index;
    private final GroundFrame frame;
    private final boolean asDrawn;

    ForbiddenOutside(LayerIndex index, GroundFrame frame, boolean asDrawn) {
        this.index = index;
        this.frame = frame;
        this.asDrawn = asDrawn;
    }

    /** Tests the whole limit first, then the least room; what is between them is not measured. */
    @Override
    public double roomM(Geometry shape, double accuracyM, double limitM) {
        if (isInside(shape, accuracyM, limitM)) {
            return limitM;
        }
        return limitM > SiteSearch.ROOM_M && isInside(shape, accuracyM, SiteSearch.ROOM_M) ? SiteSearch.ROOM_M : -1;
    }

    private boolean isInside(Geometry shape, double accuracyM, double roomM) {
        double ownM = asDrawn ? 0 : accuracyM;
        Envelope box = new Envelope(shape.getEnvelopeInternal());
        box.expandBy(ownM + index.worstAccuracyM() + roomM);
        if (index.areas().surelyHolds(box) && index.worstAccuracyM() == 0) {
            return true;
        }
        if (index.areas().near(shape, 0).length == 0) {
            return false;
        }
        UncertainShape grown = new UncertainShape(BoundingBuffer.outer(shape, roomM), ownM);
        Overlap rest = OutsideGround.of(CheckedPlaces.Place.of(grown), index, frame);
        return asDrawn ? rest.size() == 0 : rest.most() == 0;
    }

    @Override
    public boolean surelyHolds(Envelope box) {
        return index.areas().near(FACTORY.toGeometry(box), 0).length == 0;
    }
}
