package org.spatialplan.tile;

import org.locationtech.jts.geom.Envelope;

/**
 * One level of a tile matrix set.
 *
 * @param id as addresses have it
 * @param level position in the set, from 0
 * @param cellSize width and height of a pixel in units of the CRS
 * @param left x of the upper left corner in map coordinates of the CRS (easting or longitude)
 * @param top y of the upper left corner (northing or latitude)
 * @param columns number of tiles from left to right
 * @param rows number of tiles from top to bottom
 */
public record TileMatrix(String id, int level, double cellSize, double left, double top, int columns, int rows) {

    /** The width and height of a tile in pixels. */
    public static final int TILE_PX = 256;

    /** Returns the width and height of a tile in units of the CRS. */
    public double span() {
        return cellSize * TILE_PX;
    }

    /** Returns the box of a tile in map coordinates. */
    public Envelope box(int column, int row) {
        double x = left + column * span();
        double y = top - row * span();
        return new Envelope(x, x + span(), y - span(), y);
    }

    /** Returns all tiles that meet a box, limited to the matrix. */
    public TileRange range(Envelope box) {
        return new TileRange(
                clamp((box.getMinX() - left) / span(), columns),
                clamp((box.getMaxX() - left) / span(), columns),
                clamp((top - box.getMaxY()) / span(), rows),
                clamp((top - box.getMinY()) / span(), rows));
    }

    /** Returns all tiles of the matrix. */
    public TileRange all() {
        return new TileRange(0, columns - 1, 0, rows - 1);
    }

    private static int clamp(double position, int count) {
        return (int) Math.max(0, Math.min(count - 1, Math.floor(position)));
    }
}
