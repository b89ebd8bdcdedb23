package org.spatialplan.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.spatialplan.GeodataFiles;
import org.spatialplan.check.CheckSubject;
import org.spatialplan.check.CheckedMap;
import org.spatialplan.check.Works;
import org.spatialplan.format.rules.DataFile;
import org.spatialplan.geo.CodedException;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.geo.UncertainShape;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.lake.write.LakeExport;
import org.spatialplan.lake.write.LakeWriteException;
import org.spatialplan.layer.Catalogue;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.LayerVersion;
import org.spatialplan.layer.Provenance;
import org.spatialplan.layer.RuleHistory;
import org.spatialplan.layer.Status;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.layer.VersionInfo.Origin;
import org.spatialplan.query.PlanMap;
import org.springframework.util.FileSystemUtils;

/** A lake holds the layers and rules of any moment as the service has them, or refuses with a code. */
class LakeTest {

    private static final Instant FIRST = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant SECOND = Instant.parse("2026-11-10T04:00:00.123456Z");
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final LocalDate DAY = GeodataFiles.DAY;

    @TempDir
    private static Path whole;

    @TempDir
    private Path folder;

    private static Catalogue catalogue;
    private static Map<String, RuleHistory> rules;
    private static MemoryLayers layers;
    private static LakeExport export;
    private static PlanMap map;

    /** The bundled layers, and later others of the red lines and of the rivers, of which the river buffers are made. */
    @BeforeAll
    static void writeLake() {
        catalogue = GeodataFiles.catalogue();
        rules = new HashMap<>();
        List<DataFile> files = new ArrayList<>(List.of(GeodataFiles.read("rules/activities.yaml")));
        catalogue.layers().stream()
                .flatMap(layer -> layer.rules().stream())
                .distinct()
                .forEach(id -> {
                    rules.put(id, GeodataFiles.rules(id));
                    files.add(GeodataFiles.read("rules/" + id + ".yaml"));
                });
        layers = new MemoryLayers();
        catalogue.layers().stream()
                .filter(layer -> layer.bundled() && !layer.isMadeOfLinks())
                .map(LayerDefinition::id)
                .forEach(id -> layers.add(id, Origin.BUNDLED, FIRST, GeodataFiles.features(id), Provenance.NONE));
        Provenance provenance =
                new Provenance("CC0-1.0", "省厅", "第二版: \"#x\"\n- y", Optional.of(LocalDate.of(2026, 11, 9)));
        List<Feature> redLines = GeodataFiles.features("red-lines");
        layers.add("red-lines", Origin.IMPORTED, SECOND, redLines.subList(2, redLines.size()), provenance);
        layers.add("rivers", Origin.IMPORTED, SECOND, GeodataFiles.features("rivers"), provenance);
        export = new LakeExport(catalogue, rules, GeodataFiles.read("layers/layers.yaml"), files, layers);
        export.write(whole, scope(Optional.empty(), true), features -> {});
        map = planMap();
    }

    private static LakeExport.Scope scope(Optional<Instant> upTo, boolean allVersions) {
        return new LakeExport.Scope("1.0", NOW, upTo, allVersions, FIRST.plusSeconds(1));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-01T00:00:02Z", "2026-11-10T04:00:00.123456Z", "2026-11-24T15:59:59.999999999Z"})
    void layersAndRulesOfAMomentAreThoseOfTheService(Instant moment) {
        LakeMoment lake = Lake.open(LakeFiles.in(whole)).asOf(moment);

        assertThat(lake.catalogue()).isEqualTo(map.catalogueAt(moment));
        assertThat(lake.rulesOn(DAY)).isEqualTo(map.rulesOn(DAY));
        for (LayerDefinition layer : catalogue.layers()) {
            if (!layer.isMadeOfLinks()) {
                assertThat(lake.find(layer.id()).map(LakeVersion::info)).isEqualTo(map.findVersion(layer.id(), moment));
            }
        }
    }

    @Test
    void whatIsOutOfDateAndWhatIllustratesIsDescribedSo() {
        Lake lake = Lake.open(LakeFiles.in(whole));

        LakeMoment before = lake.asOf(FIRST.plusSeconds(2));
        LakeMoment after = lake.newest();

        assertThat(before.catalogue().find("red-lines").orElseThrow().illustrative())
                .isTrue();
        assertThat(after.catalogue().find("red-lines").orElseThrow().illustrative())
                .isFalse();
        assertThat(before.catalogue().find("river-buffers").orElseThrow().isStale())
                .isFalse();
        assertThat(after.catalogue().find("river-buffers").orElseThrow().isStale())
                .isTrue();
    }

    /** The whole way: verdicts on a lake, read by another program, are those of the service's layers. */
    @Test
    void verdictsAreThoseOfTheService() {
        Lake lake = Lake.open(LakeFiles.in(whole));
        GroundFrame frame = GroundFrame.about(catalogue.centralMeridian());
        Set<String> met = new TreeSet<>();
        for (Instant moment : List.of(FIRST.plusSeconds(2), NOW)) {
            LakeMoment then = lake.asOf(moment);
            CheckedMap read = CheckedMap.of(then.catalogue(), indexes(then, frame), then.rulesOn(DAY), frame);
            CheckedMap stored = CheckedMap.of(
                    map.catalogueAt(moment),
                    layer -> map.findVersion(layer, moment)
                            .flatMap(info -> layers.findVersion(layer, info.number()))
                            .map(version -> LayerIndex.of(version, frame)),
                    map.rulesOn(DAY),
                    frame);

            for (CheckSubject subject : subjects(frame)) {
                assertThat(read.check().check(subject))
                        .isEqualTo(stored.check().check(subject))
                        .satisfies(report -> met.addAll(report.lines().stream()
                                .flatMap(line -> line.findings().stream())
                                .map(finding -> finding.layer() + " " + then.day())
                                .toList()));
            }
        }
        assertThat(met)
                .contains("red-lines 2026-11-01", "protected-areas 2026-11-24")
                .hasSizeGreaterThan(3);
    }

    private static Function<String, Optional<LayerIndex>> indexes(LakeMoment moment, GroundFrame frame) {
        return layer -> moment.find(layer).map(version -> {
            LakeTable table = version.requireTable();
            List<Feature> features = LakeRows.read(whole.resolve(table.file()), table);
            return LayerIndex.of(new LayerVersion(version.info(), features), frame);
        });
    }

    /** On the red line that the second version has no more, near rivers, and on the sea. */
    private static List<CheckSubject> subjects(GroundFrame frame) {
        return Stream.of(
                        new Envelope(118.68, 118.69, 24.94, 24.95),
                        new Envelope(118.3, 118.31, 25.3, 25.31),
                        new Envelope(118.9, 118.91, 24.7, 24.71))
                .map(box -> frame.toGround(new GeometryFactory().toGeometry(box)))
                .map(ground -> new CheckSubject(
                        "s",
                        Works.of("linear-infrastructure"),
                        Set.of(),
                        List.of(new CheckSubject.Part("p", new UncertainShape(ground, 1), false))))
                .toList();
    }

    @Test
    void theFeaturesThatNoCheckNeedsAreLeftOut() throws IOException {
        Lake lake = Lake.open(LakeFiles.in(whole));

        assertThat(lake.newest().checked())
                .extracting(
                        version -> version.info().layer() + " " + version.info().number())
                .containsExactly("red-lines 2", "river-buffers 1", "bays 1", "city 1", "protected-areas 1", "places 1");
        assertThat(lake.newest().checked()).allMatch(version -> version.table().isPresent());
        try (Stream<Path> files = Files.list(whole.resolve("layers/red-lines"))) {
            assertThat(files).hasSize(2);
        }
        assertThat(Files.exists(whole.resolve("layers/rivers"))).isFalse();
        assertThatThrownBy(() -> lake.newest().find("rivers").orElseThrow().requireTable())
                .satisfies(code("lake-version-missing"));
        LakeTable table = lake.newest().find("red-lines").orElseThrow().requireTable();
        LayerIndex index = LayerIndex.of(
                layers.findCurrent("red-lines").orElseThrow(), GroundFrame.about(catalogue.centralMeridian()));
        assertThat(table.located()).isEqualTo(index.located().size());
        assertThat(table.worstAccuracyM()).isEqualTo(index.worstAccuracyM());
        assertThat(table.bytes()).isEqualTo(Files.size(whole.resolve(table.file())));
    }

    @Test
    void aMomentBeforeTheMapOrAfterTheExportIsRefused() {
        Lake lake = Lake.open(LakeFiles.in(whole));

        assertThatThrownBy(() -> lake.asOf(FIRST)).satisfies(code("lake-moment-unknown"));
        assertThatThrownBy(() -> lake.asOf(Instant.parse("2026-11-24T16:00:00Z")))
                .satisfies(code("lake-moment-unknown"));
    }

    @Test
    void withCurrentVersionsAloneTheRecordOfTheOthersIsThere() {
        export.write(folder.resolve("lake"), scope(Optional.empty(), false), features -> {});
        Lake lake = Lake.open(LakeFiles.in(folder.resolve("lake")));

        assertThat(lake.newest().catalogue()).isEqualTo(map.catalogueAt(NOW));
        LakeVersion first = lake.asOf(FIRST.plusSeconds(2)).find("red-lines").orElseThrow();
        assertThatThrownBy(first::requireTable).satisfies(code("lake-version-missing"));
        assertThat(lake.asOf(FIRST.plusSeconds(2)).find("bays").orElseThrow().table())
                .isPresent();
    }

    @Test
    void upToAMomentLaterVersionsAreNotInIt() {
        export.write(folder.resolve("lake"), scope(Optional.of(SECOND.minusNanos(1)), true), features -> {});
        Lake lake = Lake.open(LakeFiles.in(folder.resolve("lake")));

        assertThat(lake.newest().find("red-lines").orElseThrow().info().number())
                .isEqualTo(1);
        assertThat(lake.newest().day()).isEqualTo(LocalDate.of(2026, 11, 10));
        assertThatThrownBy(() -> lake.asOf(NOW)).satisfies(code("lake-moment-unknown"));
    }

    @Test
    void whatWasChangedIsRefused() throws IOException {
        Path lake = copy();
        Files.writeString(lake.resolve("rules/forests.yaml"), "\n#", StandardOpenOption.APPEND);
        assertThatThrownBy(() -> Lake.open(LakeFiles.in(lake)))
                .satisfies(code("lake-changed"))
                .hasMessageContaining("rules/forests.yaml");

        Path other = copy();
        Files.delete(other.resolve("catalogue/layers.yaml"));
        assertThatThrownBy(() -> Lake.open(LakeFiles.in(other))).satisfies(code("lake-file-unreadable"));

        Path third = copy();
        LakeVersion version =
                Lake.open(LakeFiles.in(third)).newest().find("bays").orElseThrow();
        Lake opened = Lake.open(LakeFiles.in(third));
        assertThatCode(() -> opened.requireUnchanged(version)).doesNotThrowAnyException();
        byte[] bytes = Files.readAllBytes(third.resolve("layers/bays/1.parquet"));
        bytes[bytes.length / 2] ^= 1;
        Files.write(third.resolve("layers/bays/1.parquet"), bytes);
        assertThatThrownBy(() -> opened.requireUnchanged(version)).satisfies(code("lake-changed"));
    }

    @Test
    void whatIsUnfinishedOrOfAnotherFormatIsRefused() throws IOException {
        assertThatThrownBy(() -> Lake.open(LakeFiles.in(folder))).satisfies(code("lake-unfinished"));

        Path lake = copy();
        Path manifest = lake.resolve(Lake.MANIFEST);
        String text = Files.readString(manifest);
        Files.writeString(manifest, text.replace(Lake.FORMAT, "spatial-plan-lake/2"));
        assertThatThrownBy(() -> Lake.open(LakeFiles.in(lake))).satisfies(code("lake-format-unknown"));

        Files.writeString(manifest, text.replace("- id: bays", "- id: bay"));
        assertThatThrownBy(() -> Lake.open(LakeFiles.in(lake))).satisfies(code("lake-contradictory"));

        Files.writeString(manifest, text.replaceFirst("vertices: \\d+", "vertices: many"));
        assertThatThrownBy(() -> Lake.open(LakeFiles.in(lake)))
                .satisfies(code("data-file-broken"))
                .hasMessageContaining("lake.yaml, line");
    }

    @Test
    void anEarlierLakeIsReplacedAndAnythingElseIsLeftAlone() throws IOException {
        Path lake = copy();
        Path stray = lake.resolve("layers/gone/1.parquet");
        Files.createDirectories(stray.getParent());
        Files.writeString(stray, "of an earlier export");
        export.write(lake, scope(Optional.empty(), true), features -> {});
        assertThat(stray).doesNotExist();
        assertThatCode(() -> Lake.open(LakeFiles.in(lake))).doesNotThrowAnyException();

        Path own = lake.resolve("notes.txt");
        Files.writeString(own, "mine");
        assertThatThrownBy(() -> export.write(lake, scope(Optional.empty(), true), features -> {}))
                .satisfies(code("lake-folder-not-empty"))
                .hasMessageContaining("notes.txt");
        assertThat(own).hasContent("mine");

        Path missing = folder.resolve("no/lake");
        assertThatThrownBy(() -> export.write(missing, scope(Optional.empty(), true), features -> {}))
                .satisfies(code("lake-unwritable"));
        assertThat(left()).containsExactly(lake.getFileName().toString());
    }

    @Test
    void aFaultWhileWritingLeavesWhatWasThere() throws IOException {
        Path lake = copy();
        byte[] before = Files.readAllBytes(lake.resolve(Lake.MANIFEST));
        Geometry point = new GeometryFactory().createPoint(new Coordinate(118.5, 24.9));

        for (Object value : List.of(Map.of("a", 1), List.of(List.of(1)))) {
            assertThatThrownBy(() -> writeOne(bay(point, Map.of("odd", value)), lake))
                    .isInstanceOf(LakeWriteException.class)
                    .satisfies(code("lake-value-unsupported"))
                    .hasMessageContaining("'odd'");
        }
        assertThatThrownBy(() -> writeOne(bay(new GeometryFactory().createPolygon(), Map.of()), lake))
                .satisfies(code("lake-empty-geometry"));

        assertThat(Files.readAllBytes(lake.resolve(Lake.MANIFEST))).isEqualTo(before);
        assertThat(left()).containsExactly(lake.getFileName().toString());
    }

    private static Feature bay(Geometry geometry, Map<String, Object> attributes) {
        return new Feature(
                "b",
                "湾",
                "bay",
                Optional.of(geometry),
                OptionalDouble.of(1),
                "test",
                "CC0-1.0",
                Status.TRACED,
                DAY,
                attributes);
    }

    private static void writeOne(Feature bay, Path lake) {
        MemoryLayers one = new MemoryLayers();
        one.add("bays", Origin.IMPORTED, FIRST, List.of(bay), Provenance.NONE);
        new LakeExport(catalogue, rules, GeodataFiles.read("layers/layers.yaml"), List.of(), one)
                .write(lake, scope(Optional.empty(), true), features -> {});
    }

    /** Any YAML reader understands the list: no aliases; and a long one is read, which the YAML library would refuse. */
    @Test
    void theManifestIsPlainAndMayBeLong() throws IOException {
        Path lake = copy();
        String text = Files.readString(lake.resolve(Lake.MANIFEST));
        assertThat(text).contains("- id: wetlands\n  versions: []\n").doesNotContain("&id");

        Files.writeString(lake.resolve(Lake.MANIFEST), text + "# a comment\n".repeat(300_000));

        assertThat(Lake.open(LakeFiles.in(lake)).newest().checked()).hasSize(6);
    }

    /** A file says what it is, also without its lake. */
    @Test
    void aFileNamesItsVersion() {
        LakeVersion version =
                Lake.open(LakeFiles.in(whole)).newest().find("red-lines").orElseThrow();
        List<String> said = new ArrayList<>();
        LakeRows.ask(
                "select decode(value) from parquet_kv_metadata('"
                        + whole.resolve(version.requireTable().file()) + "') where decode(key) = 'spatial-plan'",
                row -> said.add(row.getString(1)));

        assertThat(said.get(0))
                .contains(
                        "\"layer\":\"red-lines\",\"version\":2", version.info().sha256(), "\"central_meridian\":118.5");
    }

    private List<String> left() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).toList();
        }
    }

    private static Consumer<Throwable> code(String code) {
        return thrown -> {
            assertThat(thrown).isInstanceOf(CodedException.class);
            assertThat(((CodedException) thrown).code()).isEqualTo(code);
            assertThat(((CodedException) thrown).messageZh()).isNotEqualTo(thrown.getMessage());
        };
    }

    private Path copy() throws IOException {
        Path copy = folder.resolve("copy" + left().size());
        FileSystemUtils.copyRecursively(whole, copy);
        return copy;
    }

    /** The map as the service has it of the same store. */
    private static PlanMap planMap() {
        GroundFrame frame = GroundFrame.about(catalogue.centralMeridian());
        Map<String, LayerIndex> indexes = new HashMap<>();
        Map<String, List<VersionInfo>> histories = new HashMap<>();
        for (String layer : List.of("bays", "red-lines", "river-buffers", "rivers")) {
            indexes.put(layer, LayerIndex.of(layers.findCurrent(layer).orElseThrow(), frame));
        }
        layers.listLayers().forEach(layer -> histories.put(layer, layers.listVersions(layer)));
        return new PlanMap(GeodataFiles.plan(), catalogue, frame, indexes, rules, List.of(), histories);
    }
}
