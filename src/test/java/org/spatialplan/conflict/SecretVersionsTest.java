package org.spatialplan.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.spatialplan.SmallCity;
import org.spatialplan.check.CheckedMap;
import org.spatialplan.check.CheckedVersions;
import org.spatialplan.check.ConflictState;
import org.spatialplan.check.Disclosure;
import org.spatialplan.check.LineReport;
import org.spatialplan.check.MovedSite;
import org.spatialplan.check.SubjectReport.Reason;
import org.spatialplan.check.WithheldLayers;
import org.spatialplan.conflict.ground.CheckTerms;
import org.spatialplan.conflict.ground.GroundCheck;
import org.spatialplan.conflict.ground.ParcelLimits;
import org.spatialplan.feature.ChecksHistory;
import org.spatialplan.feature.ProjectChecks;
import org.spatialplan.format.standard.DataStandard;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.LayerVersion;
import org.spatialplan.layer.RuleHistory;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.query.ConcealedVersions;
import org.spatialplan.query.PlanMap;
import org.spatialplan.report.AlternativesAnswer;
import org.spatialplan.report.MissingLineAnswer;
import org.spatialplan.report.RowRemarks;
import org.spatialplan.submission.SubmittedFile;
import org.spatialplan.submission.ground.CoordinateOptions;

/** A city imports its official red line, which is secret, over an illustrative one, which stays public. */
class SecretVersionsTest {

    private static final Instant NOW = Instant.parse("2026-11-28T20:00:00Z");
    private static final Instant IMPORTED = NOW.minusSeconds(3600);
    private static final String RED = "red-lines";
    private static final String LINE = "ecological-red-line";

    /** Grounds that the audit log counts. */
    private static final AtomicInteger ANSWERED = new AtomicInteger();

    private static final SmallCity GROUND = new SmallCity();
    private static final PlanMap BUNDLED =
            city("POLYGON((20 20,21 20,21 21,20 21,20 20))").map();
    private static final PlanMap WHOLE = official(BUNDLED, "POLYGON((0.5 -1,3 -1,3 2,0.5 2,0.5 -1))");
    private static final PlanMap SEEN = with(
            BUNDLED,
            BUNDLED.getLayer(RED),
            List.of(BUNDLED.getLayer(RED).info()),
            ConcealedVersions.of(
                    Map.of(RED, WHOLE.versions(RED)), version -> version.origin() == VersionInfo.Origin.BUNDLED));

    private static final String HALF_COVERED = "POLYGON((0 0,1 0,1 1,0 1,0 0))";
    private static final String FREE = "POLYGON((-4 0,-3 0,-3 1,-4 1,-4 0))";

    private static SmallCity city(String redLine) {
        return new SmallCity()
                .feature("districts/town", "POLYGON((-50 -50,50 -50,50 50,-50 50,-50 -50))", 0)
                .feature("city/town", "POLYGON((-50 -50,50 -50,50 50,-50 50,-50 -50))", 0)
                .feature("red-lines/line", redLine, 10, Map.of("zone", "other"));
    }

    /** The map after the import of a red line. */
    private static PlanMap official(PlanMap before, String redLine) {
        LayerIndex first = before.getLayer(RED);
        VersionInfo imported = new VersionInfo(
                RED,
                2,
                Integer.toHexString(redLine.hashCode()).repeat(8),
                "an official file",
                VersionInfo.Origin.IMPORTED,
                IMPORTED,
                1,
                7_500_000);
        LayerIndex second = LayerIndex.of(
                new LayerVersion(
                        imported, city(redLine).map().getLayer(RED).version().features()),
                before.frame());
        return with(before, second, List.of(first.info(), imported), ConcealedVersions.NONE);
    }

    private static PlanMap with(
            PlanMap map, LayerIndex redLines, List<VersionInfo> versions, ConcealedVersions concealed) {
        Map<String, LayerIndex> layers = new HashMap<>();
        map.catalogue().layers().forEach(layer -> map.findLayer(layer.id())
                .ifPresent(index -> layers.put(layer.id(), index)));
        layers.put(RED, redLines);
        return new PlanMap(
                map.plan(),
                map.catalogue(),
                map.frame(),
                layers,
                rules(map),
                List.of(),
                Map.of(RED, versions),
                concealed);
    }

    private static Map<String, RuleHistory> rules(PlanMap map) {
        return map.catalogue().layers().stream()
                .flatMap(layer -> layer.rules().stream())
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(), id -> map.findRules(id).orElseThrow()));
    }

    private static ConflictCheckService service(PlanMap seen, CheckedLines lines) {
        return new ConflictCheckService(
                new CheckedMaps(
                        () -> seen,
                        () -> lines,
                        map -> ProjectChecks.of(map, LocalDate.ofInstant(NOW, ZoneId.of("Asia/Shanghai"))),
                        new Always(),
                        new CheckedVersions(null)),
                DataStandard.NONE,
                Clock.fixed(NOW, ZoneOffset.UTC),
                GroundCheck.Watch.NOBODY,
                () -> (checked, nanos) -> ANSWERED.incrementAndGet(),
                () -> ParcelLimits.NONE);
    }

    private record Always() implements ChecksHistory {

        @Override
        public Optional<ProjectChecks> asOf(Instant moment) {
            return Optional.empty();
        }

        @Override
        public List<Instant> times() {
            return List.of(Instant.EPOCH);
        }
    }

    private static CheckedLines told(PlanMap whole, PlanMap seen, Disclosure disclosed) {
        return new CheckedLines(whole, seen, new WithheldLayers(Set.of(RED), disclosed));
    }

    private static CheckRequest request(Optional<Instant> asOf) {
        return new CheckRequest(
                CoordinateOptions.NONE,
                new CheckTerms(List.of("new-construction"), Optional.empty(), false, List.of()),
                asOf,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    private static byte[] bytes(String km) {
        return GROUND.toLonLat(km).toText().getBytes(StandardCharsets.UTF_8);
    }

    private static LineReport line(ConflictCheckService service, String km, Optional<Instant> asOf) {
        try (SubmittedFile file = SubmittedFile.of("site.wkt", bytes(km))) {
            return service
                    .prepare((zone, now) -> request(asOf), file, Optional.empty())
                    .report(bytes(km), Optional.empty(), true, done -> {})
                    .grounds()
                    .get(0)
                    .verdict()
                    .lines()
                    .stream()
                    .filter(each -> each.line().id().equals(LINE))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String id(PlanMap whole, String km) {
        try (SubmittedFile file = SubmittedFile.of("site.wkt", bytes(km))) {
            return service(SEEN, told(whole, SEEN, Disclosure.YES_OR_NO))
                    .prepare((zone, now) -> request(Optional.empty()), file, Optional.empty())
                    .report(bytes(km), Optional.empty(), true, done -> {})
                    .id();
        }
    }

    private static AlternativesReport alternatives(ConflictCheckService service, String km) {
        try (SubmittedFile file = SubmittedFile.of("site.wkt", bytes(km))) {
            return service.findAlternatives(
                    (zone, now) -> request(Optional.empty()),
                    file,
                    Optional.empty(),
                    new AlternativesRequest(Optional.of("districts/town"), 2, 0, Optional.empty(), false));
        }
    }

    @Test
    void aVerdictIsNotMadeByAVersionThatIsNotInForce() {
        LineReport line = line(service(SEEN, CheckedLines.of(SEEN)), HALF_COVERED, Optional.empty());

        assertThat(line.state()).isEqualTo(ConflictState.NO_DATA);
        assertThat(line.reason()).isEqualTo(Reason.VERSION_NOT_PUBLIC);
    }

    /** Without any version that is seen nothing tells the layer from one that nobody brought. */
    @Test
    void aLayerOfWhichNothingIsSeenIsMissing() {
        Map<String, LayerIndex> layers = new HashMap<>();
        BUNDLED.catalogue().layers().forEach(layer -> BUNDLED.findLayer(layer.id())
                .ifPresent(index -> layers.put(layer.id(), index)));
        layers.remove(RED);
        PlanMap hidden = new PlanMap(
                BUNDLED.plan(),
                BUNDLED.catalogue(),
                BUNDLED.frame(),
                layers,
                rules(BUNDLED),
                List.of(),
                Map.of(),
                ConcealedVersions.of(Map.of(RED, WHOLE.versions(RED)), version -> false));
        ConflictCheckService service = service(hidden, CheckedLines.of(hidden));

        assertThat(List.of(Optional.<Instant>empty(), Optional.of(IMPORTED.minusSeconds(1))))
                .allSatisfy(asOf ->
                        assertThat(line(service, HALF_COVERED, asOf).reason()).isEqualTo(Reason.LAYER_MISSING));
    }

    @Test
    void whereNothingIsFreeItIsSaidThatTheLineIsNotPublic() {
        AlternativesAnswer answer =
                AlternativesAnswer.of(alternatives(service(SEEN, CheckedLines.of(SEEN)), HALF_COVERED), true);

        assertThat(answer.withoutData())
                .filteredOn(missing -> missing.line().id().equals(LINE))
                .extracting(MissingLineAnswer::reason)
                .containsExactly("version-not-public");
    }

    /** Tables have a row for a ground, and no reason for each line. */
    @Test
    void rowsOfTablesSayThatTheLineIsNotPublic() {
        byte[] bytes = bytes(FREE);
        try (SubmittedFile file = SubmittedFile.of("site.wkt", bytes)) {
            ConflictReport report = service(SEEN, CheckedLines.of(SEEN))
                    .prepare((zone, now) -> request(Optional.empty()), file, Optional.empty())
                    .report(bytes, Optional.empty(), true, done -> {});

            assertThat(RowRemarks.rows(report)
                            .row(report.grounds().get(0))
                            .valuesByColumn()
                            .get("layers")
                            .toString())
                    .startsWith("red-lines: version-not-public (");
        }
    }

    @Test
    void beforeTheImportTheShownVersionWasInForce() {
        LineReport line =
                line(service(SEEN, CheckedLines.of(SEEN)), HALF_COVERED, Optional.of(IMPORTED.minusSeconds(1)));

        assertThat(line.state()).isEqualTo(ConflictState.CLEAR);
    }

    /** Projects, tiles, tables and indicators of verdicts. */
    @Test
    void verdictsOnProjectsAreNotMadeByItEither() {
        ProjectChecks checks = ProjectChecks.of(SEEN, LocalDate.of(2026, 11, 29));

        assertThat(checks.all().missing()).contains(RED);
        assertThat(checks.all().find(RED)).isEmpty();
        assertThat(SEEN.findLayer(RED)).as("the illustration is shown").isPresent();
    }

    @Test
    void aComparisonWithTheCurrentLineHasNoDataOfIt() {
        LineChange change = LineChange.of(
                new LineChange.Question(
                        RED, OptionalInt.of(1), OptionalInt.empty(), Optional.empty(), Optional.empty()),
                SEEN,
                new CheckedVersions(null),
                LocalDate.of(2026, 11, 29));

        assertThat(change.after().missing()).containsExactly(RED);
    }

    @Test
    void untilAVersionIsSecretNothingIsWithheld() {
        CheckedLines lines = told(BUNDLED, BUNDLED, Disclosure.YES_OR_NO);
        LineReport line =
                line(service(BUNDLED, lines), "POLYGON((20 20,20.5 20,20.5 20.5,20 20.5,20 20))", Optional.empty());

        assertThat(line.reason()).isNotEqualTo(Reason.WITHHELD);
        assertThat(line.findings()).isNotEmpty();
    }

    @Test
    void whatIsFreeIsToldWhereTheCheckSaysSo() {
        ConflictCheckService service = service(SEEN, told(WHOLE, SEEN, Disclosure.YES_OR_NO));
        AlternativesReport met = alternatives(service, HALF_COVERED);
        GroundAlternatives ground = met.grounds().get(0);

        assertThat(ground.checked().verdict().state()).isEqualTo(ConflictState.CONFLICT);
        assertThat(line(service, HALF_COVERED, Optional.empty()).state()).isEqualTo(ConflictState.CONFLICT);
        assertThat(ground.free()).isEmpty();
        assertThat(AlternativesAnswer.of(met, true).grounds().get(0).text().en())
                .contains("not public");
        assertThat(ground.search().orElseThrow().result().sites())
                .isNotEmpty()
                .allSatisfy(site -> assertThat(site.distanceM()).isPositive())
                .allSatisfy(site -> assertThat(site.report().lines())
                        .filteredOn(each -> each.line().id().equals(LINE))
                        .allSatisfy(each -> assertThat(each.state()).isEqualTo(ConflictState.CLEAR)));
        assertThat(alternatives(service, FREE).grounds().get(0).free()).isPresent();
    }

    /** Places that are offered are the same for all lines that do not meet them: none is the nearest beside the line. */
    @Test
    void wherePlacesAreDoesNotDependOnTheLine() {
        PlanMap shifted = official(BUNDLED, "POLYGON((0.3 -1,3 -1,3 2,0.3 2,0.3 -1))");

        assertThat(places(shifted)).isEqualTo(places(WHOLE)).isNotEmpty();
    }

    private static List<Double> places(PlanMap whole) {
        return alternatives(service(SEEN, told(whole, SEEN, Disclosure.YES_OR_NO)), HALF_COVERED)
                .grounds()
                .get(0)
                .search()
                .orElseThrow()
                .result()
                .sites()
                .stream()
                .map(MovedSite::distanceM)
                .toList();
    }

    @Test
    void whatIsToldOfAWithheldLineIsCounted() {
        int before = ANSWERED.get();
        line(service(SEEN, CheckedLines.of(SEEN)), HALF_COVERED, Optional.empty());
        assertThat(ANSWERED).as("nothing was told").hasValue(before);

        line(service(SEEN, told(WHOLE, SEEN, Disclosure.YES_OR_NO)), FREE, Optional.empty());
        line(service(SEEN, told(WHOLE, SEEN, Disclosure.AREA)), HALF_COVERED, Optional.empty());
        assertThat(ANSWERED).as("yes and no").hasValue(before + 2);
    }

    /** Else the id would tell of each new version of what is withheld. */
    @Test
    void theIdIsThatOfWhatIsTold() {
        PlanMap other = official(BUNDLED, "POLYGON((0.9 0.9,2 0.9,2 2,0.9 2,0.9 0.9))");
        PlanMap far = official(BUNDLED, "POLYGON((10 10,11 10,11 11,10 11,10 10))");

        assertThat(other.getLayer(RED).info().sha256())
                .isNotEqualTo(WHOLE.getLayer(RED).info().sha256());
        assertThat(id(other, HALF_COVERED)).isEqualTo(id(WHOLE, HALF_COVERED));
        assertThat(id(far, HALF_COVERED)).isNotEqualTo(id(WHOLE, HALF_COVERED));
    }

    @Test
    void withoutDataTheLineIsNamed() {
        AlternativesReport report = alternatives(service(SEEN, CheckedLines.of(SEEN)), HALF_COVERED);
        AlternativesAnswer answer = AlternativesAnswer.of(report, true);

        assertThat(report.grounds().get(0).checked().verdict().state()).isNotEqualTo(ConflictState.CLEAR);
        assertThat(answer.withoutData().stream().map(Object::toString)).anyMatch(line -> line.contains(LINE));
    }

    @Test
    void theSearchKnowsOnlyTheLayersThatAreTold() {
        CheckedMap map = told(WHOLE, SEEN, Disclosure.YES_OR_NO)
                .discreet(CheckedMap.of(
                        WHOLE.catalogue(), WHOLE::findLayer, WHOLE.rulesOn(LocalDate.of(2026, 11, 29)), WHOLE.frame()));

        assertThat(map.withheld().layers()).containsExactly(RED);
        assertThat(map.disclosed()).noneMatch(layer -> layer.definition().id().equals(RED));
    }
}
