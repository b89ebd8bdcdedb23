package org.spatialplan.tile.vector;

/**
 * Writes the geometry of one feature of a tile as drawing commands (MVT 2.1, 4.3). Coordinates are rounded to units of
 * the tile; equal vertices are written once, and a ring without area is left out. Not thread-safe.
 */
final class Commands {

    private static final int MOVE_TO = 1;
    private static final int LINE_TO = 2;
    private static final int CLOSE_PATH = 7;

    private final ProtoBytes bytes = new ProtoBytes(1024);
    private int[] xs = new int[256];
    private int[] ys = new int[256];
    private int size;
    private int penX;
    private int penY;

    boolean isEmpty() {
        return bytes.size() == 0;
    }

    ProtoBytes bytes() {
        return bytes;
    }

    void clear() {
        bytes.clear();
        penX = 0;
        penY = 0;
        begin();
    }

    /** Begins a path. */
    void begin() {
        size = 0;
    }

    /** Adds a vertex to the path. */
    void add(double x, double y) {
        int roundX = (int) Math.round(x);
        int roundY = (int) Math.round(y);
        if (size > 0 && xs[size - 1] == roundX && ys[size - 1] == roundY) {
            return;
        }
        if (size == xs.length) {
            xs = java.util.Arrays.copyOf(xs, 2 * size);
            ys = java.util.Arrays.copyOf(ys, 2 * size);
        }
        xs[size] = roundX;
        ys[size++] = roundY;
    }

    /**
     * Writes the path as a ring.
     *
     * @param shell whether the ring gets a positive area with y down, as the standard requires for outer rings
     * @return whether it has an area
     */
    boolean ring(boolean shell) {
        if (size > 1 && xs[0] == xs[size - 1] && ys[0] == ys[size - 1]) {
            size--;
        }
        long area = twiceArea();
        if (size < 3 || area == 0) {
            return false;
        }
        boolean turned = area > 0 != shell;
        write(turned);
        bytes.varint(CLOSE_PATH | 1 << 3);
        return true;
    }

    /** Returns the area of the path as a ring, in square units. */
    double area() {
        return Math.abs(twiceArea()) / 2.0;
    }

    /** Writes the path as a line, if it has a length. */
    void line() {
        if (size > 1) {
            write(false);
        }
    }

    /** Writes all vertices since the beginning as points. */
    void points() {
        if (size > 0) {
            bytes.varint(MOVE_TO | (long) size << 3);
            for (int i = 0; i < size; i++) {
                moveTo(xs[i], ys[i]);
            }
        }
    }

    private void write(boolean turned) {
        bytes.varint(MOVE_TO | 1 << 3);
        moveTo(xs[0], ys[0]);
        bytes.varint(LINE_TO | (long) (size - 1) << 3);
        for (int i = 1; i < size; i++) {
            int at = turned ? size - i : i;
            moveTo(xs[at], ys[at]);
        }
    }

    private void moveTo(int x, int y) {
        bytes.zigzag(x - penX);
        bytes.zigzag(y - penY);
        penX = x;
        penY = y;
    }

    /** Returns twice the area by the surveyor's formula. */
    private long twiceArea() {
        long area = 0;
        for (int i = 0, last = size - 1; i < size; last = i++) {
            area += (long) xs[last] * ys[i] - (long) xs[i] * ys[last];
        }
        return area;
    }
}
