package org.spatialplan.tile.vector;

/**
 * The boxes of the paths, and of short runs of vertices in them, so that paths beside a tile are skipped. Immutable.
 */
final class PathBoxes {

    /** Vertices of one run. */
    static final int RUN = 32;

    private final int[] paths;
    private final int[] runs;

    /** Both arrays have minX, minY, maxX, maxY in turn; runs are counted through all vertices. */
    private PathBoxes(int[] paths, int[] runs) {
        this.paths = paths;
        this.runs = runs;
    }

    static PathBoxes of(PackedPaths packed) {
        int[] paths = new int[4 * packed.paths()];
        for (int path = 0; path < packed.paths(); path++) {
            measure(packed, packed.start(path), packed.ends()[path], paths, path);
        }
        int[] runs = new int[4 * ((packed.vertices() + RUN - 1) / RUN)];
        for (int run = 0; run < runs.length / 4; run++) {
            measure(packed, run * RUN, Math.min(packed.vertices(), (run + 1) * RUN), runs, run);
        }
        return new PathBoxes(paths, runs);
    }

    private static void measure(PackedPaths packed, int from, int to, int[] boxes, int at) {
        int minX = Integer.MAX_VALUE;
        int minY = Integer.MAX_VALUE;
        int maxX = Integer.MIN_VALUE;
        int maxY = Integer.MIN_VALUE;
        for (int i = from; i < to; i++) {
            minX = Math.min(minX, packed.xs()[i]);
            minY = Math.min(minY, packed.ys()[i]);
            maxX = Math.max(maxX, packed.xs()[i]);
            maxY = Math.max(maxY, packed.ys()[i]);
        }
        boxes[4 * at] = minX;
        boxes[4 * at + 1] = minY;
        boxes[4 * at + 2] = maxX;
        boxes[4 * at + 3] = maxY;
    }

    boolean isPathApart(int path, CellBox box) {
        return box.isApart(paths[4 * path], paths[4 * path + 1], paths[4 * path + 2], paths[4 * path + 3]);
    }

    boolean isPathWithin(int path, CellBox box) {
        return box.holds(paths[4 * path], paths[4 * path + 1], paths[4 * path + 2], paths[4 * path + 3]);
    }

    /** Tests whether the run of a vertex is beyond one side of the box. */
    boolean isRunApart(int vertex, CellBox box) {
        int at = vertex / RUN * 4;
        return box.isApart(runs[at], runs[at + 1], runs[at + 2], runs[at + 3]);
    }
}
