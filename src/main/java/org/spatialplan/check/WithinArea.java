package org.spatialplan.check;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/** The areas in which places are searched, prepared for many questions; metres. Used by one thread. */
final class WithinArea {

    private final Geometry area;
    private final PreparedGeometry prepared;
    private final IndexedFacetDistance boundary;

    WithinArea(Geometry area) {
        this.area = area;
        this.prepared = PreparedGeometryFactory.prepare(area);
        this.boundary = new IndexedFacetDistance(area.getBoundary());
    }

    Envelope box() {
        return area.getEnvelopeInternal();
    }

    /** Measures how far a shape may be moved, in any direction, and stays inside; negative if it is not inside. */
    double roomM(Geometry shape) {
        return prepared.covers(shape) ? boundary.distance(shape) : -1;
    }

    /** Tests whether a box has no point inside. */
    boolean isOutside(Envelope box) {
        return !prepared.intersects(area.getFactory().toGeometry(box));
    }
}
