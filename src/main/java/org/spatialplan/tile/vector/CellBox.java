package org.spatialplan.tile.vector;

/** A box in cells of a grid, perhaps beyond the grid's own range. */
record CellBox(double minX, double minY, double maxX, double maxY) {

    /** Whether all of another box lies beyond one side of this one. */
    boolean isApart(int left, int bottom, int right, int top) {
        return left > maxX || right < minX || bottom > maxY || top < minY;
    }

    boolean holds(int left, int bottom, int right, int top) {
        return left >= minX && right <= maxX && bottom >= minY && top <= maxY;
    }
}
