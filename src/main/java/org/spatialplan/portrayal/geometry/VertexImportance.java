package org.spatialplan.portrayal.geometry;

import java.util.Arrays;

/**
 * Computes how much each vertex of a path matters: the greatest tolerance at which the line simplification of Douglas
 * and Peucker (1973) keeps it. The result gives the simpler form for every tolerance by a comparison. Not thread-safe.
 */
final class VertexImportance {

    private final float[] xy;
    private final float[] importance;
    private int[] stack = new int[128];
    private int depth;

    private VertexImportance(Paths paths) {
        this.xy = paths.xy();
        this.importance = new float[paths.vertices()];
    }

    /** Returns one value for each vertex, in map units; infinite for vertices that are always kept. */
    static float[] of(Paths paths) {
        VertexImportance all = new VertexImportance(paths);
        for (int path = 0; path < paths.count(); path++) {
            all.rank(paths.start(path), paths.ends()[path] - 1, paths.kinds()[path]);
        }
        return all.importance;
    }

    private void rank(int first, int last, PathKind kind) {
        if (last - first < 4) {
            Arrays.fill(importance, first, last + 1, Float.POSITIVE_INFINITY);
            return;
        }
        importance[first] = Float.POSITIVE_INFINITY;
        importance[last] = Float.POSITIVE_INFINITY;
        if (kind.isRing()) {
            rankRing(first, last);
        } else {
            rankBetween(first, last);
        }
    }

    /**
     * Ranks a ring, divided at the vertex farthest from its start; one more vertex on each side keeps its area from
     * vanishing.
     */
    private void rankRing(int first, int last) {
        int opposite = farthest(first, last);
        importance[opposite] = Float.POSITIVE_INFINITY;
        rankBetween(first, opposite);
        rankBetween(opposite, last);
        keepMostImportant(first, opposite);
        keepMostImportant(opposite, last);
    }

    private void keepMostImportant(int first, int last) {
        int most = first + 1;
        for (int i = first + 1; i < last; i++) {
            most = importance[i] > importance[most] ? i : most;
        }
        if (most < last) {
            importance[most] = Float.POSITIVE_INFINITY;
        }
    }

    private void rankBetween(int first, int last) {
        push(first, last, Float.MAX_VALUE);
        while (depth > 0) {
            float bound = Float.intBitsToFloat(stack[--depth]);
            int to = stack[--depth];
            int from = stack[--depth];
            int split = farthest(from, to);
            if (split > 0) {
                // never above the bound, so that a vertex is kept only together with those that it was found between
                float kept = Math.min(bound, (float) Math.sqrt(distanceSquared(split, from, to)));
                importance[split] = kept;
                push(from, split, kept);
                push(split, to, kept);
            }
        }
    }

    private void push(int from, int to, float bound) {
        if (to - from < 2) {
            return;
        }
        if (depth + 3 > stack.length) {
            stack = Arrays.copyOf(stack, stack.length * 2);
        }
        stack[depth++] = from;
        stack[depth++] = to;
        stack[depth++] = Float.floatToRawIntBits(bound);
    }

    /** Returns the vertex between the two that is farthest from their segment; -1 if there is none. */
    private int farthest(int from, int to) {
        float ax = xy[2 * from];
        float ay = xy[2 * from + 1];
        float dx = xy[2 * to] - ax;
        float dy = xy[2 * to + 1] - ay;
        float length = dx * dx + dy * dy;
        float inverse = length > 0 ? 1 / length : 0;
        float most = -1;
        int farthest = -1;
        for (int i = from + 1; i < to; i++) {
            float px = xy[2 * i] - ax;
            float py = xy[2 * i + 1] - ay;
            float along = Math.max(0, Math.min(1, (px * dx + py * dy) * inverse));
            float ex = px - along * dx;
            float ey = py - along * dy;
            float distance = ex * ex + ey * ey;
            if (distance > most) {
                most = distance;
                farthest = i;
            }
        }
        return farthest;
    }

    private float distanceSquared(int vertex, int from, int to) {
        float dx = xy[2 * to] - xy[2 * from];
        float dy = xy[2 * to + 1] - xy[2 * from + 1];
        float px = xy[2 * vertex] - xy[2 * from];
        float py = xy[2 * vertex + 1] - xy[2 * from + 1];
        float length = dx * dx + dy * dy;
        float along = length > 0 ? Math.max(0, Math.min(1, (px * dx + py * dy) / length)) : 0;
        float ex = px - along * dx;
        float ey = py - along * dy;
        return ex * ex + ey * ey;
    }
}
