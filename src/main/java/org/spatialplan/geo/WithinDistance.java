package org.spatialplan.geo;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Draws the ground within a distance of a geometry, in metres: all of it, and at most {@link #EXCESS} of the distance
 * more. {@link BoundingBuffer} has fewer vertices and reaches up to half a percent too far. Stateless and thread-safe.
 */
public final class WithinDistance {

    private static final int QUADRANT_SEGMENTS = 64;
    /** Shallow inlets of less than this share of the distance are left out; JTS' default is a hundredth. */
    private static final double DETAIL = 1e-5;
    /** A chord may span 1.5 parts of a quarter circle: 1.7e-4 of the distance, and DETAIL besides. */
    public static final double EXCESS = 1.8e-4;

    private static final BufferParameters FINE = fine();

    private WithinDistance() {}

    private static BufferParameters fine() {
        BufferParameters parameters = new BufferParameters(QUADRANT_SEGMENTS);
        parameters.setSimplifyFactor(DETAIL);
        return parameters;
    }

    /** Draws the ground within a distance of areas, lines or points; their own areas belong to it. */
    public static Geometry of(Geometry geometry, double metres) {
        List<Geometry> parts = new ArrayList<>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            WorkLimit.ask();
            Geometry part = geometry.getGeometryN(i);
            Geometry drawn = BufferOp.bufferOp(part, metres * (1 + EXCESS), FINE);
            parts.add(isComplete(drawn, part, metres) ? drawn : BoundingBuffer.outer(part, metres));
        }
        return parts.size() == 1
                ? parts.get(0)
                : OverlayNGRobust.union(geometry.getFactory().buildGeometry(parts));
    }

    /** JTS 1.20 leaves out whole stretches of a buffer now and then. */
    private static boolean isComplete(Geometry drawn, Geometry part, double metres) {
        return !drawn.isEmpty()
                && !new IndexedFacetDistance(drawn.getBoundary()).isWithinDistance(part, metres * (1 - 1e-6));
    }
}
