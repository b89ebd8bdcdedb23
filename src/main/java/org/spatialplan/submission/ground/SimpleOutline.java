package org.spatialplan.submission.ground;

import org.locationtech.jts.algorithm.CGAlgorithmsDD;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * Recognises valid areas without building their topology. In areas with few vertices, as most parcels are, each edge is
 * compared with every other edge; all other areas go through {@link OutlineSweep}. An area that is not recognised may
 * still be valid.
 */
public final class SimpleOutline {

    /** The largest number of vertices for which every pair of edges is compared. Beyond it the sweep is faster. */
    private static final int MAX_POINTS = 80;

    private final double[] xy;

    private SimpleOutline(CoordinateSequence ring) {
        xy = new double[ring.size() * 2];
        for (int i = 0; i < ring.size(); i++) {
            xy[2 * i] = ring.getX(i);
            xy[2 * i + 1] = ring.getY(i);
        }
    }

    /**
     * Whether a geometry is an area with finite coordinates whose edges meet only in common end points. False if that
     * is not certain.
     */
    public static boolean isSurely(Geometry geometry) {
        if (geometry instanceof Polygon polygon && polygon.getNumInteriorRing() == 0 && !polygon.isEmpty()) {
            CoordinateSequence ring = polygon.getExteriorRing().getCoordinateSequence();
            if (ring.size() <= MAX_POINTS) {
                return new SimpleOutline(ring).isSimple();
            }
        }
        return OutlineSweep.isSurelyValid(geometry);
    }

    private boolean isSimple() {
        int last = xy.length - 4;
        for (int i = 0; i <= last; i += 2) {
            if (!turns(i, i == last ? 2 : i + 4)) {
                return false;
            }
            for (int k = i + 4; k <= last - (i == 0 ? 2 : 0); k += 2) {
                if (!areApart(i, k)) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * Whether the edge from i has a length and the next edge, which ends at {@code next}, does not run back along it.
     */
    private boolean turns(int i, int next) {
        double dx = xy[i + 2] - xy[i];
        double dy = xy[i + 3] - xy[i + 1];
        double along = dx * (xy[next] - xy[i + 2]) + dy * (xy[next + 1] - xy[i + 3]);
        return dx * dx + dy * dy > 0
                && (along > 0 || side(i, next) != 0)
                && Double.isFinite(xy[i])
                && Double.isFinite(xy[i + 1]);
    }

    private boolean areApart(int i, int k) {
        return Math.max(xy[i], xy[i + 2]) < Math.min(xy[k], xy[k + 2])
                || Math.max(xy[k], xy[k + 2]) < Math.min(xy[i], xy[i + 2])
                || Math.max(xy[i + 1], xy[i + 3]) < Math.min(xy[k + 1], xy[k + 3])
                || Math.max(xy[k + 1], xy[k + 3]) < Math.min(xy[i + 1], xy[i + 3])
                || side(i, k) * side(i, k + 2) > 0
                || side(k, i) * side(k, i + 2) > 0;
    }

    /** The side of the edge from i on which a point is: 1 left, -1 right, 0 on its line. The result is exact. */
    private int side(int i, int point) {
        return CGAlgorithmsDD.orientationIndex(xy[i], xy[i + 1], xy[i + 2], xy[i + 3], xy[point], xy[point + 1]);
    }
}
