package org.spatialplan.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.spatialplan.GeodataFiles;
import org.spatialplan.check.CheckedVersions;
import org.spatialplan.check.ConflictState;
import org.spatialplan.conflict.ground.CheckTerms;
import org.spatialplan.conflict.ground.ParcelLimits;
import org.spatialplan.feature.ChecksHistory;
import org.spatialplan.feature.ProjectChecks;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.query.NoMapAtTimeException;
import org.spatialplan.query.PlanMap;
import org.spatialplan.submission.SubmittedFile;
import org.spatialplan.submission.ground.CoordinateOptions;
import org.spatialplan.submission.ground.SuspectInputException;

/** The whole check without Spring, a database or documents: from bytes to a report of values. */
class ConflictCheckServiceTest {

    private static final PlanMap MAP = GeodataFiles.planMap();
    private static final Instant NOW = Instant.parse("2026-11-28T20:00:00Z");
    private static final Instant FIRST = Instant.parse("2026-11-01T00:00:00Z");
    private static final String IN_THE_BAY = "POINT (118.69 24.92)";

    private final AtomicInteger watched = new AtomicInteger();
    private final ConflictCheckService service = new ConflictCheckService(
            new CheckedMaps(
                    () -> MAP,
                    () -> CheckedLines.of(MAP),
                    map -> ProjectChecks.of(map, LocalDate.ofInstant(NOW, ZoneId.of("Asia/Shanghai"))),
                    new Since(FIRST),
                    new CheckedVersions(null)),
            Clock.fixed(NOW, ZoneOffset.UTC),
            (checked, nanos) -> watched.incrementAndGet(),
            () -> ParcelLimits.NONE);

    /** A plan that has had one map. */
    private record Since(Instant first) implements ChecksHistory {

        @Override
        public Optional<ProjectChecks> asOf(Instant moment) {
            return Optional.empty();
        }

        @Override
        public List<Instant> times() {
            return List.of(first);
        }
    }

    private static CheckRequest request(Map<String, String> given) {
        return new CheckRequest(
                CoordinateOptions.NONE,
                new CheckTerms(
                        List.of(given.getOrDefault("activity", "new-construction")),
                        Optional.empty(),
                        false,
                        Optional.ofNullable(given.get("layers")).stream().toList()),
                Optional.ofNullable(given.get("asOf")).map(Instant::parse),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                given);
    }

    private <T> T prepared(String wkt, Map<String, String> given, Function<PreparedCheck, T> use) {
        try (SubmittedFile file = SubmittedFile.of("parcels", bytes(wkt))) {
            return use.apply(service.prepare((city, now) -> request(given), file, Optional.empty()));
        }
    }

    private ConflictReport report(String wkt, Map<String, String> given) {
        return prepared(wkt, given, prepared -> prepared.report(bytes(wkt), Optional.empty(), false, done -> {}));
    }

    private static byte[] bytes(String wkt) {
        return wkt.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void makesAReportInTheOrderOfTheFile() {
        ConflictReport report = report(IN_THE_BAY + "\nPOINT (118.3 24.95)", Map.of("layers", "red-lines"));

        assertThat(report.grounds())
                .extracting(ground -> ground.verdict().state())
                .containsExactly(ConflictState.CONFLICT, ConflictState.CLEAR);
        assertThat(report.gravest().orElseThrow().ground().number()).isEqualTo(1);
        assertThat(report.day()).as("in the city").isEqualTo("2026-11-29");
        assertThat(watched).hasValue(2);
    }

    @Test
    void namesTheReportByItsQuestion() {
        String id = report(IN_THE_BAY, Map.of()).id();

        assertThat(report(IN_THE_BAY, Map.of()).id()).isEqualTo(id);
        assertThat(report(IN_THE_BAY, Map.of("accuracy", "1")).id()).isNotEqualTo(id);
        assertThat(report(IN_THE_BAY + " ", Map.of()).id()).isNotEqualTo(id);
    }

    @Test
    void judgesANumberOfTheLegalListByAllItsClasses() {
        List<String> classes = prepared(IN_THE_BAY, Map.of("activity", "6"), prepared -> prepared.question()
                .works()
                .activities());

        assertThat(classes).isNotEmpty().doesNotContain("6");
    }

    @Test
    void refusesWhatTheRulesDoNotKnow() {
        assertThatThrownBy(() -> report(IN_THE_BAY, Map.of("activity", "picnic")))
                .isInstanceOf(BadParameterException.class)
                .hasMessageContaining("new-construction");
        assertThatThrownBy(() -> report(IN_THE_BAY, Map.of("layers", "rivers")))
                .isInstanceOf(BadParameterException.class)
                .hasMessageContaining("red-lines");
    }

    @Test
    void refusesAMomentBeforeTheFirstMap() {
        assertThatThrownBy(() -> report(IN_THE_BAY, Map.of("asOf", "2026-10-31T00:00:00Z")))
                .isInstanceOf(NoMapAtTimeException.class);
    }

    @Test
    void decidesNothingOnSuspectCoordinates() {
        assertThatThrownBy(() -> report("POINT (24.92 118.69)", Map.of())).isInstanceOf(SuspectInputException.class);
        assertThat(watched).hasValue(0);
    }
}
