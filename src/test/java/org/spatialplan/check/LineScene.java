package org.spatialplan.check;

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
import java.util.function.UnaryOperator;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.spatialplan.format.rules.DataFile;
import org.spatialplan.format.rules.RuleSetReader;
import org.spatialplan.format.rules.YamlDocument.Node;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.Catalogue;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.LayerVersion;
import org.spatialplan.layer.RuleHistory;
import org.spatialplan.layer.RuleSet;
import org.spatialplan.layer.Status;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.text.LocalizedText;

/**
 * The layers of some golden cases. Coordinates are metres from a place on the central meridian, where areas of the plane
 * and of the ellipsoid agree to a billionth.
 */
public record LineScene(List<Layer> layers) {

    public static final GroundFrame FRAME = GroundFrame.about(118.5);
    private static final Map<Path, RuleHistory> READ = new ConcurrentHashMap<>();
    private static final double EAST_M = 500_000;
    private static final double NORTH_M = 2_755_000;

    /** @param rules id of the layer's rules; empty for a layer that is of no line itself */
    public record Layer(String id, Optional<String> rules, List<Feature> features) {

        static Layer read(Node node) {
            return new Layer(
                    node.text("id"),
                    node.optionalText("rules"),
                    node.list("features").stream().map(LineScene::feature).toList());
        }

        public Layer with(List<Feature> others) {
            return new Layer(id, rules, others);
        }
    }

    static LineScene read(Node node) {
        return new LineScene(node.list("layers").stream().map(Layer::read).toList());
    }

    private static Feature feature(Node node) {
        Map<String, Object> attributes = new HashMap<>();
        for (String name : List.of("zone", "category", "nature", "heritage", "wetland")) {
            node.optionalText(name).ifPresent(value -> attributes.put(name, value));
        }
        return feature(
                node.text("id"),
                attributes,
                node.optionalText("ground").map(LineScene::ground),
                node.optionalNode("accuracy_m").isEmpty() ? 0 : node.number("accuracy_m"));
    }

    /** @param ground in metres of the ground frame */
    public static Feature feature(
            String id, Map<String, Object> attributes, Optional<Geometry> ground, double accuracyM) {
        return new Feature(
                id,
                id,
                id,
                ground.map(LineScene::toLonLat),
                ground.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(accuracyM),
                "drawn for tests",
                "CC0-1.0",
                ground.isEmpty() ? Status.UNLOCATED : Status.TRACED,
                LocalDate.EPOCH,
                attributes);
    }

    /** Edges of 1 km are 9 mm off their course where they are straight in degrees, so they are divided before. */
    private static Geometry toLonLat(Geometry ground) {
        return FRAME.toLonLat(ground.getDimension() == 0 ? ground : Densifier.densify(ground, 50));
    }

    /** Returns the ground of a WKT in metres of the ground frame. */
    public static Geometry ground(String wkt) {
        try {
            return AffineTransformation.translationInstance(EAST_M, NORTH_M).transform(new WKTReader().read(wkt));
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }

    /**
     * Returns the map to check.
     *
     * @param folder of the rule files
     * @param day on which the rules are in force
     */
    public CheckedMap map(Path folder, LocalDate day) {
        Map<String, RuleSet> rules = new LinkedHashMap<>();
        layers.forEach(layer -> layer.rules().ifPresent(id -> rules.put(id, rules(folder, id, day))));
        return map(rules);
    }

    /** @param rules those of the layers, by id */
    public CheckedMap map(Map<String, RuleSet> rules) {
        return map(rules, index -> index);
    }

    /**
     * Returns the map over other indexes of the same layers.
     *
     * @param other makes the index that is used instead of the usual one
     */
    CheckedMap map(Map<String, RuleSet> rules, UnaryOperator<LayerIndex> other) {
        Catalogue catalogue = new Catalogue(
                "试验",
                "Tests",
                118.5,
                ZoneId.of("Asia/Shanghai"),
                layers.stream().map(LineScene::definition).toList(),
                List.of());
        Map<String, LayerIndex> indexes = new HashMap<>();
        layers.stream()
                .filter(layer -> !layer.features().isEmpty())
                .forEach(layer -> indexes.put(layer.id(), other.apply(index(layer))));
        return CheckedMap.of(catalogue, id -> Optional.ofNullable(indexes.get(id)), rules, FRAME);
    }

    public static RuleSet rules(Path folder, String id, LocalDate day) {
        return READ.computeIfAbsent(folder.resolve(id + ".yaml"), LineScene::history)
                .on(day)
                .orElseThrow();
    }

    private static RuleHistory history(Path file) {
        Path activities = file.resolveSibling(RuleSetReader.ACTIVITIES + ".yaml");
        return new RuleSetReader(Optional.of(activities).filter(Files::exists).map(LineScene::file)).read(file(file));
    }

    static DataFile file(Path path) {
        try {
            return new DataFile(path.toString(), Files.readAllBytes(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
                false,
                false,
                LocalizedText.NONE,
                layer.rules(),
                Optional.empty());
    }

    private static LayerIndex index(Layer layer) {
        VersionInfo info = new VersionInfo(
                layer.id(),
                1,
                "0".repeat(64),
                "drawn for tests",
                VersionInfo.Origin.IMPORTED,
                Instant.EPOCH,
                layer.features().size(),
                0);
        return LayerIndex.of(new LayerVersion(info, layer.features()), FRAME);
    }

    /** Returns the same layers in another order. */
    public LineScene reversed() {
        List<Layer> turned = new ArrayList<>(layers);
        java.util.Collections.reverse(turned);
        return new LineScene(turned);
    }
}
