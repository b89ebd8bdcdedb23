package org.spatialplan.ogc.wms;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * TIME: the map as it was at a moment. A day, month or year means its end in the city's zone: what was current when it was
 * over. Of a period, as clients that play time ask for, the end counts.
 */
final class TimeParameter {

    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern ZONED = Pattern.compile(".+(?:Z|[+-]\\d{2}:\\d{2})");

    private TimeParameter() {}

    /**
     * Empty if the newest is asked for, which is the default.
     *
     * @throws WmsException InvalidDimensionValue
     */
    static Optional<Instant> parse(Optional<String> parameter, ZoneId zone) {
        String text = parameter.orElse("current").strip();
        if (text.equalsIgnoreCase("current") || text.equalsIgnoreCase("default")) {
            return Optional.empty();
        }
        String[] period = text.split("/", -1);
        if (period.length > 3 || text.contains(",")) {
            throw bad(text);
        }
        try {
            String end = period[Math.min(1, period.length - 1)];
            return end.equalsIgnoreCase("current") ? Optional.empty() : Optional.of(moment(end, zone));
        } catch (DateTimeException e) {
            throw bad(text);
        }
    }

    private static Instant moment(String text, ZoneId zone) {
        if (YEAR.matcher(text).matches()) {
            return Year.parse(text)
                    .plusYears(1)
                    .atDay(1)
                    .atStartOfDay(zone)
                    .toInstant()
                    .minusNanos(1);
        }
        if (MONTH.matcher(text).matches()) {
            return YearMonth.parse(text)
                    .plusMonths(1)
                    .atDay(1)
                    .atStartOfDay(zone)
                    .toInstant()
                    .minusNanos(1);
        }
        if (DAY.matcher(text).matches()) {
            return LocalDate.parse(text)
                    .plusDays(1)
                    .atStartOfDay(zone)
                    .toInstant()
                    .minusNanos(1);
        }
        return ZONED.matcher(text).matches()
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    }

    private static WmsException bad(String text) {
        return WmsException.invalid(
                WmsCode.INVALID_DIMENSION_VALUE,
                "time",
                text,
                "one moment in ISO 8601 like 2026-11-24T08:00:00Z, a day like 2026-11-24, or 'current'");
    }
}
