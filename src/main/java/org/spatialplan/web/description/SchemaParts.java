package org.spatialplan.web.description;

import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Makes schemas in the words of OpenAPI 3.1, that is JSON Schema 2020-12. */
public final class SchemaParts {

    private static final String NULL = "null";
    private static final JsonMapper JSON = new JsonMapper();

    private SchemaParts() {}

    /** A schema of a type. */
    public static Schema<Object> of(String type) {
        Schema<Object> schema = new Schema<>();
        schema.addType(type);
        return schema;
    }

    static Schema<?> reference(String name) {
        return new Schema<>().$ref("#/components/schemas/" + name);
    }

    static Schema<?> list(Schema<?> items) {
        return of("array").items(items);
    }

    /** An object with any names; a schema without words allows any values, too. */
    static Schema<Object> map(Schema<?> values) {
        Schema<Object> map = of("object");
        map.setAdditionalProperties(values.equals(new Schema<>()) ? Boolean.TRUE : values);
        return map;
    }

    /** One of some words. */
    public static Schema<Object> words(List<String> words) {
        Schema<Object> schema = of("string");
        schema.setEnum(List.copyOf(words));
        return schema;
    }

    /** The schema, or null. */
    static Schema<?> orNull(Schema<?> schema) {
        if (schema.equals(new Schema<>())) {
            return schema; // any value, null among them
        }
        if (schema.get$ref() != null || schema.getTypes() == null) {
            return new Schema<>().addOneOfItem(schema).addOneOfItem(of(NULL));
        }
        schema.addType(NULL);
        if (schema.getEnum() != null) {
            orNullWord(schema);
        }
        return schema;
    }

    private static <T> void orNullWord(Schema<T> schema) {
        List<T> words = new ArrayList<>(schema.getEnum());
        words.add(null);
        schema.setEnum(words);
    }

    private static Object example(String text, Schema<?> schema) {
        return schema.getTypes() == null || schema.getTypes().contains("string")
                ? text
                : JSON.readValue(text, Object.class);
    }

    /** A schema with what an annotation says of it: words, format, example. */
    static Schema<?> as(io.swagger.v3.oas.annotations.media.Schema said, Schema<?> plain) {
        Schema<?> schema = plain;
        if (!said.type().isEmpty() && plain.get$ref() == null) {
            schema = of(said.type());
        }
        if (!said.format().isEmpty()) {
            schema.setFormat(said.format());
        }
        if (said.allowableValues().length > 0) {
            Schema<?> words = words(Stream.of(said.allowableValues()).toList());
            schema = plain.getItems() == null ? words : list(words);
        }
        if (!said.example().isEmpty()) {
            schema.setExample(example(said.example(), schema));
        }
        schema.setDeprecated(said.deprecated() ? true : null);
        return schema;
    }
}
