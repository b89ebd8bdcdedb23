package org.spatialplan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.spatialplan.plan.Action;
import org.spatialplan.plan.Field;
import org.spatialplan.plan.NamedPlace;
import org.spatialplan.plan.Plan;
import org.spatialplan.plan.PlanBuilder;
import org.spatialplan.plan.PlanNote;
import org.spatialplan.plan.Relation;
import org.spatialplan.plan.Subject;
import org.spatialplan.plan.Task;

/** What people noted of a row holds as long as the row is the same. */
class KeptNotesTest {

    @Test
    void notesAndPlacesOfTheSameRowsStay() {
        Plan before = plan("绿色空间", "清新空气")
                .notes(List.of(note("n1", "1-01"), note("n2", "1-02")))
                .places(List.of(place("park", "box1/item/1", "box1/item/2"), place("chimney", "box1/item/2", "text/3")))
                .tasks(List.of(new Task("ch3-01", 3, 1, "", "任务", "Task", "做", "Do", List.of(), false, "text/3/1")))
                .relations(List.of(carriesOut("1-01"), carriesOut("1-02")))
                .build();

        KeptNotes kept = new KeptNotes(before, plan("绿色空间", "另一行动").build());

        assertThat(kept.notes()).extracting(PlanNote::id).containsExactly("n1");
        assertThat(kept.places()).extracting(NamedPlace::id).containsExactly("park");
        assertThat(kept.relations()).isEmpty();
        assertThat(kept.droppedRelations()).containsExactly(carriesOut("1-01"), carriesOut("1-02"));
        assertThat(new KeptNotes(
                                before,
                                plan("绿色空间", "另一行动")
                                        .tasks(List.copyOf(before.tasks()))
                                        .build())
                        .relations())
                .containsExactly(carriesOut("1-01"));
        assertThat(kept.places().get(0).evidence()).containsExactly("box1/item/1");
    }

    private static PlanBuilder plan(String first, String second) {
        return Plan.builder()
                .fields(List.of(new Field("f", "域", "Field", 1)))
                .actions(List.of(action("1-01", 1, first), action("1-02", 2, second)));
    }

    private static Action action(String id, int item, String name) {
        return new Action(id, 1, item, "f", "action", name, name, "做", "Do", List.of(), false);
    }

    private static Relation carriesOut(String action) {
        return new Relation(
                Subject.action(action),
                Relation.Kind.CARRIES_OUT,
                Subject.task("ch3-01"),
                Optional.empty(),
                Relation.Basis.NAMED,
                "text/3/1",
                "某",
                "",
                "");
    }

    private static PlanNote note(String id, String action) {
        return new PlanNote(id, Subject.action(action), PlanNote.Kind.REMARK, "注", "Note", "box1");
    }

    private static NamedPlace place(String id, String... evidence) {
        return new NamedPlace(id, "某处", "Place", "park", "", List.of(), List.of(evidence), "");
    }
}
