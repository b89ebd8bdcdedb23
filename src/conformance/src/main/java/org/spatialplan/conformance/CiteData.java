package org.spatialplan.conformance;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes the data set that the suites for WMS test with (the map of Blue Lake) as a folder of geodata that the
 * service can start with. The data come from the suite itself (Apache License 2.0), so that none of them need be kept
 * here.
 */
public final class CiteData {

    /** Bottommost first, as the map is drawn. */
    private static final List<String> LAYERS = List.of(
            "BasicPolygons",
            "Forests",
            "NamedPlaces",
            "Lakes",
            "Ponds",
            "Streams",
            "RoadSegments",
            "DividedRoutes",
            "Buildings",
            "BuildingCenters",
            "Bridges",
            "Autos",
            "MapNeatline");

    private static final String CITY =
            """
            # Written by bin/conformance data.
            city:
              name_zh: Blue Lake
              name_en: Blue Lake
              central_meridian: 0
              time_zone: UTC

            layers:
            """;

    /** The suite finds a layer by its title. */
    private static final String LAYER =
            """
              - id: %1$s
                title_zh: cite:%1$s
                title_en: cite:%1$s
                description_zh: OGC CITE 测试数据 %1$s
                description_en: test data of the OGC's CITE, %1$s
                kind: test
                attribution: ["Open Geospatial Consortium, Apache-2.0"]
            """;

    private final ObjectMapper json = new ObjectMapper();

    private CiteData() {}

    /** @param args the suite's folder, and the folder to write; it is run in the project's folder */
    public static void main(String[] args) throws IOException {
        new CiteData().write(Path.of(args[0]), Path.of(args[1]));
    }

    private void write(Path suite, Path folder) throws IOException {
        Path layers = Files.createDirectories(folder.resolve("layers"));
        Path shapes = folderOf("Lakes.shp", suite);
        StringBuilder catalogue = new StringBuilder(CITY);
        for (String layer : LAYERS) {
            catalogue.append(LAYER.formatted(layer));
            Files.writeString(
                    layers.resolve(layer + ".geojson"),
                    json.writeValueAsString(collection(layer, Shapefile.read(shapes.resolve(layer + ".shp")))));
        }
        Files.writeString(layers.resolve("layers.yaml"), catalogue);
        emptyPlan(Path.of("geodata"), folder);
    }

    private static Path folderOf(String name, Path suite) throws IOException {
        try (Stream<Path> files = Files.walk(suite)) {
            return files.filter(file -> file.getFileName().toString().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no " + name + " under " + suite))
                    .getParent();
        }
    }

    private ObjectNode collection(String layer, List<Shapefile.Row> rows) {
        ObjectNode collection = json.createObjectNode().put("type", "FeatureCollection");
        ArrayNode features = collection.putArray("features");
        for (Shapefile.Row row : rows) {
            String id = layer + "." + (features.size() + 1);
            ObjectNode feature = features.addObject().put("type", "Feature").put("id", id);
            feature.putObject("geometry").put("type", row.type()).putPOJO("coordinates", row.coordinates());
            ObjectNode properties = feature.putObject("properties");
            String name = row.attributes().getOrDefault("NAME", id);
            properties.put("name_zh", name.isEmpty() ? id : name).put("name_en", name.isEmpty() ? id : name);
            properties.put("accuracy_m", 0).put("source", "OGC CITE, ets-wms13").put("licence", "Apache-2.0");
            properties.put("status", "surveyed").put("as_of", "2000-01-01");
            for (Map.Entry<String, String> attribute : row.attributes().entrySet()) {
                properties.put(attribute.getKey().toLowerCase(Locale.ROOT), attribute.getValue());
            }
        }
        return collection;
    }

    /**
     * Tables with their heads alone, but for the one that explains columns: the service starts with nothing less. What else lies
     * beside the tables is about indicators and layers that this data has not.
     */
    private static void emptyPlan(Path geodata, Path folder) throws IOException {
        Path plan = Files.createDirectories(folder.resolve("plan"));
        try (Stream<Path> files = Files.list(geodata.resolve("plan"))) {
            for (Path table :
                    files.filter(file -> file.toString().endsWith(".csv")).toList()) {
                boolean isExplanation = table.endsWith("quantities.csv");
                try (Stream<String> lines = Files.lines(table)) {
                    Files.write(
                            plan.resolve(table.getFileName()),
                            lines.limit(isExplanation ? Long.MAX_VALUE : 1).toList());
                }
            }
        }
        Files.createDirectories(folder.resolve("rules"));
    }
}
