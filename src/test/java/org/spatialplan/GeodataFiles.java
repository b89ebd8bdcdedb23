package org.spatialplan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.spatialplan.format.city.PlanCsvReader;
import org.spatialplan.format.city.PlanFiles;
import org.spatialplan.format.read.GeoJsonLayerReader;
import org.spatialplan.format.rules.CatalogueReader;
import org.spatialplan.format.rules.DataFile;
import org.spatialplan.format.rules.RuleSetReader;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.Catalogue;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.LayerVersion;
import org.spatialplan.layer.LinkPlacement;
import org.spatialplan.layer.LinkedLayers;
import org.spatialplan.layer.LinkedPlaces;
import org.spatialplan.layer.PlacedLink;
import org.spatialplan.layer.RuleHistory;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.plan.Plan;
import org.spatialplan.query.PlanMap;
import org.springframework.util.FileSystemUtils;

/** The bundled data as tests and benchmarks read them: straight from the folder, without Spring or a database, and each once. */
public final class GeodataFiles {

    public static final Path FOLDER = Path.of("geodata");

    /** The day of checks in tests that look at the bundled rules. */
    public static final LocalDate DAY = LocalDate.parse("2026-11-01");

    private static final int EVERY_LINK = 20;

    /** What was read is not read again: nobody changes it. */
    private static final Map<String, List<Feature>> FEATURES = new ConcurrentHashMap<>();

    private static final Map<String, RuleHistory> RULES = new ConcurrentHashMap<>();

    private GeodataFiles() {}

    private static final class Bundled {

        static final Plan PLAN =
                new PlanCsvReader().read(PlanFiles.read(GeodataFiles::read, path -> Optional.of(read(path))));
        static final PlanMap MAP = planMap(GeodataFiles::features);
    }

    private static final class Linked {

        static final PlanMap MAP = planMap(plan(), GeodataFiles::features);
    }

    public static DataFile read(String path) {
        try {
            return new DataFile("geodata/" + path, Files.readAllBytes(FOLDER.resolve(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A copy of the bundled data for services that start for one question: the plan has some of its links alone, the bringing of
     * which to the ground is most of what a start works out. All projects and layers are there.
     *
     * @param folder made here
     */
    public static Path copyWithFewLinks(Path folder) {
        try {
            for (String part : List.of("plan", "layers", "rules", "standards")) {
                FileSystemUtils.copyRecursively(FOLDER.resolve(part), folder.resolve(part));
            }
            Path links = folder.resolve("plan/links.csv");
            List<String> lines = Files.readAllLines(links);
            Files.write(
                    links,
                    IntStream.range(0, lines.size())
                            .filter(i -> i % EVERY_LINK == 0 || lines.get(i).contains("rivers/luoyang-river"))
                            .mapToObj(lines::get)
                            .toList());
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Catalogue catalogue() {
        return new CatalogueReader().read(read("layers/layers.yaml"));
    }

    public static Plan plan() {
        return Bundled.PLAN;
    }

    /** The bundled plan with other links. @param links a whole {@code links.csv} */
    public static Plan planOfLinks(String links) {
        DataFile file = new DataFile("geodata/plan/links.csv", links.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new PlanCsvReader()
                .read(PlanFiles.read(
                        path -> path.endsWith("links.csv") ? file : read(path), path -> Optional.of(read(path))));
    }

    /** The rules of that name through time. */
    public static RuleHistory rules(String id) {
        return RULES.computeIfAbsent(id, GeodataFiles::readRules);
    }

    private static RuleHistory readRules(String id) {
        return new RuleSetReader(Optional.of(read("rules/" + RuleSetReader.ACTIVITIES + ".yaml")))
                .read(read("rules/" + id + ".yaml"));
    }

    public static List<Feature> features(String layer) {
        return FEATURES.computeIfAbsent(
                layer, id -> List.copyOf(new GeoJsonLayerReader().read(read("layers/" + id + ".geojson"))));
    }

    public static LayerVersion version(String layer) {
        return version(layer, features(layer));
    }

    private static LayerVersion version(String layer, List<Feature> features) {
        VersionInfo info = new VersionInfo(
                layer,
                1,
                "0".repeat(64),
                "test",
                VersionInfo.Origin.BUNDLED,
                java.time.Instant.EPOCH,
                features.size(),
                0);
        return new LayerVersion(info, features);
    }

    /** The bundled map, one for all tests of a process: what was computed of it once is kept with it. */
    public static PlanMap planMap() {
        return Bundled.MAP;
    }

    /** The same with the layers that are made of its links. */
    public static PlanMap linkedPlanMap() {
        return Linked.MAP;
    }

    /** @param features of the layers, by their ids */
    public static PlanMap planMap(Function<String, List<Feature>> features) {
        return planMap(plan(), features, false);
    }

    /** Another plan on other layers, with those that are made of its links. */
    public static PlanMap planMap(Plan plan, Function<String, List<Feature>> features) {
        return planMap(plan, features, true);
    }

    private static PlanMap planMap(Plan plan, Function<String, List<Feature>> features, boolean linked) {
        Catalogue catalogue = catalogue();
        GroundFrame frame = GroundFrame.about(catalogue.centralMeridian());
        Map<String, LayerVersion> versions = catalogue.layers().stream()
                .filter(layer -> layer.bundled() && !layer.isMadeOfLinks())
                .map(LayerDefinition::id)
                .collect(Collectors.toMap(Function.identity(), id -> version(id, features.apply(id))));
        List<PlacedLink> links = new LinkPlacement(id -> Optional.ofNullable(versions.get(id)), frame).place(plan);
        Map<String, LayerIndex> indexes = versions.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> LayerIndex.of(entry.getValue(), frame)));
        if (linked) {
            LinkedPlaces places = new LinkedPlaces(
                    plan,
                    links.stream()
                            .collect(Collectors.groupingBy(link -> link.link().subject())),
                    versions.get(LinkedPlaces.RIVER_SYSTEMS).features());
            Map.of(
                            "projects", LinkedLayers.projects(places, LocalDate.EPOCH),
                            "actions", LinkedLayers.actions(places, LocalDate.EPOCH),
                            "tasks", LinkedLayers.tasks(places, LocalDate.EPOCH))
                    .forEach((id, made) -> indexes.put(id, LayerIndex.of(version(id, made), frame)));
        }
        Map<String, RuleHistory> rules = catalogue.layers().stream()
                .flatMap(layer -> layer.rules().stream())
                .distinct()
                .collect(Collectors.toMap(Function.identity(), GeodataFiles::rules));
        return new PlanMap(plan, catalogue, frame, indexes, rules, links);
    }
}
