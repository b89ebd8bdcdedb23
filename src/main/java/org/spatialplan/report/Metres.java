package org.spatialplan.report;

import java.util.Locale;
import org.spatialplan.text.PlainNumber;

/** Rounds distances and accuracies for people: to a millimetre where that matters, and never down to 0. Stateless. */
public final class Metres {

    private static final double MILLIMETRES = 1000;
    private static final double FEW = 10;
    private static final double MANY = 1000;

    private Metres() {}

    /** Rounds to a millimetre. A positive distance becomes at least 1 mm; 0 stays 0. */
    public static double of(double metres) {
        double rounded = Math.rint(metres * MILLIMETRES) / MILLIMETRES;
        return rounded == 0 && metres > 0 ? 1 / MILLIMETRES : rounded;
    }

    /** Writes metres without their unit: to a millimetre below 10 m, to a decimetre below 1 km, else to a metre. */
    public static String text(double metres) {
        double rounded = of(metres);
        if (rounded >= MANY) {
            return String.format(Locale.ROOT, "%.0f", rounded);
        }
        return PlainNumber.of(rounded < FEW ? rounded : Math.rint(rounded * FEW) / FEW);
    }
}
