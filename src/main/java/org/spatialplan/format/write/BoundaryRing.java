package org.spatialplan.format.write;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;

/**
 * A ring of an area as surveyors walk it. Outer rings run clockwise and holes against them. Each begins with its corner
 * farthest to the north-west: the one with the greatest difference of northing and easting, of several the
 * northernmost.
 *
 * @param number 1 for the outer ring of a part, 2 and more for its holes
 * @param points without the one that closes the ring; easting as x, northing as y
 */
public record BoundaryRing(int number, List<Coordinate> points) {

    /** The rings of all areas in a geometry, each part's outer ring before its holes. */
    public static List<BoundaryRing> of(Geometry areas) {
        List<BoundaryRing> rings = new ArrayList<>();
        for (Object part : PolygonExtracter.getPolygons(areas)) {
            Polygon area = (Polygon) part;
            rings.add(new BoundaryRing(1, inOrder(area.getExteriorRing(), true)));
            for (int i = 0; i < area.getNumInteriorRing(); i++) {
                rings.add(new BoundaryRing(2 + i, inOrder(area.getInteriorRingN(i), false)));
            }
        }
        return rings;
    }

    /**
     * The points of a ring in this order, without the one that closes it. Points that repeat the one before are left
     * out.
     */
    public static List<Coordinate> inOrder(LinearRing ring, boolean clockwise) {
        List<Coordinate> points = new ArrayList<>();
        for (Coordinate point : ring.getCoordinates()) {
            if (points.isEmpty() || !points.get(points.size() - 1).equals2D(point)) {
                points.add(point);
            }
        }
        if (points.size() < 2) {
            return points;
        }
        points.remove(points.size() - 1);
        if (points.size() > 2 && Orientation.isCCW(ring.getCoordinateSequence()) == clockwise) {
            Collections.reverse(points);
        }
        Collections.rotate(points, -first(points));
        return points;
    }

    private static int first(List<Coordinate> points) {
        int first = 0;
        for (int i = 1; i < points.size(); i++) {
            if (isFarther(points.get(i), points.get(first))) {
                first = i;
            }
        }
        return first;
    }

    private static boolean isFarther(Coordinate one, Coordinate other) {
        double more = (one.y - one.x) - (other.y - other.x);
        return more > 0 || more == 0 && one.y > other.y;
    }
}
