package org.spatialplan.portrayal.raster;

/** Computes with premultiplied ARGB pixels, two channels at a time. */
public final class Pixel {

    private static final int EVEN = 0x00FF00FF;
    private static final int HALF = 0x00800080;

    private Pixel() {}

    /** Multiplies all four channels by share/255, rounded. */
    public static int scaled(int argb, int share) {
        int even = (argb & EVEN) * share + HALF;
        even = (even + (even >>> 8 & EVEN)) >>> 8 & EVEN;
        int odd = (argb >>> 8 & EVEN) * share + HALF;
        odd = odd + (odd >>> 8 & EVEN) & ~EVEN;
        return even | odd;
    }

    /** Returns the premultiplied pixel of a colour. */
    public static int premultiplied(int alpha, int red, int green, int blue) {
        return scaled(0xFF000000 | red << 16 | green << 8 | blue, alpha);
    }

    /** Returns ARGB with the colour channels before the multiplication by alpha. */
    public static int straight(int premultiplied) {
        int alpha = premultiplied >>> 24;
        if (alpha == 255 || alpha == 0) {
            return alpha == 0 ? 0 : premultiplied;
        }
        int half = alpha / 2;
        int red = Math.min(255, ((premultiplied >> 16 & 0xFF) * 255 + half) / alpha);
        int green = Math.min(255, ((premultiplied >> 8 & 0xFF) * 255 + half) / alpha);
        int blue = Math.min(255, ((premultiplied & 0xFF) * 255 + half) / alpha);
        return alpha << 24 | red << 16 | green << 8 | blue;
    }
}
