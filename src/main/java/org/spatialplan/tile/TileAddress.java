package org.spatialplan.tile;

import org.locationtech.jts.geom.Envelope;

/**
 * The address of one tile of a tile matrix set.
 *
 * @param column from the left
 * @param row from the top
 */
public record TileAddress(TileMatrixSet set, TileMatrix matrix, int column, int row) {

    /**
     * Makes the address of a tile.
     *
     * @param range the available tiles
     * @throws TileOutOfRangeException for other tiles
     */
    public static TileAddress of(TileMatrixSet set, TileMatrix matrix, long row, long column, TileRange range) {
        if (row < range.minRow() || row > range.maxRow()) {
            throw new TileOutOfRangeException(true, row, range.minRow(), range.maxRow());
        }
        if (column < range.minColumn() || column > range.maxColumn()) {
            throw new TileOutOfRangeException(false, column, range.minColumn(), range.maxColumn());
        }
        return new TileAddress(set, matrix, (int) column, (int) row);
    }

    /** Returns the box of the tile, in map coordinates of the set's CRS. */
    public Envelope box() {
        return matrix.box(column, row);
    }

    /** Returns matrix, row and column, for example {@code WebMercatorQuad/8/109/212}. */
    @Override
    public String toString() {
        return set.id() + "/" + matrix.id() + "/" + row + "/" + column;
    }
}
