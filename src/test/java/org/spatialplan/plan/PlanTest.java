package org.spatialplan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a plan holds hangs together, whoever put it together. */
class PlanTest {

    private static final Task TASK =
            new Task("ch3-01", 3, 1, "", "任务", "Task", "做", "Do", List.of(), false, "text/3/1");

    @Test
    void whatHangsOnAnItemIsFoundByIt() {
        Plan plan = Plan.builder()
                .tasks(List.of(TASK))
                .textTargets(List.of(target("t1", "ch3-01"), target("t2", "")))
                .notes(List.of(note(TASK.subject())))
                .places(List.of(place("text/3/1", "text/3")))
                .build();

        assertThat(plan.targetsOf(TASK)).extracting(TextTarget::id).containsExactly("t1");
        assertThat(plan.notesOn(Subject.task("ch3-01"))).hasSize(1);
        assertThat(plan.placesNamedBy(Subject.task("ch3-01")))
                .extracting(NamedPlace::id)
                .containsExactly("p");
        assertThat(plan.territoryOf(TASK.subject())).isEmpty();
    }

    @Test
    void whatNamesNothingIsRefused() {
        Stream<PlanBuilder> broken = Stream.of(
                Plan.builder().textTargets(List.of(target("t1", "ch3-01"))),
                Plan.builder().notes(List.of(note(Subject.indicator(9)))),
                Plan.builder().places(List.of(place("annex3/row/122"))),
                Plan.builder().tasks(List.of(TASK)).places(List.of(place("text/3/2"))),
                Plan.builder().links(List.of(link(Subject.task("ch3-01")))));

        assertThat(broken).allSatisfy(parts -> assertThatThrownBy(parts::build)
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("unknown"));
    }

    @ParameterizedTest
    @CsvSource({
        "tasks/ch3-01, serves, indicators/9, , names the unknown subject",
        "tasks/ch3-01, serves, tasks/ch3-01, , is none of its kind",
        "tasks/ch3-01, due, tasks/ch3-01, 2025, is none of its kind",
        "tasks/ch3-01, carries-out, tasks/ch3-01, , is none of its kind",
        "actions/1-01, carries-out, tasks/ch3-01, 2025, a year is missing or does not belong there",
    })
    void whatBelongsToNothingOfItsKindIsRefused(
            String subject, String kind, String object, Integer year, String fault) {
        PlanBuilder parts = Plan.builder()
                .fields(List.of(new Field("f", "域", "Field", 1)))
                .actions(List.of(new Action("1-01", 1, 1, "f", "action", "行动", "Action", "做", "Do", List.of(), false)))
                .tasks(List.of(TASK))
                .relations(List.of(relation(subject, kind, object, year)));

        assertThatThrownBy(parts::build).isInstanceOf(PlanException.class).hasMessageContaining(fault);
    }

    @Test
    void oneRelationStandsOnce() {
        Relation twice = relation("actions/1-01", "carries-out", "tasks/ch3-01", null);
        PlanBuilder parts = Plan.builder()
                .fields(List.of(new Field("f", "域", "Field", 1)))
                .actions(List.of(new Action("1-01", 1, 1, "f", "action", "行动", "Action", "做", "Do", List.of(), false)))
                .tasks(List.of(TASK));

        assertThatThrownBy(() -> parts.relations(List.of(twice, twice)).build()).hasMessageContaining("stands twice");
        assertThat(parts.relations(List.of(twice)).build().relationsFrom(Subject.action("1-01"), twice.kind()))
                .containsExactly(twice);
    }

    private static Relation relation(String subject, String kind, String object, Integer year) {
        return new Relation(
                Subject.parse(subject),
                Relation.Kind.of(kind),
                Subject.parse(object),
                Optional.ofNullable(year),
                Relation.Basis.NAMED,
                "text/3/1",
                "某",
                "",
                "");
    }

    @Test
    void aPlanWithoutTasksMayNameRowsOfTheText() {
        assertThat(Plan.builder().places(List.of(place("text/3/2"))).build().places())
                .hasSize(1);
    }

    @Test
    void onlyWhatHasLinksStartsThem() {
        Pathway pathway = new Pathway(1, "1-01", "路", "Way", "近", "Near", "远", "Far", List.of(), false);
        Action action = new Action("1-01", 1, 1, "f", "action", "行动", "Action", "做", "Do", List.of(), false);
        PlanBuilder parts = Plan.builder()
                .fields(List.of(new Field("f", "域", "Field", 1)))
                .actions(List.of(action))
                .pathways(List.of(pathway))
                .links(List.of(link(pathway.subject())));

        assertThatThrownBy(parts::build).hasMessageContaining("pathways/1, which has no links");
    }

    @ParameterizedTest
    @CsvSource({
        "annex3/row/35, projects/35",
        "annex2/row/9, pathways/9",
        "annex1/row/9, indicators/9",
        "box1/item/9, actions/1-09",
        "box10/item/11, actions/10-11",
        "text/3/2, tasks/ch3-02",
    })
    void aReferenceLeadsToItsItem(String reference, String subject) {
        assertThat(Evidence.subject(reference)).contains(Subject.parse(subject));
        assertThat(Evidence.isReference(reference)).isTrue();
    }

    @Test
    void aChapterIsNoItemAndOtherWordsAreNoReference() {
        assertThat(Evidence.subject("text/2")).isEmpty();
        assertThat(Evidence.isReference("text/2")).isTrue();
        assertThat(List.of("annex4/row/1", "annex3/row", "annex3/row/0x1", "box1/row/2", "text", ""))
                .noneMatch(Evidence::isReference);
    }

    @Test
    void referencesAreOrderedByNumber() {
        assertThat(Stream.of("text/3/2", "annex3/row/35", "box1/item/9", "annex3/row/5", "annex2/row/9")
                        .sorted(Evidence.ORDER))
                .containsExactly("annex2/row/9", "annex3/row/5", "annex3/row/35", "box1/item/9", "text/3/2");
    }

    private static TextTarget target(String id, String task) {
        return new TextTarget(
                id,
                task,
                "目标",
                "Target",
                Optional.of(2025),
                Optional.of(BigDecimal.ONE),
                ">=",
                "%",
                "%",
                "1%以上",
                "text/3/1",
                "");
    }

    private static PlanNote note(Subject subject) {
        return new PlanNote("n", subject, PlanNote.Kind.REMARK, "注", "Note", "text/3/1");
    }

    private static NamedPlace place(String... evidence) {
        return new NamedPlace("p", "某村", "Village", "village", "", List.of(), List.of(evidence), "");
    }

    private static Link link(Subject subject) {
        return new Link(
                "T001",
                subject,
                "places/somewhere",
                Optional.empty(),
                Role.SITE,
                Precision.FEATURE,
                Link.Basis.NAMED,
                OptionalDouble.empty(),
                "text/3/1",
                "",
                "");
    }
}
