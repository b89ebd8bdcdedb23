package org.spatialplan.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Converts areas to rings in plain arrays: x and y in turn, the first point repeated at the end. */
final class Rings {

    private Rings() {}

    /**
     * Returns the outer rings and holes of polygons, a line as a ring that runs there and back, and a point as a ring
     * of zero length. Lines and points are areas without extent.
     */
    static List<double[]> of(Geometry geometry) {
        List<double[]> rings = new ArrayList<>();
        collect(geometry, rings);
        return rings;
    }

    static int vertices(List<double[]> rings) {
        int count = 0;
        for (double[] ring : rings) {
            count += ring.length / 2 - 1;
        }
        return count;
    }

    /** Returns {minX, minY, maxX, maxY}. */
    static double[] bounds(List<double[]> rings) {
        double[] box = {
            Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY
        };
        for (double[] ring : rings) {
            for (int i = 0; i < ring.length; i += 2) {
                box[0] = Math.min(box[0], ring[i]);
                box[1] = Math.min(box[1], ring[i + 1]);
                box[2] = Math.max(box[2], ring[i]);
                box[3] = Math.max(box[3], ring[i + 1]);
            }
        }
        return box;
    }

    /**
     * Returns the ring round a box.
     *
     * @param box {minX, minY, maxX, maxY}
     */
    static double[] around(double[] box) {
        return new double[] {box[0], box[1], box[2], box[1], box[2], box[3], box[0], box[3], box[0], box[1]};
    }

    private static void collect(Geometry geometry, List<double[]> rings) {
        if (geometry.isEmpty()) {
            return;
        }
        if (geometry instanceof Polygon polygon) {
            rings.add(packed(polygon.getExteriorRing().getCoordinateSequence()));
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                rings.add(packed(polygon.getInteriorRingN(i).getCoordinateSequence()));
            }
        } else if (geometry instanceof LineString line) {
            rings.add(thereAndBack(packed(line.getCoordinateSequence())));
        } else if (geometry instanceof Point point) {
            rings.add(thereAndBack(packed(point.getCoordinateSequence())));
        } else {
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                collect(geometry.getGeometryN(i), rings);
            }
        }
    }

    private static double[] thereAndBack(double[] xy) {
        int n = xy.length / 2;
        double[] ring = Arrays.copyOf(xy, Math.max(4, (2 * n - 1) * 2));
        for (int i = 0; i < n - 1; i++) {
            ring[(n + i) * 2] = xy[(n - 2 - i) * 2];
            ring[(n + i) * 2 + 1] = xy[(n - 2 - i) * 2 + 1];
        }
        if (n == 1) {
            ring[2] = xy[0];
            ring[3] = xy[1];
        }
        return ring;
    }

    private static double[] packed(CoordinateSequence sequence) {
        double[] xy = new double[sequence.size() * 2];
        for (int i = 0; i < sequence.size(); i++) {
            xy[2 * i] = sequence.getX(i);
            xy[2 * i + 1] = sequence.getY(i);
        }
        return xy;
    }
}
