package org.spatialplan.spark.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.check.CheckedMap;
import org.spatialplan.check.MappedGround;
import org.spatialplan.format.rules.DataFile;
import org.spatialplan.format.rules.RuleSetReader;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.Catalogue;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.LayerVersion;
import org.spatialplan.layer.RuleSet;
import org.spatialplan.layer.Status;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.text.LocalizedText;

/** Layers of some lines with the bundled rules, as the service indexes them and without outlines. */
final class HomeScene {

    static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    private static final Path RULES = Path.of("geodata/rules");
    /** A located feature is only named: the processes have it. */
    private static final StructType OUTLINES = new StructType().add("number", DataTypes.IntegerType);

    private final List<Layer> layers;
    private final Map<String, RuleSet> rules = new LinkedHashMap<>();
    private final Map<Double, CheckedMap> whole = new ConcurrentHashMap<>();
    private final Map<Double, CheckedMap> bare = new ConcurrentHashMap<>();

    /**
     * A layer.
     *
     * @param rules id of its rules; empty for a layer of no line
     * @param territory whether it is the ground for which there are data
     */
    record Layer(String id, Optional<String> rules, boolean territory, List<Feature> features) {}

    HomeScene(List<Layer> layers) {
        this.layers = layers;
        RuleSetReader reader = new RuleSetReader(Optional.of(file(RuleSetReader.ACTIVITIES)));
        layers.forEach(layer -> layer.rules()
                .ifPresent(id -> rules.put(id, reader.read(file(id)).on(DAY).orElseThrow())));
    }

    private static DataFile file(String name) {
        Path path = RULES.resolve(name + ".yaml");
        try {
            return new DataFile(path.toString(), Files.readAllBytes(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param lonLat in degrees; empty for a feature that nobody has located */
    static Feature feature(String id, Map<String, Object> attributes, Optional<Geometry> lonLat, double accuracyM) {
        return new Feature(
                id,
                id,
                id,
                lonLat,
                lonLat.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(accuracyM),
                "drawn for tests",
                "CC0-1.0",
                lonLat.isEmpty() ? Status.UNLOCATED : Status.TRACED,
                LocalDate.EPOCH,
                attributes);
    }

    /** Returns the map over whole layers, as the service has it. */
    CheckedMap whole(double meridian) {
        return whole.computeIfAbsent(meridian, any -> {
            GroundFrame frame = GroundFrame.about(meridian);
            return map(frame, layer -> LayerIndex.of(new LayerVersion(info(layer), layer.features()), frame));
        });
    }

    /** Returns the map without outlines. */
    CheckedMap bare(double meridian) {
        return bare.computeIfAbsent(meridian, any -> {
            CheckedMap of = whole(meridian);
            Map<String, LayerIndex> indexes = new HashMap<>();
            for (MappedGround ground : of.grounds()) {
                indexes.put(ground.source().info().layer(), ground.source());
            }
            return map(of.frame(), layer -> withoutOutlines(layer, indexes.get(layer.id()), of.frame()));
        });
    }

    private static LayerIndex withoutOutlines(Layer layer, LayerIndex index, GroundFrame frame) {
        return LayerIndex.withoutOutlines(
                info(layer),
                layer.features(),
                feature -> index.find(feature.id()).orElseThrow().shape().map(LayerIndex.Kind::of),
                frame.surface());
    }

    private CheckedMap map(GroundFrame frame, Function<Layer, LayerIndex> index) {
        Catalogue catalogue = new Catalogue(
                "试验",
                "Tests",
                frame.centralMeridian(),
                ZoneId.of("Asia/Shanghai"),
                layers.stream().map(HomeScene::definition).toList(),
                List.of());
        Map<String, LayerIndex> indexes = new HashMap<>();
        layers.stream()
                .filter(layer -> !layer.features().isEmpty())
                .forEach(layer -> indexes.put(layer.id(), index.apply(layer)));
        return CheckedMap.of(catalogue, id -> Optional.ofNullable(indexes.get(id)), rules, frame);
    }

    private static LayerDefinition definition(Layer layer) {
        return new LayerDefinition(
                layer.id(),
                layer.id(),
                layer.id(),
                "",
                "",
                "protection",
                List.of(),
                layer.territory(),
                false,
                LocalizedText.NONE,
                layer.rules(),
                Optional.empty());
    }

    private static VersionInfo info(Layer layer) {
        return new VersionInfo(
                layer.id(),
                1,
                "0".repeat(64),
                "drawn for tests",
                VersionInfo.Origin.IMPORTED,
                Instant.EPOCH,
                layer.features().size(),
                0);
    }

    /** Returns the layers for a run. */
    List<HomesRun.Layer> layers(SparkSession session) {
        return layers.stream()
                .filter(layer -> !layer.features().isEmpty())
                .map(layer -> new HomesRun.Layer(layer.id(), vertices(layer), rows(layer, session)))
                .toList();
    }

    Feature feature(String layer, int number) {
        return layers.stream()
                .filter(one -> one.id().equals(layer))
                .findFirst()
                .orElseThrow()
                .features()
                .get(number);
    }

    private static long vertices(Layer layer) {
        return layer.features().stream()
                .flatMap(feature -> feature.geometry().stream())
                .mapToLong(Geometry::getNumPoints)
                .sum();
    }

    private static Dataset<Row> rows(Layer layer, SparkSession session) {
        List<Row> rows = new ArrayList<>();
        for (int number = 0; number < layer.features().size(); number++) {
            if (layer.features().get(number).geometry().isPresent()) {
                rows.add(RowFactory.create(number));
            }
        }
        return session.createDataFrame(rows, OUTLINES).repartition(2);
    }
}
