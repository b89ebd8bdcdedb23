package org.spatialplan.portrayal.raster;

import java.awt.Color;
import java.util.Arrays;

/** An ink of one colour. Immutable and thread-safe. */
public final class SolidInk implements Ink {

    private final int argb;
    private final int[] shades = new int[PixelCoverage.LEVELS + 1];

    private SolidInk(int argb) {
        this.argb = argb;
        for (int level = 0; level < shades.length; level++) {
            shades[level] = Pixel.scaled(argb, level * 255 / PixelCoverage.LEVELS);
        }
    }

    /**
     * Makes the ink of a colour.
     *
     * @param opacity 0 to 1, multiplied with the colour's own
     */
    public static SolidInk of(Color colour, double opacity) {
        int alpha = (int) Math.round(colour.getAlpha() * Math.max(0, Math.min(1, opacity)));
        return new SolidInk(Pixel.premultiplied(alpha, colour.getRed(), colour.getGreen(), colour.getBlue()));
    }

    /** Returns the premultiplied pixel. */
    public int argb() {
        return argb;
    }

    /** Returns the colour for each level of coverage, premultiplied; must not be changed. */
    int[] shades() {
        return shades;
    }

    /**
     * Returns a fainter ink.
     *
     * @param opacity 0 to 1, multiplied with its own
     */
    public SolidInk faded(double opacity) {
        return opacity >= 1 ? this : new SolidInk(Pixel.scaled(argb, (int) Math.round(Math.max(0, opacity) * 255)));
    }

    @Override
    public void lay(Canvas canvas, int from, int to, int y, int coverage) {
        int[] pixels = canvas.pixels();
        int begin = y * canvas.width() + from;
        int end = begin + to - from;
        int source = coverage == 255 ? argb : Pixel.scaled(argb, coverage);
        int rest = 255 - (source >>> 24);
        if (rest == 0) {
            Arrays.fill(pixels, begin, end, source);
            return;
        }
        for (int i = begin; i < end; i++) {
            pixels[i] = source + Pixel.scaled(pixels[i], rest);
        }
    }
}
