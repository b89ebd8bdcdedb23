package org.spatialplan.check;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/** The ground of a place that was found; further places do not overlap it. Metres; used by one thread. */
final class TakenGround {

    private final Envelope box;
    private final PreparedGeometry prepared;
    private final IndexedFacetDistance facets;

    TakenGround(Geometry ground) {
        this.box = ground.getEnvelopeInternal();
        this.prepared = PreparedGeometryFactory.prepare(ground);
        this.facets = new IndexedFacetDistance(ground);
    }

    /** Measures how far a shape may be moved before it meets the ground, at most the limit; negative if it meets it. */
    double roomM(Geometry shape, double limitM) {
        if (box.distance(shape.getEnvelopeInternal()) >= limitM) {
            return limitM;
        }
        return prepared.intersects(shape) ? -1 : Math.min(limitM, facets.distance(shape));
    }
}
