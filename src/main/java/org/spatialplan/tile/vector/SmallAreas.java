package org.spatialplan.tile.vector;

/**
 * Keeps the sum of areas of one layer in one tile where they are smaller than what coordinates of the tile can express:
 * what the rounding of each takes or gives is carried on to the next, as in error diffusion. An area of which rounding
 * leaves nothing becomes a square of one unit once so much is missing; one of less than half a unit that rounding
 * makes larger goes once {@value #SURPLUS} are there too much. Not thread-safe.
 */
final class SmallAreas {

    /** Square units up to which the rounding of an area is carried on: half a pixel, at 256 a side, wide and high. */
    static final double MOST = 64;

    private static final double SURPLUS = 8;

    private double missing;

    /** What becomes of an area. */
    enum Fate {
        ROUNDED,
        SQUARE,
        NOTHING
    }

    /**
     * Decides about an area.
     *
     * @param area in square units, as it is
     * @param rounded in square units, as its rounded vertices have it; 0 if nothing is left
     */
    Fate decide(double area, double rounded) {
        missing += area;
        if (rounded > 0 && (area >= 0.5 || missing - rounded >= -SURPLUS)) {
            missing -= rounded;
            return Fate.ROUNDED;
        }
        if (rounded == 0 && missing >= 1) {
            missing -= 1;
            return Fate.SQUARE;
        }
        return Fate.NOTHING;
    }
}
