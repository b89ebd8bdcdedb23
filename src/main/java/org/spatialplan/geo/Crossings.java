package org.spatialplan.geo;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.noding.MCIndexNoder;
import org.locationtech.jts.noding.SegmentIntersector;
import org.locationtech.jts.noding.SegmentString;
import org.locationtech.jts.noding.SegmentStringUtil;

/**
 * Estimates beforehand what an overlay or a validity test would cost. JTS compares all edges whose boxes meet, cannot
 * be interrupted, and makes a vertex at each crossing. Stateless.
 */
public final class Crossings {

    /** Pairs of edges whose boxes meet; each costs about 20 to 50 ns. */
    private static final long MAX_PAIRS = 50_000_000;
    /** Two outlines of 10⁵ edges may cross 10¹⁰ times; each crossing costs an overlay some 50 µs. */
    private static final long MAX_CROSSINGS = 100_000;

    private static final int FEW_POINTS = 2_000;

    private Crossings() {}

    /**
     * Checks a geometry before its lines and outlines are cut where they cross. Small geometries pass without a look.
     *
     * @throws OverLimitException if the edges cross too often, or too many of them run beside each other
     */
    public static void require(Geometry geometry) {
        if (geometry.getNumPoints() > FEW_POINTS) {
            new Count(false).of(List.of(geometry));
        }
    }

    /**
     * Checks two geometries before they are overlaid.
     *
     * @throws OverLimitException if their edges cross too often, or too many of them run beside each other
     */
    public static void require(Geometry one, Geometry other) {
        if (one.getNumPoints() + other.getNumPoints() > FEW_POINTS) {
            new Count(false).of(List.of(one, other));
        }
    }

    /**
     * Tests whether some edge surely crosses another; false for small geometries, which are not looked at.
     *
     * @throws OverLimitException if too many edges run beside each other to decide
     */
    public static boolean areFound(Geometry geometry) {
        return geometry.getNumPoints() > FEW_POINTS && new Count(true).of(List.of(geometry)) > 0;
    }

    private static final class Count implements SegmentIntersector {

        private final boolean firstOnly;
        private long pairs;
        private long crossings;

        Count(boolean firstOnly) {
            this.firstOnly = firstOnly;
        }

        long of(List<Geometry> geometries) {
            List<Object> strings = new ArrayList<>();
            for (Geometry geometry : geometries) {
                List<?> found = SegmentStringUtil.extractSegmentStrings(geometry);
                strings.addAll(found);
            }
            new MCIndexNoder(this).computeNodes(strings);
            return crossings;
        }

        @Override
        public void processIntersections(SegmentString one, int i, SegmentString other, int k) {
            if ((++pairs & 1023) == 0) {
                WorkLimit.ask();
                require(pairs, MAX_PAIRS);
            }
            if (!isDone() && cross(one.getCoordinate(i), one.getCoordinate(i + 1), other, k)) {
                require(++crossings, MAX_CROSSINGS);
                WorkLimit.addVertices(1);
            }
        }

        private static void require(long count, long most) {
            if (count > most) {
                throw OverLimitException.crossings();
            }
        }

        private static boolean cross(Coordinate a, Coordinate b, SegmentString other, int k) {
            Coordinate c = other.getCoordinate(k);
            Coordinate d = other.getCoordinate(k + 1);
            boolean apart = Math.max(a.x, b.x) < Math.min(c.x, d.x)
                    || Math.max(c.x, d.x) < Math.min(a.x, b.x)
                    || Math.max(a.y, b.y) < Math.min(c.y, d.y)
                    || Math.max(c.y, d.y) < Math.min(a.y, b.y);
            return !apart
                    && Orientation.index(a, b, c) * Orientation.index(a, b, d) < 0
                    && Orientation.index(c, d, a) * Orientation.index(c, d, b) < 0;
        }

        @Override
        public boolean isDone() {
            return firstOnly && crossings > 0;
        }
    }
}
