package org.spatialplan.geo;

import java.util.Arrays;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/**
 * Transforms geometries from one plane to another so that edges keep their course. An edge is straight in the plane in
 * which it is defined, and bends in any other plane. It is halved, in its own plane, until each piece is within
 * {@link #TOLERANCE_M} of its image at a quarter, a half and three quarters. Vertices stay and are only added;
 * geometries without long edges keep their vertices.
 *
 * <p>The pieces depend on the two ends of the edge alone, not on its direction or on what it belongs to: two outlines
 * that share an edge in one plane share it in the other. Not thread-safe.
 */
final class StatedEdges extends PackedTransformer {

    /**
     * There are two transformations between a file and the ground, so an edge is nowhere more than 0.1 mm off its
     * course.
     */
    static final double TOLERANCE_M = 0.000_05;

    /** No edge gets more than 2 to the power of this pieces; at 50° N one of 300 km needs no more. */
    private static final int DEEPEST = 13;

    /** More vertices would not fit into memory; no outline of one city comes near it. */
    private static final int MAX_ADDED = 1_000_000;

    private static final double RADIUS_M = 6_378_137;
    /** Length of the longest degree of a meridian, at the poles, in metres. */
    private static final double DEGREE_M = 111_700;

    private final Degrees degrees;
    private double[] pieces;
    private int filled;
    private int added;

    /** Which of the two planes has longitude and latitude; the other is in metres. */
    enum Degrees {
        BEFORE,
        AFTER,
        /** Both planes have degrees, with a bend between them that has no known bound. */
        BOTH
    }

    StatedEdges(Plane mapping, Degrees degrees) {
        super(mapping);
        this.degrees = degrees;
    }

    private record Vertex(double x, double y, double u, double v) {

        boolean isBefore(Vertex other) {
            return x < other.x || x == other.x && y < other.y;
        }
    }

    @Override
    protected double[] moved(double[] xy, Geometry parent) {
        if (parent instanceof Point) {
            return mapped(xy, parent);
        }
        double[] stated = xy.clone();
        double[] there = mapped(xy, parent);
        requireOnEarth(there, parent);
        ShortEdges shortEdges = ShortEdges.among(degrees == Degrees.BEFORE ? stated : there, degrees);
        if (shortEdges.areAll()) {
            return there;
        }
        pieces = new double[there.length * 2];
        filled = 0;
        for (int i = 0; i < there.length; i += 2) {
            if (i > 0 && !shortEdges.has(i - 2)) {
                WorkLimit.ask();
                divide(vertex(stated, there, i - 2), vertex(stated, there, i), parent);
            }
            add(there[i], there[i + 1]);
        }
        return Arrays.copyOf(pieces, filled);
    }

    /** Refuses latitudes of a million degrees, which a projection returns far outside its domain. */
    private void requireOnEarth(double[] there, Geometry parent) {
        for (int i = 0; degrees != Degrees.BEFORE && i < there.length; i += 2) {
            if (Math.abs(there[i]) > 360 || Math.abs(there[i + 1]) > 90) {
                throw new UnprojectableGeometryException(parent, null);
            }
        }
    }

    private static Vertex vertex(double[] stated, double[] there, int i) {
        return new Vertex(stated[i], stated[i + 1], there[i], there[i + 1]);
    }

    /**
     * Adds the places between two vertices. They are computed from the lesser to the greater vertex, whichever way the
     * edge runs.
     */
    private void divide(Vertex from, Vertex to, Geometry parent) {
        int first = filled;
        if (from.isBefore(to)) {
            divide(from, between(from, to, parent), to, 1, parent);
        } else {
            divide(to, between(to, from, parent), from, 1, parent);
            reverse(first);
        }
    }

    private void divide(Vertex from, Vertex middle, Vertex to, int depth, Geometry parent) {
        Vertex early = between(from, middle, parent);
        Vertex late = between(middle, to, parent);
        if (isStraight(from, middle, to) && isStraight(from, early, to) && isStraight(from, late, to)) {
            return;
        }
        if (added++ > MAX_ADDED) {
            throw UnprojectableGeometryException.edgesTooLong(parent);
        }
        WorkLimit.addVertices(1);
        if (depth < DEEPEST) {
            divide(from, early, middle, depth + 1, parent);
        }
        add(middle.u, middle.v);
        if (depth < DEEPEST) {
            divide(middle, late, to, depth + 1, parent);
        }
    }

    private Vertex between(Vertex one, Vertex other, Geometry parent) {
        double x = (one.x + other.x) / 2;
        double y = (one.y + other.y) / 2;
        double[] there = mapped(new double[] {x, y}, parent);
        requireOnEarth(there, parent);
        return new Vertex(x, y, there[0], there[1]);
    }

    /** Tests whether a vertex is on the straight line between two others. */
    private boolean isStraight(Vertex from, Vertex at, Vertex to) {
        double perU = degrees == Degrees.BEFORE ? 1 : Math.toRadians(RADIUS_M) * Math.cos(Math.toRadians(at.v));
        double perV = degrees == Degrees.BEFORE ? 1 : Math.toRadians(RADIUS_M);
        double edgeU = (to.u - from.u) * perU;
        double edgeV = (to.v - from.v) * perV;
        double atU = (at.u - from.u) * perU;
        double atV = (at.v - from.v) * perV;
        double square = edgeU * edgeU + edgeV * edgeV;
        double share = square > 0 ? Math.max(0, Math.min(1, (atU * edgeU + atV * edgeV) / square)) : 0;
        return Math.hypot(atU - share * edgeU, atV - share * edgeV) <= TOLERANCE_M;
    }

    private void add(double u, double v) {
        if (filled == pieces.length) {
            pieces = Arrays.copyOf(pieces, pieces.length * 2);
        }
        pieces[filled++] = u;
        pieces[filled++] = v;
    }

    private void reverse(int first) {
        for (int i = first, j = filled - 2; i < j; i += 2, j -= 2) {
            for (int k = 0; k < 2; k++) {
                double swapped = pieces[i + k];
                pieces[i + k] = pieces[j + k];
                pieces[j + k] = swapped;
            }
        }
    }

    /**
     * Finds edges that cannot bend enough to be divided, without looking at their course: a bend of curvature k is at
     * most l²k/8 off its chord of length l.
     *
     * @param lonLat vertices in degrees
     * @param cosine of the latitude where it is greatest
     * @param longestM2 squares of lengths in metres
     */
    private record ShortEdges(double[] lonLat, double cosine, double longestM2) {

        /**
         * Returns a bound of the curvature of edges at a latitude, in parts of the earth's curvature, for the
         * projections that maps use. Parallels bend by tan φ against a meridian; oblique edges bend by less than three
         * times that.
         */
        private static double maxBend(double latitude) {
            return 4 * Math.tan(latitude) + 1;
        }

        static ShortEdges among(double[] lonLat, Degrees degrees) {
            double least = Double.POSITIVE_INFINITY;
            double most = 0;
            boolean north = false;
            boolean south = false;
            for (int i = 1; i < lonLat.length; i += 2) {
                least = Math.min(least, Math.abs(lonLat[i]));
                most = Math.max(most, Math.abs(lonLat[i]));
                north |= lonLat[i] > 0;
                south |= lonLat[i] < 0;
            }
            double cosine = north && south ? 1 : Math.cos(Math.toRadians(least));
            boolean bounded = degrees != Degrees.BOTH && most < 89;
            double longestM2 = bounded ? 8 * TOLERANCE_M * RADIUS_M / maxBend(Math.toRadians(most)) : -1;
            return new ShortEdges(lonLat, cosine, longestM2);
        }

        boolean areAll() {
            for (int i = 0; i + 3 < lonLat.length; i += 2) {
                if (!has(i)) {
                    return false;
                }
            }
            return true;
        }

        /** Tests the edge from the vertex at this index of longitudes to the next. */
        boolean has(int i) {
            double east = (lonLat[i + 2] - lonLat[i]) * cosine * DEGREE_M;
            double north = (lonLat[i + 3] - lonLat[i + 1]) * DEGREE_M;
            return east * east + north * north <= longestM2;
        }
    }
}
