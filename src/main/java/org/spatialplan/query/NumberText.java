package org.spatialplan.ogc.wms;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Numbers as OGC 06-042, 6.5 writes them: {@code -.0005E1} and {@code +05E-3} are some, NaN and 0x10 are none. */
final class NumberText {

    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?(?:\\d{1,40}\\.?\\d{0,40}|\\.\\d{1,40})(?:[eE][+-]?\\d{1,4})?");
    private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,9}");

    private NumberText() {}

    /** Empty if the text is no finite number. */
    static OptionalDouble decimal(String text) {
        String stripped = text.strip();
        if (!DECIMAL.matcher(stripped).matches()) {
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(stripped);
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /** Empty if the text is no integer. */
    static OptionalInt integer(String text) {
        String stripped = text.strip();
        return INTEGER.matcher(stripped).matches() ? OptionalInt.of(Integer.parseInt(stripped)) : OptionalInt.empty();
    }
}
