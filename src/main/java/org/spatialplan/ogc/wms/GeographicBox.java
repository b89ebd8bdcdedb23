package org.spatialplan.ogc.wms;

import java.util.Optional;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.UnprojectableGeometryException;

/** Transforms boxes in degrees, longitude as x, to other systems. */
final class GeographicBox {

    /** The smallest extent of a box, about ten metres, for a layer with one point. */
    private static final double MIN_DEGREES = 1e-4;

    private static final int PIECES_A_SIDE = 16;
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private GeographicBox() {}

    static Envelope widened(Envelope box) {
        Envelope wide = box.copy();
        wide.expandBy(box.getWidth() < MIN_DEGREES ? MIN_DEGREES : 0, box.getHeight() < MIN_DEGREES ? MIN_DEGREES : 0);
        return wide;
    }

    /**
     * Returns the box in a system. Degrees stay unchanged, to the last digit. Empty if the box exceeds the system's
     * domain.
     */
    static Optional<Envelope> in(Crs crs, Envelope lonLat) {
        if (crs.isGeographic()) {
            return Optional.of(lonLat);
        }
        // what a document tells need not be exact to a tenth of a millimetre, and there is one box for each layer and
        // system
        Geometry sides = Densifier.densify(
                GEOMETRIES.toGeometry(lonLat), Math.max(lonLat.getWidth(), lonLat.getHeight()) / PIECES_A_SIDE);
        try {
            Envelope box = crs.verticesFromLonLat(sides).getEnvelopeInternal();
            return Double.isFinite(box.getArea()) && box.getArea() > 0 ? Optional.of(box) : Optional.empty();
        } catch (UnprojectableGeometryException e) {
            return Optional.empty();
        }
    }
}
