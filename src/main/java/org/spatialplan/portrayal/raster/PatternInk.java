package org.spatialplan.portrayal.raster;

/**
 * A tile that is repeated in both directions. Its origin is tied to the map, so that hatches of neighbouring pictures
 * meet.
 *
 * @param tile premultiplied ARGB, row by row
 * @param originX pixel of the picture at which a tile begins
 * @param originY pixel of the picture at which a tile begins
 */
@SuppressWarnings("java:S6218") // never compared
public record PatternInk(int[] tile, int width, int height, int originX, int originY) implements Ink {

    /** Returns the same pattern with another origin. */
    public PatternInk at(int x, int y) {
        return new PatternInk(tile, width, height, x, y);
    }

    @Override
    public void lay(Canvas canvas, int from, int to, int y, int coverage) {
        int[] pixels = canvas.pixels();
        int row = Math.floorMod(y - originY, height) * width;
        int column = Math.floorMod(from - originX, width);
        int begin = y * canvas.width();
        for (int x = from; x < to; x++) {
            int source = tile[row + column];
            column = column + 1 == width ? 0 : column + 1;
            if (source != 0) {
                source = coverage == 255 ? source : Pixel.scaled(source, coverage);
                pixels[begin + x] = source + Pixel.scaled(pixels[begin + x], 255 - (source >>> 24));
            }
        }
    }
}
