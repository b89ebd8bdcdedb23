package org.spatialplan.format.read;

import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Values of columns that a file declares to hold JSON, as GDAL writes lists. Stateless and thread-safe. */
public final class JsonColumnText {

    private static final int MAX_LISTED = 1000;
    /** As many members as are kept are not so long; the tree of a long text would fill the memory. */
    private static final int LONGEST = 200_000;

    private static final JsonMapper MAPPER = new JsonMapper();

    private JsonColumnText() {}

    /**
     * A list, a truth, a number or a text; null for {@code null} and an empty list. What is nested stays the text that it is, as does
     * what is no JSON.
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
