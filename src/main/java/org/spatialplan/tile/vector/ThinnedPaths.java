package org.spatialplan.tile.vector;

import java.util.Arrays;

/** Copies paths without the vertices that a scale leaves out. */
final class ThinnedPaths {

    private final PackedPaths full;
    private final byte[] leftOut;
    private final int scale;
    private final int[] xs;
    private final int[] ys;
    private final int[] ends;
    private final PathKind[] kinds;
    private int vertices;
    private int paths;

    private ThinnedPaths(PackedPaths full, byte[] leftOut, int scale, int vertices) {
        this.full = full;
        this.leftOut = leftOut;
        this.scale = scale;
        this.xs = new int[vertices];
        this.ys = new int[vertices];
        this.ends = new int[full.paths()];
        this.kinds = new PathKind[full.paths()];
    }

    static PackedPaths of(PackedPaths full, byte[] leftOut, int scale) {
        int kept = 0;
        for (byte value : leftOut) {
            kept += value > scale ? 1 : 0;
        }
        // the last vertex of a ring repeats the first
        return new ThinnedPaths(full, leftOut, scale, kept + full.paths()).run();
    }

    private PackedPaths run() {
        int[] featureEnds = new int[full.featureEnds().length];
        for (int feature = 0; feature < featureEnds.length; feature++) {
            boolean shellLost = false;
            for (int path = full.firstPath(feature); path < full.featureEnds()[feature]; path++) {
                PathKind kind = full.kinds()[path];
                shellLost = kind == PathKind.HOLE ? shellLost : false;
                boolean kept = !shellLost && copy(path, kind);
                shellLost |= kind == PathKind.SHELL && !kept;
            }
            featureEnds[feature] = paths;
        }
        return new PackedPaths(
                Arrays.copyOf(xs, vertices),
                Arrays.copyOf(ys, vertices),
                Arrays.copyOf(ends, paths),
                Arrays.copyOf(kinds, paths),
                featureEnds);
    }

    /**
     * Copies a path.
     *
     * @return whether enough vertices were left
     */
    private boolean copy(int path, PathKind kind) {
        int start = vertices;
        int first = full.start(path);
        int last = full.ends()[path] - (kind.isRing() ? 1 : 0);
        for (int i = first; i < last; i++) {
            if (leftOut[i] > scale) {
                xs[vertices] = full.xs()[i];
                ys[vertices++] = full.ys()[i];
            }
        }
        if (kind.isRing()) {
            if (vertices - start < 3) {
                vertices = start;
                return false;
            }
            xs[vertices] = xs[start];
            ys[vertices++] = ys[start];
        }
        ends[paths] = vertices;
        kinds[paths++] = kind;
        return true;
    }
}
