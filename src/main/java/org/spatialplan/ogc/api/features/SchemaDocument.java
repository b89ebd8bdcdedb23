package org.spatialplan.ogc.api.features;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.spatialplan.feature.FeatureType;
import org.spatialplan.feature.Property;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/** Describes a feature type as JSON Schema (OGC API – Features part 5). */
public final class SchemaDocument {

    private SchemaDocument() {}

    /** The kinds of schemas. */
    public enum Kind {
        /** All properties of a feature with their roles. */
        SCHEMA("schema", Messages.of("ogc.schema")),
        QUERYABLES("queryables", Messages.of("ogc.queryables")),
        SORTABLES("sortables", Messages.of("ogc.sortables"));

        private final String path;
        private final LocalizedText title;

        Kind(String path, LocalizedText title) {
            this.path = path;
            this.title = title;
        }

        String path() {
            return path;
        }

        LocalizedText title() {
            return title;
        }
    }

    /**
     * Makes a schema.
     *
     * @param id address of the document
     */
    static Map<String, Object> of(FeatureType type, Kind kind, String id) {
        Map<String, Object> properties = new LinkedHashMap<>();
        if (kind != Kind.SORTABLES) {
            properties.put(FeatureType.GEOMETRY, geometry(type));
        }
        for (Property property : type.properties()) {
            properties.put(property.name(), property(property, kind));
        }
        int sequence = 1;
        for (Object property : properties.values()) {
            @SuppressWarnings("unchecked")
            Map<String, Object> open = (Map<String, Object>) property;
            open.put("x-ogc-propertySeq", sequence++);
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        document.put("$id", id);
        document.put("type", "object");
        document.put(
                "title", type.definition().titleZh() + " / " + type.definition().titleEn());
        document.put(
                "description",
                type.definition().descriptionZh() + " / " + type.definition().descriptionEn());
        document.put("properties", properties);
        if (kind == Kind.SCHEMA) {
            document.put("required", List.of(FeatureType.ID));
        }
        document.put("additionalProperties", false);
        return document;
    }

    private static Map<String, Object> geometry(FeatureType type) {
        Map<String, Object> geometry = new LinkedHashMap<>();
        geometry.put("title", Messages.of("ogc.geometry").both());
        geometry.put("x-ogc-role", "primary-geometry");
        geometry.put(
                "format",
                switch (type.geometry()) {
                    case POINT -> "geometry-point-or-multipoint";
                    case CURVE -> "geometry-linestring-or-multilinestring";
                    case SURFACE -> "geometry-polygon-or-multipolygon";
                    case ANY -> "geometry-any";
                });
        return geometry;
    }

    /** Describes a property. In answers a list is one text; conditions ask it as a list. */
    private static Map<String, Object> property(Property property, Kind kind) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put(
                "title",
                property.titleZh().equals(property.name())
                        ? property.titleEn()
                        : property.titleZh() + " / " + property.titleEn());
        switch (property.type()) {
            case STRING -> putText(property, kind, schema);
            case INTEGER -> schema.put("type", "integer");
            case NUMBER -> schema.put("type", "number");
            case BOOLEAN -> schema.put("type", "boolean");
            case DATE -> {
                schema.put("type", "string");
                schema.put("format", "date");
            }
            case DATE_TIME -> {
                schema.put("type", "string");
                schema.put("format", "date-time");
            }
        }
        if (property.name().equals(FeatureType.ID)) {
            schema.put("x-ogc-role", "id");
        }
        return schema;
    }

    private static void putText(Property property, Kind kind, Map<String, Object> schema) {
        if (property.members().isEmpty() || kind == Kind.SORTABLES) {
            schema.put("type", "string");
        } else if (kind == Kind.SCHEMA) {
            schema.put("type", "string");
            schema.put("description", Messages.of("ogc.list.joined").both());
        } else {
            schema.put("type", "array");
            schema.put("items", Map.of("type", property.members().get().name().toLowerCase(Locale.ROOT)));
            schema.put(
                    "description",
                    Messages.of("ogc.list.queried", property.name()).both());
        }
    }
}
