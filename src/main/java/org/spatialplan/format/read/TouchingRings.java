package org.spatialplan.format.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.spatialplan.geo.WorkLimit;

/**
 * Polygons whose ring touches itself in points: valid in ArcGIS, which draws a hole that touches the outline so, but not in OGC
 * Simple Features. The ring is parted where it comes back to a point, and what lies within what makes outlines and holes.
 *
 * <p>That is the only reading if the area so found is the area that the ring itself encloses by its direction. It is not where
 * the ring crosses itself in a vertex (a bow tie) or runs twice round the same ground; these are left as they are.
 */
public final class TouchingRings {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final double SAME_AREA = 1e-9;

    private TouchingRings() {}

    /** The same area in valid rings; empty if it is valid already, or no area, or has another reading or none. */
    public static Optional<Geometry> parted(Geometry area) {
        if (!(area instanceof Polygonal) || area.isEmpty() || isValid(area)) {
            return Optional.empty();
        }
        List<Polygon> parts = new ArrayList<>();
        for (int i = 0; i < area.getNumGeometries(); i++) {
            Polygon polygon = (Polygon) area.getGeometryN(i);
            Optional<Geometry> parted = isValid(polygon) ? Optional.of(polygon) : parted(polygon);
            if (parted.isEmpty()) {
                return Optional.empty();
            }
            for (int k = 0; k < parted.get().getNumGeometries(); k++) {
                parts.add((Polygon) parted.get().getGeometryN(k));
            }
        }
        Geometry whole = parts.size() == 1 ? parts.get(0) : FACTORY.createMultiPolygon(parts.toArray(Polygon[]::new));
        return isValid(whole) ? Optional.of(whole) : Optional.empty();
    }

    private static boolean isValid(Geometry area) {
        return new IsValidOp(area).isValid();
    }

    private static Optional<Geometry> parted(Polygon polygon) {
        List<LinearRing> loops = new ArrayList<>();
        double enclosed = enclosed(polygon.getExteriorRing());
        boolean whole = collect(polygon.getExteriorRing(), loops);
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            whole &= collect(polygon.getInteriorRingN(i), loops);
            enclosed -= enclosed(polygon.getInteriorRingN(i));
        }
        if (!whole || !loops.stream().allMatch(loop -> isValid(FACTORY.createPolygon(loop)))) {
            return Optional.empty();
        }
        Geometry nested = RingNesting.areas(loops);
        double tolerance = SAME_AREA * polygon.getEnvelopeInternal().getArea();
        return Math.abs(nested.getArea() - enclosed) <= tolerance ? Optional.of(nested) : Optional.empty();
    }

    /** What runs the other way round counts against it. */
    private static double enclosed(LinearRing ring) {
        return Math.abs(Area.ofRingSigned(ring.getCoordinates()));
    }

    /** Parts a ring where it comes back to a point. @return false if it runs back on itself somewhere */
    private static boolean collect(LinearRing ring, List<LinearRing> loops) {
        List<Coordinate> path = new ArrayList<>();
        Map<Coordinate, Integer> places = new HashMap<>();
        for (Coordinate point : noded(ring)) {
            Integer before = places.get(point);
            if (before == null) {
                places.put(point, path.size());
                path.add(point);
                continue;
            }
            List<Coordinate> loop = new ArrayList<>(path.subList(before, path.size()));
            loop.add(point);
            if (loop.size() < LinearRing.MINIMUM_VALID_SIZE) {
                return false;
            }
            loops.add(FACTORY.createLinearRing(loop.toArray(Coordinate[]::new)));
            loop.subList(1, loop.size() - 1).forEach(places::remove);
            path.subList(before + 1, path.size()).clear();
        }
        return path.size() == 1;
    }

    /** The ring's points without repetition, and where a vertex lies exactly on an edge, that vertex in the edge. */
    private static List<Coordinate> noded(LinearRing ring) {
        Coordinate[] points = ring.getCoordinates();
        VertexTree vertices = new VertexTree(Arrays.copyOfRange(points, 1, points.length));
        List<Coordinate> noded = new ArrayList<>();
        noded.add(points[0]);
        for (int i = 1; i < points.length; i++) {
            Coordinate from = points[i - 1];
            Coordinate to = points[i];
            WorkLimit.ask();
            if (!from.equals2D(to)) {
                on(from, to, vertices).forEach(noded::add);
                noded.add(to);
            }
        }
        return noded;
    }

    /** The vertices between two ends, in their order, each once. */
    private static List<Coordinate> on(Coordinate from, Coordinate to, VertexTree vertices) {
        return vertices.on(from, to).stream()
                .filter(vertex -> !vertex.equals2D(from) && !vertex.equals2D(to))
                .distinct()
                .sorted((a, b) -> Double.compare(a.distance(from), b.distance(from)))
                .toList();
    }
}
