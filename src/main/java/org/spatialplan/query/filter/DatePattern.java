package org.spatialplan.query.filter;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.spatialplan.text.Messages;

/** A pattern of dates, for example {@code yyyyMMdd}, with the letters of {@link DateTimeFormatter}. Times are UTC. */
final class DatePattern {

    private static final int LONGEST = 100;

    private final DateTimeFormatter formatter;

    private DatePattern(DateTimeFormatter formatter) {
        this.formatter = formatter;
    }

    /**
     * Compiles a pattern.
     *
     * @throws FilterException if it is not a pattern of a date
     */
    @SuppressWarnings("ReturnValueIgnored") // writing a moment shows whether the pattern can be written
    static DatePattern of(String pattern) {
        try {
            if (pattern.length() <= LONGEST) {
                DatePattern made = new DatePattern(
                        DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC));
                made.formatter.format(Instant.EPOCH);
                return made;
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            // reported below
        }
        throw new FilterException(Messages.of("query.filter.date-pattern", pattern));
    }

    /** Returns the first moment of a date; null if the text does not match the pattern. */
    Instant parse(String text) {
        try {
            return first(formatter.parseBest(
                    text.strip(),
                    OffsetDateTime::from,
                    LocalDateTime::from,
                    LocalDate::from,
                    YearMonth::from,
                    Year::from));
        } catch (DateTimeException e) {
            return null;
        }
    }

    String format(Instant time) {
        try {
            return formatter.format(time);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Instant first(TemporalAccessor written) {
        if (written instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        if (written instanceof LocalDateTime time) {
            return time.toInstant(ZoneOffset.UTC);
        }
        LocalDate day = written instanceof YearMonth month
                ? month.atDay(1)
                : written instanceof Year year ? year.atDay(1) : (LocalDate) written;
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
