package org.spatialplan.format.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spatialplan.parcel.UnsupportedValue;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads the values of attributes in JSON: texts, numbers, booleans and lists of these; other values are skipped and
 * become an {@link UnsupportedValue}. Stateless.
 */
public final class JsonAttribute {

    private static final int MAX_WHOLE_DIGITS = 20;
    private static final int MAX_LISTED = 1000;
    private static final int MAX_CHARACTERS = 4_000_000;

    private JsonAttribute() {}

    /** Reads the members of the object that starts at the cursor; any other value is skipped. */
    public static void readAll(JsonParser parser, BoundedAttributes into) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            read(parser).ifPresent(value -> into.keep(name, value));
        }
    }

    /** Reads the value at the cursor to its end; empty if it is null, blank or an empty list. */
    static Optional<Object> read(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_ARRAY -> list(parser);
            case START_OBJECT -> skipped(parser);
            default -> scalar(parser);
        };
    }

    /** The text, number or boolean at the cursor; empty for any other value, which is skipped. */
    static Optional<Object> scalar(JsonParser parser) {
        JsonToken value = parser.currentToken();
        return switch (value) {
            case VALUE_TRUE, VALUE_FALSE -> Optional.of(value == JsonToken.VALUE_TRUE);
            case VALUE_NUMBER_INT -> Optional.of(whole(parser));
            case VALUE_NUMBER_FLOAT ->
                Optional.of(parser.getDoubleValue()).filter(Double::isFinite).map(Object.class::cast);
            default -> text(parser).map(Object.class::cast);
        };
    }

    /** The text of a string or number at the cursor; empty for any other value, which is skipped. */
    public static Optional<String> text(JsonParser parser) {
        JsonToken value = parser.currentToken();
        if (value != JsonToken.VALUE_STRING && !value.isNumeric()) {
            parser.skipChildren();
            return Optional.empty();
        }
        return Optional.of(parser.getString().strip()).filter(text -> !text.isEmpty());
    }

    /** A whole number. If it has more than 64 bits it becomes a text, so that it keeps its digits. */
    static Object whole(JsonParser parser) {
        String digits = parser.getString();
        try {
            return digits.length() <= MAX_WHOLE_DIGITS ? (Object) Long.parseLong(digits) : digits;
        } catch (NumberFormatException e) {
            return digits;
        }
    }

    private static Optional<Object> skipped(JsonParser parser) {
        parser.skipChildren();
        return Optional.of(UnsupportedValue.OBJECT);
    }

    /** The texts, numbers and booleans of a list; empty if it has no members. */
    private static Optional<Object> list(JsonParser parser) {
        List<Object> members = new ArrayList<>();
        boolean simple = true;
        long length = 0;
        for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
            Optional<Object> member = next.isStructStart() ? skipped(parser) : scalar(parser);
            simple &= !next.isStructStart() && member.isPresent() && members.size() < MAX_LISTED;
            length += simple ? BoundedAttributes.characters(member.get()) : 0;
            simple &= length <= MAX_CHARACTERS;
            if (simple) {
                members.add(member.get());
            }
        }
        if (!simple) {
            return Optional.of(UnsupportedValue.LIST);
        }
        return members.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(members));
    }
}
