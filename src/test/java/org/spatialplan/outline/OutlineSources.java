package org.spatialplan.outline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.spatialplan.outline.SeaAndBays.Mouth;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What this project drew itself, in {@code geodata/derive}: the mouth lines of bays, the districts' lines before the sea cuts them,
 * and how the city's limit goes on to the shore.
 */
final class OutlineSources {

    private OutlineSources() {}

    static List<Mouth> mouths(Path file) {
        List<Mouth> mouths = new ArrayList<>();
        forEach(file, (feature, geometry) -> {
            JsonNode inside = feature.path("properties").path("inside");
            mouths.add(new Mouth(
                    feature.path("id").stringValue(),
                    (LineString) geometry,
                    new Coordinate(inside.get(0).asDouble(), inside.get(1).asDouble())));
        });
        return mouths;
    }

    static Inland inland(Path file) {
        Map<String, Geometry> areas = new LinkedHashMap<>();
        Map<String, String> around = new LinkedHashMap<>();
        Set<String> alongTheSea = new LinkedHashSet<>();
        Set<String> atTheShore = new LinkedHashSet<>();
        forEach(file, (feature, geometry) -> {
            String id = feature.path("id").stringValue();
            areas.put(id, geometry);
            JsonNode properties = feature.path("properties");
            String coast = properties.path("coast").asString("");
            if (!coast.isEmpty()) {
                alongTheSea.add(id);
            }
            if (coast.equals("sea")) {
                atTheShore.add(id);
            }
            Optional.ofNullable(properties.path("within").asString(null)).ifPresent(outer -> around.put(id, outer));
        });
        return new Inland(areas, around, alongTheSea, atTheShore);
    }

    /** Features of a GeoJSON file with their geometries, in degrees. */
    static void forEach(Path file, BiConsumer<JsonNode, Geometry> use) {
        try {
            GeoJsonReader reader = new GeoJsonReader();
            for (JsonNode feature : new JsonMapper().readTree(file).path("features")) {
                use.accept(feature, reader.read(feature.path("geometry").toString()));
            }
        } catch (ParseException e) {
            throw new UncheckedIOException(new IOException(file + " holds a geometry that is none", e));
        }
    }

    /**
     * Districts by their ids, in degrees.
     *
     * @param around of a zone that lies in a district, that district
     * @param alongTheSea those that have a coast
     * @param atTheShore of those the ones that the sea cuts; the others keep what they have at sea
     */
    record Inland(
            Map<String, Geometry> areas, Map<String, String> around, Set<String> alongTheSea, Set<String> atTheShore) {}
}
