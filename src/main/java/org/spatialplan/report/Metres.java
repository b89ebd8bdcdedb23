package org.spatialplan.report;

import java.util.Locale;
import org.spatialplan.text.PlainNumber;

/** Distances and accuracies for people: millimetres where they matter, and never 0 for what is not 0. */
public final class Metres {

    private static final double MILLIMETRES = 1000;
    private static final double FEW = 10;
    private static final double MANY = 1000;

    private Metres() {}

    /** To the millimetre; what is less, but not nothing, is a millimetre. */
    public static double of(double metres) {
        double rounded = Math.rint(metres * MILLIMETRES) / MILLIMETRES;
        return rounded == 0 && metres > 0 ? 1 / MILLIMETRES : rounded;
    }

    /** Without a unit: to the millimetre below 10 m, to the decimetre below 1 km. */
    public static String text(double metres) {
        double rounded = of(metres);
        if (rounded >= MANY) {
            return String.format(Locale.ROOT, "%.0f", rounded);
        }
        return PlainNumber.of(rounded < FEW ? rounded : Math.rint(rounded * FEW) / FEW);
    }
}
