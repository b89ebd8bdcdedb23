package org.spatialplan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.spatialplan.GeodataFiles;
import org.spatialplan.NoStore;
import org.spatialplan.check.CheckedVersions;
import org.spatialplan.check.ConflictState;
import org.spatialplan.feature.FeatureCatalogue;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.feature.ProjectChecks;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.RuleHistory;
import org.spatialplan.layer.RuleSet;
import org.spatialplan.layer.ZoneRule;
import org.spatialplan.query.MapHistory;
import org.spatialplan.query.PlanMap;
import org.spatialplan.text.LocalizedText;

/** A law that comes into force at midnight in the city changes the answers, without a restart or an import. */
class RulesThroughTimeTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-01-01");
    private static final LocalDate LATER = LocalDate.parse("2027-01-01");
    private static final Instant MIDNIGHT = Instant.parse("2026-12-31T16:00:00Z");
    private static final Instant LOADED = Instant.parse("2026-06-01T00:00:00Z");
    private static final PlanMap MAP = map();

    private final Moving clock = new Moving();
    private final ConflictChecks checks = new ConflictChecks(new OneMap(), clock);

    @Test
    void theVerdictsChangeAtMidnightInTheCity() {
        clock.now = MIDNIGHT.minusSeconds(1);
        ProjectChecks before = checks.current();
        assertThat(checks.current()).as("made once").isSameAs(before);

        clock.now = MIDNIGHT;
        ProjectChecks after = checks.current();

        assertThat(count(before, ConflictState.CONDITIONAL)).isPositive();
        assertThat(count(after, ConflictState.CONDITIONAL)).isZero();
        assertThat(count(after, ConflictState.CONFLICT)).isGreaterThan(count(before, ConflictState.CONFLICT));
        assertThat(checks.current()).isSameAs(after);
        assertThat(count(checks.at(MAP, LATER.minusDays(1)), ConflictState.CONDITIONAL))
                .isEqualTo(count(before, ConflictState.CONDITIONAL));
    }

    @Test
    void tablesOfVerdictsKnowTheDaysOfTheRules() {
        FeatureCatalogue catalogue = new FeatureCatalogue(checks::current, checks, new CheckedVersions(new NoStore()));
        clock.now = MIDNIGHT.minusSeconds(1);
        FeatureTable before = catalogue.find("conflicts").orElseThrow();
        clock.now = MIDNIGHT.plusSeconds(1);
        FeatureTable after = catalogue.find("conflicts").orElseThrow();

        assertThat(after.type().version().sha256())
                .isNotEqualTo(before.type().version().sha256());
        assertThat(after.type().version().number())
                .isGreaterThan(before.type().version().number());
        assertThat(after.type().version().addedAt()).isEqualTo(MIDNIGHT);
        assertThat(catalogue.times("conflicts"))
                .contains(MIDNIGHT)
                .doesNotContain(Instant.parse("2025-12-31T16:00:00Z"));
        FeatureTable then =
                catalogue.find("conflicts", MIDNIGHT.minusSeconds(1)).orElseThrow();
        assertThat(states(then)).isEqualTo(states(before)).isNotEqualTo(states(after));
    }

    @Test
    void beforeTheFirstRulesNothingIsKnown() {
        ProjectChecks none = checks.at(MAP, FIRST.minusDays(1));

        assertThat(none.isOfAnything()).isTrue();
        assertThat(MAP.plan().projects()).allMatch(project -> none.get(project).state() == ConflictState.NO_DATA);
    }

    private static List<Object> states(FeatureTable table) {
        return table.rows().stream().map(row -> row.getAttribute("state")).toList();
    }

    private static long count(ProjectChecks checks, ConflictState state) {
        return MAP.plan().projects().stream()
                .filter(project -> checks.get(project).state() == state)
                .count();
    }

    /** The bundled map; from the later day on its rules permit nothing anywhere. */
    private static PlanMap map() {
        PlanMap bundled = GeodataFiles.planMap();
        RuleSet newest = GeodataFiles.rules("ecological-red-line").newest();
        Map<String, ZoneRule> strict = new LinkedHashMap<>();
        newest.zones().forEach((id, zone) -> strict.put(id, permittingNothing(zone)));
        RuleHistory history = new RuleHistory(
                "ecological-red-line", List.of(from(FIRST, newest, newest.zones()), from(LATER, newest, strict)));
        Map<String, LayerIndex> layers = bundled.catalogue().layers().stream()
                .flatMap(layer -> bundled.findLayer(layer.id()).stream())
                .collect(Collectors.toMap(index -> index.info().layer(), Function.identity()));
        return new PlanMap(
                bundled.plan(),
                bundled.catalogue(),
                bundled.frame(),
                layers,
                Map.of("ecological-red-line", history),
                bundled.links());
    }

    private static ZoneRule permittingNothing(ZoneRule zone) {
        return new ZoneRule(
                zone.id(),
                zone.nameZh(),
                zone.nameEn(),
                zone.principle(),
                List.of(),
                Map.of(),
                zone.mayBe(),
                new LocalizedText("", ""),
                zone.citation());
    }

    private static RuleSet from(LocalDate day, RuleSet rules, Map<String, ZoneRule> zones) {
        return new RuleSet(
                rules.id(),
                rules.titleZh(),
                rules.titleEn(),
                rules.source(),
                day,
                rules.zoneAttribute(),
                zones,
                rules.activities(),
                rules.documents(),
                Optional.empty(),
                rules.thresholds(),
                rules.areas(),
                rules.sha256());
    }

    private static final class Moving extends Clock {
        private Instant now = LOADED;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class OneMap implements MapHistory {
        @Override
        public PlanMap now() {
            return MAP;
        }

        @Override
        public Optional<PlanMap> asOf(Instant moment) {
            return Optional.of(MAP);
        }

        @Override
        public List<Instant> times() {
            return List.of(LOADED);
        }
    }
}
