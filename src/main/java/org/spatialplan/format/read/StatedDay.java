package org.spatialplan.format.read;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day as tables write it: 2024-01-31, 20240131 (dBASE), 2024/01/31, or followed by midnight, as programs without days
 * write it. Stateless.
 */
public final class StatedDay {

    private static final Pattern DAY = Pattern.compile(
            "(\\d{4})(?:-(\\d{2})-(\\d{2})|/(\\d{1,2})/(\\d{1,2}))(?:[T ]00:00(?::00(?:\\.0+)?)?(?:Z|\\+00(?::?00)?)?)?");
    private static final Pattern BASIC = Pattern.compile("\\d{8}");

    private StatedDay() {}

    /** Parses a day; empty if the text is not a day. */
    public static Optional<LocalDate> of(String text) {
        try {
            if (BASIC.matcher(text).matches()) {
                return Optional.of(LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE));
            }
            Matcher day = DAY.matcher(text);
            return day.matches() ? Optional.of(day(day)) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static LocalDate day(Matcher day) {
        boolean slashed = day.group(2) == null;
        String month = slashed ? day.group(4) : day.group(2);
        String number = slashed ? day.group(5) : day.group(3);
        return LocalDate.parse(day.group(1) + "-" + twoDigits(month) + "-" + twoDigits(number));
    }

    private static String twoDigits(String number) {
        return number.length() == 1 ? "0" + number : number;
    }
}
