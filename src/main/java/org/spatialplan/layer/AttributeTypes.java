package org.spatialplan.layer;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What attributes are that JSON can only write as text: days, and times without and with a zone. Their names and types are kept
 * beside the JSON, so that it stays plain and what was a text stays one, though it looks like a day. Stateless and thread-safe.
 */
public final class AttributeTypes {

    private static final Map<String, Function<String, Object>> READERS = Map.of(
            "date", LocalDate::parse,
            "local-date-time", LocalDateTime::parse,
            "date-time", Instant::parse);

    private AttributeTypes() {}

    /** The types of those attributes whose JSON does not tell them, by name; empty for most features. */
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

    /** The attributes that were written with these types; a text that is no value of its type stays a text. */
    public static Map<String, Object> read(Map<String, Object> plain, Map<String, String> types) {
        if (types.isEmpty()) {
            return plain;
        }
        Map<String, Object> attributes = new LinkedHashMap<>(plain);
        types.forEach((name, type) -> attributes.computeIfPresent(name, (key, value) -> typed(value, type)));
        return attributes;
    }

    private static Object typed(Object value, String type) {
        try {
            return value instanceof String text && READERS.containsKey(type)
                    ? READERS.get(type).apply(text)
                    : value;
        } catch (DateTimeException e) {
            return value;
        }
    }
}
