package org.spatialplan.ogc.fes;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;
import org.spatialplan.feature.Property;
import org.spatialplan.query.filter.FilterException;

/** Converts the text of a literal to the type of the other operand. */
final class LiteralValue {

    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,300}");
    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?(\\d{1,300}\\.?\\d{0,300}|\\.\\d{1,300})([eE][+-]?\\d{1,9})?");

    private LiteralValue() {}

    /**
     * Converts a text.
     *
     * @throws FilterException if it is not a value of the type
     */
    static Object of(String text, Optional<Property.Type> type) {
        String stripped = text.strip();
        return switch (type.orElse(Property.Type.STRING)) {
            case STRING -> text;
            case INTEGER, NUMBER -> number(stripped);
            case BOOLEAN -> truth(stripped);
            case DATE, DATE_TIME -> TimeText.date(stripped);
        };
    }

    private static Number number(String text) {
        if (WHOLE.matcher(text).matches()) {
            BigInteger whole = new BigInteger(text);
            return whole.bitLength() < Long.SIZE ? (Number) whole.longValue() : whole;
        }
        if (DECIMAL.matcher(text).matches() && Double.isFinite(Double.parseDouble(text))) {
            return Double.valueOf(text);
        }
        throw new FilterException("a number, found '" + text + "'");
    }

    private static Object truth(String text) {
        return switch (text) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw new FilterException("true or false, found '" + text + "'");
        };
    }
}
