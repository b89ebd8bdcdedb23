package org.spatialplan.query.filter;

import java.math.BigDecimal;

/** Compares values of one kind, as {@link ValueKind#normal} gives them. */
final class Values {

    /** Up to here a double holds every whole number. */
    private static final long EXACT = 1L << 53;

    private Values() {}

    /** Negative, 0 or positive. Numbers are compared by what they are worth, exactly: 2 is 2.0, and 2⁵³ + 1 is not 2⁵³. */
    @SuppressWarnings("unchecked")
    static int compare(Object one, Object other) {
        return one instanceof Number a && other instanceof Number b
                ? compareNumbers(a, b)
                : ((Comparable<Object>) one).compareTo(other);
    }

    private static int compareNumbers(Number a, Number b) {
        if (isWhole(a) && isWhole(b)) {
            return Long.compare(a.longValue(), b.longValue());
        }
        if (isExactDouble(a) && isExactDouble(b)) {
            double x = a.doubleValue();
            double y = b.doubleValue();
            // not Double.compare, for which -0 is less than 0
            return x < y ? -1 : x > y ? 1 : 0;
        }
        return decimal(a).compareTo(decimal(b));
    }

    static boolean isWhole(Number number) {
        return number instanceof Long || number instanceof Integer || number instanceof Short || number instanceof Byte;
    }

    private static boolean isExactDouble(Number number) {
        return number instanceof Double
                || number instanceof Float
                || isWhole(number) && Math.abs(number.longValue()) <= EXACT;
    }

    private static BigDecimal decimal(Number number) {
        if (number instanceof BigDecimal decimal) {
            return decimal;
        }
        boolean binary = number instanceof Double || number instanceof Float;
        return binary ? new BigDecimal(number.doubleValue()) : new BigDecimal(number.toString());
    }
}
