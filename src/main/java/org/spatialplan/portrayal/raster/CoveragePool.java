package org.spatialplan.portrayal.raster;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Coverages that are clean and wait for the next picture of their size: for a tile, making one costs a tenth of the
 * drawing. Thread-safe.
 */
public final class CoveragePool {

    /** Larger ones, of pictures rather than of tiles, are not kept. */
    private static final int MOST_PIXELS = 1024 * 1024;

    private static final int MOST_KEPT = 16;

    private final BlockingQueue<Coverage> kept = new ArrayBlockingQueue<>(MOST_KEPT);

    /** A clean one, for the caller alone until it is given back. */
    public Coverage take(int width, int height) {
        Coverage coverage = kept.poll();
        return coverage != null && coverage.width() == width && coverage.height() == height
                ? coverage
                : new Coverage(width, height);
    }

    /** Only after {@link Coverage#paint}: what is left in it would show in the next picture. */
    public void giveBack(Coverage coverage) {
        if (coverage.width() * coverage.height() <= MOST_PIXELS) {
            kept.offer(coverage);
        }
    }
}
