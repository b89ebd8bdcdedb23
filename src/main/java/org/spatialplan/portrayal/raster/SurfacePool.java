package org.spatialplan.portrayal.raster;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Keeps surfaces for the next picture of their size: making one costs a tenth of the drawing of a tile, and those of a
 * large map are expensive for the garbage collector. Thread-safe.
 */
public final class SurfacePool {

    /** Larger surfaces are not kept. */
    private static final int MAX_PIXELS = 1024 * 1024;

    private static final int BYTES_A_PIXEL = 8;
    /** The share of the heap for kept surfaces, as its divisor. */
    private static final int SHARE = 32;

    private static final int MAX_KEPT = 16;

    private final BlockingQueue<Surface> kept = new ArrayBlockingQueue<>(MAX_KEPT);
    private final AtomicLong pixels = new AtomicLong();
    private final long maxPixels;

    /** Makes a pool that keeps no more than a share of the heap. */
    public SurfacePool() {
        this(Runtime.getRuntime().maxMemory() / SHARE / BYTES_A_PIXEL);
    }

    /**
     * Makes an empty pool.
     *
     * @param maxPixels limit of all kept surfaces
     */
    SurfacePool(long maxPixels) {
        this.maxPixels = maxPixels;
    }

    /** Returns an empty surface for the caller alone until it is given back. */
    public Surface take(int width, int height) {
        Surface surface = kept.poll();
        if (surface != null) {
            pixels.addAndGet(-surface.pixels());
        }
        if (surface == null || !surface.isOfSize(width, height)) {
            return Surface.of(width, height);
        }
        surface.canvas().clear();
        return surface;
    }

    /**
     * Takes back a surface. Call it only after {@link PixelCoverage#paint}, because the rest of the coverage would show in
     * the next picture.
     */
    public void giveBack(Surface surface) {
        long size = surface.pixels();
        if (size > MAX_PIXELS) {
            return;
        }
        if (pixels.addAndGet(size) > maxPixels || !kept.offer(surface)) {
            pixels.addAndGet(-size);
        }
    }
}
