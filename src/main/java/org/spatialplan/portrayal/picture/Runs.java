package org.spatialplan.portrayal.picture;

import java.util.Arrays;

/** Finds runs of equal pixels, because most of a map is empty. */
final class Runs {

    /** A shorter run is found pixel by pixel. */
    private static final int SHORT = 8;

    private Runs() {}

    /** Returns the end of the run of equal pixels that starts at a place, at most {@code limit}. */
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
