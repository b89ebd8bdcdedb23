package org.spatialplan.portrayal.geometry;

/**
 * The paths of one shape in flat arrays. The arrays are shared, never changed after building. 8 bytes a vertex.
 *
 * @param xy x and y of each vertex in turn, map units from the shape's origin; y up
 * @param ends number of the vertex after the last one of each path
 * @param kinds of each path
 */
public record Paths(float[] xy, int[] ends, PathKind[] kinds) {

    public int count() {
        return ends.length;
    }

    public int start(int path) {
        return path == 0 ? 0 : ends[path - 1];
    }

    public int vertices() {
        return xy.length / 2;
    }

    public boolean hasRings() {
        return has(PathKind.SHELL);
    }

    public boolean has(PathKind kind) {
        for (PathKind each : kinds) {
            if (each == kind) {
                return true;
            }
        }
        return false;
    }
}
