package org.spatialplan.query;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * Parses numbers as OGC 06-042, 6.5 writes them: {@code -.0005E1} and {@code +05E-3} are valid, NaN and 0x10 are not.
 */
public final class NumberText {

    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?(?:\\d{1,40}\\.?\\d{0,40}|\\.\\d{1,40})(?:[eE][+-]?\\d{1,4})?");
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,19}");
    private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,9}");

    private NumberText() {}

    /** Parses a decimal number; empty if the text is not a finite number. */
    public static OptionalDouble decimal(String text) {
        String stripped = text.strip();
        if (!DECIMAL.matcher(stripped).matches()) {
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(stripped);
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /** Parses an integer; empty if the text is not an integer of 32 bits. */
    public static OptionalInt integer(String text) {
        String stripped = text.strip();
        return INTEGER.matcher(stripped).matches() ? OptionalInt.of(Integer.parseInt(stripped)) : OptionalInt.empty();
    }

    /** Parses a long integer; empty if the text is not an integer of 64 bits. */
    public static OptionalLong whole(String text) {
        try {
            return WHOLE.matcher(text).matches() ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }
}
