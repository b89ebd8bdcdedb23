package org.spatialplan.query.filter;

import java.math.BigDecimal;

/** Compares values of one kind, in the form of {@link ValueKind#normal}. */
final class Values {

    /** The largest whole number below which a double is exact. */
    private static final long EXACT = 1L << 53;

    private Values() {}

    /**
     * Returns a negative number, 0 or a positive number. Numbers are compared exactly: 2 equals 2.0, and 2⁵³ + 1
     * differs from 2⁵³.
     */
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
