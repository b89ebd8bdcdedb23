package org.spatialplan.portrayal.picture;

import java.util.Arrays;

/** Stretches of equal pixels: most of a map is empty. */
final class Runs {

    /** A stretch shorter than this is found pixel by pixel. */
    private static final int SHORT = 8;

    private Runs() {}

    /** Where the stretch of equal pixels that starts at a place ends, at most at {@code limit}. */
    static int end(int[] pixels, int start, int limit) {
        int pixel = pixels[start];
        int end = start + 1;
        int near = Math.min(limit, start + SHORT);
        while (end < near && pixels[end] == pixel) {
            end++;
        }
        if (end < near || end == limit) {
            return end;
        }
        int differs = Arrays.mismatch(pixels, end, limit, pixels, end - 1, limit - 1);
        return differs < 0 ? limit : end + differs;
    }
}
