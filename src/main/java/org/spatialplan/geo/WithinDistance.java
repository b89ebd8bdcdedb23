package org.spatialplan.geo;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * The ground within a distance of a geometry, in metres. Along straight edges its outline is exact; at corners an arc is
 * drawn as chords. {@link BoundingBuffer} is a bound instead and reaches up to half a percent too far everywhere.
 *
 * @param errorM how far the drawn outline may be from the true one
 */
public record WithinDistance(Geometry ground, double errorM) {

    private static final int QUADRANT_SEGMENTS = 64;
    /** Shallow inlets of less than this share of the distance are left out; JTS' default is a hundredth. */
    private static final double DETAIL = 1e-4;
    /** A chord may span 1.5 parts of a quarter circle: 1.7e-4 of the distance, and DETAIL besides. */
    private static final double ERROR = 3e-4;
    /** How far a bounding buffer may reach too far. */
    private static final double BOUND_ERROR = 6e-3;

    private static final BufferParameters FINE = fine();

    private static BufferParameters fine() {
        BufferParameters parameters = new BufferParameters(QUADRANT_SEGMENTS);
        parameters.setSimplifyFactor(DETAIL);
        return parameters;
    }

    /** Draws the ground within a distance of areas, lines or points; their own areas belong to it. */
    public static WithinDistance of(Geometry geometry, double metres) {
        List<Geometry> parts = new ArrayList<>();
        double error = ERROR;
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            WorkLimit.ask();
            Geometry part = geometry.getGeometryN(i);
            Geometry drawn = BufferOp.bufferOp(part, metres, FINE);
            if (isComplete(drawn, part, metres)) {
                parts.add(drawn);
            } else {
                parts.add(BoundingBuffer.outer(part, metres));
                error = BOUND_ERROR;
            }
        }
        Geometry ground = parts.size() == 1
                ? parts.get(0)
                : OverlayNGRobust.union(geometry.getFactory().buildGeometry(parts));
        return new WithinDistance(ground, error * metres);
    }

    /** JTS 1.20 leaves out whole stretches of a buffer now and then. */
    private static boolean isComplete(Geometry drawn, Geometry part, double metres) {
        return !drawn.isEmpty()
                && !new IndexedFacetDistance(drawn.getBoundary()).isWithinDistance(part, metres * (1 - ERROR));
    }
}
