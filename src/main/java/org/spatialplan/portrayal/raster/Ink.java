package org.spatialplan.portrayal.raster;

/** Paints covered pixels. Immutable and thread-safe. */
public interface Ink {

    /**
     * Paints a run of pixels of one row.
     *
     * @param from first pixel
     * @param to after the last pixel
     * @param coverage 1 to 255
     */
    void lay(Canvas canvas, int from, int to, int y, int coverage);
}
