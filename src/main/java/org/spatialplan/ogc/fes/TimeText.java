package org.spatialplan.ogc.fes;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Date;
import org.spatialplan.query.filter.FilterException;

/**
 * Reads moments as XML Schema writes them (dateTime, date, gYearMonth, gYear). Without an offset they are UTC, as
 * stored days are.
 */
final class TimeText {

    private TimeText() {}

    /** Reads a date; see {@link #instant}. */
    static Date date(String text) {
        try {
            return Date.from(instant(text));
        } catch (IllegalArgumentException e) {
            throw new FilterException("a time within 292 million years of 1970, found '" + text + "'");
        }
    }

    /**
     * Returns the moment, or the first one of the day, month or year.
     *
     * @throws FilterException if the text is not a time
     */
    static Instant instant(String text) {
        try {
            if (text.contains("T")) {
                return text.matches(".*(Z|[+-]\\d\\d:\\d\\d)$")
                        ? OffsetDateTime.parse(text).toInstant()
                        : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
            }
            String day = text.replaceFirst("(Z|[+-]\\d\\d:\\d\\d)$", "");
            LocalDate date =
                    switch (day.length()) {
                        case 4 -> Year.parse(day).atDay(1);
                        case 7 -> YearMonth.parse(day).atDay(1);
                        default -> LocalDate.parse(day);
                    };
            return date.atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException e) {
            throw new FilterException("a date or time like 2026-11-24 or 2026-11-24T08:00:00Z, found '" + text + "'");
        }
    }
}
