package org.spatialplan.tile;

/** Tiles of one matrix, all bounds included. */
public record TileRange(int minColumn, int maxColumn, int minRow, int maxRow) {

    public boolean hasColumn(int column) {
        return column >= minColumn && column <= maxColumn;
    }

    public boolean hasRow(int row) {
        return row >= minRow && row <= maxRow;
    }
}
