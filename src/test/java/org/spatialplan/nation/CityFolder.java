package org.spatialplan.nation;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryEditor;
import org.spatialplan.nation.NationLayers.Drawn;
import org.spatialplan.shape.Grid;
import org.spatialplan.shape.LineMap;
import org.springframework.util.FileSystemUtils;

/** Writes layers as the data folder of a city, with the bundled rules and the plan of nothing. */
final class CityFolder {

    private static final Path EMPTY_PLAN = Path.of("docs/examples/jiangzhou/geodata/plan");
    private static final Path BUNDLED = Path.of("geodata");
    private static final double[] ACCURACIES_M = {0, 2, 10};
    private static final double PER_DEGREE = 1e9;

    /** Layers by their ids with the line that each carries; those of a city without rules carry none. */
    private static final Map<String, String> LINES = Map.of(
            NationLayers.RED_LINES,
            "ecological-red-line",
            "permanent-farmland",
            "permanent-farmland",
            "town-boundary",
            "town-development-boundary",
            "river-management",
            "river-management",
            "shorelines",
            "coastline",
            "public-benefit-forest",
            "forests");

    /** Lines whose layers hold nothing: some have a stand-in. */
    private static final Map<String, String> EMPTY = Map.of(
            "water-sources", "drinking-water-sources",
            "nature-protection", "nature-protection",
            "wetlands", "wetlands",
            "flood-control-lines", "flood-control");

    private final NationCity city;
    private final Path folder;

    CityFolder(NationCity city, Path folder) {
        this.city = city;
        this.folder = folder;
    }

    void write(Map<String, List<Drawn>> layers) throws IOException {
        FileSystemUtils.copyRecursively(EMPTY_PLAN, folder.resolve("plan"));
        FileSystemUtils.copyRecursively(BUNDLED.resolve("standards"), folder.resolve("standards"));
        FileSystemUtils.copyRecursively(BUNDLED.resolve("rules"), folder.resolve("rules"));
        Files.createDirectories(folder.resolve("layers"));
        Files.writeString(folder.resolve("layers/layers.yaml"), catalogue(layers));
        for (Map.Entry<String, List<Drawn>> layer : layers.entrySet()) {
            write(layer.getKey(), layer.getValue());
        }
    }

    private String catalogue(Map<String, List<Drawn>> layers) {
        return "city: {name_zh: 国, name_en: Nation, central_meridian: " + city.centralMeridian()
                + ", time_zone: Asia/Shanghai}\nlayers:\n"
                + Stream.concat(
                                layers.keySet().stream(),
                                EMPTY.keySet().stream().sorted())
                        .map(CityFolder::definition)
                        .collect(Collectors.joining());
    }

    private static String definition(String layer) {
        String line = LINES.getOrDefault(layer, EMPTY.get(layer));
        return "  - {id: " + layer + ", title_zh: " + layer + ", title_en: " + layer
                + ", description_zh: 绘制, description_en: drawn, kind: protection, attribution: []"
                + (layer.equals("city") ? ", territory: true" : "")
                + (line == null ? "" : ", rules: " + line)
                + (EMPTY.containsKey(layer) ? ", bundled: false" : "")
                + "}\n";
    }

    private void write(String layer, List<Drawn> features) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("layers/" + layer + ".geojson"))) {
            out.write("{\"type\":\"FeatureCollection\",\"features\":[\n");
            int number = 0;
            for (Drawn feature : features) {
                if (feature.ground() != null || city.isVague()) {
                    out.write(number == 0 ? "" : ",\n");
                    out.write(feature(layer, number++, feature));
                }
            }
            out.write("]}\n");
        }
    }

    private String feature(String layer, int number, Drawn feature) {
        String id = layer + "-" + number;
        boolean located = feature.ground() != null;
        double accuracyM = city.isVague() && !layer.equals("city") ? ACCURACIES_M[number % 3] : 0;
        return "{\"type\":\"Feature\",\"id\":\"" + id + "\",\"geometry\":"
                + (located ? GeoJsonText.of(lonLat(feature.ground())) : "null")
                + ",\"properties\":{\"name_zh\":\"图斑" + number + "\",\"name_en\":\"" + id + "\",\"accuracy_m\":"
                + (located ? accuracyM : "null")
                + ",\"source\":\"drawn\",\"licence\":\"CC0-1.0\",\"as_of\":\"2026-01-01\",\"status\":\""
                + (located ? "traced" : "unlocated") + "\""
                + feature.attributes().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> ",\"" + entry.getKey() + "\":\"" + entry.getValue() + "\"")
                        .collect(Collectors.joining())
                + "}}";
    }

    /** In degrees of nine decimals, 0.1 mm. */
    static Geometry lonLat(Geometry ground) {
        return moved(LineMap.FRAME.toLonLat(ground), at -> new Coordinate(rounded(at.x), rounded(at.y)));
    }

    private static double rounded(double degrees) {
        return Math.rint(degrees * PER_DEGREE) / PER_DEGREE;
    }

    /** A copy with each vertex moved. */
    static Geometry moved(Geometry geometry, UnaryOperator<Coordinate> move) {
        return new GeometryEditor(Grid.FACTORY).edit(geometry, new GeometryEditor.CoordinateOperation() {
            @Override
            public Coordinate[] edit(Coordinate[] vertices, Geometry part) {
                return Stream.of(vertices).map(move).toArray(Coordinate[]::new);
            }
        });
    }
}
