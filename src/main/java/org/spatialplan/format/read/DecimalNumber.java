package org.spatialplan.format.read;

/**
 * Parses decimal numbers faster than {@link Double#parseDouble}: few digits are exact as a whole number and a power of ten,
 * so that one division rounds rightly. Stateless.
 */
final class DecimalNumber {

    private static final int EXACT_DIGITS = 15;
    private static final String SIGNS = "0123456789.+-eE";

    private static final double[] TENS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    private DecimalNumber() {}

    /** The nearest double of the number in some characters; NaN if they are no finite number. */
    static double parse(char[] text, int from, int to) {
        boolean negative = from < to && text[from] == '-';
        long digits = 0;
        int decimals = -1;
        int count = 0;
        for (int i = negative ? from + 1 : from; i < to; i++) {
            char c = text[i];
            if (c >= '0' && c <= '9' && count < EXACT_DIGITS) {
                digits = digits * 10 + c - '0';
                count++;
                decimals += decimals < 0 ? 0 : 1;
            } else if (c == '.' && decimals < 0) {
                decimals = 0;
            } else {
                return parseSlowly(text, from, to);
            }
        }
        if (count == 0) {
            return Double.NaN;
        }
        double value = digits / TENS[Math.max(0, decimals)];
        return negative ? -value : value;
    }

    /** Java reads 1f, 1d and 0x1p1 too, which are no decimal numbers. */
    private static double parseSlowly(char[] characters, int from, int to) {
        String text = new String(characters, from, to - from);
        try {
            boolean decimal = text.chars().allMatch(c -> SIGNS.indexOf(c) >= 0);
            double value = decimal ? Double.parseDouble(text) : Double.NaN;
            return Double.isFinite(value) ? value : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
