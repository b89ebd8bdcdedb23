package org.spatialplan.geodata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spatialplan.GeodataFiles;
import org.spatialplan.layer.RuleHistory;
import org.spatialplan.layer.RuleSet;
import org.spatialplan.layer.ZoneRule;
import org.spatialplan.plan.Project;

/** The bundled rules against what the laws say from which day on. */
class RedLineRulesTest {

    private static final RuleHistory RULES = GeodataFiles.rules("ecological-red-line");
    private static final Map<Integer, Project> PROJECTS =
            GeodataFiles.plan().projects().stream().collect(Collectors.toMap(Project::number, Function.identity()));

    /** Projects that the rule for cores of before 2026-03-15 made conflicts although they restore, repair or run lines. */
    private static final List<Integer> OLD_CONFLICTS = List.of(
            1, 2, 5, 6, 14, 15, 26, 32, 33, 35, 36, 40, 53, 56, 66, 68, 70, 72, 73, 74, 75, 76, 84, 85, 95, 101, 105,
            107);

    @ParameterizedTest
    @CsvSource({
        "2026-03-14, protection-and-relief, true",
        "2026-03-14, ecological-restoration, false",
        "2026-03-14, heritage, false",
        "2026-03-14, linear-crossing, false",
        "2026-03-15, protection-and-relief, true",
        "2026-03-15, ecological-restoration, true",
        "2026-03-15, heritage, true",
        "2026-03-15, linear-crossing, true",
        "2026-03-14, linear-infrastructure, false",
        "2026-03-15, linear-infrastructure, true",
        "2026-03-15, water-works, false",
        "2026-03-14, existing-facilities, false",
        "2026-03-15, existing-facilities, true",
        "2026-03-15, existing-residents, true",
        "2026-03-15, moderate-tourism, false",
        "2026-03-15, new-construction, false",
    })
    void coresFollowTheLawOfTheDay(LocalDate day, String activity, boolean permitted) {
        assertThat(on(day).zones().get("core").permitted(activity).isPresent()).isEqualTo(permitted);
    }

    /** A row seldom says how a line is laid: in a core it may cross harmlessly, on that law's terms, and not otherwise. */
    @Test
    void linesMayCrossCoresHarmlesslyOnly() {
        assertThat(on(LocalDate.of(2026, 3, 15)).zones().get("core").permitted("linear-infrastructure"))
                .contains("linear-crossing");
        assertThat(RULES.newest()
                        .activities()
                        .get("linear-crossing")
                        .citation()
                        .source()
                        .verified())
                .as("art. 26(3) was read")
                .isTrue();
    }

    /** Restoration, monitoring, lines and existing works are freed; new works on banks and in beds, paths and plants are not. */
    @Test
    void whatTheNewRegulationsFreeInCores() {
        ZoneRule core = on(LocalDate.of(2026, 3, 15)).zones().get("core");

        Set<Integer> freed = OLD_CONFLICTS.stream()
                .filter(number -> PROJECTS.get(number).activities().stream()
                        .allMatch(activity -> core.permitted(activity).isPresent()))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(freed).containsExactly(6, 14, 26, 35, 36, 40, 53, 56, 66, 75, 76, 95, 101, 105, 107);
    }

    @ParameterizedTest
    @ValueSource(strings = {"new-construction", "reclamation", "marine-ranching", "island-development"})
    void noZonePermitsWhatIsOutsideTheList(String activity) {
        assertThat(RULES.states()).allSatisfy(rules -> {
            assertThat(rules.activities()).containsKey(activity);
            assertThat(rules.zones().values())
                    .allSatisfy(zone -> assertThat(zone.permits()).doesNotContain(activity));
        });
    }

    /** The province's opinion is asked for only where new construction land, sea or island use is involved. */
    @Test
    void theProvincesOpinionIsForNewLandOnly() {
        assertThat(RULES.newest().activities().values())
                .flatMap(activity -> activity.requires())
                .filteredOn(requirement -> requirement.document().id().equals("limited-activity-opinion"))
                .isNotEmpty()
                .allSatisfy(requirement -> assertThat(requirement.condition())
                        .hasValueSatisfying(
                                condition -> assertThat(condition.id()).isEqualTo("new-land")));
    }

    /** Class 6 has two halves: what exists need not prove that it cannot avoid the line. */
    @ParameterizedTest
    @CsvSource({
        "linear-infrastructure, true",
        "linear-crossing, true",
        "water-works, true",
        "existing-facilities, false"
    })
    void onlyNewLinesProveThatTheyCannotAvoidIt(String activity, boolean asked) {
        assertThat(RULES.newest().activities().get(activity).requires().stream()
                        .anyMatch(requirement -> requirement.document().id().equals("avoidance-argument")))
                .isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource({
        "nature-reserve, reserve-authority-opinion",
        "wetland-park, reserve-authority-opinion",
        "scenic-area, scenic-area-review",
        "water-source, water-source-opinion",
        "aquatic-germplasm, germplasm-opinion",
    })
    void areasAskForTheOpinionOfTheirAuthority(String category, String document) {
        assertThat(RULES.newest().areas())
                .filteredOn(area -> area.values().contains(category))
                .flatMap(area -> area.requires())
                .extracting(requirement -> requirement.document().id())
                .contains(document);
    }

    /** Every kind of protected area that is drawn has a rule of its own. */
    @Test
    void everyCategoryHasAnAreaRule() {
        Set<String> known = RULES.newest().areas().stream()
                .flatMap(area -> area.values().stream())
                .collect(Collectors.toSet());

        assertThat(GeodataFiles.features("red-lines")).allSatisfy(line -> assertThat(line.text("category"))
                .hasValueSatisfying(category -> assertThat(known).contains(category)));
    }

    /** Nobody is to take for read what was not. */
    @Test
    void saysWhatWasNotRead() {
        assertThat(RULES.newest().sources())
                .filteredOn(source -> !source.verified())
                .extracting(RuleSet.LegalSource::id)
                .contains("germplasm-measures");
        assertThat(RULES.newest().sources())
                .filteredOn(source -> !source.verified())
                .allSatisfy(source -> assertThat(source.note().zh()).isNotBlank());
    }

    private static RuleSet on(LocalDate day) {
        return RULES.on(day).orElseThrow();
    }
}
