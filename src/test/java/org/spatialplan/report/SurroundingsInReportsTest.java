package org.spatialplan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
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
import org.spatialplan.conflict.NoSurroundings;
import org.spatialplan.conflict.ReportSurroundings;
import org.spatialplan.conflict.ground.CheckTerms;
import org.spatialplan.conflict.ground.CheckedGround;
import org.spatialplan.conflict.ground.GroundCheck;
import org.spatialplan.conflict.ground.ParcelLimits;
import org.spatialplan.feature.ChecksHistory;
import org.spatialplan.feature.ProjectChecks;
import org.spatialplan.geo.OverLimitException;
import org.spatialplan.geo.WorkLimit;
import org.spatialplan.query.PlanMap;
import org.spatialplan.report.ReportAnswer.GroundAnswer;
import org.spatialplan.submission.SubmittedFile;
import org.spatialplan.submission.ground.CoordinateOptions;
import org.spatialplan.text.Language;

/** What a report tells beside its verdicts: what is at the grounds, what is planned there, and what they share. */
class SurroundingsInReportsTest {

    private static final String CREEK_PARCEL =
            "POLYGON ((118.698 25.012, 118.706 25.012, 118.706 25.020, 118.698 25.020, 118.698 25.012))";
    private static final String BESIDE_IT = "POINT (118.7085 25.0165)";
    private static final String FAR_AWAY = "POINT (118.3 24.95)";
    private static final String BROKEN = "POLYGON ((118.3 24.95, 118.3 24.95, 118.3 24.95, 118.3 24.95))";
    private static final long HOUR = Duration.ofHours(1).toNanos();
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
        assertThat(answer.hereWithout()).isEmpty();
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
    void whichOfManyGroundsAreNotToldIsSaid() {
        int last = ReportSurroundings.MAX_GROUNDS + 2;
        ConflictReport report = report(IntStream.rangeClosed(1, last)
                .mapToObj(i -> i == 2 ? BROKEN : FAR_AWAY)
                .toArray(String[]::new));
        ReportAnswer answer = ReportAnswer.of(report);

        assertThat(answer.hereWithout())
                .extracting(WithoutHereAnswer::code, WithoutHereAnswer::grounds)
                .containsExactly(
                        tuple("here-broken", List.of(2L)), tuple("here-after-first", List.of(last - 1L, (long) last)));
        assertThat(answer.grounds())
                .extracting(GroundAnswer::hereMissing)
                .startsWith(null, "here-broken", null)
                .endsWith(null, "here-after-first", "here-after-first");
        assertThat(Papers.html(report, Language.ZH)).contains("地块 201、202：此处现状与规划只逐个列出前 200 个地块");
    }

    /** As on a machine so loaded that no time is left for them: nothing there would be another answer. */
    @Test
    void whatIsGivenUpForWantOfTimeIsSaidInEveryForm() {
        ConflictReport report = withoutTime(report(CREEK_PARCEL, FAR_AWAY));
        ReportAnswer answer = ReportAnswer.of(report);

        assertThat(answer.grounds()).allSatisfy(ground -> {
            assertThat(ground.here()).isNull();
            assertThat(ground.hereMissing()).isEqualTo("here-no-time");
        });
        assertThat(answer.hereWithout()).singleElement().satisfies(without -> {
            assertThat(without.code()).isEqualTo("here-no-time");
            assertThat(without.grounds()).containsExactly(1L, 2L);
            assertThat(without.text().zh()).contains("不表示此处没有要素");
        });
        assertThat(answer.sameProjectWithout()).containsExactly(1L, 2L);
        assertThat(Papers.html(report, Language.EN))
                .contains("Ground 1, 2: looking for what is here and planned here would have taken too long");
        assertThat(Papers.html(withoutTime(report(CREEK_PARCEL)), Language.ZH))
                .contains("地块 1：查此处现状与规划耗时过长，未给出，不表示此处没有要素或规划内容");
    }

    @Test
    void nothingIsGivenUpInAnAttemptThatIsRepeatedWithMoreTime() {
        ConflictReport report = withoutTime(report(CREEK_PARCEL));
        CheckedGround ground = report.grounds().get(0);

        assertThatThrownBy(() -> WorkLimit.attempt(HOUR, Long.MAX_VALUE, () -> false, () -> report.surroundings()
                        .find(ground)))
                .isInstanceOf(OverLimitException.class);
    }

    private static ConflictReport withoutTime(ConflictReport report) {
        return new ConflictReport(
                report.id(),
                report.time(),
                report.question(),
                report.submission(),
                report.approval(),
                report.map(),
                report.grounds(),
                report.totals(),
                new ReportSurroundings(() -> Optional.of(MAP), report.map().disclosed(), report.grounds(), () -> -HOUR),
                report.files());
    }

    @Test
    void nothingIsToldWithoutAMapOfThatMoment() {
        ReportSurroundings surroundings = new ReportSurroundings(
                Optional::empty, List.of(), report(CREEK_PARCEL).grounds());

        assertThat(surroundings.told()).isZero();
        assertThat(surroundings.missing(report(CREEK_PARCEL).grounds()))
                .containsExactly(entry(NoSurroundings.NO_MAP, List.of(1L)));
        assertThat(surroundings.find(report(CREEK_PARCEL).grounds().get(0))).isEmpty();
        assertThat(surroundings.sharedProjects()).isEmpty();
    }
}
