package org.spatialplan.imports;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.spatialplan.format.read.StatedDay;
import org.spatialplan.format.read.StatedTime;
import org.spatialplan.imports.KnownAttributes.Kind;
import org.spatialplan.layer.JoinedList;
import org.spatialplan.parcel.CellText;

/**
 * Converts a value to the kind that the layer's values have, if nothing is lost. Formats and programs differ in the
 * kinds that they support. Lists are texts that exports join by semicolons. A value that cannot be converted is not
 * changed. Stateless.
 */
final class KindReading {

    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9]\\d{0,18})");
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9]\\d{0,14})(\\.\\d{1,15})?");

    /** Whole numbers within the range of a floating-point number. */
    private static final Pattern LONG = Pattern.compile("-?[1-9]\\d{15,307}");

    private KindReading() {}

    /**
     * Converts a value.
     *
     * @param kinds the kinds of the layer's values; if there are several, the value is not changed, unless all are
     *     numbers
     * @param members kinds of the members of its lists
     * @param zone of times that state none
     */
    static Object read(Object value, Set<Kind> kinds, Set<Kind> members, ZoneId zone) {
        if (kinds.equals(Set.of(Kind.LIST))) {
            return list(value, members, zone);
        }
        if (kinds.equals(Set.of(Kind.TRUTH))) {
            return truth(value);
        }
        if (kinds.equals(Set.of(Kind.TEXT))) {
            return value instanceof Number || value instanceof Boolean
                    ? CellText.of(value).<Object>map(text -> text).orElse(value)
                    : value;
        }
        if (kinds.equals(Set.of(Kind.WHOLE))) {
            return whole(value);
        }
        if (kinds.equals(Set.of(Kind.DAY))) {
            return day(value);
        }
        if (kinds.equals(Set.of(Kind.MOMENT))) {
            return moment(value, zone);
        }
        return !kinds.isEmpty() && kinds.stream().allMatch(Kind::isNumber) ? decimal(value) : value;
    }

    private static Object list(Object value, Set<Kind> members, ZoneId zone) {
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(member -> read(member, members, Set.of(), zone))
                    .toList();
        }
        return CellText.of(value)
                .<Object>map(text -> JoinedList.members(text).stream()
                        .map(member -> read(member, members, Set.of(), zone))
                        .toList())
                .orElse(value);
    }

    private static Object truth(Object value) {
        return switch (CellText.of(value).orElse("")) {
            case "true", "TRUE", "True", "T", "1" -> true;
            case "false", "FALSE", "False", "F", "0" -> false;
            default -> value;
        };
    }

    /** Reads a day. Programs that only support moments write a day as its midnight. */
    private static Object day(Object value) {
        if (value instanceof Instant moment) {
            LocalDateTime utc = LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
            return utc.toLocalTime().equals(LocalTime.MIDNIGHT) ? utc.toLocalDate() : value;
        }
        return value instanceof String text
                ? StatedDay.of(text).<Object>map(day -> day).orElse(text)
                : value;
    }

    private static Object moment(Object value, ZoneId zone) {
        Object stated = value instanceof String text ? StatedTime.moment(text) : value;
        if (stated instanceof LocalDateTime local) {
            return local.atZone(zone).toInstant();
        }
        return stated instanceof Instant ? stated : value;
    }

    private static Object whole(Object value) {
        if (value instanceof String text && WHOLE.matcher(text).matches()) {
            BigInteger whole = new BigInteger(text);
            return whole.bitLength() < Long.SIZE ? (Object) whole.longValue() : text;
        }
        return CellText.whole(value);
    }

    private static Object decimal(Object value) {
        if (value instanceof String text) {
            return DECIMAL.matcher(text).matches() || isLongButExact(text) ? (Object) Double.parseDouble(text) : text;
        }
        boolean exact = value instanceof Number number
                && BigDecimal.valueOf(number.doubleValue()).compareTo(new BigDecimal(number.toString())) == 0;
        return exact ? (Object) ((Number) value).doubleValue() : value;
    }

    /** Whether a long number equals a floating-point value exactly. 150000000000000000000 is 1.5E20 and not a code. */
    private static boolean isLongButExact(String digits) {
        return LONG.matcher(digits).matches()
                && new BigDecimal(digits).compareTo(BigDecimal.valueOf(Double.parseDouble(digits))) == 0;
    }
}
