package org.spatialplan.tile.vector;

/**
 * Computes the scale at which each vertex of a layer may be left out: the line simplification of Visvalingam and Whyatt
 * (1993), by the area of the triangle that disappears with a vertex, over the shared edges of all features at once. A
 * vertex stays as long as another one is inside its triangle, or as a ring through it would gain or lose too much area. So every scale has the same topology: neighbours keep
 * exactly the same vertices, and lines that did not cross do not cross. It runs once; each scale is then a comparison
 * of numbers. Not thread-safe.
 */
final class Thinning {

    /** The value of vertices that no scale leaves out. */
    static final byte ALWAYS = Byte.MAX_VALUE;

    /** The levels up to the largest triangle of exact arithmetic. */
    private static final int LEVELS = 62;

    private final SharedVertices vertices;
    private final VertexCells cells;
    private final RingBudget budget;
    /** The binary logarithm of twice the area of each vertex's triangle. */
    private final byte[] sizes;

    private final byte[] leftOut;
    private final boolean[] gone;
    private final int[] touched;
    private int left;
    private int filled;
    private int pass;

    private Thinning(SharedVertices vertices, RingBudget budget) {
        this.vertices = vertices;
        this.budget = budget;
        this.cells = new VertexCells(vertices);
        int count = vertices.count();
        this.sizes = new byte[count];
        this.leftOut = new byte[count];
        this.gone = new boolean[count];
        this.touched = new int[count];
        this.left = count;
    }

    /**
     * Returns one value for each vertex of the paths: the vertex is left out where triangles of an area below 2^value
     * cells do not matter, see {@link #scale}.
     */
    static byte[] of(PackedPaths paths) {
        SharedVertices vertices = SharedVertices.of(paths);
        Thinning thinning = new Thinning(vertices, RingBudget.of(paths, vertices));
        thinning.run();
        byte[] values = new byte[paths.vertices()];
        for (int i = 0; i < values.length; i++) {
            int vertex = thinning.vertices.at(i);
            values[i] = thinning.gone[vertex] ? thinning.leftOut[vertex] : ALWAYS;
        }
        return values;
    }

    /**
     * Returns the greatest value of vertices to leave out if areas below a number of cells do not matter; negative for
     * none.
     */
    static int scale(double area) {
        return Math.getExponent(area);
    }

    private void run() {
        for (int v = 0; v < sizes.length; v++) {
            sizes[v] = size(v);
        }
        for (int level = 0; level < LEVELS; level++) {
            while (removeOnce((byte) level) > 0) {
                pass++;
            }
            pass++;
        }
    }

    /**
     * Removes vertices of a level, never two neighbours in one pass, so that a dense curve becomes thinner evenly and
     * not from one end.
     */
    private int removeOnce(byte level) {
        int removed = 0;
        for (int v = 0; v < sizes.length; v++) {
            if (sizes[v] <= level && touched[v] <= pass) {
                removed += tryRemove(v, level) ? 1 : 0;
            }
        }
        return removed;
    }

    private boolean tryRemove(int v, byte level) {
        int before = vertices.before(v);
        int after = vertices.after(v);
        if (vertices.areJoined(before, after)) {
            sizes[v] = ALWAYS;
            return false;
        }
        long turn = cells.turn(before, v, after);
        RingBudget.Answer answer = budget.ask(v, turn);
        if (answer != RingBudget.Answer.YES) {
            sizes[v] = answer == RingBudget.Answer.NEVER ? ALWAYS : (byte) (level + 1);
            return false;
        }
        if (left <= filled / 2 || filled == 0) {
            cells.fill(gone, left);
            filled = left;
        }
        if (cells.anyIn(before, v, after, gone)) {
            sizes[v] = (byte) (level + 1);
            return false;
        }
        gone[v] = true;
        leftOut[v] = level;
        sizes[v] = ALWAYS;
        left--;
        vertices.bypass(v);
        budget.charge(v, turn);
        touch(before);
        touch(after);
        return true;
    }

    private void touch(int v) {
        touched[v] = pass + 1;
        sizes[v] = size(v);
    }

    private byte size(int v) {
        if (vertices.isFixed(v)) {
            return ALWAYS;
        }
        long area = Math.abs(cells.turn(vertices.before(v), v, vertices.after(v)));
        return (byte) (63 - Long.numberOfLeadingZeros(Math.max(1, area)));
    }
}
