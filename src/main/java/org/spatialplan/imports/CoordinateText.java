package org.spatialplan.imports;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** Writes coordinates in reports: degrees with seven decimals (a centimetre). */
final class CoordinateText {

    private static final double STEPS = 1e7;

    private CoordinateText() {}

    static List<Double> of(Coordinate lonLat) {
        return List.of(rounded(lonLat.x), rounded(lonLat.y));
    }

    static List<Double> of(Envelope lonLat) {
        return lonLat.isNull()
                ? List.of()
                : List.of(
                        rounded(lonLat.getMinX()),
                        rounded(lonLat.getMinY()),
                        rounded(lonLat.getMaxX()),
                        rounded(lonLat.getMaxY()));
    }

    private static double rounded(double degrees) {
        return Math.rint(degrees * STEPS) / STEPS;
    }
}
