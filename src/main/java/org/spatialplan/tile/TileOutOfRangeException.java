package org.spatialplan.tile;

import org.spatialplan.geo.CodedException;

/** A row or column outside the available tiles of a matrix. */
public final class TileOutOfRangeException extends CodedException {

    private final boolean row;

    TileOutOfRangeException(boolean row, long value, int least, int most) {
        super(
                "tile-out-of-range",
                "The tile " + (row ? "row " : "column ") + value
                        + " is not there; rows and columns of this tile matrix go" + " where the data lie: here from "
                        + least + " to " + most);
        this.row = row;
    }

    /** Tests whether the row is outside; otherwise the column is. */
    public boolean isRow() {
        return row;
    }
}
