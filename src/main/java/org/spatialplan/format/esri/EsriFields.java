package org.spatialplan.format.esri;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spatialplan.format.read.StatedTime;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The columns that a feature set declares. Dates are milliseconds since 1970 in UTC. Used by one thread. */
final class EsriFields {

    private static final int MAX_FIELDS = 10_000;
    private static final String DATE = "esriFieldTypeDate";
    private static final String DAY = "esriFieldTypeDateOnly";
    private static final String MOMENT = "esriFieldTypeTimestampOffset";
    /** Milliseconds of the years 1 and 9999. */
    private static final long FIRST = -62_135_596_800_000L;

    private static final long LAST = 253_402_300_799_999L;

    private final Map<String, String> types = new LinkedHashMap<>();

    /** Reads the value at the cursor to its end. */
    void read(JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                readField(parser);
            } else {
                parser.skipChildren();
            }
        }
    }

    private void readField(JsonParser parser) {
        String name = "";
        String type = "";
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String member = parser.currentName();
            if (parser.nextToken() == JsonToken.VALUE_STRING) {
                name = member.equals("name") ? parser.getString() : name;
                type = member.equals("type") ? parser.getString() : type;
            } else {
                parser.skipChildren();
            }
        }
        if (!name.isBlank() && types.size() < MAX_FIELDS) {
            types.put(name, type);
        }
    }

    /** The names in their order. */
    List<String> names() {
        return new ArrayList<>(types.keySet());
    }

    /** Replaces the values of date columns by days and moments. */
    void convert(Map<String, Object> attributes) {
        types.forEach((name, type) -> {
            if (type.equals(DATE) || type.equals(DAY) || type.equals(MOMENT)) {
                attributes.computeIfPresent(name, (key, value) -> time(type, value));
            }
        });
    }

    private static Object time(String type, Object value) {
        if (value instanceof Long millis) {
            return type.equals(DATE) && millis >= FIRST && millis <= LAST
                    ? (Object) Instant.ofEpochMilli(millis)
                    : value;
        }
        if (!(value instanceof String text)) {
            return value;
        }
        return type.equals(DAY) ? StatedTime.day(text) : StatedTime.moment(text);
    }
}
