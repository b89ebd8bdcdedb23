package org.spatialplan.imports;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.Optional;

/**
 * The meaning of a value regardless of its notation: 12 and 12.0 are one number, a day and its text are one day, and a
 * blank text is no value. Stateless.
 */
final class NormalizedValue {

    private NormalizedValue() {}

    /** A form that is equal for values with the same meaning; empty if there is no value. */
    static Optional<Object> of(Object value) {
        if (value instanceof Number number) {
            return Optional.of(number(number));
        }
        if (value instanceof String text) {
            return Optional.<Object>of(text.strip()).filter(said -> !said.equals(""));
        }
        if (value instanceof Collection<?> list) {
            return list.isEmpty()
                    ? Optional.empty()
                    : Optional.of(list.stream()
                            .map(NormalizedValue::of)
                            .map(said -> said.orElse(""))
                            .toList());
        }
        return value instanceof Temporal time ? Optional.of(time.toString()) : Optional.ofNullable(value);
    }

    private static Object number(Number number) {
        boolean whole = number instanceof Integer || number instanceof Long || number instanceof BigInteger;
        BigDecimal exact = whole ? new BigDecimal(number.toString()) : BigDecimal.valueOf(number.doubleValue());
        return exact.stripTrailingZeros();
    }
}
