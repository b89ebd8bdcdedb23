package org.spatialplan.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.spatialplan.GeodataFiles;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.feature.TableBuilder;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.FeatureProperties;
import org.spatialplan.layer.LayerStore;
import org.spatialplan.layer.Status;
import org.spatialplan.layer.VersionInfo;

/**
 * A layer whose attributes are of every type that a layer can have, with values that look like those of another type. Its ids are the
 * numbers of its rows, and a code says the same.
 */
final class TypedFeatures {

    /** One that nothing is bundled of. */
    static final String LAYER = "wetlands";

    private TypedFeatures() {}

    static List<Feature> all() {
        Map<String, Object> first = new LinkedHashMap<>();
        first.put("code", "1");
        first.put("row", 1);
        first.put("village", 350502001201L);
        first.put("beyond_double", 9007199254740993L);
        first.put("pzrq", LocalDate.parse("2021-04-16"));
        first.put("gxsj", Instant.parse("2022-03-04T05:06:07.089Z"));
        first.put("flag", true);
        first.put("share", 0.1);
        first.put("depth", 12.0);
        first.put("aliases", List.of("甲", "a;b", "c\\"));
        first.put("levels", List.of(1, 2.5));
        first.put("plots", List.of(3_505_020_012_010_000_001L, 2));
        first.put("checks", List.of(true, false));
        first.put("day_in_words", "2022-04-16");
        first.put("number_in_words", "007");
        first.put("truth_in_words", "true");
        first.put("lines", "one\r\ntwo\rthree\nfour");
        Map<String, Object> second = new LinkedHashMap<>();
        second.put("code", "2");
        second.put("row", 2);
        second.put("village", 350502001202L);
        second.put("pzrq", LocalDate.parse("2022-04-16"));
        second.put("gxsj", Instant.parse("2022-04-15T16:00:00Z"));
        second.put("flag", false);
        second.put("aliases", List.of("乙"));
        second.put("levels", List.of(3));
        second.put("checks", List.of(false));
        second.put("day_in_words", "1999-01-01");
        second.put("truth_in_words", "0");
        Map<String, Object> third = new LinkedHashMap<>();
        third.put("code", "3");
        third.put("row", 3);
        third.put("flag", false);
        return List.of(feature("1", first), feature("2", second), feature("3", third));
    }

    private static Feature feature(String id, Map<String, Object> attributes) {
        double x = 118.6 + Integer.parseInt(id) * 0.02;
        Geometry square = new GeometryFactory().toGeometry(new Envelope(x, x + 0.01, 25, 25.01));
        return new Feature(
                id,
                "湿地" + id,
                "Wetland " + id,
                Optional.of(square),
                OptionalDouble.of(0.5),
                "a survey",
                "CC-BY-4.0",
                Status.SURVEYED,
                LocalDate.parse("2026-01-31"),
                attributes);
    }

    static LayerStore.NewVersion version() {
        return new LayerStore.NewVersion(
                LAYER, "0".repeat(64), "a survey", VersionInfo.Origin.IMPORTED, TriedImport.NOW, all());
    }

    /** As the service serves it. */
    static FeatureTable table() {
        return table(LAYER, all());
    }

    /** A layer as the service serves it. */
    static FeatureTable table(String layer, List<Feature> features) {
        VersionInfo version = new VersionInfo(
                layer, 1, "0", "a survey", VersionInfo.Origin.IMPORTED, TriedImport.NOW, features.size(), 0);
        TableBuilder table =
                new TableBuilder(GeodataFiles.catalogue().find(layer).orElseThrow(), version);
        features.forEach(feature ->
                table.add(new TableBuilder.Row(feature.id(), feature.geometry(), Optional.empty(), values(feature))));
        return table.build();
    }

    private static Map<String, Object> values(Feature feature) {
        Map<String, Object> values = FeatureProperties.of(feature);
        values.put("as_of", feature.asOf());
        values.put("accuracy_m", feature.accuracyM().getAsDouble());
        return values;
    }
}
