package org.spatialplan.portrayal.raster;

/** The canvas of one picture, and a coverage of its size. */
public record Surface(Canvas canvas, PixelCoverage coverage) {

    /** Makes an empty surface. */
    public static Surface of(int width, int height) {
        return new Surface(new Canvas(width, height), new PixelCoverage(width, height));
    }

    long pixels() {
        return (long) canvas.width() * canvas.height();
    }

    boolean isOfSize(int width, int height) {
        return canvas.width() == width && canvas.height() == height;
    }
}
