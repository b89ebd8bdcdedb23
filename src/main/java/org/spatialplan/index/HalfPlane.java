package org.spatialplan.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts rings along one vertical or horizontal line. The places where outlines cross the line are sorted along it, and
 * each stretch between two crossings that is inside (even-odd) becomes an edge. So an outline that passes elsewhere
 * leaves no edge, however often it winds. Makes one cut; not thread-safe.
 */
final class HalfPlane {

    private final int axis;
    private final double line;
    private final boolean lower;
    private final List<double[]> kept = new ArrayList<>();
    /** Chains of vertices from where an outline enters across the line to where it leaves. */
    private final List<double[]> chains = new ArrayList<>();

    private HalfPlane(int axis, double line, boolean lower) {
        this.axis = axis;
        this.line = line;
        this.lower = lower;
    }

    /**
     * Cuts the rings.
     *
     * @param lower whether the side below the line is kept; what is on the line is not below it
     */
    static List<double[]> of(List<double[]> rings, int axis, double line, boolean lower) {
        HalfPlane half = new HalfPlane(axis, line, lower);
        for (double[] ring : rings) {
            half.add(ring);
        }
        half.join();
        return half.kept;
    }

    private boolean holds(double[] ring, int i) {
        return ring[i + axis] < line == lower;
    }

    private void add(double[] ring) {
        int entry = -1;
        boolean holdsSome = false;
        for (int i = 0; i + 3 < ring.length && entry < 0; i += 2) {
            boolean holds = holds(ring, i);
            holdsSome |= holds;
            if (!holds && holds(ring, i + 2)) {
                entry = i;
            }
        }
        if (entry >= 0) {
            addChains(ring, entry);
        } else if (holdsSome) {
            kept.add(ring);
        }
    }

    /** Walks once round a ring from where it crosses the line. */
    private void addChains(double[] ring, int entry) {
        double[] chain = new double[Math.min(ring.length + 4, 64)];
        int n = 0;
        int edges = ring.length / 2 - 1;
        for (int k = 0, i = entry; k < edges; k++, i = i + 2 == ring.length - 2 ? 0 : i + 2) {
            if (n + 6 > chain.length) {
                chain = Arrays.copyOf(chain, chain.length * 2);
            }
            boolean starts = holds(ring, i);
            if (starts) {
                chain[n++] = ring[i];
                chain[n++] = ring[i + 1];
            }
            if (starts != holds(ring, i + 2)) {
                chain[n + axis] = line;
                chain[n + 1 - axis] = crossingAt(ring, i);
                n += 2;
                if (starts) {
                    chains.add(Arrays.copyOf(chain, n));
                    n = 0;
                }
            }
        }
    }

    /**
     * Returns where the edge that starts at i crosses the line, along the other axis; the result is the same from both
     * of its ends.
     */
    private double crossingAt(double[] ring, int i) {
        boolean ascending = ring[i + axis] < ring[i + 2 + axis];
        int from = ascending ? i : i + 2;
        int to = ascending ? i + 2 : i;
        double share = (line - ring[from + axis]) / (ring[to + axis] - ring[from + axis]);
        return ring[from + 1 - axis] + share * (ring[to + 1 - axis] - ring[from + 1 - axis]);
    }

    /** Joins chains to rings along the line. */
    private void join() {
        if (chains.size() == 1) {
            kept.add(closed(chains.get(0)));
        } else if (!chains.isEmpty()) {
            int[] partner = findPartners();
            boolean[] done = new boolean[chains.size()];
            for (int first = 0; first < done.length; first++) {
                if (!done[first]) {
                    kept.add(joinRing(first, partner, done));
                }
            }
        }
    }

    private static double[] closed(double[] chain) {
        double[] ring = Arrays.copyOf(chain, chain.length + 2);
        ring[chain.length] = chain[0];
        ring[chain.length + 1] = chain[1];
        return ring;
    }

    /** Returns the end to which each end is joined; ends 2k and 2k + 1 belong to chain k. */
    private int[] findPartners() {
        int ends = chains.size() * 2;
        double[] at = new double[ends];
        for (int end = 0; end < ends; end++) {
            double[] chain = chains.get(end / 2);
            at[end] = chain[(end % 2 == 0 ? 0 : chain.length - 2) + 1 - axis];
        }
        int[] order = sortAscending(at);
        int[] partner = new int[ends];
        for (int k = 0; k < ends; k += 2) {
            partner[order[k]] = order[k + 1];
            partner[order[k + 1]] = order[k];
        }
        return partner;
    }

    private static int[] sortAscending(double[] at) {
        Integer[] order = new Integer[at.length];
        Arrays.setAll(order, end -> end);
        Arrays.sort(order, (one, other) -> Double.compare(at[one], at[other]));
        int[] ascending = new int[order.length];
        Arrays.setAll(ascending, k -> order[k]);
        return ascending;
    }

    private double[] joinRing(int first, int[] partner, boolean[] done) {
        int numbers = 2;
        int end = 2 * first;
        List<Integer> entered = new ArrayList<>();
        do {
            entered.add(end);
            done[end / 2] = true;
            numbers += chains.get(end / 2).length;
            end = partner[end ^ 1];
        } while (end != 2 * first);
        double[] ring = new double[numbers];
        int n = 0;
        for (int from : entered) {
            n = copy(chains.get(from / 2), from % 2 == 1, ring, n);
        }
        ring[n] = ring[0];
        ring[n + 1] = ring[1];
        return ring;
    }

    private static int copy(double[] chain, boolean backwards, double[] ring, int n) {
        if (!backwards) {
            System.arraycopy(chain, 0, ring, n, chain.length);
            return n + chain.length;
        }
        int at = n;
        for (int i = chain.length - 2; i >= 0; i -= 2) {
            ring[at++] = chain[i];
            ring[at++] = chain[i + 1];
        }
        return at;
    }
}
