package org.spatialplan.portrayal;

/** How much memory the drawing and encoding of a picture takes, in bytes. */
public final class PictureMemory {

    /** Four of its colour, four of the coverage by the outline that is being painted, one of the encoded picture, about. */
    private static final int BYTES_A_PIXEL = 9;

    private PictureMemory() {}

    /** Of a picture with so many pixels. */
    public static long bytes(long pixels) {
        return pixels * BYTES_A_PIXEL;
    }

    public static long bytes(int width, int height) {
        return bytes((long) width * height);
    }

    /** How many pixels so much memory holds. */
    public static long pixels(long bytes) {
        return bytes / BYTES_A_PIXEL;
    }
}
