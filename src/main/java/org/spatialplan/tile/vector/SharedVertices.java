package org.spatialplan.tile.vector;

import java.util.Arrays;

/**
 * The distinct vertices of a layer and their neighbours. A vertex is inside a line or a shared edge if all paths
 * through it agree on its two neighbours; otherwise it is fixed: an end, or a place where edges separate.
 */
final class SharedVertices {

    static final int NONE = -1;

    private final int[] numbers;
    private final int[] xs;
    private final int[] ys;
    private final int[] before;
    private final int[] after;
    private final boolean[] fixed;
    private final int[] slots;
    private int count;

    private SharedVertices(PackedPaths paths) {
        int most = paths.vertices();
        this.numbers = new int[most];
        this.xs = new int[most];
        this.ys = new int[most];
        this.before = new int[most];
        this.after = new int[most];
        this.fixed = new boolean[most];
        this.slots = new int[Integer.highestOneBit(Math.max(8, most)) * 4];
        Arrays.fill(before, NONE);
        Arrays.fill(slots, NONE);
    }

    static SharedVertices of(PackedPaths paths) {
        SharedVertices shared = new SharedVertices(paths);
        for (int i = 0; i < paths.vertices(); i++) {
            shared.numbers[i] = shared.number(paths.xs()[i], paths.ys()[i]);
        }
        for (int path = 0; path < paths.paths(); path++) {
            shared.connect(paths.start(path), paths.ends()[path] - 1, paths.kinds()[path]);
        }
        return shared;
    }

    /** Returns the number of distinct vertices. */
    int count() {
        return count;
    }

    /** Returns the distinct vertex at an index of the packed paths. */
    int at(int place) {
        return numbers[place];
    }

    int x(int vertex) {
        return xs[vertex];
    }

    int y(int vertex) {
        return ys[vertex];
    }

    boolean isFixed(int vertex) {
        return fixed[vertex];
    }

    /** Returns one neighbour of a vertex that is not fixed. */
    int before(int vertex) {
        return before[vertex];
    }

    /** Returns the other neighbour of a vertex that is not fixed. */
    int after(int vertex) {
        return after[vertex];
    }

    boolean areJoined(int one, int other) {
        return !fixed[one] && (before[one] == other || after[one] == other)
                || !fixed[other] && (before[other] == one || after[other] == one);
    }

    /** Connects the neighbours of a vertex without it. */
    void bypass(int vertex) {
        replaceNeighbour(before[vertex], vertex, after[vertex]);
        replaceNeighbour(after[vertex], vertex, before[vertex]);
    }

    private void replaceNeighbour(int in, int old, int by) {
        if (before[in] == old) {
            before[in] = by;
        } else if (after[in] == old) {
            after[in] = by;
        }
    }

    private void connect(int first, int last, PathKind kind) {
        if (!kind.isRing()) {
            fixed[numbers[first]] = true;
            fixed[numbers[last]] = true;
        } else {
            addPass(numbers[first], numbers[last - 1], numbers[first + 1]);
        }
        for (int i = first + 1; i < last; i++) {
            addPass(numbers[i], numbers[i - 1], numbers[i + 1]);
        }
    }

    private void addPass(int vertex, int from, int to) {
        if (before[vertex] == NONE) {
            before[vertex] = from;
            after[vertex] = to;
            fixed[vertex] |= from == to;
        } else {
            boolean same = before[vertex] == from && after[vertex] == to;
            boolean back = before[vertex] == to && after[vertex] == from;
            fixed[vertex] |= !same && !back;
        }
    }

    private int number(int x, int y) {
        int mask = slots.length - 1;
        long mixed = (x * 0x9E3779B97F4A7C15L) ^ (y * 0xC2B2AE3D27D4EB4FL);
        int slot = (int) (mixed >>> 29) & mask;
        while (slots[slot] != NONE) {
            int known = slots[slot];
            if (xs[known] == x && ys[known] == y) {
                return known;
            }
            slot = slot + 1 & mask;
        }
        slots[slot] = count;
        xs[count] = x;
        ys[count] = y;
        return count++;
    }
}
