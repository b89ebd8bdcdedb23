package org.spatialplan.ogc.api.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.spatialplan.web.HttpTest;
import tools.jackson.databind.JsonNode;

/** Features as JSON-FG 1.0, read back by its rules (21-045r1, 8 and 13). */
class JsonFgTest extends HttpTest {

    private static final String CONFORMANCE = "http://www.opengis.net/spec/json-fg-1/1.0/conf/";
    private static final String DATE = "\\d{4}-\\d{2}-\\d{2}";

    /** What the rules forbid in a document; empty if nothing. */
    private static List<String> faults(JsonNode root) {
        List<String> faults = new ArrayList<>();
        List<String> conforms = new ArrayList<>();
        root.path("conformsTo").forEach(uri -> conforms.add(uri.stringValue()));
        require(conforms.contains(CONFORMANCE + "core"), "metadata B", root, faults);
        require(conforms.contains(CONFORMANCE + "types-schemas"), "metadata H", root, faults);
        require(root.path("featureType").isString(), "feature-type", root, faults);
        boolean collection = root.path("type").stringValue().equals("FeatureCollection");
        JsonNode system = root.path("coordRefSys");
        require(system.isMissingNode() || system.isString(), "coordRefSys", root, faults);
        for (JsonNode feature : collection ? root.path("features") : List.of(root)) {
            require(feature.path("type").stringValue().equals("Feature"), "type", feature, faults);
            for (String member : List.of("id", "geometry", "place", "time", "properties")) {
                require(feature.has(member), "schema-valid " + member, feature, faults);
            }
            if (collection) {
                require(!feature.has("conformsTo"), "metadata C", feature, faults);
                require(!feature.has("coordRefSys"), "same-crs", feature, faults);
            }
            place(feature, system, root.path("geometryDimension"), faults);
            time(feature.path("time"), faults);
        }
        return faults;
    }

    private static void place(JsonNode feature, JsonNode system, JsonNode dimension, List<String> faults) {
        JsonNode place = feature.path("place");
        JsonNode geometry = feature.path("geometry");
        require(place.isNull() || system.isString(), "place-geometries", place, faults);
        require(place.isNull() || !place.equals(geometry), "fallback", place, faults);
        positions(geometry).forEach(position -> {
            require(Math.abs(position.path(0).doubleValue()) <= 180, "geometry-wgs84 A", position, faults);
            require(Math.abs(position.path(1).doubleValue()) <= 90, "geometry-wgs84 B", position, faults);
        });
        for (JsonNode each : List.of(place, geometry)) {
            require(!each.has("coordRefSys") && !each.has("measures"), "geometry-no-jsonfg-extension", each, faults);
            positions(each).forEach(position -> require(position.size() == 2, "coordinate-dimension", each, faults));
            if (each.isObject()) {
                Geometry shape = shape(each);
                require(shape.isValid(), "valid-geometry", each, faults);
                require(
                        !dimension.isNumber() || shape.getDimension() == dimension.intValue(),
                        "geometry-dimension",
                        each,
                        faults);
            }
        }
    }

    private static void time(JsonNode time, List<String> faults) {
        if (time.isNull()) {
            return;
        }
        require(time.size() == 1, "one of date and interval is written", time, faults);
        if (time.has("date")) {
            require(time.path("date").stringValue().matches(DATE), "instant", time, faults);
        } else {
            String start = time.path("interval").path(0).stringValue();
            String end = time.path("interval").path(1).stringValue();
            require(start.matches(DATE + "|\\.\\."), "interval A", time, faults);
            require(end.matches(DATE + "|\\.\\."), "interval B", time, faults);
            boolean open = start.equals("..") || end.equals("..");
            require(open || start.compareTo(end) <= 0, "interval D", time, faults);
        }
    }

    private static void require(boolean holds, String rule, JsonNode where, List<String> faults) {
        if (!holds) {
            faults.add(rule + ": "
                    + where.toString()
                            .substring(0, Math.min(200, where.toString().length())));
        }
    }

    private static List<JsonNode> positions(JsonNode node) {
        List<JsonNode> found = new ArrayList<>();
        if (node.isArray() && node.path(0).isNumber()) {
            found.add(node);
        } else {
            node.forEach(child -> found.addAll(positions(child)));
        }
        return found;
    }

    private static Geometry shape(JsonNode geometry) {
        try {
            return new GeoJsonReader().read(geometry.toString());
        } catch (org.locationtech.jts.io.ParseException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @CsvSource({"projects, EPSG:4490", "rivers, EPSG:4549", "red-lines, EPSG:3857", "places, EPSG:4326", "parks, CRS84"
    })
    void documentsKeepTheRules(String collection, String system) {
        String items = "/ogc/collections/" + collection + "/items";
        Answer answer = get(items, "f", "jsonfg", "crs", system, "limit", "200");
        JsonNode document = answer.json();

        assertThat(answer.contentType()).isEqualTo("application/geo+json");
        assertThat(faults(document)).isEmpty();
        assertThat(document.path("features").size()).isGreaterThan(5);
        assertThat(document.has("coordRefSys")).isEqualTo(!system.equals("CRS84"));
        assertThat(geometries(document, "geometry")).isEqualTo(geometries(get(items, "limit", "200"), "geometry"));
        if (!system.equals("CRS84")) {
            assertThat(geometries(document, "place"))
                    .isEqualTo(geometries(get(items, "crs", system, "limit", "200"), "geometry"));
        }
        String id = document.path("features").path(0).path("id").stringValue();
        JsonNode one = get(items + "/" + id, "f", "jsonfg", "crs", system).json();
        assertThat(faults(one)).isEmpty();
        assertThat(one.path("place"))
                .isEqualTo(document.path("features").path(0).path("place"));
    }

    private static List<JsonNode> geometries(Answer answer, String member) {
        return geometries(answer.json(), member);
    }

    private static List<JsonNode> geometries(JsonNode document, String member) {
        return document.path("features")
                .valueStream()
                .map(feature -> feature.path(member))
                .toList();
    }

    /** Without a system the place is in CGCS2000, latitude first; a project lasts from its first year to its last. */
    @Test
    void aProjectHasItsYearsAndItsPlaceInCgcs2000() {
        JsonNode project =
                get("/ogc/collections/projects/items/95", "f", "jsonfg").json();

        assertThat(project.path("coordRefSys").stringValue()).isEqualTo("http://www.opengis.net/def/crs/EPSG/0/4490");
        assertThat(project.path("time").toString()).isEqualTo("{\"interval\":[\"2023-01-01\",\"2024-12-31\"]}");
        assertThat(project.path("featureType").stringValue()).isEqualTo("projects");
        JsonNode river =
                get("/ogc/collections/rivers/items/jin-river", "f", "jsonfg").json();
        assertThat(river.path("time").path("date").stringValue()).matches(DATE);
        JsonNode place = positions(river.path("place")).get(0);
        JsonNode lonLat = positions(river.path("geometry")).get(0);
        assertThat(place.path(0)).isEqualTo(lonLat.path(1));
        assertThat(place.path(1)).isEqualTo(lonLat.path(0));
        assertThat(get("/ogc/collections/rivers/items", "f", "jsonfg", "skipGeometry", "true", "limit", "1")
                        .json()
                        .path("features")
                        .path(0)
                        .path("place")
                        .isNull())
                .isTrue();
    }
}
