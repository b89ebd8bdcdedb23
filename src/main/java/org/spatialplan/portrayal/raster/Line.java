package org.spatialplan.portrayal.raster;

import java.util.Arrays;

/** A line in pixels that grows vertex by vertex and can be used again. Vertices that repeat are left out. Not thread-safe. */
public final class Line {

    /** Nearer vertices are one: their direction would be rounding. */
    private static final float SAME = 1e-3f;

    private float[] xy = new float[256];
    private int size;

    public void clear() {
        size = 0;
    }

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

    public int size() {
        return size;
    }

    public float x(int vertex) {
        return xy[2 * vertex];
    }

    public float y(int vertex) {
        return xy[2 * vertex + 1];
    }

    public float length() {
        float length = 0;
        for (int i = 1; i < size; i++) {
            length += (float) Math.hypot(x(i) - x(i - 1), y(i) - y(i - 1));
        }
        return length;
    }

    /** A closed line loses its repeated last vertex. @return whether it was closed */
    boolean open() {
        boolean closed = size > 2 && Math.abs(x(0) - x(size - 1)) < SAME && Math.abs(y(0) - y(size - 1)) < SAME;
        if (closed) {
            size--;
        }
        return closed;
    }
}
