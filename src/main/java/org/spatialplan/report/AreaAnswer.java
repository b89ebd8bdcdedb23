package org.spatialplan.report;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;

@Schema(description = "An area on the CGCS2000 ellipsoid, in three units.")
public record AreaAnswer(double m2, double ha, double km2) {

    /** The answer for an area in m². */
    public static AreaAnswer of(double m2) {
        return new AreaAnswer(rounded(m2, 100), rounded(m2 / 10_000, 1e6), rounded(m2 / 1e6, 1e8));
    }

    /** Square metres for people, to 0.01 m². */
    String m2Text() {
        return text("%,.2f", m2);
    }

    /** Hectares for people, to 1 m². */
    String haText() {
        return text("%,.4f", ha);
    }

    /** Square kilometres for people, to 1 m². */
    String km2Text() {
        return text("%,.6f", km2);
    }

    private static String text(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    private static double rounded(double value, double parts) {
        return Math.rint(value * parts) / parts + 0.0; // avoids -0.0
    }
}
