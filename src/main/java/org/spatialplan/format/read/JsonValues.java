package org.spatialplan.format.read;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Converts JSON values to plain Java values: text, numbers, booleans, lists, maps, null. */
final class JsonValues {

    private JsonValues() {}

    static Object toValue(JsonNode node) {
        if (node.isNull()) {
            return null;
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        if (node.isNumber()) {
            return node.numberValue();
        }
        if (node.isArray()) {
            return node.valueStream().map(JsonValues::toValue).toList();
        }
        if (node.isObject()) {
            Map<String, Object> map = new LinkedHashMap<>();
            node.properties().forEach(entry -> map.put(entry.getKey(), toValue(entry.getValue())));
            return map;
        }
        return node.stringValue();
    }
}
