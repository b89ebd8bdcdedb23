package org.spatialplan.portrayal.raster;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Surfaces that wait for the next picture of their size: making one costs a tenth of the drawing of a tile, and those of a
 * large map are objects that the garbage collector treats apart and dearly. Thread-safe.
 */
public final class SurfacePool {

    /** Those of larger pictures are not kept: 8 bytes a pixel. */
    private static final int MOST_PIXELS = 1024 * 1024;

    private static final int MOST_KEPT = 16;

    private final BlockingQueue<Surface> kept = new ArrayBlockingQueue<>(MOST_KEPT);

    /** An empty one, for the caller alone until it is given back. */
    public Surface take(int width, int height) {
        Surface surface = kept.poll();
        if (surface == null || !surface.isOfSize(width, height)) {
            return Surface.of(width, height);
        }
        surface.canvas().clear();
        return surface;
    }

    /** Only after {@link Coverage#paint}: what is left in the coverage would show in the next picture. */
    public void giveBack(Surface surface) {
        if (surface.canvas().width() * surface.canvas().height() <= MOST_PIXELS) {
            kept.offer(surface);
        }
    }
}
