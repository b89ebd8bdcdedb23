package org.spatialplan.format.read;

import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads values of columns that a file declares as JSON; GDAL writes lists in this way. Stateless and thread-safe. */
public final class JsonColumnText {

    private static final int MAX_LISTED = 1000;
    /** The number of characters above which a text is not parsed, since its tree would fill the memory. */
    private static final int LONGEST = 200_000;

    private static final JsonMapper MAPPER = new JsonMapper();

    private JsonColumnText() {}

    /**
     * Reads a list, a boolean, a number or a text; null for {@code null} and an empty list. Nested values, and texts
     * that are not JSON, stay texts.
     */
    public static Object read(Object value) {
        if (!(value instanceof String text) || text.length() > LONGEST) {
            return value;
        }
        try {
            JsonNode node = MAPPER.readTree(text);
            return isPlain(node) ? plain(node) : text;
        } catch (JacksonException e) {
            return text;
        }
    }

    private static boolean isPlain(JsonNode node) {
        return !node.isObject()
                && node.size() <= MAX_LISTED
                && node.valueStream().allMatch(member -> !member.isContainer() && scalar(member) != null);
    }

    private static Object plain(JsonNode node) {
        if (!node.isArray()) {
            return scalar(node);
        }
        List<Object> members = node.valueStream().map(JsonColumnText::scalar).toList();
        return members.isEmpty() ? null : members;
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
