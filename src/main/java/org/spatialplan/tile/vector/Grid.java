package org.spatialplan.tile.vector;

import org.locationtech.jts.geom.Envelope;

/**
 * Maps the coordinates of a layer to whole numbers. The same place gets the same number in all features, so that
 * neighbours share their vertices exactly. A layer of 200 km has cells of 0.2 mm.
 *
 * @param originX map x of the cell 0
 * @param originY map y of the cell 0
 * @param step width of a cell in map units, a power of two
 */
record Grid(double originX, double originY, double step) {

    /** Differences of two cells fit into 31 bits, and products of them into a long. */
    private static final int BITS = 30;

    private static final double MIN_EXTENT = 1e-3;

    static Grid over(Envelope box) {
        double extent = Math.max(MIN_EXTENT, Math.max(box.getWidth(), box.getHeight()));
        double step = Math.scalb(1.0, Math.getExponent(extent) + 1 - BITS);
        return new Grid(box.getMinX(), box.getMinY(), step);
    }

    int x(double mapX) {
        return (int) Math.round((mapX - originX) / step);
    }

    int y(double mapY) {
        return (int) Math.round((mapY - originY) / step);
    }
}
