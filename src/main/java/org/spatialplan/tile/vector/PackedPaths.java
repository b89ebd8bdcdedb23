package org.spatialplan.tile.vector;

/**
 * The paths of all features of a layer in flat arrays, in the order of the features. The arrays are shared and must not
 * be changed.
 *
 * @param xs of the vertices, cells of the grid
 * @param ys of the vertices, cells of the grid, y up
 * @param ends number of the vertex after the last one of each path
 * @param kinds of each path
 * @param featureEnds number of the path after the last one of each feature
 */
record PackedPaths(int[] xs, int[] ys, int[] ends, PathKind[] kinds, int[] featureEnds) {

    int vertices() {
        return xs.length;
    }

    int paths() {
        return ends.length;
    }

    int start(int path) {
        return path == 0 ? 0 : ends[path - 1];
    }

    /** Returns twice the area of a ring in cells, positive if it is counterclockwise with y up. */
    double twiceArea(int path) {
        int start = start(path);
        double area = 0;
        for (int i = start + 1; i < ends[path]; i++) {
            double x0 = xs[i - 1] - (double) xs[start];
            double x1 = xs[i] - (double) xs[start];
            area += x0 * (ys[i] - (double) ys[start]) - x1 * (ys[i - 1] - (double) ys[start]);
        }
        return area;
    }

    int firstPath(int feature) {
        return feature == 0 ? 0 : featureEnds[feature - 1];
    }
}
