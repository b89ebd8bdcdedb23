package org.spatialplan.geo;

import java.util.Arrays;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryComponentFilter;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;

/**
 * The segments and points of one geometry in a binary tree of boxes, for distances. The facets stay in the order of
 * their lines, in which neighbours are near each other. Distances are those of JTS' {@code IndexedFacetDistance}, to
 * the last bit: the smallest of the same distances of facets. But the other geometry keeps its tree too, and boxes are
 * compared by squares: JTS builds a tree of the other geometry for each question, and takes most of the rest for roots.
 * Immutable and thread-safe.
 */
final class FacetTree {

    private static final int LEAF = 4;
    /** A box may be nearer than the bound by rounding alone; it is then looked into. */
    private static final double ROUNDING = 1 + 1e-12;

    /** The first and the last place of each facet; a point is both. */
    private final Coordinate[] from;

    private final Coordinate[] to;
    /** {minX, minY, maxX, maxY} of each node; the children of node i are 2i and 2i + 1, the root is 1. */
    private final double[] boxes;
    /** The number of the first leaf. */
    private final int leaves;

    FacetTree(Geometry geometry) {
        Facets facets = new Facets();
        geometry.apply(facets);
        this.from = Arrays.copyOf(facets.from, facets.count);
        this.to = Arrays.copyOf(facets.to, facets.count);
        int blocks = Math.max(1, (facets.count + LEAF - 1) / LEAF);
        this.leaves = blocks == 1 ? 1 : Integer.highestOneBit(blocks - 1) * 2;
        this.boxes = new double[8 * leaves];
        for (int node = 2 * leaves - 1; node > 0; node--) {
            enclose(node);
        }
    }

    /** Collects the facets as JTS does: points, and the segments of lines and rings. */
    private static final class Facets implements GeometryComponentFilter {

        private Coordinate[] from = new Coordinate[16];
        private Coordinate[] to = new Coordinate[16];
        private int count;

        @Override
        public void filter(Geometry part) {
            if (part instanceof LineString line) {
                CoordinateSequence places = line.getCoordinateSequence();
                for (int i = 1; i < places.size(); i++) {
                    add(i == 1 ? places.getCoordinateCopy(0) : to[count - 1], places.getCoordinateCopy(i));
                }
            } else if (part instanceof Point point && !point.isEmpty()) {
                add(point.getCoordinate(), point.getCoordinate());
            }
        }

        private void add(Coordinate begin, Coordinate end) {
            if (count == from.length) {
                from = Arrays.copyOf(from, 2 * count);
                to = Arrays.copyOf(to, 2 * count);
            }
            from[count] = begin;
            to[count] = end;
            count++;
        }
    }

    private void enclose(int node) {
        double minX = Double.POSITIVE_INFINITY;
        double minY = Double.POSITIVE_INFINITY;
        double maxX = Double.NEGATIVE_INFINITY;
        double maxY = Double.NEGATIVE_INFINITY;
        if (node >= leaves) {
            for (int i = first(node); i < end(node); i++) {
                minX = Math.min(minX, Math.min(from[i].x, to[i].x));
                minY = Math.min(minY, Math.min(from[i].y, to[i].y));
                maxX = Math.max(maxX, Math.max(from[i].x, to[i].x));
                maxY = Math.max(maxY, Math.max(from[i].y, to[i].y));
            }
        } else {
            for (int child = 8 * node; child < 8 * node + 8; child += 4) {
                minX = Math.min(minX, boxes[child]);
                minY = Math.min(minY, boxes[child + 1]);
                maxX = Math.max(maxX, boxes[child + 2]);
                maxY = Math.max(maxY, boxes[child + 3]);
            }
        }
        boxes[4 * node] = minX;
        boxes[4 * node + 1] = minY;
        boxes[4 * node + 2] = maxX;
        boxes[4 * node + 3] = maxY;
    }

    private int first(int leaf) {
        return Math.min((leaf - leaves) * LEAF, from.length);
    }

    private int end(int leaf) {
        return Math.min((leaf - leaves + 1) * LEAF, from.length);
    }

    /**
     * Returns the distance of two geometries' facets in metres.
     *
     * @param limitM a greater distance need not be found: the answer is then some greater distance, or infinite
     */
    double distanceM(FacetTree other, double limitM) {
        PairSearch search = new PairSearch(other, limitM);
        search.visit(1, 1);
        return search.nearestM;
    }

    /**
     * Returns the distance of a place from the facets in metres.
     *
     * @param limitM a greater distance need not be found: the answer is then some greater distance, or infinite
     */
    double distanceM(Coordinate at, double limitM) {
        PlaceSearch search = new PlaceSearch(at, limitM);
        search.visit(1);
        return search.nearestM;
    }

    /** Finds the place of the facets that is nearest to another; null if none is within a limit in metres. */
    Coordinate nearest(Coordinate at, double limitM) {
        PlaceSearch search = new PlaceSearch(at, limitM);
        search.visit(1);
        return search.nearestM > limitM ? null : new LineSegment(from[search.facet], to[search.facet]).closestPoint(at);
    }

    /** The smallest distance found, and the square above which boxes are passed over. */
    private static class Nearest {

        double nearestM = Double.POSITIVE_INFINITY;
        double bound;

        Nearest(double limitM) {
            this.bound = square(limitM);
        }

        void found(double distanceM) {
            nearestM = distanceM;
            bound = Math.min(bound, square(distanceM));
        }

        private static double square(double distanceM) {
            return distanceM * distanceM * ROUNDING;
        }
    }

    /** Searches for the facet that is nearest to a place. */
    private final class PlaceSearch extends Nearest {

        private final Coordinate at;
        private int facet;

        PlaceSearch(Coordinate at, double limitM) {
            super(limitM);
            this.at = at;
        }

        void visit(int node) {
            if (node >= leaves) {
                for (int i = first(node); i < end(node); i++) {
                    double distanceM = Distance.pointToSegment(at, from[i], to[i]);
                    if (distanceM < nearestM) {
                        found(distanceM);
                        facet = i;
                    }
                }
                return;
            }
            double one = gap(2 * node);
            double other = gap(2 * node + 1);
            int nearer = one <= other ? 2 * node : 2 * node + 1;
            if (Math.min(one, other) <= bound) {
                visit(nearer);
            }
            if (Math.max(one, other) <= bound) {
                visit(4 * node + 1 - nearer);
            }
        }

        private double gap(int node) {
            double x = outside(boxes[4 * node], boxes[4 * node + 2], at.x, at.x);
            double y = outside(boxes[4 * node + 1], boxes[4 * node + 3], at.y, at.y);
            return x * x + y * y;
        }
    }

    /** Searches for the two facets that are nearest to each other. */
    private final class PairSearch extends Nearest {

        private final FacetTree others;

        PairSearch(FacetTree others, double limitM) {
            super(limitM);
            this.others = others;
        }

        void visit(int mine, int its) {
            boolean leaf = mine >= leaves;
            if (leaf && its >= others.leaves) {
                compare(mine, its);
            } else if (leaf || its < others.leaves && others.extent(its) > extent(mine)) {
                nearerFirst(mine, 2 * its, mine, 2 * its + 1);
            } else {
                nearerFirst(2 * mine, its, 2 * mine + 1, its);
            }
        }

        private void nearerFirst(int mine, int its, int mineToo, int itsToo) {
            double one = gap(mine, its);
            double other = gap(mineToo, itsToo);
            if (one <= other) {
                visitWithin(one, mine, its);
                visitWithin(other, mineToo, itsToo);
            } else {
                visitWithin(other, mineToo, itsToo);
                visitWithin(one, mine, its);
            }
        }

        private void visitWithin(double gap, int mine, int its) {
            if (gap <= bound && nearestM > 0) {
                visit(mine, its);
            }
        }

        private void compare(int mine, int its) {
            for (int i = first(mine); i < end(mine); i++) {
                for (int k = others.first(its); k < others.end(its); k++) {
                    if (apart(from[i], to[i], others.from[k], others.to[k]) <= bound) {
                        double distanceM = Distance.segmentToSegment(from[i], to[i], others.from[k], others.to[k]);
                        if (distanceM < nearestM) {
                            found(distanceM);
                        }
                    }
                }
            }
        }

        private double gap(int mine, int its) {
            double[] theirs = others.boxes;
            double x = outside(boxes[4 * mine], boxes[4 * mine + 2], theirs[4 * its], theirs[4 * its + 2]);
            double y = outside(boxes[4 * mine + 1], boxes[4 * mine + 3], theirs[4 * its + 1], theirs[4 * its + 3]);
            return x * x + y * y;
        }
    }

    private double extent(int node) {
        return Math.max(boxes[4 * node + 2] - boxes[4 * node], boxes[4 * node + 3] - boxes[4 * node + 1]);
    }

    private static double apart(Coordinate a, Coordinate b, Coordinate c, Coordinate d) {
        double x = outside(Math.min(a.x, b.x), Math.max(a.x, b.x), Math.min(c.x, d.x), Math.max(c.x, d.x));
        double y = outside(Math.min(a.y, b.y), Math.max(a.y, b.y), Math.min(c.y, d.y), Math.max(c.y, d.y));
        return x * x + y * y;
    }

    /** Returns how far two intervals are apart; 0 where they meet. */
    private static double outside(double min, double max, double otherMin, double otherMax) {
        return Math.max(0, Math.max(min - otherMax, otherMin - max));
    }
}
