package org.spatialplan.geodata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spatialplan.GeodataFiles;
import org.spatialplan.plan.Evidence;
import org.spatialplan.plan.Indicator;
import org.spatialplan.plan.Plan;
import org.spatialplan.plan.Relation;
import org.spatialplan.plan.Subject;
import org.spatialplan.plan.Target;

/**
 * How the plan's items belong to each other. Each row was read a second time beside the plan: the words of a named row
 * stand in every place of its evidence.
 */
class RelationDataTest {

    private static final Plan PLAN = GeodataFiles.plan();

    @Test
    void rowsOfEachKindAreCounted() {
        assertThat(PLAN.relations().stream().collect(Collectors.groupingBy(Relation::kind, Collectors.counting())))
                .isEqualTo(Map.of(
                        Relation.Kind.SERVES, 76L,
                        Relation.Kind.CARRIES_OUT, 80L,
                        Relation.Kind.SAME_WORKS, 9L,
                        Relation.Kind.NEEDS, 1L,
                        Relation.Kind.DUE, 5L));
    }

    @Test
    void evidenceLeadsToItemsOfThePlan() {
        assertThat(PLAN.relations()).allSatisfy(relation -> assertThat(evidence(relation))
                .isNotEmpty()
                .allSatisfy(item ->
                        assertThat(PLAN.has(item)).as(relation + " " + item).isTrue()));
    }

    /** The words stand with the item itself, with its pathway, or with a task that it carries out. */
    @Test
    void whatServesIsSaidByTheItemItsPathwayOrItsTask() {
        assertThat(of(Relation.Kind.SERVES)).allSatisfy(relation -> {
            Set<Subject> own = Stream.of(
                            Stream.of(relation.subject()),
                            PLAN.pathways().stream()
                                    .filter(pathway ->
                                            Subject.action(pathway.action()).equals(relation.subject()))
                                    .map(pathway -> pathway.subject()),
                            PLAN.relationsFrom(relation.subject(), Relation.Kind.CARRIES_OUT).stream()
                                    .map(Relation::object))
                    .flatMap(items -> items)
                    .collect(Collectors.toSet());

            assertThat(own).as(relation.toString()).containsAll(evidence(relation));
        });
    }

    /** The words are the indicator's own, in its name or in a target; the text has 臭氧 for O3. */
    @Test
    void wordsOfWhatServesAreTheIndicators() {
        assertThat(of(Relation.Kind.SERVES)).filteredOn(Relation::isNamed).allSatisfy(relation -> {
            Indicator indicator =
                    PLAN.findIndicator(Integer.parseInt(relation.object().id())).orElseThrow();
            String own = indicator.nameZh().replace("O3", "臭氧")
                    + indicator.targets().stream().map(Target::words).collect(Collectors.joining());

            assertThat(relation.words().length()).as(relation.toString()).isLessThan(20);
            assertThat(IntStream.range(0, relation.words().length() - 1)
                            .mapToObj(i -> relation.words().substring(i, i + 2))
                            .filter(own::contains)
                            .count())
                    .as(relation + " " + relation.words())
                    .isGreaterThanOrEqualTo((relation.words().length() - 1) / 2);
        });
    }

    @Test
    void whatCarriesOutIsSaidByBoth() {
        assertThat(of(Relation.Kind.CARRIES_OUT)).allSatisfy(relation -> {
            Set<Subject> own = Stream.concat(
                            Stream.of(relation.subject(), relation.object()),
                            PLAN.pathways().stream()
                                    .filter(pathway ->
                                            Subject.action(pathway.action()).equals(relation.subject()))
                                    .map(pathway -> pathway.subject()))
                    .collect(Collectors.toSet());

            assertThat(evidence(relation)).contains(relation.object()).hasSizeGreaterThan(1);
            assertThat(own).as(relation.toString()).containsAll(evidence(relation));
        });
    }

    @Test
    void whatTwoProjectsShareIsSaidByTheRowsOfBoth() {
        assertThat(of(Relation.Kind.SAME_WORKS)).allSatisfy(relation -> {
            assertThat(Integer.parseInt(relation.subject().id()))
                    .isLessThan(Integer.parseInt(relation.object().id()));
            assertThat(evidence(relation)).contains(relation.subject(), relation.object());
        });
    }

    /** Fields differ only where the text itself joins them. */
    @Test
    void boxesOneToFiveCarryOutChaptersThreeToSeven() {
        assertThat(of(Relation.Kind.CARRIES_OUT).stream()
                        .filter(relation -> !relation.subject().id().startsWith("6-"))
                        .filter(relation -> chapter(relation) != box(relation) + 2)
                        .map(Relation::toString))
                .containsExactlyInAnyOrder(
                        "actions/2-04 carries-out tasks/ch8-05",
                        "actions/2-08 carries-out tasks/ch5-01",
                        "actions/5-05 carries-out tasks/ch5-03",
                        "actions/5-10 carries-out tasks/ch3-09");
    }

    @ParameterizedTest
    @CsvSource({
        "indicators/21, actions/2-02, named",
        "indicators/11, actions/2-08, named",
        "indicators/9, actions/2-04 actions/3-01, named",
        "indicators/34, actions/4-03, named",
        "indicators/29, actions/3-04, named",
        "indicators/5, actions/5-06, subject",
        "indicators/31, tasks/ch5-04, named",
        "indicators/37, tasks/ch7-03, named",
    })
    void indicatorsAreServedAsTheTextSays(String indicator, String servedBy, String basis) {
        assertThat(PLAN.relationsTo(Subject.parse(indicator), Relation.Kind.SERVES).stream()
                        .filter(relation -> relation.basis().word().equals(basis))
                        .map(relation -> relation.subject().toString()))
                .contains(servedBy.split(" "));
    }

    /** Digital industries, the ecological index: no task and no box speaks of them. */
    @Test
    void nothingIsSaidToServeTwoIndicators() {
        assertThat(PLAN.indicators().stream()
                        .filter(indicator -> PLAN.relationsTo(indicator.subject(), Relation.Kind.SERVES)
                                .isEmpty())
                        .map(indicator -> indicator.number()))
                .containsExactly(3, 8);
    }

    @ParameterizedTest
    @CsvSource({
        "3-07, ch5-07 ch5-08",
        "2-10, ch4-09 ch4-10 ch4-11",
        "6-04, ch8-09",
        "4-06, ch6-06 ch6-07 ch6-11",
        "6-08, ''",
    })
    void actionsCarryOutTheTasksThatTheyRepeat(String action, String tasks) {
        assertThat(PLAN.relationsFrom(Subject.action(action), Relation.Kind.CARRIES_OUT).stream()
                        .map(relation -> relation.object().id()))
                .containsExactlyElementsOf(tasks.isEmpty() ? List.of() : List.of(tasks.split(" ")));
    }

    private static List<Relation> of(Relation.Kind kind) {
        return PLAN.relations().stream()
                .filter(relation -> relation.kind() == kind)
                .toList();
    }

    private static List<Subject> evidence(Relation relation) {
        return Stream.of(relation.evidence().split(";"))
                .map(reference -> Evidence.subject(reference).orElseThrow())
                .toList();
    }

    private static int box(Relation relation) {
        return relation.subject().id().charAt(0) - '0';
    }

    private static int chapter(Relation relation) {
        return relation.object().id().charAt(2) - '0';
    }
}
