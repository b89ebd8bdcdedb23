package org.spatialplan.portrayal.mapbox;

import java.util.Map;

/**
 * The zoom levels of a range of scales. At level 0 the world is 512 pixels wide, each 0.28 mm.
 *
 * @param min smallest level; negative for every level
 * @param max level from which nothing is drawn any more; infinite for none
 */
record ZoomRange(double min, double max) {

    /** Denominator of the scale at level 0, on the equator. */
    private static final double AT_LEVEL_0 = 2 * Math.PI * 6_378_137 / 512 / 0.00028;

    /** The deepest level of the specification. */
    private static final double DEEPEST = 24;

    /** The range of scales by their denominators, the smallest inclusive. */
    static ZoomRange of(double minScale, double maxScale) {
        return new ZoomRange(level(maxScale), level(minScale));
    }

    private static double level(double denominator) {
        return denominator <= 0
                ? Double.POSITIVE_INFINITY
                : Double.isInfinite(denominator)
                        ? Double.NEGATIVE_INFINITY
                        : Math.log(AT_LEVEL_0 / denominator) / Math.log(2);
    }

    /** Whether any level is in it. */
    boolean isSeen() {
        return min < DEEPEST && max > 0 && min < max;
    }

    /** Writes the range into a layer. */
    void write(Map<String, Object> layer) {
        if (min > 0) {
            layer.put("minzoom", min);
        }
        if (max < DEEPEST) {
            layer.put("maxzoom", max);
        }
    }
}
