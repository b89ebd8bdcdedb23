package org.spatialplan.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spatialplan.GeodataFiles;
import org.spatialplan.plan.Action;
import org.spatialplan.plan.Indicator;
import org.spatialplan.plan.Plan;
import org.spatialplan.plan.Precision;
import org.spatialplan.plan.Project;
import org.spatialplan.plan.Relation;
import org.spatialplan.plan.Subject;
import org.spatialplan.query.Chain.Gap;
import org.spatialplan.query.ProjectOrder.Finding;

/** Chains, gaps and order of the bundled plan, beside slow searches through all rows. */
class PlanChainsTest {

    private static final PlanMap MAP = GeodataFiles.planMap();
    private static final Plan PLAN = MAP.plan();
    private static final List<Chain> CHAINS = new PlanChains(PLAN).all();

    @ParameterizedTest
    @CsvSource({
        "21, 2-02, 32 38 40 45 51 53 56 62 63",
        "20, 2-01, 33",
        "34, 4-03, 96 99",
        "29, 3-04, ''",
        "11, 2-08, 50",
        "18, 1-01, 8 11 12 16 17 21 25",
    })
    void chainsLeadFromIndicatorsToProjects(int indicator, String action, String projects) {
        assertThat(CHAINS.stream()
                        .filter(chain -> isOf(chain, indicator, action))
                        .flatMap(chain -> chain.project().stream())
                        .map(project -> Integer.toString(project.number())))
                .containsExactly(Stream.of(projects.split(" "))
                        .filter(number -> !number.isEmpty())
                        .toArray(String[]::new));
    }

    /** Three loops over indicators, actions and projects, and one over what is missing. */
    @Test
    void aSlowSearchOfAllTriplesFindsTheSame() {
        List<String> expected = new ArrayList<>();
        for (Indicator indicator : PLAN.indicators()) {
            boolean served = false;
            for (Action action : PLAN.actions()) {
                if (serves(action, indicator)) {
                    served = true;
                    expected.addAll(below("i" + indicator.number(), action));
                }
            }
            if (!served) {
                expected.add("i" + indicator.number() + " - -");
            }
        }
        for (Action action : PLAN.actions()) {
            if (PLAN.indicators().stream().noneMatch(indicator -> serves(action, indicator))) {
                expected.addAll(below("-", action));
            }
        }

        assertThat(CHAINS.stream().map(PlanChainsTest::described)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void everyIndicatorActionAndProjectIsInAChain() {
        assertThat(CHAINS.stream().flatMap(chain -> chain.indicator().stream()).distinct())
                .hasSameSizeAs(PLAN.indicators());
        assertThat(CHAINS.stream().flatMap(chain -> chain.action().stream()).distinct())
                .hasSameSizeAs(PLAN.actions());
        assertThat(CHAINS.stream().flatMap(chain -> chain.project().stream()).distinct())
                .hasSameSizeAs(PLAN.projects());
    }

    @Test
    void aChainIsNamedIfBothOfItsTiesAre() {
        assertThat(CHAINS.stream()
                        .filter(chain ->
                                chain.project().isPresent() && chain.indicator().isPresent() && chain.isNamed())
                        .map(PlanChainsTest::described))
                .contains("i15 1-03 1", "i9 2-04 54", "i30 3-05 94")
                .doesNotContain("i21 2-02 32", "i6 5-07 -");
    }

    @Test
    void thirtyActionsHaveNoProject() {
        PlanGaps gaps = new PlanGaps(MAP);

        assertThat(gaps.actionsWithoutProject())
                .hasSize(30)
                .extracting(Action::id)
                .startsWith("1-04", "1-07", "1-08", "1-09", "1-10")
                .endsWith("6-08", "6-09", "6-10");
        assertThat(chainsWith(Gap.ACTION_WITHOUT_PROJECT, Chain::action))
                .containsExactlyInAnyOrderElementsOf(gaps.actionsWithoutProject());
        assertThat(chainsWith(Gap.INDICATOR_WITHOUT_ACTION, Chain::indicator))
                .containsExactlyElementsOf(gaps.indicatorsWithoutAction());
        assertThat(chainsWith(Gap.ACTION_WITHOUT_INDICATOR, Chain::action))
                .containsExactlyElementsOf(gaps.actionsWithoutIndicator());
        assertThat(gaps.projectsWithoutAction()).isEmpty();
    }

    @Test
    void indicatorsWithoutAnActionAreTold() {
        assertThat(new PlanGaps(MAP).indicatorsWithoutAction())
                .extracting(Indicator::number)
                .containsExactly(1, 3, 7, 8, 23, 25, 31, 37);
    }

    /** Rows 18 and 72 name places that nobody has located; rows 4, 7 and 10 name none. */
    @Test
    void projectsWithoutAPlaceAreTold() {
        var byPrecision = new PlanGaps(MAP).projectsByPrecision();

        assertThat(byPrecision.values().stream().mapToInt(List::size).sum()).isEqualTo(121);
        assertThat(byPrecision.get(Precision.CITYWIDE))
                .extracting(Project::number)
                .containsExactly(107);
        assertThat(byPrecision.get(Precision.DISTRICT))
                .filteredOn(project -> ProjectPlaces.count(List.of(project), MAP) == 0)
                .extracting(Project::number)
                .contains(4, 7, 10, 12, 17, 32, 45)
                .doesNotContain(1, 18, 72);
        assertThat(byPrecision.get(Precision.DISTRICT))
                .extracting(Project::number)
                .contains(18, 72);
    }

    /** A project's row names 洛阳江流域 (project 5) and 洛阳江 (95), none names 浐溪, which only chapter 5 does. */
    @Test
    void featuresWithoutAProjectAreThoseNoRowNames() {
        PlanGaps gaps = new PlanGaps(MAP);
        List<String> rivers = gaps.featuresWithoutProject("rivers").stream()
                .map(feature -> feature.id())
                .toList();
        List<String> expected = MAP.getLayer("rivers").entries().stream()
                .map(entry -> entry.feature().id())
                .filter(id -> PLAN.links().stream()
                        .noneMatch(link -> link.subject().toString().startsWith("projects/")
                                && link.target().equals("rivers/" + id)))
                .toList();

        assertThat(rivers)
                .contains("chan-creek")
                .doesNotContain("luoyang-river", "tao-creek")
                .isEqualTo(expected);
        assertThat(gaps.featuresWithoutProject("districts")).isEmpty();
        assertThat(gaps.featuresWithoutProject("network")).hasSize(12);
        assertThat(gaps.layers()).extracting(layer -> layer.id()).doesNotContain("projects", "actions", "tasks");
    }

    @ParameterizedTest
    @CsvSource({
        "54, needs, 2024, 2025, BEGINS_BEFORE_NEEDED_ENDS",
        "98, due, 2025, 2025, DONE_BY_THEN",
        "107, due, 2026, 2026, DONE_BY_THEN",
    })
    void orderIsThatOfTheYears(int project, String kind, int year, int expected, Finding finding) {
        assertThat(ProjectOrder.of(PLAN))
                .filteredOn(statement -> statement.project().number() == project
                        && statement.relation().kind().word().equals(kind))
                .singleElement()
                .satisfies(statement -> {
                    assertThat(statement.year()).isEqualTo(year);
                    assertThat(statement.expected()).isEqualTo(expected);
                    assertThat(statement.finding()).isEqualTo(finding);
                });
    }

    /** The same plan with other years: what a city would see if it moved a project. */
    @ParameterizedTest
    @CsvSource({
        "2026, IN_ORDER",
        "2025, SAME_YEAR",
        "2024, BEGINS_BEFORE_NEEDED_ENDS",
        "2020, BEGINS_BEFORE_NEEDED_ENDS"
    })
    void aLaterBeginningIsInOrder(int begins, Finding finding) {
        List<Relation> moved = PLAN.relations().stream()
                .map(relation -> relation.kind() == Relation.Kind.NEEDS ? withYear(relation, begins) : relation)
                .toList();

        assertThat(ProjectOrder.of(PLAN.toBuilder().relations(moved).build()))
                .filteredOn(statement -> statement.relation().kind() == Relation.Kind.NEEDS)
                .extracting(ProjectOrder.Statement::finding)
                .containsExactly(finding);
    }

    @Test
    void aProjectThatEndsAfterItsYearIsTold() {
        List<Relation> sooner = PLAN.relations().stream()
                .map(relation -> relation.kind() == Relation.Kind.DUE ? withYear(relation, 2020) : relation)
                .toList();

        assertThat(ProjectOrder.of(PLAN.toBuilder().relations(sooner).build()))
                .filteredOn(statement -> statement.relation().kind() == Relation.Kind.DUE)
                .hasSize(5)
                .allMatch(statement -> statement.finding() == Finding.RUNS_PAST_DUE_YEAR);
    }

    /** A plan that was stored before there were relations: an empty answer would read as none. */
    @Test
    void whereRelationsAreUnknownNothingIsConcluded() {
        Plan plan = PLAN.toBuilder().relations(List.of()).relationsKnown(false).build();
        PlanMap map = GeodataFiles.planMap(plan, GeodataFiles::features);
        PlanGaps gaps = new PlanGaps(map);
        Indicator indicator = plan.findIndicator(21).orElseThrow();
        Project project = plan.findProject(32).orElseThrow();
        List<ThrowingCallable> questions = List.of(
                () -> new PlanChains(plan).all(),
                gaps::actionsWithoutIndicator,
                gaps::indicatorsWithoutAction,
                gaps::tasksWithoutAction,
                () -> ProjectOrder.of(plan),
                () -> ProjectOverlaps.of(map),
                () -> new ItemTies(plan).with(indicator.subject()).test(project),
                () -> new ItemTies(plan).without(Subject.Kind.TASKS).test(project));

        assertThat(questions)
                .allSatisfy(question -> assertThatThrownBy(question).isInstanceOf(RelationsUnknownException.class));
        assertThat(new ItemTies(plan).with(Subject.action("2-02")).test(project))
                .as("projects say themselves which actions they carry out")
                .isTrue();
        assertThat(gaps.actionsWithoutProject()).isEqualTo(new PlanGaps(MAP).actionsWithoutProject());
    }

    private static Relation withYear(Relation relation, int year) {
        return new Relation(
                relation.subject(),
                relation.kind(),
                relation.object(),
                Optional.of(year),
                relation.basis(),
                relation.evidence(),
                relation.words(),
                relation.noteZh(),
                relation.noteEn());
    }

    private static <T> List<T> chainsWith(Gap gap, java.util.function.Function<Chain, Optional<T>> part) {
        return CHAINS.stream()
                .filter(chain -> chain.has(gap))
                .flatMap(chain -> part.apply(chain).stream())
                .distinct()
                .toList();
    }

    private static boolean isOf(Chain chain, int indicator, String action) {
        return chain.indicator().filter(any -> any.number() == indicator).isPresent()
                && chain.action().filter(any -> any.id().equals(action)).isPresent();
    }

    private static boolean serves(Action action, Indicator indicator) {
        return PLAN.relations().stream()
                .anyMatch(relation -> relation.kind() == Relation.Kind.SERVES
                        && relation.subject().equals(action.subject())
                        && relation.object().equals(indicator.subject()));
    }

    private static List<String> below(String above, Action action) {
        List<String> rows = new ArrayList<>();
        for (Project project : PLAN.projects()) {
            project.actions().stream()
                    .filter(tie -> tie.action().equals(action.id()))
                    .forEach(tie -> rows.add(above + " " + action.id() + " " + project.number()));
        }
        return rows.isEmpty() ? List.of(above + " " + action.id() + " -") : rows;
    }

    private static String described(Chain chain) {
        return chain.indicator().map(indicator -> "i" + indicator.number()).orElse("-") + " "
                + chain.action().map(Action::id).orElse("-") + " "
                + chain.project()
                        .map(project -> Integer.toString(project.number()))
                        .orElse("-");
    }
}
