package org.spatialplan.portrayal.geometry;

import java.util.Arrays;

/** Simplifies paths for a tolerance, by the importance of their vertices. */
final class Generalisation {

    private final Paths full;
    private final float[] importance;
    private final float tolerance;
    private final float[] xy;
    private final int[] ends;
    private final PathKind[] kinds;
    private int vertices;
    private int paths;

    private Generalisation(Paths full, float[] importance, float tolerance) {
        this.full = full;
        this.importance = importance;
        this.tolerance = tolerance;
        this.xy = new float[full.xy().length];
        this.ends = new int[full.count()];
        this.kinds = new PathKind[full.count()];
    }

    /**
     * Keeps the vertices that matter at the tolerance; holes within it disappear, everything else remains at least as a
     * dot.
     */
    static Paths keep(Paths full, float[] importance, float tolerance) {
        return new Generalisation(full, importance, tolerance).run();
    }

    private Paths run() {
        for (int path = 0; path < full.count(); path++) {
            int start = full.start(path);
            int end = full.ends()[path];
            if (full.kinds()[path] != PathKind.HOLE || size(start, end) > tolerance) {
                copy(path, start, end);
            }
        }
        return new Paths(Arrays.copyOf(xy, 2 * vertices), Arrays.copyOf(ends, paths), Arrays.copyOf(kinds, paths));
    }

    private void copy(int path, int start, int end) {
        for (int i = start; i < end; i++) {
            if (importance[i] >= tolerance) {
                xy[2 * vertices] = full.xy()[2 * i];
                xy[2 * vertices + 1] = full.xy()[2 * i + 1];
                vertices++;
            }
        }
        ends[paths] = vertices;
        kinds[paths++] = full.kinds()[path];
    }

    private float size(int start, int end) {
        float minX = Float.MAX_VALUE;
        float maxX = -Float.MAX_VALUE;
        float minY = Float.MAX_VALUE;
        float maxY = -Float.MAX_VALUE;
        for (int i = start; i < end; i++) {
            minX = Math.min(minX, full.xy()[2 * i]);
            maxX = Math.max(maxX, full.xy()[2 * i]);
            minY = Math.min(minY, full.xy()[2 * i + 1]);
            maxY = Math.max(maxY, full.xy()[2 * i + 1]);
        }
        return Math.max(maxX - minX, maxY - minY);
    }
}
