package org.spatialplan.door.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What RFC 7946 demands of a text that calls itself GeoJSON. */
final class GeoJsonRules {

    /** The depth of the coordinates of each kind of geometry. */
    private static final Map<String, Integer> DEPTHS =
            Map.of("Point", 0, "MultiPoint", 1, "LineString", 1, "MultiLineString", 2, "Polygon", 2, "MultiPolygon", 3);

    private final List<String> faults = new ArrayList<>();

    private GeoJsonRules() {}

    static List<String> faults(JsonNode json) {
        GeoJsonRules rules = new GeoJsonRules();
        rules.object(json);
        return rules.faults.stream().distinct().limit(4).toList();
    }

    private void object(JsonNode json) {
        String type = json.path("type").asString("");
        switch (type) {
            case "FeatureCollection" -> {
                require(json.path("features").isArray(), "features is no array");
                require(!json.has("geometry") && !json.has("properties"), "a collection with geometry or properties");
                json.path("features").forEach(this::feature);
            }
            case "Feature" -> feature(json);
            default -> geometry(json);
        }
    }

    private void feature(JsonNode json) {
        require(json.path("type").asString("").equals("Feature"), "a feature of type " + json.path("type"));
        require(json.has("geometry"), "a feature without geometry");
        require(json.path("properties").isObject() || json.path("properties").isNull(), "properties are no object");
        require(
                !json.has("id") || json.path("id").isString() || json.path("id").isNumber(),
                "an id " + json.path("id"));
        require(!json.has("features") && !json.has("coordinates"), "a feature with features or coordinates");
        if (!json.path("geometry").isNull()) {
            geometry(json.path("geometry"));
        }
    }

    private void geometry(JsonNode json) {
        String type = json.path("type").asString("");
        if (type.equals("GeometryCollection")) {
            require(json.path("geometries").isArray(), "geometries is no array");
            json.path("geometries").forEach(this::geometry);
            return;
        }
        require(DEPTHS.containsKey(type), "a geometry of type " + type);
        require(
                Set.of("type", "coordinates", "bbox").containsAll(json.propertyNames()),
                "a geometry with more members");
        coordinates(type, json.path("coordinates"), DEPTHS.getOrDefault(type, 0));
    }

    private void coordinates(String type, JsonNode part, int depth) {
        if (depth > 0) {
            require(part.isArray(), type + " with too few brackets");
            if (depth == 1 && type.endsWith("Polygon")) {
                ring(part);
            }
            part.forEach(inner -> coordinates(type, inner, depth - 1));
            return;
        }
        require(part.isArray() && (part.size() == 2 || part.size() == 3), "a position " + part);
        part.forEach(number -> require(number.isNumber(), "a position " + part));
    }

    private void ring(JsonNode ring) {
        require(ring.size() >= 4, "a ring of " + ring.size());
        require(ring.path(0).equals(ring.path(ring.size() - 1)), "an open ring");
    }

    private void require(boolean holds, String fault) {
        if (!holds) {
            faults.add("RFC 7946: " + fault);
        }
    }
}
