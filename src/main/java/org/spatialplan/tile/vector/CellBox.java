package org.spatialplan.tile.vector;

/** A box in cells of a grid; it may extend beyond the grid's range. */
record CellBox(double minX, double minY, double maxX, double maxY) {

    /** Tests whether another box is wholly beyond one side of this one. */
    boolean isApart(int left, int bottom, int right, int top) {
        return left > maxX || right < minX || bottom > maxY || top < minY;
    }

    boolean holds(int left, int bottom, int right, int top) {
        return left >= minX && right <= maxX && bottom >= minY && top <= maxY;
    }
}
