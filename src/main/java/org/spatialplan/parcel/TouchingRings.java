package org.spatialplan.parcel;

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
 * Converts polygons whose ring touches itself in points. ArcGIS draws a hole that touches the outline in this way; in
 * OGC Simple Features it is invalid. The ring is split where it returns to a point, and the nesting of the parts gives
 * outlines and holes.
 *
 * <p>This is the only possible reading if the resulting area equals the area that the ring encloses by its direction.
 * The areas differ if the ring crosses itself in a vertex (a bow tie) or runs twice around the same ground; such rings
 * are not changed.
 */
public final class TouchingRings {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final double SAME_AREA = 1e-9;

    private TouchingRings() {}

    /**
     * The same area in valid rings; empty if it is already valid, not an area, or cannot be converted with certainty.
     */
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

    /** The area that a ring encloses. Parts in the other direction count as negative. */
    private static double enclosed(LinearRing ring) {
        return Math.abs(Area.ofRingSigned(ring.getCoordinates()));
    }

    /**
     * Splits a ring where it returns to a point.
     *
     * @return false if it runs back along itself
     */
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

    /** The ring's points without repetition. A vertex that lies exactly on an edge is inserted into the edge. */
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
