package org.spatialplan.report;

import io.swagger.v3.oas.annotations.media.Schema;

@Schema(description = "An area on the CGCS2000 ellipsoid, in three units.")
public record AreaAnswer(double m2, double ha, double km2) {

    public static AreaAnswer of(double m2) {
        return new AreaAnswer(rounded(m2, 100), rounded(m2 / 10_000, 1e6), rounded(m2 / 1e6, 1e8));
    }

    private static double rounded(double value, double parts) {
        return Math.rint(value * parts) / parts + 0.0; // no minus before a zero
    }
}
