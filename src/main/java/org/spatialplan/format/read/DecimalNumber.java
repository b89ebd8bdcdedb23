package org.spatialplan.format.read;

import tools.jackson.core.io.NumberInput;

/**
 * Parses decimal numbers faster than {@link Double#parseDouble}: few digits are exact as a whole number and a power of ten,
 * so that one division rounds rightly; Jackson parses the others. Stateless.
 */
final class DecimalNumber {

    /** The most digits that a whole number of 64 bits holds in any case. */
    private static final int MAX_DIGITS = 18;
    /** Up to this each whole number is a double. */
    private static final long MAX_EXACT = 1L << 53;

    /** Powers that are exact as doubles. */
    private static final double[] TENS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18
    };

    private DecimalNumber() {}

    /** The nearest double of the number in some characters; NaN if they are no finite number. */
    static double parse(char[] text, int from, int to) {
        boolean negative = from < to && text[from] == '-';
        long digits = 0;
        int whole = -1;
        int count = 0;
        for (int i = negative ? from + 1 : from; i < to; i++) {
            char c = text[i];
            if (c >= '0' && c <= '9' && count < MAX_DIGITS) {
                digits = digits * 10 + c - '0';
                count++;
            } else if (c == '.' && whole < 0) {
                whole = count;
            } else {
                return parseAny(text, from, to);
            }
        }
        if (count == 0) {
            return Double.NaN;
        }
        if (digits > MAX_EXACT) {
            return parseAny(text, from, to);
        }
        double value = digits / TENS[whole < 0 ? 0 : count - whole];
        return negative ? -value : value;
    }

    /** Parsers read 1f, 1d and 0x1p1 too, which are no decimal numbers. */
    private static double parseAny(char[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text[i];
            boolean decimal = c >= '0' && c <= '9' || c == '.' || c == '+' || c == '-' || c == 'e' || c == 'E';
            if (!decimal) {
                return Double.NaN;
            }
        }
        try {
            double value = NumberInput.parseDouble(text, from, to - from, true);
            return Double.isFinite(value) ? value : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
