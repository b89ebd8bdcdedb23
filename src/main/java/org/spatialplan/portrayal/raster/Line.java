package org.spatialplan.portrayal.raster;

import java.util.Arrays;

/** A line in pixels that grows by vertices and can be reused. Repeated vertices are left out. Not thread-safe. */
public final class Line {

    /** Nearer vertices are one, because their direction would be rounding. */
    private static final float SAME = 1e-3f;

    private float[] xy = new float[256];
    private int size;

    /** Removes all vertices. */
    public void clear() {
        size = 0;
    }

    /** Adds a vertex, unless it repeats the last one. */
    public void add(float x, float y) {
        if (size > 0 && Math.abs(x - x(size - 1)) < SAME && Math.abs(y - y(size - 1)) < SAME) {
            return;
        }
        if (2 * size + 2 > xy.length) {
            xy = Arrays.copyOf(xy, xy.length * 2);
        }
        xy[2 * size] = x;
        xy[2 * size + 1] = y;
        size++;
    }

    /** Returns the number of vertices. */
    public int size() {
        return size;
    }

    /** Returns the x of a vertex. */
    public float x(int vertex) {
        return xy[2 * vertex];
    }

    /** Returns the y of a vertex. */
    public float y(int vertex) {
        return xy[2 * vertex + 1];
    }

    /** Returns the length in pixels. */
    public float length() {
        float length = 0;
        for (int i = 1; i < size; i++) {
            length += (float) Math.hypot(x(i) - x(i - 1), y(i) - y(i - 1));
        }
        return length;
    }

    /**
     * Removes the repeated last vertex of a closed line.
     *
     * @return whether it was closed
     */
    boolean open() {
        boolean closed = size > 2 && Math.abs(x(0) - x(size - 1)) < SAME && Math.abs(y(0) - y(size - 1)) < SAME;
        if (closed) {
            size--;
        }
        return closed;
    }
}
