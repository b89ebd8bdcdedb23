package org.spatialplan.outline;

import java.util.Locale;

/**
 * An accuracy in m and what it rests on: the 95th percentile of distances in both directions, and how good the outline is that it
 * was measured against.
 */
record Measured(double accuracyM, String note) {

    private static final int BAYS_ARE_GOOD_TO_M = 800;
    private static final int COUNTIES_ARE_GOOD_TO_M = 100;

    static Measured bay(Deviation to) {
        String note = String.format(
                Locale.ROOT,
                "95%% of this outline lie within %.0f m of another cut of the same shore (itself good to %d m), 95%% of that one"
                        + " within %.0f m of this, farthest %.0f m; area ratio %.2f, IoU %.2f; both shores are"
                        + " OpenStreetMap's, so that error is in the %d m",
                to.thereP95M(),
                BAYS_ARE_GOOD_TO_M,
                to.backP95M(),
                to.farthestM(),
                to.areaRatio(),
                to.iou(),
                BAYS_ARE_GOOD_TO_M);
        return new Measured(accuracyM(to.p95M(), BAYS_ARE_GOOD_TO_M), note);
    }

    static Measured county(Deviation to) {
        String note = String.format(
                Locale.ROOT,
                "IoU %.2f, area ratio %.2f, p95 %.0f m, max %.0f m against a detailed outline (itself good to %d m)",
                to.iou(),
                to.areaRatio(),
                to.p95M(),
                to.farthestM(),
                COUNTIES_ARE_GOOD_TO_M);
        return new Measured(accuracyM(to.p95M(), COUNTIES_ARE_GOOD_TO_M), note);
    }

    static Measured shore(double p95M, double lengthM) {
        String note = String.format(
                Locale.ROOT,
                "95%% of the city's open coast between the bays (%.0f km) lie within %.0f m of a detailed outline (itself good to"
                        + " %d m); corners stand about 1 km apart",
                lengthM / 1000,
                p95M,
                COUNTIES_ARE_GOOD_TO_M);
        return new Measured(accuracyM(p95M, COUNTIES_ARE_GOOD_TO_M), note);
    }

    /** To the next 100 m. */
    private static double accuracyM(double p95M, double referenceM) {
        return Math.ceil((p95M + referenceM) / 100) * 100;
    }
}
