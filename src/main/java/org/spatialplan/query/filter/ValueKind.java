package org.spatialplan.query.filter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.Date;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.text.EnumNames;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/** The kinds of values of a property, a literal or a function. Only values of one kind are compared. */
enum ValueKind {
    NUMBER,
    TEXT,
    TRUTH,
    /** A date or time; a day is its midnight UTC, as in the rows. */
    TIME,
    GEOMETRY,
    /** A list, whose members are of one of the kinds above; see {@link ListRelation}. */
    LIST,
    /** An expression that never has a value. */
    NOTHING;

    /** Returns words for a message: "'name_zh' is …". */
    LocalizedText words() {
        return Messages.of("query.filter.kind." + EnumNames.of(this));
    }

    static ValueKind of(Class<?> values) {
        if (Number.class.isAssignableFrom(values)) {
            return NUMBER;
        }
        if (Boolean.class.isAssignableFrom(values)) {
            return TRUTH;
        }
        if (Date.class.isAssignableFrom(values) || Temporal.class.isAssignableFrom(values)) {
            return TIME;
        }
        return Geometry.class.isAssignableFrom(values) ? GEOMETRY : TEXT;
    }

    static ValueKind of(Object literal) {
        if (literal == null) {
            return NOTHING;
        }
        return literal instanceof Collection ? LIST : of(literal.getClass());
    }

    boolean fits(ValueKind other) {
        return this == other || this == NOTHING || other == NOTHING;
    }

    /**
     * Returns the value in the form in which its kind is computed: numbers, {@link String}, {@link Boolean},
     * {@link Instant}, {@link Geometry}. Returns null where it is missing; NaN and infinity count as missing.
     */
    Object normal(Object value) {
        if (value == null) {
            return null;
        }
        return switch (this) {
            case NUMBER -> Double.isNaN(((Number) value).doubleValue()) ? null : value;
            case TEXT -> text(value);
            case TIME -> instant(value);
            default -> value;
        };
    }

    private static String text(Object value) {
        return value instanceof Collection<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining(";"))
                : value.toString();
    }

    private static Instant instant(Object value) {
        if (value instanceof Date date) {
            return Instant.ofEpochMilli(date.getTime());
        }
        if (value instanceof LocalDate day) {
            return day.atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        if (value instanceof LocalDateTime time) {
            return time.toInstant(ZoneOffset.UTC);
        }
        return value instanceof OffsetDateTime time ? time.toInstant() : Instant.from((Temporal) value);
    }
}
