package org.spatialplan.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.InventedRules;
import org.spatialplan.check.SubjectReport.Reason;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.RuleSet;

/** What works of several classes come to, in zones that are known or not, by the rules of a day. */
class OutcomeTest {

    private static final Geometry GROUND = RedLine.wkt("POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0))");

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/golden/outcomes.csv", numLinesToSkip = 1)
    void golden(
            String name,
            String day,
            String zones,
            String category,
            String activities,
            String newLand,
            boolean nationalProject,
            ConflictState state,
            String certainty,
            Reason reason,
            String outcomes,
            String decidedBy,
            String documents,
            String source,
            String why) {
        RuleSet rules = day.equals("early") ? InventedRules.EARLY : InventedRules.LATE;
        SubjectReport report = check(rules, zones, category)
                .check(subject(activities, newLand), new CheckConditions(nationalProject, java.util.Optional.empty()));
        Finding first = report.findings().get(0);

        assertThat(report.state()).as(why).isEqualTo(state);
        assertThat(report.certainty().orElseThrow().name()).as(why).isEqualTo(certainty);
        assertThat(report.reason()).as(why).isEqualTo(reason);
        assertThat(joined(report.outcomes())).as(why).isEqualTo(outcomes);
        assertThat(first.outcomes().stream()
                        .map(outcome -> outcome.decided().activity().id())
                        .distinct()
                        .collect(Collectors.joining(";")))
                .as(why)
                .isEqualTo(decidedBy);
        assertThat(first.outcomes().get(first.outcomes().size() - 1).documents().stream()
                        .map(demand -> demand.document().id()
                                + demand.condition()
                                        .map(condition -> "[" + condition.id() + "]")
                                        .orElse(""))
                        .collect(Collectors.joining(";")))
                .as(why)
                .isEqualTo(documents == null ? "" : documents);
        assertThat(first.citation().source().id()).as(why).isEqualTo(source);
    }

    /** One feature is met once, however many outcomes it has: sums stay right. */
    @Test
    void aZoneThatNobodyKnowsIsOneFinding() {
        SubjectReport report = check(InventedRules.LATE, "unknown", null).check(subject("heritage", null));

        assertThat(report.findings()).hasSize(1);
        assertThat(report.findings().get(0).outcomes())
                .extracting(Outcome::state)
                .containsExactly(ConflictState.CONFLICT, ConflictState.CONDITIONAL);
        assertThat(report.findings().get(0).meets().isCertain()).isTrue();
        assertThat(report.findings().get(0).certainty().isCertain()).isFalse();
        assertThat(report.totals()).hasSize(1);
        assertThat(report.totals().get(0).overlap().size()).isCloseTo(5_000, within(0.01));
    }

    @Test
    void theDocumentsOfEveryPermittedClassAreNeeded() {
        SubjectReport report = check(InventedRules.EARLY, "other", null)
                .check(subject("forest-tending;ecological-restoration", "yes"));

        assertThat(report.findings().get(0).documents())
                .extracting(demand -> demand.document().id())
                .containsExactlyInAnyOrder("competent-body-approval", "spatial-plan-conformity");
    }

    @Test
    void beforeTheFirstRulesNothingIsClear() {
        CheckedLayer redLine = RedLine.layer();
        UncheckedLayer withoutRules =
                new UncheckedLayer(redLine.rules().line(), redLine.definition(), Optional.empty(), false);
        CheckedMap map = new CheckedMap(List.of(), List.of(withoutRules), Territory.EVERYWHERE, RedLine.FRAME);

        SubjectReport report = map.check().check(subject("non-spatial", null));

        assertThat(report.state()).isEqualTo(ConflictState.NO_DATA);
        assertThat(report.reason()).isEqualTo(Reason.RULES_NOT_IN_FORCE);
    }

    @Test
    void aClassThatTheRulesOfTheDayDoNotKnowIsNotJudged() {
        assertThat(check(InventedRules.EARLY, "other", null)
                        .check(subject("heritage;undersea-cable", null))
                        .reason())
                .isEqualTo(Reason.UNKNOWN_ACTIVITY);
    }

    @Test
    void onlyWhatTakesGroundIsJudged() {
        assertThat(check(InventedRules.EARLY, "other", null)
                        .check(subject("non-spatial", null))
                        .reason())
                .isEqualTo(Reason.TAKES_NO_GROUND);
        SubjectReport mixed = check(InventedRules.EARLY, "other", null).check(subject("non-spatial;heritage", null));
        assertThat(mixed.state()).isEqualTo(ConflictState.CONDITIONAL);
        assertThat(mixed.findings().get(0).gravest().rulings()).hasSize(1);
    }

    private static ConflictCheck check(RuleSet rules, String zones, String category) {
        Feature[] features = Arrays.stream(zones.split(";"))
                .map(zone -> feature(zone, category))
                .toArray(Feature[]::new);
        return new CheckedMap(List.of(RedLine.layer(rules, features)), List.of(), Territory.EVERYWHERE, RedLine.FRAME)
                .check();
    }

    /** Each covers half of the ground. */
    private static Feature feature(String zone, String category) {
        Feature plain = RedLine.feature(zone, zone, 0, RedLine.wkt("POLYGON ((50 0, 200 0, 200 100, 50 100, 50 0))"));
        Map<String, Object> attributes = new HashMap<>(plain.attributes());
        if (category != null) {
            attributes.put("category", category);
        }
        return new Feature(
                plain.id(),
                plain.nameZh(),
                plain.nameEn(),
                plain.geometry(),
                plain.accuracyM(),
                plain.source(),
                plain.licence(),
                plain.status(),
                plain.asOf(),
                attributes);
    }

    private static CheckSubject subject(String activities, String newLand) {
        CheckSubject plain = RedLine.subject("heritage", 0, GROUND);
        Map<String, Boolean> conditions = newLand == null ? Map.of() : Map.of(Works.NEW_LAND, newLand.equals("yes"));
        return new CheckSubject(
                plain.id(), new Works(List.of(activities.split(";")), conditions), plain.territory(), plain.parts());
    }

    private static String joined(List<ConflictState> states) {
        return states.stream().map(Enum::name).collect(Collectors.joining(";"));
    }
}
