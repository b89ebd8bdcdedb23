package org.spatialplan.format.read;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads values of columns that a file declares as days or moments. Moments are kept to the millisecond. A value that
 * cannot be read stays a text; zeros and blanks count as missing. Stateless.
 */
public final class StatedTime {

    private static final Pattern NOTHING = Pattern.compile("[0:/.TZ \\-]*");
    private static final Pattern MOMENT = Pattern.compile("(\\d{4})[-/](\\d{2})[-/](\\d{2})[T ](\\d{2}):(\\d{2})"
            + "(?::(\\d{2})(?:[.,](\\d{1,9}))?)?\\s?(?:(Z)|([+-]\\d{2}):?(\\d{2})?)?");
    private static final String NANOS = "000000000";

    private StatedTime() {}

    /** Reads a {@link LocalDate}; the text itself if it is not a day, null for a missing value. */
    public static Object day(String text) {
        return NOTHING.matcher(text).matches()
                ? null
                : StatedDay.of(text).<Object>map(day -> day).orElse(text);
    }

    /**
     * Reads an {@link Instant}; a {@link LocalDateTime} if the text names no zone, a {@link LocalDate} if it names no
     * time, else the text itself; null for a missing value.
     */
    public static Object moment(String text) {
        if (NOTHING.matcher(text).matches()) {
            return null;
        }
        Matcher parts = MOMENT.matcher(text);
        try {
            return parts.matches()
                    ? moment(parts)
                    : Optional.of(text)
                            .filter(all -> all.length() <= "2024-01-31".length())
                            .flatMap(StatedDay::of)
                            .<Object>map(day -> day)
                            .orElse(text);
        } catch (DateTimeException e) {
            return text;
        }
    }

    private static Object moment(Matcher parts) {
        LocalDateTime local = LocalDate.of(number(parts, 1), number(parts, 2), number(parts, 3))
                .atTime(LocalTime.of(number(parts, 4), number(parts, 5), number(parts, 6), nanos(parts)))
                .truncatedTo(ChronoUnit.MILLIS);
        if (parts.group(8) != null) {
            return local.toInstant(ZoneOffset.UTC);
        }
        if (parts.group(9) == null) {
            return local;
        }
        int hours = number(parts, 9);
        int minutes = number(parts, 10);
        return local.toInstant(ZoneOffset.ofHoursMinutes(hours, parts.group(9).charAt(0) == '-' ? -minutes : minutes));
    }

    private static int number(Matcher parts, int group) {
        return parts.group(group) == null ? 0 : Integer.parseInt(parts.group(group));
    }

    private static int nanos(Matcher parts) {
        String digits = parts.group(7);
        return digits == null ? 0 : Integer.parseInt((digits + NANOS).substring(0, NANOS.length()));
    }
}
