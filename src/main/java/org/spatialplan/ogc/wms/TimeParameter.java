package org.spatialplan.ogc.wms;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import org.spatialplan.web.parameter.Today;

/**
 * Reads TIME: the map at a moment. A day, month or year means its end in the city's time zone: the versions that were
 * current then. Of a period, as clients that play time request, the end counts.
 */
final class TimeParameter {

    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern ZONED = Pattern.compile(".+(?:Z|[+-]\\d{2}:\\d{2})");

    private TimeParameter() {}

    /**
     * Parses the moment; empty for the newest, which is the default. A year or month that has begun is valid, as today
     * is.
     *
     * @throws WmsException InvalidDimensionValue, also for a time that has not begun yet
     */
    static Optional<Instant> parse(Optional<String> parameter, Today today) {
        String text = parameter.orElse("current").strip();
        if (text.equalsIgnoreCase("current") || text.equalsIgnoreCase("default")) {
            return Optional.empty();
        }
        String[] period = text.split("/", -1);
        if (period.length > 3 || text.contains(",")) {
            throw bad(text);
        }
        String end = period[Math.min(1, period.length - 1)];
        try {
            return end.equalsIgnoreCase("current") ? Optional.empty() : Optional.of(end(end, today));
        } catch (DateTimeException e) {
            throw bad(text);
        }
    }

    private static Instant end(String text, Today today) {
        Optional<LocalDate> firstDay = firstDay(text);
        Instant moment = firstDay.map(today::start).orElseGet(() -> moment(text));
        if (today.isYetToCome(moment)) {
            throw invalid(text, Today.EXPECTED.en());
        }
        return firstDay.map(day -> today.end(lastDay(text, day))).orElse(moment);
    }

    /** Returns the first day of a year, a month or a day; empty for a time. */
    private static Optional<LocalDate> firstDay(String text) {
        if (YEAR.matcher(text).matches()) {
            return Optional.of(Year.parse(text).atDay(1));
        }
        if (MONTH.matcher(text).matches()) {
            return Optional.of(YearMonth.parse(text).atDay(1));
        }
        return DAY.matcher(text).matches() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
    }

    private static LocalDate lastDay(String text, LocalDate first) {
        if (YEAR.matcher(text).matches()) {
            return first.plusYears(1).minusDays(1);
        }
        return MONTH.matcher(text).matches() ? first.plusMonths(1).minusDays(1) : first;
    }

    private static Instant moment(String text) {
        return ZONED.matcher(text).matches()
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    }

    private static WmsException bad(String text) {
        return invalid(text, "one moment in ISO 8601 like 2026-11-24T08:00:00Z, a day like 2026-11-24, or 'current'");
    }

    private static WmsException invalid(String text, String expected) {
        return WmsException.invalid(WmsCode.INVALID_DIMENSION_VALUE, "time", text, expected);
    }
}
