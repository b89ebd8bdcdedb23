package org.spatialplan.tile;

import org.locationtech.jts.geom.Envelope;

/**
 * One tile of a tile matrix set.
 *
 * @param column from the left
 * @param row from the top
 */
public record TileAddress(TileMatrixSet set, TileMatrix matrix, int column, int row) {

    /**
     * A tile that is served.
     *
     * @param range the tiles that are
     * @throws TileOutOfRangeException for others
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

    /** What the tile shows, in map coordinates of the set's CRS. */
    public Envelope box() {
        return matrix.box(column, row);
    }

    /** For example {@code WebMercatorQuad/8/109/212}: matrix, row, column. */
    @Override
    public String toString() {
        return set.id() + "/" + matrix.id() + "/" + row + "/" + column;
    }
}
