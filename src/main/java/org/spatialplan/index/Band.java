package org.spatialplan.index;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;

/** The band round an outline in which the true outline lies. */
final class Band {

    private static final int QUADRANT_SEGMENTS = 16;
    /** Makes the polygon that a buffer draws for an arc lie outside the arc, so that bounds stay bounds. */
    private static final double CIRCUMSCRIBED = 1 / Math.cos(Math.PI / (4 * QUADRANT_SEGMENTS));

    private Band() {}

    /** All points within so many metres of an outline; empty for 0. */
    static Geometry round(Geometry outline, double slackM) {
        return slackM == 0 || outline.isEmpty()
                ? outline.getFactory().createPolygon()
                : BufferOp.bufferOp(outline, slackM * CIRCUMSCRIBED, new BufferParameters(QUADRANT_SEGMENTS));
    }
}
