package org.spatialplan.index;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** The rings of areas as plain arrays: x and y in turn, the first point repeated at the end. */
final class Rings {

    private Rings() {}

    /** Outer rings and holes of all polygons in a geometry; other parts are left out. */
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

    /** {minX, minY, maxX, maxY} */
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

    private static void collect(Geometry geometry, List<double[]> rings) {
        if (geometry instanceof Polygon polygon) {
            if (!polygon.isEmpty()) {
                rings.add(packed(polygon.getExteriorRing()));
                for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                    rings.add(packed(polygon.getInteriorRingN(i)));
                }
            }
        } else if (geometry.getNumGeometries() > 1 || geometry.getDimension() == 2) {
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                collect(geometry.getGeometryN(i), rings);
            }
        }
    }

    private static double[] packed(LinearRing ring) {
        CoordinateSequence sequence = ring.getCoordinateSequence();
        double[] xy = new double[sequence.size() * 2];
        for (int i = 0; i < sequence.size(); i++) {
            xy[2 * i] = sequence.getX(i);
            xy[2 * i + 1] = sequence.getY(i);
        }
        return xy;
    }
}
