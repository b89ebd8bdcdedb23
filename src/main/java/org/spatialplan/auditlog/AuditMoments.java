package org.spatialplan.auditlog;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** Reads the bounds of a span: a time with its zone, or a day of the city, which is part of the span. Stateless. */
public final class AuditMoments {

    private AuditMoments() {}

    /** Reads the beginning of a span; empty if the text is neither a time nor a day. */
    public static Optional<Instant> beginning(String text, ZoneId city) {
        return read(text, city, 0);
    }

    /** Reads the end of a span; empty if the text is neither a time nor a day. */
    public static Optional<Instant> end(String text, ZoneId city) {
        return read(text, city, 1);
    }

    private static Optional<Instant> read(String text, ZoneId city, int days) {
        try {
            return Optional.of(
                    text.contains("T")
                            ? OffsetDateTime.parse(text).toInstant()
                            : LocalDate.parse(text)
                                    .plusDays(days)
                                    .atStartOfDay(city)
                                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
