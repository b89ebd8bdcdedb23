package org.spatialplan.index;

import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.spatialplan.geo.WorkLimit;

/**
 * Cuts areas into pieces of few vertices by halving them along vertical and horizontal lines, the largest piece first.
 * A cut goes between polygons that are side by side, not across. Where each cut crosses many edges, as with needles
 * from one point, pieces stay larger: all pieces together have no more than a few times the vertices of the area. A cut
 * line never passes through a vertex, so an edge on a cut line is always made by the cut.
 */
final class PieceCutter {

    private static final int MAX_DEPTH = 64;
    private static final int FEW = 8;
    /** A cut across more edges than this is moved to where it crosses fewer. */
    private static final int MANY = 16;

    /** The vertices that cuts may add in all: a fixed number, and a number for each vertex of the area. */
    private static final int MAX_ADDED = 20_000;

    private static final int MAX_ADDED_EACH = 3;

    private final int maxVertices;
    private final Sink sink;

    /** Receives pieces as they are made. */
    interface Sink {
        /**
         * Receives one piece.
         *
         * @param cell {minX, minY, maxX, maxY} of the cut lines round the piece, infinite where it was not cut
         */
        void piece(List<double[]> rings, double[] cell);
    }

    PieceCutter(int maxVertices, Sink sink) {
        this.maxVertices = maxVertices;
        this.sink = sink;
    }

    void cut(List<double[]> rings) {
        double infinite = Double.POSITIVE_INFINITY;
        Piece whole = new Piece(rings, new double[] {-infinite, -infinite, infinite, infinite}, 0);
        long mayAdd = MAX_ADDED + (long) MAX_ADDED_EACH * whole.vertices;
        PriorityQueue<Piece> large = new PriorityQueue<>((one, other) -> Integer.compare(other.vertices, one.vertices));
        large.add(whole);
        while (!large.isEmpty() && large.peek().vertices > maxVertices && mayAdd > 0) {
            WorkLimit.ask();
            Piece piece = large.poll();
            if (piece.depth < MAX_DEPTH) {
                mayAdd -= piece.halve();
                large.add(piece.lower);
                large.add(piece.upper);
            }
        }
        whole.give(sink);
    }

    /** A piece, or the two halves into which it was cut, which are delivered one after the other. */
    private static final class Piece {

        private final int vertices;
        private final double[] cell;
        private final int depth;
        private List<double[]> rings;
        private Piece lower;
        private Piece upper;

        Piece(List<double[]> rings, double[] cell, int depth) {
            this.rings = rings;
            this.vertices = Rings.vertices(rings);
            this.cell = cell;
            this.depth = depth;
        }

        /** Halves the piece and returns how many vertices that adds. */
        int halve() {
            double[] box = Rings.bounds(rings);
            int axis = axis(rings, box);
            double line = between(rings, axis, box[axis], box[axis + 2]);
            lower = half(axis, line, true);
            upper = half(axis, line, false);
            rings = List.of();
            return lower.vertices + upper.vertices - vertices;
        }

        private Piece half(int axis, double line, boolean lowerSide) {
            double[] side = cell.clone();
            side[lowerSide ? axis + 2 : axis] = line;
            return new Piece(HalfPlane.of(rings, axis, line, lowerSide), side, depth + 1);
        }

        void give(Sink sink) {
            if (lower != null) {
                lower.give(sink);
                upper.give(sink);
            } else if (!rings.isEmpty()) {
                sink.piece(rings, cell);
            }
        }
    }

    /** Chooses a cut across the longer side, unless a cut across the other one crosses far fewer edges. */
    private static int axis(List<double[]> rings, double[] box) {
        int longer = box[2] - box[0] >= box[3] - box[1] ? 0 : 1;
        int shorter = 1 - longer;
        int crossed = countCrossed(rings, longer, middle(box, longer));
        boolean isThin = !(box[shorter + 2] - box[shorter] > 0);
        return crossed <= MANY || isThin || 2 * countCrossed(rings, shorter, middle(box, shorter)) >= crossed
                ? longer
                : shorter;
    }

    private static double middle(double[] box, int axis) {
        return box[axis] + (box[axis + 2] - box[axis]) / 2;
    }

    private static int countCrossed(List<double[]> rings, int axis, double line) {
        int crossed = 0;
        for (double[] ring : rings) {
            for (int i = axis; i + 2 < ring.length; i += 2) {
                crossed += ring[i] < line != ring[i + 2] < line ? 1 : 0;
            }
        }
        return crossed;
    }

    /** Finds a cut line near the middle that passes through no vertex. */
    private static double between(List<double[]> rings, int axis, double low, double high) {
        double line = low + (high - low) / 2;
        for (int tries = 0; passesAVertex(rings, axis, line); tries++) {
            line = tries < FEW ? Math.nextUp(line) : above(rings, axis, line);
        }
        return line;
    }

    private static boolean passesAVertex(List<double[]> rings, int axis, double line) {
        for (double[] ring : rings) {
            for (int i = axis; i < ring.length; i += 2) {
                if (ring[i] == line) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Finds a line above neighbouring vertices of consecutive numbers. */
    private static double above(List<double[]> rings, int axis, double low) {
        double[] taken = rings.stream()
                .flatMapToDouble(ring -> IntStream.range(0, ring.length / 2).mapToDouble(i -> ring[2 * i + axis]))
                .filter(at -> at >= low)
                .sorted()
                .toArray();
        double line = low;
        for (double at : taken) {
            line = at == line ? Math.nextUp(line) : line;
        }
        return line;
    }
}
