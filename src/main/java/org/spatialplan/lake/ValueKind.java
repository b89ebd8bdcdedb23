package org.spatialplan.lake;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/**
 * The kinds of values that an attribute of a feature has. A column of one type may hold several kinds, for example whole
 * numbers in a column of decimals; the kind restores the value exactly.
 */
public enum ValueKind {
    TEXT('t', String.class, Object::toString),
    INTEGER('i', Integer.class, value -> value instanceof Number n ? n.intValue() : Integer.valueOf(value.toString())),
    LONG('l', Long.class, value -> value instanceof Number n ? n.longValue() : Long.valueOf(value.toString())),
    BIG_INTEGER('n', BigInteger.class, value -> new BigInteger(value.toString())),
    DOUBLE('d', Double.class, value -> value instanceof Number n ? n.doubleValue() : Double.valueOf(value.toString())),
    DECIMAL('m', BigDecimal.class, value -> new BigDecimal(value.toString())),
    BOOLEAN('b', Boolean.class, value -> value instanceof Boolean b ? b : ValueKind.bool(value.toString())),
    DATE('D', LocalDate.class, value -> LocalDate.parse(value.toString())),
    MOMENT('T', Instant.class, ValueKind::moment),
    LOCAL_TIME('L', LocalDateTime.class, value -> LocalDateTime.parse(value.toString()));

    private final char letter;
    private final Class<?> type;
    private final Function<Object, Object> reader;

    ValueKind(char letter, Class<?> type, Function<Object, Object> reader) {
        this.letter = letter;
        this.type = type;
        this.reader = reader;
    }

    /** Returns the letter of the kind in {@code attribute_types}. */
    public char letter() {
        return letter;
    }

    /** Finds the kind of a value; empty for a value that no feature has. */
    public static Optional<ValueKind> of(Object value) {
        return Arrays.stream(values())
                .filter(kind -> kind.type.isInstance(value))
                .findFirst();
    }

    /** Finds a kind by its letter. */
    static Optional<ValueKind> ofLetter(char letter) {
        return Arrays.stream(values()).filter(kind -> kind.letter == letter).findFirst();
    }

    /**
     * Restores a value from what a column holds.
     *
     * @throws RuntimeException if the column holds no value of this kind
     */
    Object read(Object stored) {
        return reader.apply(stored);
    }

    private static Boolean bool(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException(text);
        }
        return Boolean.valueOf(text);
    }

    private static Instant moment(Object stored) {
        if (stored instanceof Instant instant) {
            return instant;
        }
        if (stored instanceof java.util.Date date) {
            return date.toInstant();
        }
        return stored instanceof OffsetDateTime time ? time.toInstant() : Instant.parse(stored.toString());
    }
}
