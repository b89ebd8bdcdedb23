package org.spatialplan.format.read;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The kinds of JSON in which outlines are sent. They are told apart by the names of members, of which a few suffice. */
public enum JsonKind {
    GEOJSON,
    ESRI,
    TOPOJSON;

    private static final int DEEPEST = 4;

    private static final Set<String> GEOJSON_TYPES = Set.of(
            "FeatureCollection",
            "Feature",
            "GeometryCollection",
            "Point",
            "MultiPoint",
            "LineString",
            "MultiLineString",
            "Polygon",
            "MultiPolygon");

    private static final Set<String> ESRI_ARRAYS = Set.of("rings", "paths", "curveRings", "curvePaths");

    /**
     * Finds the kind of an object; GeoJSON if nothing tells another.
     *
     * @param text the beginning of the file
     */
    public static JsonKind of(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        Set<String> outermost = new HashSet<>();
        try (JsonParser parser = GeoJsonTextSequence.tokens(new ByteArrayInputStream(utf8))) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                int depth = parser.streamReadContext().getNestingDepth();
                if (token != JsonToken.PROPERTY_NAME || depth > 2 * DEEPEST) {
                    continue;
                }
                String name = parser.currentName();
                if (depth == 1) {
                    outermost.add(name);
                }
                JsonToken value = parser.nextToken();
                Optional<JsonKind> told = told(parser, name, value, depth);
                if (told.isPresent()) {
                    return told.get();
                }
                if (outermost.containsAll(Set.of("x", "y"))) {
                    return ESRI;
                }
                if (name.equals("properties")) {
                    parser.skipChildren();
                }
            }
        } catch (JacksonException e) {
            // the beginning ends anywhere
        }
        return outermost.containsAll(Set.of("objects", "arcs")) ? TOPOJSON : GEOJSON;
    }

    private static Optional<JsonKind> told(JsonParser parser, String name, JsonToken value, int depth) {
        if (name.equals("type") && value == JsonToken.VALUE_STRING) {
            if (depth == 1 && parser.getString().equals("Topology")) {
                return Optional.of(TOPOJSON);
            }
            return GEOJSON_TYPES.contains(parser.getString()) ? Optional.of(GEOJSON) : Optional.empty();
        }
        boolean esri = ESRI_ARRAYS.contains(name) && value == JsonToken.START_ARRAY
                || name.equals("geometryType")
                        && value == JsonToken.VALUE_STRING
                        && parser.getString().startsWith("esri")
                || Set.of("attributes", "spatialReference").contains(name) && value == JsonToken.START_OBJECT;
        return esri ? Optional.of(ESRI) : Optional.empty();
    }
}
