package org.spatialplan.layer;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Keeps the types of attributes that JSON can only write as text: days, and times with and without a zone. Names and
 * types are stored beside the JSON, so that the JSON stays plain, and a text that looks like a day stays a text.
 * Stateless and thread-safe.
 */
public final class AttributeTypes {

    private static final Map<String, Function<String, Object>> READERS = Map.of(
            "date", LocalDate::parse,
            "local-date-time", LocalDateTime::parse,
            "date-time", Instant::parse);

    private AttributeTypes() {}

    /** Returns the types, by name, of the attributes whose JSON does not tell them; empty for most features. */
    public static Map<String, String> of(Map<String, Object> attributes) {
        Map<String, String> types = new LinkedHashMap<>();
        attributes.forEach((name, value) -> {
            String type = type(value);
            if (!type.isEmpty()) {
                types.put(name, type);
            }
        });
        return types;
    }

    private static String type(Object value) {
        if (value instanceof LocalDate) {
            return "date";
        }
        if (value instanceof LocalDateTime) {
            return "local-date-time";
        }
        return value instanceof Instant ? "date-time" : "";
    }

    /** Reads attributes that were written with these types; a text that is not a value of its type stays a text. */
    public static Map<String, Object> read(Map<String, Object> plain, Map<String, String> types) {
        if (types.isEmpty()) {
            return plain;
        }
        Map<String, Object> attributes = new LinkedHashMap<>(plain);
        types.forEach((name, type) -> attributes.computeIfPresent(name, (key, value) -> toType(value, type)));
        return attributes;
    }

    private static Object toType(Object value, String type) {
        try {
            return value instanceof String text && READERS.containsKey(type)
                    ? READERS.get(type).apply(text)
                    : value;
        } catch (DateTimeException e) {
            return value;
        }
    }
}
