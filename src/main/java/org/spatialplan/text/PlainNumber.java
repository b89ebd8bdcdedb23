package org.spatialplan.text;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.regex.Pattern;

/**
 * Numbers as people write them: no exponent, whole numbers whole. One format keeps a class as 1, another as 1.0; both are the same
 * value, so that values of attributes are compared through here. Stateless and thread-safe.
 */
public final class PlainNumber {

    /** Leading zeros are kept apart: 01 is a code, not a number. */
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9]\\d{0,18})(?:\\.\\d{1,18})?");

    private PlainNumber() {}

    /** 1 for 1.0, 350502001 for 3.50502001E8, 0.000002 for 2.0E-6; NaN and the infinities as Java writes them. */
    public static String of(Number number) {
        if (number instanceof Double || number instanceof Float) {
            return Double.isFinite(number.doubleValue()) ? plain(new BigDecimal(number.toString())) : number.toString();
        }
        return number instanceof BigDecimal decimal ? plain(decimal) : number.toString();
    }

    /** As Java writes it, but never with an exponent: 1.0 stays 1.0. */
    public static String withoutExponent(Number number) {
        String text = number.toString();
        return text.indexOf('E') < 0 ? text : of(number);
    }

    /** An attribute's value as text. */
    public static String text(Object value) {
        return value instanceof Number number ? of(number) : value.toString();
    }

    /** Whether two values are the same, numbers as numbers. */
    public static boolean same(Object one, Object other) {
        return key(one).equals(key(other));
    }

    /** Whether a value is one of the listed ones, numbers as numbers. */
    public static boolean isAmong(Object value, Collection<?> listed) {
        return listed.stream().anyMatch(one -> same(one, value));
    }

    private static String key(Object value) {
        String text = text(value).strip();
        return NUMBER.matcher(text).matches() ? plain(new BigDecimal(text)) : text;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
