package org.spatialplan.transfer.parcel;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Values of columns that a file declares to hold JSON, as GDAL writes lists. Stateless and thread-safe. */
public final class JsonText {

    private static final int MOST_LISTED = 1000;
    private static final JsonMapper MAPPER = new JsonMapper();

    private JsonText() {}

    /** A list, a truth, a number or a text; {@link LeftOut} for what is nested; null for {@code null} and an empty list. */
    public static Object read(Object value) {
        try {
            return value instanceof String text ? value(MAPPER.readTree(text)) : value;
        } catch (JacksonException e) {
            return value;
        }
    }

    private static Object value(JsonNode node) {
        if (node.isObject()) {
            return LeftOut.OBJECT;
        }
        return node.isArray() ? list(node) : scalar(node);
    }

    private static Object list(JsonNode array) {
        List<Object> members = new ArrayList<>();
        for (JsonNode node : array.values()) {
            Object member = node.isContainer() ? null : scalar(node);
            if (member == null || members.size() == MOST_LISTED) {
                return LeftOut.LIST;
            }
            members.add(member);
        }
        return members.isEmpty() ? null : List.copyOf(members);
    }

    private static Object scalar(JsonNode node) {
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        if (node.isIntegralNumber()) {
            return node.canConvertToLong() ? (Object) node.longValue() : node.asString();
        }
        if (node.isNumber()) {
            return Double.isFinite(node.doubleValue()) ? node.doubleValue() : null;
        }
        String text = node.isString() ? node.stringValue().strip() : "";
        return text.isEmpty() ? null : text;
    }
}
