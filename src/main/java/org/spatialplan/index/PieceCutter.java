package org.spatialplan.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts areas into pieces of few vertices by halving them along upright and level lines (Sutherland and Hodgman's clipping,
 * ring by ring). A clipped ring may run twice along a cut line; measured even-odd, as all pieces are, that adds nothing.
 * A cut line never passes through a vertex, so an edge that lies on one is always made by the cut.
 */
final class PieceCutter {

    private static final int MAX_DEPTH = 64;
    private final int mostVertices;
    private final Sink sink;

    /** Takes pieces as they are made. */
    interface Sink {
        /** @param cell {minX, minY, maxX, maxY} of the cut lines round the piece, infinite where it was not cut */
        void piece(List<double[]> rings, double[] cell);
    }

    PieceCutter(int mostVertices, Sink sink) {
        this.mostVertices = mostVertices;
        this.sink = sink;
    }

    void cut(List<double[]> rings) {
        double infinite = Double.POSITIVE_INFINITY;
        cut(rings, new double[] {-infinite, -infinite, infinite, infinite}, 0);
    }

    private void cut(List<double[]> rings, double[] cell, int depth) {
        if (rings.isEmpty()) {
            return;
        }
        if (Rings.vertices(rings) <= mostVertices || depth == MAX_DEPTH) {
            sink.piece(rings, cell);
            return;
        }
        double[] box = Rings.bounds(rings);
        int axis = box[2] - box[0] >= box[3] - box[1] ? 0 : 1;
        double line = between(rings, axis, box[axis], box[axis + 2]);
        double[] lower = cell.clone();
        lower[axis + 2] = line;
        cut(half(rings, axis, line, true), lower, depth + 1);
        double[] upper = cell.clone();
        upper[axis] = line;
        cut(half(rings, axis, line, false), upper, depth + 1);
    }

    /** A cut line near the middle on which no vertex lies. */
    static double between(List<double[]> rings, int axis, double low, double high) {
        double line = low + (high - low) / 2;
        while (passesAVertex(rings, axis, line)) {
            line = Math.nextUp(line);
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

    /** The part of the rings on one side of a line on which no vertex lies. */
    static List<double[]> half(List<double[]> rings, int axis, double line, boolean lower) {
        List<double[]> halves = new ArrayList<>(rings.size());
        for (double[] ring : rings) {
            double[] clipped = clip(ring, axis, line, lower);
            if (clipped.length > 0) {
                halves.add(clipped);
            }
        }
        return halves;
    }

    private static double[] clip(double[] ring, int axis, double line, boolean lower) {
        double[] kept = new double[ring.length + 16];
        int n = 0;
        for (int i = 0; i + 3 < ring.length; i += 2) {
            if (n + 6 > kept.length) {
                kept = Arrays.copyOf(kept, kept.length * 2);
            }
            boolean startsInside = ring[i + axis] < line == lower;
            boolean endsInside = ring[i + 2 + axis] < line == lower;
            if (startsInside) {
                kept[n++] = ring[i];
                kept[n++] = ring[i + 1];
            }
            if (startsInside != endsInside) {
                kept[n + axis] = line;
                kept[n + 1 - axis] = crossing(ring, i, axis, line);
                n += 2;
            }
        }
        if (n == 0) {
            return new double[0];
        }
        kept = Arrays.copyOf(kept, n + 2);
        kept[n] = kept[0];
        kept[n + 1] = kept[1];
        return kept;
    }

    /** Where the edge that starts at i crosses the line, along the other axis; the same from both of its ends. */
    private static double crossing(double[] ring, int i, int axis, double line) {
        boolean ascending = ring[i + axis] < ring[i + 2 + axis];
        int from = ascending ? i : i + 2;
        int to = ascending ? i + 2 : i;
        double share = (line - ring[from + axis]) / (ring[to + axis] - ring[from + axis]);
        return ring[from + 1 - axis] + share * (ring[to + 1 - axis] - ring[from + 1 - axis]);
    }
}
