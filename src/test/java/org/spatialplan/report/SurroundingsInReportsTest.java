package org.spatialplan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.spatialplan.GeodataFiles;
import org.spatialplan.check.CheckedVersions;
import org.spatialplan.conflict.CheckRequest;
import org.spatialplan.conflict.CheckedLines;
import org.spatialplan.conflict.CheckedMaps;
import org.spatialplan.conflict.ConflictCheckService;
import org.spatialplan.conflict.ConflictReport;
import org.spatialplan.conflict.ReportSurroundings;
import org.spatialplan.conflict.ground.CheckTerms;
import org.spatialplan.conflict.ground.GroundCheck;
import org.spatialplan.conflict.ground.ParcelLimits;
import org.spatialplan.feature.ChecksHistory;
import org.spatialplan.feature.ProjectChecks;
import org.spatialplan.query.PlanMap;
import org.spatialplan.report.ReportAnswer.GroundAnswer;
import org.spatialplan.submission.SubmittedFile;
import org.spatialplan.submission.ground.CoordinateOptions;

/** What a report tells beside its verdicts: what is at the grounds, what is planned there, and what they share. */
class SurroundingsInReportsTest {

    private static final String CREEK_PARCEL =
            "POLYGON ((118.698 25.012, 118.706 25.012, 118.706 25.020, 118.698 25.020, 118.698 25.012))";
    private static final String BESIDE_IT = "POINT (118.7085 25.0165)";
    private static final String FAR_AWAY = "POINT (118.3 24.95)";
    private static final Instant NOW = Instant.parse("2026-11-28T20:00:00Z");
    private static final PlanMap MAP = GeodataFiles.planMap();
    private static final ConflictCheckService SERVICE = new ConflictCheckService(
            new CheckedMaps(
                    () -> MAP,
                    () -> CheckedLines.of(MAP),
                    map -> ProjectChecks.of(map, LocalDate.parse("2026-11-29")),
                    ChecksHistory.NONE,
                    new CheckedVersions(null)),
            Clock.fixed(NOW, ZoneOffset.UTC),
            GroundCheck.Watch.NOBODY,
            () -> ParcelLimits.NONE);

    private static ConflictReport report(String... wkt) {
        byte[] file = String.join("\n", wkt).getBytes(StandardCharsets.UTF_8);
        try (SubmittedFile submitted = SubmittedFile.of("parcels", file)) {
            return SERVICE.prepare((zone, now) -> request(), submitted, Optional.empty())
                    .report(file, Optional.empty(), false, done -> {});
        }
    }

    private static CheckRequest request() {
        return new CheckRequest(
                CoordinateOptions.NONE,
                new CheckTerms(List.of("new-construction"), Optional.empty(), false, List.of()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    @Test
    void theAnswerListsCreekBufferAndProjects() {
        GroundAnswer ground = ReportAnswer.of(report(CREEK_PARCEL)).grounds().get(0);

        assertThat(ground.here().features())
                .extracting(SurroundingsAnswer.MetFeatureAnswer::feature)
                .contains("rivers/huangtang-creek", "river-buffers/huangtang-creek");
        assertThat(ground.here().projects())
                .filteredOn(item -> item.number() == 86)
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.item()).isEqualTo("projects/86");
                    assertThat(item.yearFrom()).isNotNull();
                    assertThat(item.investment()).isPositive();
                    assertThat(item.bodies()).isNotEmpty();
                    assertThat(item.reasons().get(0).why().zh()).contains("相距");
                });
        assertThat(ground.here().projects())
                .extracting(SurroundingsAnswer.MetItemAnswer::number)
                .contains(84);
        assertThat(ground.here().inUnits()).isNotEmpty().allSatisfy(item -> assertThat(item.within())
                .isNotEmpty());
        assertThat(ground.here().nearest())
                .filteredOn(near -> "ecological-red-line".equals(near.line()))
                .singleElement()
                .satisfies(near -> assertThat(near.distanceM()).isPositive());
    }

    @Test
    void theAnswerNamesTheLayersWithTheirVersionsAndLimits() {
        ReportAnswer answer = ReportAnswer.of(report(CREEK_PARCEL));

        assertThat(answer.hereGrounds()).isEqualTo(1);
        assertThat(answer.hereLayers())
                .filteredOn(layer -> layer.layer().equals("river-buffers"))
                .singleElement()
                .satisfies(layer -> {
                    assertThat(layer.illustrative()).isTrue();
                    assertThat(layer.limits().zh()).contains("固定宽度");
                    assertThat(layer.sha256()).hasSize(64);
                });
    }

    @Test
    void groundsThatMeetTheSameProjectAreNamed() {
        ReportAnswer answer = ReportAnswer.of(report(CREEK_PARCEL, FAR_AWAY, BESIDE_IT));

        assertThat(answer.sameProject())
                .filteredOn(shared -> shared.project() == 86)
                .singleElement()
                .satisfies(shared -> assertThat(shared.grounds()).containsExactly(1L, 3L));
        assertThat(answer.sameProject()).allSatisfy(shared -> {
            assertThat(shared.grounds()).hasSizeGreaterThan(1).containsAll(shared.certain());
            assertThat(shared.certainty()).isEqualTo(shared.certain().size() > 1 ? "certain" : "possible");
        });
    }

    @Test
    void oneGroundSharesNothing() {
        assertThat(ReportAnswer.of(report(CREEK_PARCEL)).sameProject()).isEmpty();
    }

    @Test
    void ofManyGroundsTheFirstAreToldAndAllAreCompared() {
        int last = ReportSurroundings.MAX_GROUNDS + 1;
        ConflictReport report = report(IntStream.rangeClosed(1, last)
                .mapToObj(i -> i == 1 || i == last ? BESIDE_IT : FAR_AWAY)
                .toArray(String[]::new));

        ReportSurroundings surroundings = report.surroundings();
        assertThat(surroundings.told()).isEqualTo(ReportSurroundings.MAX_GROUNDS);
        assertThat(surroundings.find(report.grounds().get(last - 2))).isPresent();
        assertThat(surroundings.find(report.grounds().get(last - 1))).isEmpty();
        assertThat(surroundings.sharedProjects())
                .anySatisfy(shared -> assertThat(shared.sites()).containsExactly(1L, (long) last));
    }

    @Test
    void nothingIsToldWithoutAMapOfThatMoment() {
        ReportSurroundings surroundings = new ReportSurroundings(
                Optional::empty, List.of(), report(CREEK_PARCEL).grounds());

        assertThat(surroundings.told()).isZero();
        assertThat(surroundings.find(report(CREEK_PARCEL).grounds().get(0))).isEmpty();
        assertThat(surroundings.sharedProjects()).isEmpty();
    }
}
