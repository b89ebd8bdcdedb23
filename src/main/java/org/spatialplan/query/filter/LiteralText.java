package org.spatialplan.query.filter;

import java.util.Collection;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Writes literals as CQL2 text does, for messages. */
final class LiteralText {

    private static final Pattern NUMERAL = Pattern.compile("[+-]?\\d{1,300}(\\.\\d{1,300})?");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[\\d:.]{1,30}(Z|[+-]\\d{2}:\\d{2})");
    private static final Map<String, String> TRUTHS =
            Map.of("true", "TRUE", "false", "FALSE", "1", "TRUE", "0", "FALSE");
    private static final String MIDNIGHT = "T00:00:00Z";

    private LiteralText() {}

    static String of(Object value) {
        if (value instanceof Date date) {
            String text = iso(date);
            return text.contains("T") ? "TIMESTAMP('" + text + "')" : "DATE('" + text + "')";
        }
        if (value instanceof Collection<?> list) {
            return ListOperand.text(list);
        }
        return value instanceof String text
                ? quote(text)
                : String.valueOf(value).toUpperCase(Locale.ROOT);
    }

    /** Suggests how to write the literal as a value of another kind; empty if there is no obvious way. */
    static Optional<String> instead(Object value, ValueKind wanted) {
        String bare = value instanceof Date date ? iso(date) : String.valueOf(value);
        return switch (wanted) {
            case TEXT -> Optional.of(quote(bare));
            case NUMBER ->
                Optional.of(bare).filter(text -> NUMERAL.matcher(text).matches());
            case TRUTH -> Optional.ofNullable(TRUTHS.get(bare.toLowerCase(Locale.ROOT)));
            case TIME -> time(bare);
            case LIST -> Optional.of("(" + of(value) + ")");
            default -> Optional.empty();
        };
    }

    private static Optional<String> time(String text) {
        if (DAY.matcher(text).matches()) {
            return Optional.of("DATE('" + text + "')");
        }
        return Optional.of(text)
                .filter(time -> MOMENT.matcher(time).matches())
                .map(time -> "TIMESTAMP('" + time + "')");
    }

    /** Writes midnight UTC as its day. */
    private static String iso(Date date) {
        String text = date.toInstant().toString();
        return text.endsWith(MIDNIGHT) ? text.substring(0, text.length() - MIDNIGHT.length()) : text;
    }

    private static String quote(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
