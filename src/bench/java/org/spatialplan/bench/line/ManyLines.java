package org.spatialplan.bench.line;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Polygon;
import org.spatialplan.GeodataFiles;
import org.spatialplan.check.CheckedMap;
import org.spatialplan.check.LineScene;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.RuleSet;
import org.spatialplan.layer.Status;
import org.spatialplan.shape.CityShapes;
import org.spatialplan.shape.LineMap;

/**
 * The benchmark's polygons as one control line, and shared out to all eleven, which together have the vertices of the one. The
 * rules are the bundled ones: with the ground outside the towns and the 200 m behind the shore.
 */
final class ManyLines {

    private static final Path RULES = Path.of("geodata/rules");
    private static final String ONE = "ecological-red-line";
    /** A zone of each line; flood control has one and no attribute. */
    private static final Map<String, String> ZONES = zones();

    private ManyLines() {}

    private static Map<String, String> zones() {
        Map<String, String> zones = new LinkedHashMap<>();
        zones.put("permanent-farmland", "farmland");
        zones.put(ONE, "other");
        zones.put("town-development-boundary", "concentrated");
        zones.put("nature-protection", "general");
        zones.put("drinking-water-sources", "grade-two");
        zones.put("river-management", "range");
        zones.put("flood-control", "control");
        zones.put("coastline", "strict");
        zones.put("wetlands", "general");
        zones.put("forests", "grade-two");
        zones.put("heritage", "control");
        return zones;
    }

    static CheckedMap one(CityShapes data, double accuracyM) {
        return map(data, List.of(ONE), accuracyM);
    }

    static CheckedMap all(CityShapes data, double accuracyM) {
        return map(data, List.copyOf(ZONES.keySet()), accuracyM);
    }

    private static CheckedMap map(CityShapes data, List<String> lines, double accuracyM) {
        List<LineScene.Layer> layers = new ArrayList<>();
        Map<String, RuleSet> rules = new LinkedHashMap<>();
        for (int k = 0; k < lines.size(); k++) {
            String line = lines.get(k);
            int number = k;
            layers.add(new LineScene.Layer(
                    "layer-of-" + line,
                    Optional.of(line),
                    IntStream.range(0, data.polygons().size())
                            .filter(i -> i % lines.size() == number)
                            .mapToObj(i -> feature(line, i, data.polygons().get(i), accuracyM))
                            .toList()));
            rules.put(line, LineScene.rules(RULES, line, day()));
        }
        return new LineScene(layers).map(rules);
    }

    private static LocalDate day() {
        return GeodataFiles.DAY;
    }

    private static Feature feature(String line, int number, Polygon ground, double accuracyM) {
        String id = line + "-" + number;
        return new Feature(
                id,
                id,
                id,
                Optional.of(LineMap.FRAME.toLonLat(ground)),
                OptionalDouble.of(accuracyM),
                "drawn",
                "CC0-1.0",
                Status.TRACED,
                LocalDate.EPOCH,
                Map.of("zone", ZONES.get(line), "nature", ZONES.get(line)));
    }
}
