package org.spatialplan.geo;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;

/**
 * Buffers that are bounds: the outer ones hold every point within the distance, the inner ones no point that is nearer to the
 * outline. JTS draws an arc as chords, and rounds their number, so that one chord spans up to 1.5 of the stated parts of a
 * quarter circle; the distance is enlarged until such a chord lies outside the arc. Metres; stateless.
 */
public final class BoundingBuffer {

    private static final int QUADRANT_SEGMENTS = 16;
    private static final double HALF_A_CHORD = 0.75 * Math.PI / (2 * QUADRANT_SEGMENTS);
    /** JTS drops arcs of less than half a part and vertices nearer than a thousandth of the distance: 1e-4 more covers both. */
    private static final double CIRCUMSCRIBED = (1 + 1e-4) / Math.cos(HALF_A_CHORD);
    /** A right angle's corner lies 1.42 times the distance away; sharper ones are cut off there. */
    private static final double MITRE_LIMIT = 1.5;

    private static final BufferParameters ROUND = new BufferParameters(QUADRANT_SEGMENTS);
    private static final BufferParameters MITRED = new BufferParameters(
            QUADRANT_SEGMENTS, BufferParameters.CAP_FLAT, BufferParameters.JOIN_MITRE, MITRE_LIMIT);

    private BoundingBuffer() {}

    /** Holds all points within so many metres of a geometry, and few more; the geometry itself for 0. */
    public static Geometry outer(Geometry geometry, double metres) {
        return metres == 0 ? geometry : BufferOp.bufferOp(geometry, metres * CIRCUMSCRIBED, ROUND);
    }

    /** Points of an area that lie deeper than so many metres inside it, all but few; the area itself for 0. */
    public static Geometry inner(Geometry area, double metres) {
        return metres == 0 ? area : BufferOp.bufferOp(area, -metres * CIRCUMSCRIBED, ROUND);
    }

    /** An area whose edges all moved outwards: corners stay corners. */
    public static Geometry movedOut(Geometry area, double metres) {
        return metres == 0 ? area : BufferOp.bufferOp(area, metres, MITRED);
    }

    /** An area whose edges all moved inwards; empty if it is narrower than twice the distance. */
    public static Geometry movedIn(Geometry area, double metres) {
        return metres == 0 ? area : BufferOp.bufferOp(area, -metres, MITRED);
    }
}
