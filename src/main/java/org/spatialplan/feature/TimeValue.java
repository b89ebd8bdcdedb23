package org.spatialplan.feature;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;

/**
 * Days and moments as the rows of tables hold them: a day is a {@link Date} at midnight UTC, a moment a {@link Timestamp}. So
 * filters compare both, and answers tell them apart. Stateless.
 */
public final class TimeValue {

    private TimeValue() {}

    public static Date of(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    public static Date of(Instant moment) {
        return Timestamp.from(moment);
    }

    /** As ISO 8601 writes it: {@code 2026-11-24}, or {@code 2026-11-24T08:00:00Z}. */
    public static String text(Date value) {
        return value instanceof Timestamp
                ? value.toInstant().toString()
                : value.toInstant().atZone(ZoneOffset.UTC).toLocalDate().toString();
    }

    /** What is no day and no moment stays as it is. */
    public static Object plain(Object value) {
        return value instanceof Date time ? text(time) : value;
    }
}
