package org.spatialplan.portrayal.raster;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;

/** The pixels of a picture, as premultiplied ARGB. Not thread-safe. */
public final class Canvas {

    private final BufferedImage image;
    private final int[] pixels;

    public Canvas(int width, int height) {
        this.image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        this.pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    /** Returns the width in pixels. */
    public int width() {
        return image.getWidth();
    }

    /** Returns the height in pixels. */
    public int height() {
        return image.getHeight();
    }

    /** Returns the pixels row by row, shared with the picture. */
    public int[] pixels() {
        return pixels;
    }

    void clear() {
        Arrays.fill(pixels, 0);
    }

    /** Fills the canvas with one colour. */
    public void fill(Color colour) {
        Arrays.fill(pixels, SolidInk.of(colour, 1).argb());
    }

    /** Draws another canvas over this one. */
    public void draw(Canvas other, int left, int top) {
        for (int y = 0; y < other.height(); y++) {
            for (int x = 0; x < other.width(); x++) {
                int source = other.pixels[y * other.width() + x];
                int at = (top + y) * width() + left + x;
                pixels[at] = source + Pixel.scaled(pixels[at], 255 - (source >>> 24));
            }
        }
    }

    /** Returns the picture, {@link BufferedImage#TYPE_INT_ARGB_PRE}; it also shows what is painted later. */
    public BufferedImage picture() {
        return image;
    }
}
