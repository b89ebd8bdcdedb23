package org.spatialplan.ogc.api.features;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spatialplan.feature.FeatureType;
import org.spatialplan.feature.Property;

/** A feature type as JSON Schema (OGC API Features part 5). */
final class SchemaDocument {

    private SchemaDocument() {}

    /** What is told of the properties. */
    enum Kind {
        /** Everything that a feature has, with the roles. */
        SCHEMA("schema", "属性结构", "Schema"),
        QUERYABLES("queryables", "可查询属性", "Queryables"),
        SORTABLES("sortables", "可排序属性", "Sortables");

        private final String path;
        private final String titleZh;
        private final String titleEn;

        Kind(String path, String titleZh, String titleEn) {
            this.path = path;
            this.titleZh = titleZh;
            this.titleEn = titleEn;
        }

        String path() {
            return path;
        }

        String titleZh() {
            return titleZh;
        }

        String titleEn() {
            return titleEn;
        }
    }

    /** @param id address of the document */
    static Map<String, Object> of(FeatureType type, Kind kind, String id) {
        Map<String, Object> properties = new LinkedHashMap<>();
        if (kind != Kind.SORTABLES) {
            properties.put(FeatureType.GEOMETRY, geometry(type));
        }
        for (Property property : type.properties()) {
            properties.put(property.name(), property(property));
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
        geometry.put("title", "几何 / geometry");
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

    private static Map<String, Object> property(Property property) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put(
                "title",
                property.titleZh().equals(property.name())
                        ? property.titleEn()
                        : property.titleZh() + " / " + property.titleEn());
        switch (property.type()) {
            case STRING -> schema.put("type", "string");
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
}
