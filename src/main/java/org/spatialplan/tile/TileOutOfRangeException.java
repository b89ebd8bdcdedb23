package org.spatialplan.tile;

import org.spatialplan.geo.CodedException;
import org.spatialplan.text.Messages;

/** A row or column outside the available tiles of a matrix. */
public final class TileOutOfRangeException extends CodedException {

    private final boolean row;

    TileOutOfRangeException(boolean row, long value, int least, int most) {
        super(
                "tile-out-of-range",
                Messages.of(row ? "tile.row-out-of-range" : "tile.column-out-of-range", value, least, most));
        this.row = row;
    }

    /** Tests whether the row is outside; otherwise the column is. */
    public boolean isRow() {
        return row;
    }
}
