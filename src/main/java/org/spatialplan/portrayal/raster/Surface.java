package org.spatialplan.portrayal.raster;

/** What one picture is painted on and with: its pixels, and the coverage of their size. */
public record Surface(Canvas canvas, Coverage coverage) {

    /** An empty picture. */
    public static Surface of(int width, int height) {
        return new Surface(new Canvas(width, height), new Coverage(width, height));
    }

    long pixels() {
        return (long) canvas.width() * canvas.height();
    }

    boolean isOfSize(int width, int height) {
        return canvas.width() == width && canvas.height() == height;
    }
}
