package org.spatialplan.portrayal.geometry;

/**
 * The paths of one shape in flat arrays, 8 bytes a vertex. The arrays are shared and must not be changed.
 *
 * @param xy x and y of each vertex in turn, map units from the shape's origin; y up
 * @param ends number of the vertex after the last one of each path
 * @param kinds of each path
 */
public record Paths(float[] xy, int[] ends, PathKind[] kinds) {

    /** Returns the number of paths. */
    public int count() {
        return ends.length;
    }

    /** Returns the number of the first vertex of a path. */
    public int start(int path) {
        return path == 0 ? 0 : ends[path - 1];
    }

    /** Returns the number of vertices. */
    public int vertices() {
        return xy.length / 2;
    }

    /** Tests whether there is an outer ring. */
    public boolean hasRings() {
        return has(PathKind.SHELL);
    }

    /** Tests whether there is a path of a kind. */
    public boolean has(PathKind kind) {
        for (PathKind each : kinds) {
            if (each == kind) {
                return true;
            }
        }
        return false;
    }
}
