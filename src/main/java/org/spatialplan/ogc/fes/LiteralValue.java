package org.spatialplan.ogc.fes;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.spatialplan.feature.Property;
import org.spatialplan.query.filter.FilterException;

/** The text of a literal as a value of the type that it is compared with. */
final class LiteralValue {

    private LiteralValue() {}

    /** @throws FilterException if the text is no value of the type */
    static Object of(String text, Optional<Property.Type> type) {
        String stripped = text.strip();
        return switch (type.orElse(Property.Type.STRING)) {
            case STRING -> text;
            case INTEGER, NUMBER -> number(stripped);
            case BOOLEAN -> truth(stripped);
            case DATE, DATE_TIME -> time(stripped);
        };
    }

    private static Object number(String text) {
        try {
            return text.matches("[+-]?\\d{1,18}") ? (Object) Long.valueOf(text) : (Object) Double.valueOf(text);
        } catch (NumberFormatException e) {
            throw new FilterException("a number, found '" + text + "'");
        }
    }

    private static Object truth(String text) {
        return switch (text) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw new FilterException("true or false, found '" + text + "'");
        };
    }

    private static Date time(String text) {
        Instant instant = TimeText.instant(text);
        return Date.from(instant);
    }
}
