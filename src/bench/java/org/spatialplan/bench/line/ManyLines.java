package org.spatialplan.bench.line;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Polygon;
import org.spatialplan.InventedRules;
import org.spatialplan.check.CheckedLayer;
import org.spatialplan.check.CheckedMap;
import org.spatialplan.check.ConflictCheck;
import org.spatialplan.check.Territory;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.LayerVersion;
import org.spatialplan.layer.Status;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.shape.CityShapes;
import org.spatialplan.shape.LineMap;
import org.spatialplan.text.LocalizedText;

/** The benchmark's polygons shared out to several control lines, which together have the vertices of one. */
final class ManyLines {

    private ManyLines() {}

    /** Returns the check against so many lines. */
    static ConflictCheck check(CityShapes data, int lines, double accuracyM) {
        List<CheckedLayer> layers = new ArrayList<>();
        for (int line = 0; line < lines; line++) {
            layers.add(layer(line, polygons(data, line, lines), accuracyM));
        }
        return new CheckedMap(layers, List.of(), Territory.EVERYWHERE, LineMap.FRAME).check();
    }

    private static List<Polygon> polygons(CityShapes data, int line, int lines) {
        return IntStream.range(0, data.polygons().size())
                .filter(i -> i % lines == line)
                .mapToObj(data.polygons()::get)
                .toList();
    }

    private static CheckedLayer layer(int line, List<Polygon> polygons, double accuracyM) {
        String id = "line-" + line;
        List<Feature> features = IntStream.range(0, polygons.size())
                .mapToObj(i -> feature(id + "-" + i, polygons.get(i), accuracyM))
                .toList();
        VersionInfo info = new VersionInfo(
                id, 1, "0".repeat(64), "drawn", VersionInfo.Origin.BUNDLED, Instant.EPOCH, features.size(), 0);
        LayerDefinition definition = new LayerDefinition(
                id,
                id,
                id,
                "",
                "",
                "protection",
                List.of(),
                false,
                true,
                LocalizedText.NONE,
                Optional.of(InventedRules.EARLY.id()),
                Optional.empty());
        return CheckedLayer.of(
                definition, LayerIndex.of(new LayerVersion(info, features), LineMap.FRAME), InventedRules.EARLY);
    }

    private static Feature feature(String id, Polygon ground, double accuracyM) {
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
                Map.of("zone", "other"));
    }
}
