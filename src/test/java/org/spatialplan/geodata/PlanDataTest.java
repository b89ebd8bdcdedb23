package org.spatialplan.geodata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spatialplan.GeodataFiles;
import org.spatialplan.layer.RuleHistory;
import org.spatialplan.plan.Action;
import org.spatialplan.plan.Indicator;
import org.spatialplan.plan.Pathway;
import org.spatialplan.plan.Plan;
import org.spatialplan.plan.Project;
import org.spatialplan.plan.Target;

/** The bundled plan against what the plan says of itself. Unresolved references already fail the reading. */
class PlanDataTest {

    private static final Plan PLAN = GeodataFiles.plan();

    @Test
    void holdsAllThatThePlanCounts() {
        assertThat(PLAN.projects()).extracting(Project::number).containsExactlyElementsOf(upTo(121));
        assertThat(PLAN.actions()).hasSize(60);
        assertThat(PLAN.actions())
                .filteredOn(action -> action.kind().equals("action"))
                .hasSize(50);
        assertThat(PLAN.actions())
                .filteredOn(action -> action.kind().equals("reform"))
                .hasSize(10);
        assertThat(PLAN.pathways()).extracting(Pathway::number).containsExactlyElementsOf(upTo(50));
        assertThat(PLAN.indicators()).extracting(Indicator::number).containsExactlyElementsOf(upTo(37));
    }

    /** The subtotals and the total are printed in annex 3. */
    @ParameterizedTest
    @CsvSource({
        "city, 1, 31, 4035489",
        "countryside, 32, 65, 1468832",
        "rivers, 66, 94, 1275544",
        "bays, 95, 106, 281263",
        "parks, 107, 121, 3350131",
    })
    void subtotalsAreThePlans(String field, int first, int last, long subtotal) {
        List<Project> projects = PLAN.projects().stream()
                .filter(project -> project.field().equals(field))
                .toList();

        assertThat(projects)
                .extracting(Project::number)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(first, last).boxed().toList());
        assertThat(projects.stream().mapToLong(Project::investment).sum()).isEqualTo(subtotal);
    }

    @Test
    void totalIsThePlans() {
        assertThat(PLAN.projects().stream().mapToLong(Project::investment).sum())
                .isEqualTo(10_411_259);
    }

    @Test
    void everyProjectHasATerritoryAndOnlyOneIsCitywide() {
        Set<String> districts =
                GeodataFiles.features("districts").stream().map(f -> f.id()).collect(Collectors.toSet());

        assertThat(PLAN.projects()).allSatisfy(project -> assertThat(districts).containsAll(project.territory()));
        assertThat(PLAN.projects())
                .filteredOn(project -> project.territory().isEmpty())
                .extracting(Project::number)
                .containsExactly(107);
    }

    @Test
    void everyProjectAndEveryActionIsLinked() {
        assertThat(PLAN.projects()).allSatisfy(project -> assertThat(PLAN.linksOf(project.subject()))
                .isNotEmpty());
        assertThat(PLAN.actions())
                .allSatisfy(action -> assertThat(PLAN.linksOf(action.subject())).isNotEmpty());
    }

    @Test
    void everyProjectHasBodiesAnActionOfItsFieldAndAKnownActivity() {
        RuleHistory rules = GeodataFiles.rules("ecological-red-line");

        assertThat(PLAN.projects()).allSatisfy(project -> {
            assertThat(project.bodies()).isNotEmpty();
            assertThat(project.actions()).isNotEmpty();
            assertThat(project.activities()).isNotEmpty().allMatch(rules::knowsActivity);
        });
    }

    /**
     * Annex 2 cuts the actions as the boxes do, but for two: box 2 item 4 (forest and farm carbon sinks) has a row for each,
     * and item 6 (green villages) has none.
     */
    @Test
    void everyActionHasBodiesAndItsPathway() {
        assertThat(PLAN.actions())
                .allSatisfy(action -> assertThat(action.bodies()).isNotEmpty());
        assertThat(PLAN.pathways())
                .allSatisfy(pathway -> assertThat(pathway.bodies()).isNotEmpty());
        List<String> expected = new java.util.ArrayList<>(PLAN.actions().stream()
                .filter(action -> action.kind().equals("action"))
                .map(Action::id)
                .toList());
        expected.remove("2-06");
        expected.add("2-04");
        assertThat(PLAN.pathways().stream().map(Pathway::action)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void everyBoxHoldsTenItems() {
        assertThat(PLAN.actions().stream().collect(Collectors.groupingBy(Action::box, Collectors.counting())))
                .hasSize(6)
                .allSatisfy((box, items) -> assertThat(items).isEqualTo(10));
    }

    @Test
    void indicatorsKeepNumberComparisonAndWords() {
        assertThat(target(7, 2022).number().orElseThrow()).isEqualByComparingTo("4226.18");
        assertThat(target(7, 2025).words()).contains("面积不减少");
        assertThat(target(7, 2035).sameAs()).contains(2025);
        assertThat(target(15, 2025).comparison()).isEqualTo(">=");
        assertThat(target(15, 2025).number().orElseThrow()).isEqualByComparingTo("70");
        assertThat(target(4, 2035).comparison()).isEqualTo("<");
        assertThat(target(4, 2035).number().orElseThrow()).isEqualByComparingTo("1.8");
        assertThat(target(20, 2030).number().orElseThrow()).isEqualByComparingTo("93");
        assertThat(target(10, 2022).words()).isEqualTo("/");
        assertThat(target(10, 2022).number()).isEmpty();
        assertThat(target(27, 2030).words()).isEqualTo("逐步增加");
    }

    @Test
    void everyNumberHasAComparisonAndFourYears() {
        assertThat(PLAN.indicators()).allSatisfy(indicator -> {
            assertThat(indicator.targets()).extracting(Target::year).containsExactly(2022, 2025, 2030, 2035);
            assertThat(indicator.targets())
                    .allSatisfy(target -> assertThat(target.comparison().isEmpty())
                            .isEqualTo(target.number().isEmpty()));
        });
        assertThat(PLAN.indicators().stream()
                        .collect(Collectors.groupingBy(Indicator::attribute, Collectors.counting())))
                .containsOnlyKeys("binding", "expected");
    }

    @ParameterizedTest
    @CsvSource({
        "1, sewer_pipe_km, 223",
        "1, sewage_capacity_t_per_day, 120000",
        "33, water_supply_capacity_t_per_day, 68000",
        "21, site_area_ha, 258",
        "14, restoration_area_km2, 485.12",
        "120, power_mw, 1320",
        "86, river_works_km, 3.8",
    })
    void quantitiesAreThePlans(int number, String kind, String value) {
        Project project = PLAN.findProject(number).orElseThrow();

        assertThat(project.quantities())
                .filteredOn(quantity -> quantity.kind().equals(kind))
                .singleElement()
                .satisfies(quantity -> assertThat(quantity.value()).isEqualByComparingTo(value));
    }

    @Test
    void namesAreNeverShared() {
        assertThat(PLAN.bodies().stream().collect(Collectors.groupingBy(body -> body.nameZh(), Collectors.counting())))
                .allSatisfy((name, count) -> assertThat(count).as(name).isEqualTo(1));
        assertThat(PLAN.projects().stream().map(Project::nameZh).collect(Collectors.toSet()))
                .hasSize(121);
    }

    private static Target target(int indicator, int year) {
        return PLAN.findIndicator(indicator).orElseThrow().targets().stream()
                .collect(Collectors.toMap(Target::year, Function.identity()))
                .get(year);
    }

    private static List<Integer> upTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }
}
