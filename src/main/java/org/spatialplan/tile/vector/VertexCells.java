package org.spatialplan.tile.vector;

import java.util.Arrays;

/** Finds vertices near a triangle by square cells, each with a chain of vertices. Not thread-safe. */
final class VertexCells {

    private static final int END = -1;

    private final SharedVertices vertices;
    private final int[] next;
    private int[] heads = new int[0];
    private int minX;
    private int minY;
    private double cell;
    private int columns;
    private int rows;
    private double spanFrom;
    private double spanTo;

    VertexCells(SharedVertices vertices) {
        this.vertices = vertices;
        this.next = new int[vertices.count()];
    }

    /** Adds the vertices that are left, in cells of few vertices each. */
    void fill(boolean[] gone, int left) {
        long maxX = Integer.MIN_VALUE;
        long maxY = Integer.MIN_VALUE;
        minX = Integer.MAX_VALUE;
        minY = Integer.MAX_VALUE;
        for (int v = 0; v < next.length; v++) {
            if (!gone[v]) {
                minX = Math.min(minX, vertices.x(v));
                minY = Math.min(minY, vertices.y(v));
                maxX = Math.max(maxX, vertices.x(v));
                maxY = Math.max(maxY, vertices.y(v));
            }
        }
        double width = maxX - (double) minX + 1;
        double height = maxY - (double) minY + 1;
        cell = Math.max(1, Math.max(Math.sqrt(width * height / (2.0 * left + 1)), Math.max(width, height) / 4096));
        columns = (int) (width / cell) + 1;
        rows = (int) (height / cell) + 1;
        heads = new int[columns * rows];
        Arrays.fill(heads, END);
        for (int v = 0; v < next.length; v++) {
            if (!gone[v]) {
                int at = row(vertices.y(v)) * columns + column(vertices.x(v));
                next[v] = heads[at];
                heads[at] = v;
            }
        }
    }

    /** Tests whether another vertex is inside the triangle of b, or on the new edge from a to c. */
    boolean anyIn(int a, int b, int c, boolean[] gone) {
        int bottom = row(Math.min(vertices.y(a), Math.min(vertices.y(b), vertices.y(c))));
        int top = row(Math.max(vertices.y(a), Math.max(vertices.y(b), vertices.y(c))));
        for (int row = bottom; row <= top; row++) {
            double low = minY + row * cell;
            spanFrom = Double.MAX_VALUE;
            spanTo = -Double.MAX_VALUE;
            widen(a, b, low);
            widen(b, c, low);
            widen(c, a, low);
            int last = column(spanTo);
            for (int column = column(spanFrom); column <= last; column++) {
                for (int v = heads[row * columns + column]; v != END; v = next[v]) {
                    if (v != a && v != b && v != c && !gone[v] && isIn(v, a, b, c)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Widens the range by the part of an edge in a row of cells. */
    private void widen(int from, int to, double low) {
        double y0 = vertices.y(from);
        double y1 = vertices.y(to);
        double x0 = vertices.x(from);
        double x1 = vertices.x(to);
        double high = low + cell;
        if (Math.max(y0, y1) < low || Math.min(y0, y1) > high) {
            return;
        }
        double slope = y1 == y0 ? 0 : (x1 - x0) / (y1 - y0);
        double start = y0 < low ? x0 + (low - y0) * slope : y0 > high ? x0 + (high - y0) * slope : x0;
        double end = y1 < low ? x0 + (low - y0) * slope : y1 > high ? x0 + (high - y0) * slope : x1;
        spanFrom = Math.min(spanFrom, Math.min(start, end) - 1);
        spanTo = Math.max(spanTo, Math.max(start, end) + 1);
    }

    private boolean isIn(int v, int a, int b, int c) {
        long turn = turn(a, b, c);
        long sign = turn > 0 ? 1 : -1;
        return turn(a, b, v) * sign > 0 && turn(b, c, v) * sign > 0 && turn(c, a, v) * sign >= 0;
    }

    /** Returns twice the area of the triangle, positive if it turns left; exact. */
    long turn(int a, int b, int c) {
        long abX = (long) vertices.x(b) - vertices.x(a);
        long abY = (long) vertices.y(b) - vertices.y(a);
        long acX = (long) vertices.x(c) - vertices.x(a);
        long acY = (long) vertices.y(c) - vertices.y(a);
        return abX * acY - abY * acX;
    }

    private int column(double x) {
        return (int) Math.max(0, Math.min(columns - 1, (x - minX) / cell));
    }

    private int row(double y) {
        return (int) Math.max(0, Math.min(rows - 1, (y - minY) / cell));
    }
}
