package org.spatialplan.submission.ground;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.locationtech.jts.algorithm.CGAlgorithmsDD;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Polygonal;
import org.spatialplan.geo.WorkLimit;

/**
 * Recognises valid areas with any number of vertices. A line sweeps over the vertices, and only edges that become
 * neighbours on it are compared (Shamos and Hoey, 1976), so that needles, combs and nested rings take n log n steps. If
 * nothing touches, the edge below the first vertex of each ring shows which ring encloses it. An area that is not
 * recognised may still be valid. The arithmetic is exact. One instance answers one question.
 */
final class OutlineSweep {

    private final List<Ring> rings = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();
    private final TreeSet<Edge> status = new TreeSet<>(this::compare);

    private OutlineSweep() {}

    /** Two edges meet at a point that is not their common end point. */
    private static final class ContactException extends RuntimeException {
        private static final long serialVersionUID = 1;

        ContactException() {
            super(null, null, false, false);
        }
    }

    /** A ring. Its shell is that of the polygon whose hole it is; the shell of an outer ring is the ring itself. */
    private static final class Ring {
        /** The outer ring of the polygon whose hole this ring is; this ring itself if it is not a hole. */
        private Ring shell;

        private Ring around;
        private boolean isCounterclockwise;
        private boolean isMet;

        boolean liesRight() {
            return shell == this ? around == null || around.shell != around : around == shell;
        }
    }

    /** An edge from its smaller end (ax, ay) to its greater end (bx, by), ordered by x and then by y. */
    private record Edge(
            int number,
            Ring ring,
            double ax,
            double ay,
            double bx,
            double by,
            boolean forward,
            int ringStart,
            int ringEnd) {

        /** Whether the inside of the ring is above the edge, or to the left of a vertical edge. */
        boolean hasInsideAbove() {
            return forward == ring.isCounterclockwise;
        }

        int side(double x, double y) {
            return CGAlgorithmsDD.orientationIndex(ax, ay, bx, by, x, y);
        }
    }

    /**
     * Whether a geometry is an area whose rings touch neither each other nor themselves, with each hole in its shell
     * and no shell in another. False if that is not certain.
     */
    static boolean isSurelyValid(Geometry area) {
        if (!(area instanceof Polygonal) || area.isEmpty()) {
            return false;
        }
        OutlineSweep sweep = new OutlineSweep();
        for (int i = 0; i < area.getNumGeometries(); i++) {
            if (!sweep.add((Polygon) area.getGeometryN(i))) {
                return false;
            }
        }
        try {
            sweep.run();
        } catch (ContactException e) {
            return false;
        }
        return sweep.rings.stream().allMatch(Ring::liesRight);
    }

    private boolean add(Polygon polygon) {
        if (polygon.isEmpty()) {
            return false;
        }
        Ring shell = new Ring();
        boolean added = add(polygon.getExteriorRing(), shell, shell);
        for (int i = 0; i < polygon.getNumInteriorRing() && added; i++) {
            added = add(polygon.getInteriorRingN(i), new Ring(), shell);
        }
        return added;
    }

    private boolean add(LinearRing line, Ring ring, Ring shell) {
        double[] xy = distinct(line.getCoordinateSequence());
        int n = xy.length / 2;
        if (n < 3) {
            return false;
        }
        ring.shell = shell;
        rings.add(ring);
        int first = edges.size();
        int least = 0;
        for (int i = 0; i < n; i++) {
            int next = i + 1 == n ? 0 : i + 1;
            if (!Double.isFinite(xy[2 * i]) || !Double.isFinite(xy[2 * i + 1])) {
                return false;
            }
            least = isBefore(xy, i, least) ? i : least;
            boolean forward = isBefore(xy, i, next);
            int from = forward ? i : next;
            int to = forward ? next : i;
            edges.add(new Edge(
                    first + i,
                    ring,
                    xy[2 * from],
                    xy[2 * from + 1],
                    xy[2 * to],
                    xy[2 * to + 1],
                    forward,
                    first,
                    first + n));
        }
        int before = least == 0 ? n - 1 : least - 1;
        int after = least + 1 == n ? 0 : least + 1;
        ring.isCounterclockwise = CGAlgorithmsDD.orientationIndex(
                        xy[2 * before],
                        xy[2 * before + 1],
                        xy[2 * least],
                        xy[2 * least + 1],
                        xy[2 * after],
                        xy[2 * after + 1])
                > 0;
        return true;
    }

    /** The vertices without repeated ones and without the last, which equals the first. */
    private static double[] distinct(CoordinateSequence points) {
        double[] xy = new double[points.size() * 2];
        int n = 0;
        for (int i = 0; i < points.size() - 1; i++) {
            double x = points.getX(i);
            double y = points.getY(i);
            if (n == 0 || x != xy[n - 2] || y != xy[n - 1]) {
                xy[n++] = x;
                xy[n++] = y;
            }
        }
        boolean closesTwice = n > 2 && xy[0] == xy[n - 2] && xy[1] == xy[n - 1];
        return Arrays.copyOf(xy, closesTwice ? n - 2 : n);
    }

    private static boolean isBefore(double[] xy, int i, int k) {
        return xy[2 * i] < xy[2 * k] || xy[2 * i] == xy[2 * k] && xy[2 * i + 1] < xy[2 * k + 1];
    }

    /** The edge before this one in the direction of the ring. */
    private Edge previous(Edge edge) {
        return edges.get(edge.number == edge.ringStart ? edge.ringEnd - 1 : edge.number - 1);
    }

    private void run() {
        Vertex[] vertices = new Vertex[edges.size()];
        for (Edge edge : edges) {
            vertices[edge.number] = Vertex.of(previous(edge), edge);
        }
        Arrays.sort(vertices);
        for (int i = 0; i < vertices.length; i++) {
            if ((i & 255) == 0) {
                WorkLimit.ask();
            }
            if (i > 0 && vertices[i].compareTo(vertices[i - 1]) == 0) {
                throw new ContactException();
            }
            pass(vertices[i]);
        }
    }

    /**
     * A vertex of a ring.
     *
     * @param before the edge of the ring that ends at the vertex
     * @param after the edge of the ring that begins at the vertex
     */
    private record Vertex(double x, double y, Edge before, Edge after) implements Comparable<Vertex> {

        static Vertex of(Edge before, Edge after) {
            return after.forward
                    ? new Vertex(after.ax, after.ay, before, after)
                    : new Vertex(after.bx, after.by, before, after);
        }

        boolean ends(Edge edge) {
            return edge.bx == x && edge.by == y;
        }

        @Override
        public int compareTo(Vertex other) {
            int byX = Double.compare(x + 0.0, other.x + 0.0);
            return byX != 0 ? byX : Double.compare(y + 0.0, other.y + 0.0);
        }
    }

    private void pass(Vertex vertex) {
        boolean beforeEnds = vertex.ends(vertex.before);
        boolean afterEnds = vertex.ends(vertex.after);
        if (beforeEnds) {
            remove(vertex.before);
        }
        if (afterEnds) {
            remove(vertex.after);
        }
        if (!beforeEnds) {
            insert(vertex.before);
        }
        if (!afterEnds) {
            insert(vertex.after);
        }
        if (!vertex.before.ring.isMet) {
            nest(vertex);
        }
    }

    /** Handles the first vertex of a ring, where two of its edges begin. */
    private void nest(Vertex vertex) {
        Ring ring = vertex.before.ring;
        ring.isMet = true;
        Edge lowest = status.lower(vertex.after) == vertex.before ? vertex.before : vertex.after;
        Edge below = status.lower(lowest);
        if (below != null) {
            ring.around = below.hasInsideAbove() ? below.ring : below.ring.around;
        }
    }

    private void insert(Edge edge) {
        if (!status.add(edge)) {
            throw new ContactException();
        }
        requireApart(status.lower(edge), edge);
        requireApart(edge, status.higher(edge));
    }

    private void remove(Edge edge) {
        Edge below = status.lower(edge);
        Edge above = status.higher(edge);
        if (!status.remove(edge)) {
            throw new ContactException();
        }
        requireApart(below, above);
    }

    /** Compares two edges by their height at a position that both cover. */
    private int compare(Edge one, Edge other) {
        if (one == other) {
            return 0;
        }
        boolean sameStart = one.ax == other.ax && one.ay == other.ay;
        boolean oneFirst = sameStart || one.ax < other.ax || one.ax == other.ax && one.ay < other.ay;
        int side = sameStart
                ? one.side(other.bx, other.by)
                : oneFirst ? one.side(other.ax, other.ay) : -other.side(one.ax, one.ay);
        if (side == 0 || sameStart && !areNeighbours(one, other)) {
            throw new ContactException();
        }
        return side > 0 ? -1 : 1;
    }

    private static boolean areNeighbours(Edge one, Edge other) {
        int apart = Math.abs(one.number - other.number);
        return one.ring == other.ring && (apart == 1 || apart == one.ringEnd - one.ringStart - 1);
    }

    private static void requireApart(Edge one, Edge other) {
        if (one == null || other == null || areNeighbours(one, other)) {
            return;
        }
        boolean meet = one.side(other.ax, other.ay) * one.side(other.bx, other.by) <= 0
                && other.side(one.ax, one.ay) * other.side(one.bx, one.by) <= 0
                && Math.max(one.ax, other.ax) <= Math.min(one.bx, other.bx)
                && Math.max(Math.min(one.ay, one.by), Math.min(other.ay, other.by))
                        <= Math.min(Math.max(one.ay, one.by), Math.max(other.ay, other.by));
        if (meet) {
            throw new ContactException();
        }
    }
}
