package org.spatialplan.portrayal;

/** Estimates the memory, in bytes, for drawing and encoding a picture. */
public final class PictureMemory {

    /**
     * Four for the colour, four for the coverage of the current outline, one for the encoded picture, approximately.
     */
    private static final int BYTES_A_PIXEL = 9;

    private PictureMemory() {}

    /** Returns the bytes of a picture with a number of pixels. */
    public static long bytes(long pixels) {
        return pixels * BYTES_A_PIXEL;
    }

    /** Returns the bytes of a picture of a size. */
    public static long bytes(int width, int height) {
        return bytes((long) width * height);
    }

    /** Returns how many pixels fit into a memory size. */
    public static long pixels(long bytes) {
        return bytes / BYTES_A_PIXEL;
    }
}
