package org.spatialplan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.spatialplan.GeodataFiles;
import org.spatialplan.check.CheckedVersions;
import org.spatialplan.conflict.BasisChange;
import org.spatialplan.conflict.BasisChange.Kind;
import org.spatialplan.conflict.CheckedLines;
import org.spatialplan.conflict.CheckedMaps;
import org.spatialplan.conflict.ConflictCheckService;
import org.spatialplan.conflict.ground.GroundCheck;
import org.spatialplan.conflict.ground.ParcelLimits;
import org.spatialplan.feature.ChecksHistory;
import org.spatialplan.feature.ProjectChecks;
import org.spatialplan.format.city.GeoJsonGeometryModule;
import org.spatialplan.format.city.PlainNumberModule;
import org.spatialplan.format.rules.DataFile;
import org.spatialplan.format.rules.RuleSetReader;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.LayerStore;
import org.spatialplan.layer.LayerVersion;
import org.spatialplan.layer.RuleHistory;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.query.PlanMap;
import org.spatialplan.report.ReportRepetition.Repeated;
import org.spatialplan.submission.SubmittedFile;
import org.spatialplan.web.parameter.CheckParameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A report is repeated from its own JSON while the city's layers and rules change below it. */
class ReportRepetitionTest {

    private static final PlanMap FIRST = GeodataFiles.planMap();
    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");
    private static final Instant THEN = Instant.parse("2026-11-20T02:00:00Z");
    private static final Instant LATER = Instant.parse("2026-11-28T02:00:00Z");
    private static final String RED = "red-lines";
    private static final String RED_RULES = "rules/ecological-red-line.yaml";
    /** In the bay, and one parcel that is far from it. */
    private static final String PARCELS =
            "POLYGON ((118.68 24.92, 118.69 24.92, 118.69 24.93, 118.68 24.92))\nPOINT (118.3 24.95)";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new GeoJsonGeometryModule())
            .addModule(new PlainNumberModule())
            .build();

    private final DataFile report = reportOf(PARCELS, Map.of("accuracy", "1", "activity", "linear-infrastructure"));

    @Test
    void aReportHoldsTheFileTheVersionsAndTheRulesOfItsRepetition() {
        JsonNode basis = json(report).path("basis");

        assertThat(basis.path("submitted").path("name").asString()).isEqualTo("地块.wkt");
        assertThat(basis.path("submitted").path("sha256").asString())
                .isEqualTo(file(PARCELS).sha256());
        assertThat(basis.path("day").asString()).isEqualTo("2026-11-20");
        assertThat(basis.path("layers").valueStream().map(layer -> layer.path("layer")
                        .asString()))
                .as("what bounds the city decides too")
                .contains(RED, "city");
        assertThat(basis.path("rules").valueStream().map(rules -> rules.path("sha256")
                        .asString()))
                .contains(FIRST.rulesOn(GeodataFiles.DAY)
                        .get("ecological-red-line")
                        .sha256());
    }

    @Test
    void theVersionsThatItNamesAreUsedAndNotTodays() {
        PlanMap changed = withRedLine(List.of(info(1, hash()), info(2, "b".repeat(64))));

        Repeated repeated = repeat(changed, report);

        assertThat(repeated.isSame()).as(repeated.differences().toString()).isTrue();
        assertThat(repeated.changes()).isEmpty();
        assertThat(repeated.report().id()).isEqualTo(json(report).path("id").asString());
        JsonNode today = json(reportOn(changed, LATER, PARCELS, Map.of("accuracy", "1")));
        assertThat(redLine(today)).as("the bay is no red line any more").isNotEqualTo(redLine(json(report)));
    }

    @Test
    void theSameDataUnderAnotherNumberAreTheSame() {
        Repeated repeated = repeat(withRedLine(List.of(info(7, hash()))), report);

        assertThat(repeated.isSame()).as(repeated.differences().toString()).isTrue();
        assertThat(kinds(repeated)).containsExactly(Kind.VERSION_RENUMBERED);
    }

    @Test
    void aVersionThatIsGoneIsToldWithTheFiguresThatDiffer() {
        Repeated repeated = repeat(withRedLine(List.of(info(2, "b".repeat(64)))), report);

        assertThat(kinds(repeated)).containsExactly(Kind.VERSION_GONE);
        assertThat(repeated.isSame()).isFalse();
        assertThat(repeated.differences())
                .anySatisfy(difference -> {
                    assertThat(difference.ground()).isEqualTo(1);
                    assertThat(difference.line()).isEqualTo("ecological-red-line");
                    assertThat(difference.what()).isEqualTo("ground.conflict.lines[ecological-red-line].state");
                    assertThat(difference.now()).isNotEqualTo(difference.before());
                })
                .as("the second ground is far from it")
                .allMatch(difference ->
                        difference.ground() != 2 || difference.what().startsWith("ground.here.nearest"))
                .as("other lines stay, wherever they stand in the list")
                .noneMatch(difference -> difference.what().startsWith("ground.conflict.lines[coastline]"));
        assertThat(RepetitionAnswer.of(EarlierReport.read(report, MAPPER), repeated)
                        .changes()
                        .get(0)
                        .text()
                        .zh())
                .contains(RED, "已不存在");
    }

    @Test
    void dataThatChangedUnderTheirNumberAreTold() {
        Repeated repeated = repeat(withRedLine(List.of(info(1, "c".repeat(64)))), report);

        assertThat(kinds(repeated)).containsExactly(Kind.VERSION_DIFFERS);
        assertThat(repeated.isSame()).isFalse();
    }

    @Test
    void rulesOfAnotherFileAreToldEvenIfNoFigureDiffers() {
        DataFile rules = GeodataFiles.read(RED_RULES);
        RuleHistory others = new RuleSetReader(Optional.of(GeodataFiles.read("rules/activities.yaml")))
                .read(new DataFile(rules.name(), (rules.text() + "\n# by others\n").getBytes(StandardCharsets.UTF_8)));
        PlanMap changed = map(FIRST::findLayer, Map.of(), Map.of("ecological-red-line", others));

        Repeated repeated = repeat(changed, report);

        assertThat(kinds(repeated)).containsExactly(Kind.RULES_DIFFER);
        assertThat(repeated.differences()).isEmpty();
        assertThat(repeated.isSame()).isFalse();
    }

    @Test
    void theApprovalIsPartOfIt() {
        DataFile approval = new DataFile(
                "意见.wkt",
                "POLYGON ((118.68 24.92, 118.685 24.92, 118.685 24.93, 118.68 24.92))"
                        .getBytes(StandardCharsets.UTF_8));
        DataFile withApproval =
                reportOn(FIRST, THEN, PARCELS, Map.of("activity", "linear-infrastructure"), Optional.of(approval));

        Repeated repeated = repeat(FIRST, withApproval);

        assertThat(repeated.isSame()).as(repeated.differences().toString()).isTrue();
        assertThat(repeated.report().approval().orElseThrow().sha256()).isEqualTo(approval.sha256());
    }

    @Test
    void anotherFileOrNoReportIsRefused() {
        EarlierReport earlier = EarlierReport.read(report, MAPPER);

        assertThatThrownBy(() -> repetition(FIRST).repeat(earlier, Optional.of(file("POINT (118 25)"))))
                .isInstanceOf(NotRepeatableException.class)
                .hasMessageContaining(file(PARCELS).sha256());
        assertThat(repetition(FIRST).repeat(earlier, Optional.of(file(PARCELS))).isSame())
                .isTrue();
        String forged = report.text()
                .replace(file(PARCELS).sha256(), file("POINT (118 25)").sha256());
        assertThatThrownBy(() -> repeat(FIRST, new DataFile("forged", forged.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(NotRepeatableException.class);
        for (String none : new String[] {
            "", "[]", "{}", "{\"basis\":[1]}", "{\"basis\":{}}", "{\"basis\":{\"day\":\"x\"},\"time\":\"y\"}"
        }) {
            DataFile file = new DataFile("none.json", none.getBytes(StandardCharsets.UTF_8));
            assertThatThrownBy(() -> EarlierReport.read(file, MAPPER))
                    .as(none)
                    .isInstanceOf(NotRepeatableException.class)
                    .hasMessageContaining("none.json")
                    .hasMessageNotContaining("org.spatialplan");
        }
    }

    private static List<Kind> kinds(Repeated repeated) {
        return repeated.changes().stream().map(BasisChange::kind).toList();
    }

    /** What the red line says of the first ground. */
    private static String redLine(JsonNode report) {
        return report.at("/grounds/0/conflict/lines")
                .valueStream()
                .filter(line -> line.at("/line/id").asString().equals("ecological-red-line"))
                .map(line -> line.path("state").asString())
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode json(DataFile report) {
        return MAPPER.readTree(report.text());
    }

    private static Repeated repeat(PlanMap map, DataFile report) {
        return repetition(map).repeat(EarlierReport.read(report, MAPPER), Optional.empty());
    }

    private static ReportRepetition repetition(PlanMap map) {
        return new ReportRepetition(service(map, LATER), CheckParameters::of, MAPPER);
    }

    private static DataFile file(String wkt) {
        return new DataFile("地块.wkt", wkt.getBytes(StandardCharsets.UTF_8));
    }

    private static DataFile reportOf(String wkt, Map<String, String> given) {
        return reportOn(FIRST, THEN, wkt, given);
    }

    private static DataFile reportOn(PlanMap map, Instant time, String wkt, Map<String, String> given) {
        return reportOn(map, time, wkt, given, Optional.empty());
    }

    private static DataFile reportOn(
            PlanMap map, Instant time, String wkt, Map<String, String> given, Optional<DataFile> approval) {
        DataFile parcels = file(wkt);
        try (SubmittedFile submitted = SubmittedFile.of(parcels.name(), parcels.bytes())) {
            return new DataFile(
                    "report.json",
                    MAPPER.writeValueAsBytes(ReportAnswer.of(service(map, time)
                            .prepare(CheckParameters.of(given), submitted, approval)
                            .report(parcels.bytes(), approval, true, done -> {}))));
        }
    }

    private static ConflictCheckService service(PlanMap map, Instant now) {
        return new ConflictCheckService(
                new CheckedMaps(
                        () -> map,
                        () -> CheckedLines.of(map),
                        asked -> ProjectChecks.of(asked, LocalDate.ofInstant(now, CITY)),
                        new Always(),
                        new CheckedVersions(new Stored())),
                Clock.fixed(now, ZoneOffset.UTC),
                GroundCheck.Watch.NOBODY,
                () -> ParcelLimits.NONE);
    }

    private static String hash() {
        return FIRST.getLayer(RED).info().sha256();
    }

    private static VersionInfo info(int number, String sha256) {
        VersionInfo first = FIRST.getLayer(RED).info();
        return new VersionInfo(
                RED,
                number,
                sha256,
                "test",
                first.origin(),
                THEN,
                first.features(),
                first.areaM2(),
                first.provenance());
    }

    /** A map whose red line has other versions; the data of the first hash are the bundled ones. */
    private static PlanMap withRedLine(List<VersionInfo> versions) {
        LayerIndex newest = LayerIndex.of(stored(versions.get(versions.size() - 1)), FIRST.frame());
        return map(
                layer -> layer.equals(RED) ? Optional.of(newest) : FIRST.findLayer(layer),
                Map.of(RED, versions),
                Map.of());
    }

    private static LayerVersion stored(VersionInfo version) {
        List<Feature> features = GeodataFiles.features(RED);
        return new LayerVersion(
                version, version.sha256().equals(hash()) ? features : List.of(features.get(features.size() - 1)));
    }

    private static PlanMap map(
            java.util.function.Function<String, Optional<LayerIndex>> layer,
            Map<String, List<VersionInfo>> histories,
            Map<String, RuleHistory> otherRules) {
        Map<String, LayerIndex> layers = new HashMap<>();
        Map<String, RuleHistory> rules = new HashMap<>();
        for (LayerDefinition definition : FIRST.catalogue().layers()) {
            layer.apply(definition.id()).ifPresent(index -> layers.put(definition.id(), index));
            definition.rules().flatMap(FIRST::findRules).ifPresent(history -> rules.put(history.id(), history));
        }
        rules.putAll(otherRules);
        return new PlanMap(FIRST.plan(), FIRST.catalogue(), FIRST.frame(), layers, rules, new ArrayList<>(), histories);
    }

    /** The versions of the red line that are stored, by their number. */
    private static final class Stored implements LayerStore {

        @Override
        public List<String> listLayers() {
            return List.of(RED);
        }

        @Override
        public List<VersionInfo> listVersions(String layer) {
            return List.of();
        }

        @Override
        public Optional<LayerVersion> findCurrent(String layer) {
            return Optional.empty();
        }

        @Override
        public Optional<LayerVersion> findVersion(String layer, int number) {
            assertThat(layer).isEqualTo(RED);
            return Optional.of(stored(info(number, number == 1 ? hash() : "b".repeat(64))));
        }

        @Override
        public List<VersionInfo> append(List<NewVersion> versions) {
            throw new AssertionError("nothing is added here");
        }
    }

    /** The plan never changed. */
    private static final class Always implements ChecksHistory {

        @Override
        public Optional<ProjectChecks> asOf(Instant moment) {
            return Optional.of(ProjectChecks.of(FIRST, LocalDate.ofInstant(moment, CITY)));
        }

        @Override
        public List<Instant> times() {
            return List.of(Instant.EPOCH);
        }
    }
}
