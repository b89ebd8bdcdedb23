package org.spatialplan.door.contract;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The schemas of a document as a JSON Schema validator reads them, each object closed to members that it does not name. */
final class AnswerSchemas {

    private static final String PLACE = "https://spatialplan.example/openapi.json";
    private static final int MOST = 6;

    private final SchemaRegistry registry;

    AnswerSchemas(JsonNode document) {
        JsonNode strict = document.deepCopy();
        close(strict);
        registry = SchemaRegistry.withDefaultDialect(
                Dialects.getOpenApi31(), builder -> builder.schemas(Map.of(PLACE, strict.toString())));
    }

    /** Forbids members that no schema names. */
    private static void close(JsonNode node) {
        if (node instanceof ObjectNode schema
                && schema.path("properties").isObject()
                && !schema.has("additionalProperties")) {
            schema.put("additionalProperties", false);
        }
        node.forEach(AnswerSchemas::close);
    }

    /**
     * What is wrong with a text.
     *
     * @param pointer to the schema, as a JSON Pointer in the document
     */
    List<String> faults(String pointer, String json) {
        Schema schema = registry.getSchema(SchemaLocation.of(PLACE + "#" + pointer));
        return schema
                .validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .limit(MOST)
                .map(Object::toString)
                .toList();
    }
}
