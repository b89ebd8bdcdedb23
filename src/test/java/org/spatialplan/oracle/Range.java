package org.spatialplan.oracle;

import java.util.Locale;

/**
 * A figure as the reference knows it.
 *
 * @param value as computed
 * @param low an answer below it is wrong
 * @param high an answer above it is wrong
 */
record Range(double value, double low, double high) {

    static final Range ZERO = new Range(0, 0, 0);

    static Range about(double value, double tolerance) {
        return new Range(value, value - tolerance, value + tolerance);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.4f (%.4f to %.4f)", value, low, high);
    }
}
