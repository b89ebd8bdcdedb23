package org.spatialplan.assistant;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.spatialplan.web.parameter.QueryParameter;

/** JSON Schemas (2020-12) of what a tool takes and answers. Stateless. */
public final class ToolSchema {

    private static final String TYPE = "type";

    private ToolSchema() {}

    /** What a tool takes: its arguments with their bounds, meanings and examples, and nothing else. */
    public static Map<String, Object> ofArguments(Tool tool) {
        Map<String, Object> properties = new LinkedHashMap<>();
        tool.arguments().forEach(argument -> properties.put(argument.name(), ofArgument(argument)));
        Map<String, Object> schema = object(properties, tool.required());
        schema.put("additionalProperties", false);
        return schema;
    }

    private static Map<String, Object> ofArgument(QueryParameter<?> argument) {
        Map<String, Object> schema = new LinkedHashMap<>(argument.schema());
        schema.put("description", argument.meaning());
        argument.example().ifPresent(example -> schema.put("examples", List.of(typed(example, schema))));
        return schema;
    }

    /** An example as a value of its type. */
    private static Object typed(String example, Map<String, Object> schema) {
        return switch (String.valueOf(schema.get(TYPE))) {
            case "integer" -> Long.valueOf(example);
            case "number" -> Double.valueOf(example);
            case "boolean" -> Boolean.valueOf(example);
            default -> example;
        };
    }

    /** What a tool answers beside its text. Members that may be missing are not required. */
    public static Map<String, Object> ofAnswer(Tool tool) {
        return ofRecord(tool.content());
    }

    private static Map<String, Object> ofRecord(Class<?> type) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String name = member(component.getName());
            properties.put(name, ofType(component.getGenericType()));
            if (component.getType().isPrimitive() || component.getType() == List.class) {
                required.add(name);
            }
        }
        return object(properties, required);
    }

    private static Map<String, Object> ofType(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == List.class
                    ? new LinkedHashMap<>(Map.of(TYPE, "array", "items", ofType(generic.getActualTypeArguments()[0])))
                    : plain("object");
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            return ofRecord(plain);
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return plain("boolean");
        }
        if (plain == double.class || plain == Double.class || plain == BigDecimal.class) {
            return plain("number");
        }
        return plain(plain == String.class ? "string" : "integer");
    }

    private static Map<String, Object> plain(String type) {
        return Map.of(TYPE, type);
    }

    private static Map<String, Object> object(Map<String, Object> properties, List<String> required) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put(TYPE, "object");
        schema.put("properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        return schema;
    }

    /** The name of a component in JSON: words in lower case with underscores, as in all answers of the service. */
    private static String member(String component) {
        return component.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
