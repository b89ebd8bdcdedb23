package org.spatialplan.geo;

import org.locationtech.jts.geom.Coordinate;

/**
 * The shifts of Chinese web maps: GCJ-02 (Amap, Tencent, Google in China) and BD-09 (Baidu), both as commonly
 * published, because there is no official formula in public. They are undone by iteration to better than a centimetre
 * of the published formula. What is read off such a map is still a few metres off: {@link #ADDED_UNCERTAINTY_M}.
 * Coordinates are degrees, longitude before latitude. Thread-safe.
 */
public enum ChinaOffset {
    GCJ02,
    BD09;

    /** The accuracy in metres that coordinates lose by coming from a shifted map (an estimate). */
    public static final double ADDED_UNCERTAINTY_M = 5;

    private static final double SEMI_MAJOR_M = 6_378_245;
    private static final double ECCENTRICITY_SQUARED = 0.006_693_421_622_965_943;
    private static final double BAIDU_ANGLE = Math.PI * 3000 / 180;
    private static final int ITERATIONS = 8;

    /**
     * Replaces pairs of longitude and latitude by the pairs of WGS 84.
     *
     * @param lonLat longitude and latitude in turn
     * @param count the number of pairs
     */
    void toWgs84(double[] lonLat, int count) {
        for (int i = 0; i < 2 * count; i += 2) {
            Coordinate at = toWgs84(new Coordinate(lonLat[i], lonLat[i + 1]));
            lonLat[i] = at.x;
            lonLat[i + 1] = at.y;
        }
    }

    /** Returns the place in WGS 84 of a place on the shifted map. */
    public Coordinate toWgs84(Coordinate shifted) {
        Coordinate guess = new Coordinate(shifted);
        for (int i = 0; i < ITERATIONS; i++) {
            Coordinate again = shift(guess);
            guess = new Coordinate(guess.x + shifted.x - again.x, guess.y + shifted.y - again.y);
        }
        return guess;
    }

    /** Returns the place on the shifted map of a place in WGS 84. */
    public Coordinate shift(Coordinate wgs84) {
        Coordinate gcj = toGcj(wgs84);
        return this == GCJ02 ? gcj : toBaidu(gcj);
    }

    private static Coordinate toBaidu(Coordinate gcj) {
        double radius = Math.hypot(gcj.x, gcj.y) + 0.000_02 * Math.sin(gcj.y * BAIDU_ANGLE);
        double angle = Math.atan2(gcj.y, gcj.x) + 0.000_003 * Math.cos(gcj.x * BAIDU_ANGLE);
        return new Coordinate(radius * Math.cos(angle) + 0.0065, radius * Math.sin(angle) + 0.006);
    }

    private static Coordinate toGcj(Coordinate wgs84) {
        double x = wgs84.x - 105;
        double y = wgs84.y - 35;
        double latitude = Math.toRadians(wgs84.y);
        double sine = Math.sin(latitude);
        double w = 1 - ECCENTRICITY_SQUARED * sine * sine;
        double metresNorth = SEMI_MAJOR_M * (1 - ECCENTRICITY_SQUARED) / (w * Math.sqrt(w));
        double metresEast = SEMI_MAJOR_M / Math.sqrt(w) * Math.cos(latitude);
        return new Coordinate(
                wgs84.x + Math.toDegrees(east(x, y) / metresEast), wgs84.y + Math.toDegrees(north(x, y) / metresNorth));
    }

    private static double north(double x, double y) {
        return -100
                + 2 * x
                + 3 * y
                + 0.2 * y * y
                + 0.1 * x * y
                + 0.2 * Math.sqrt(Math.abs(x))
                + waves(6, 20, x, 2, 20)
                + waves(1, 20, y, 1.0 / 3, 40)
                + (160 * Math.sin(y / 12 * Math.PI) + 320 * Math.sin(y * Math.PI / 30)) * 2 / 3;
    }

    private static double east(double x, double y) {
        return 300
                + x
                + 2 * y
                + 0.1 * x * x
                + 0.1 * x * y
                + 0.1 * Math.sqrt(Math.abs(x))
                + waves(6, 20, x, 2, 20)
                + waves(1, 20, x, 1.0 / 3, 40)
                + (150 * Math.sin(x / 12 * Math.PI) + 300 * Math.sin(x / 30 * Math.PI)) * 2 / 3;
    }

    /** Returns two thirds of the sum of two sine waves. */
    private static double waves(double first, double size, double of, double second, double otherSize) {
        return (size * Math.sin(first * of * Math.PI) + otherSize * Math.sin(second * of * Math.PI)) * 2 / 3;
    }
}
