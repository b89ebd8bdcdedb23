package org.spatialplan.query;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.spatialplan.plan.Action;
import org.spatialplan.plan.Subject;
import org.spatialplan.plan.Task;

/** Answers questions about actions and tasks on one {@link PlanMap}. Thread-safe. */
public final class ItemQueries {

    private final PlanMap map;
    private final SearchedText texts;

    public ItemQueries(PlanMap map) {
        this.map = map;
        this.texts = new SearchedText(map);
    }

    /** Finds all actions that match, in the plan's order. */
    public List<ItemMatch<Action>> actions(ItemQuestion question) {
        Predicate<Action> plainly = action -> question.field()
                        .map(action.field()::equals)
                        .orElse(true)
                && question.body().map(action.bodies()::contains).orElse(true)
                && question.text().map(text -> texts.of(action).hasAll(text)).orElse(true);
        return find(map.plan().actions(), Subject.Kind.ACTIONS, Action::subject, plainly, question);
    }

    /** Finds all tasks that match, in the plan's order. */
    public List<ItemMatch<Task>> tasks(ItemQuestion question) {
        Predicate<Task> plainly = task -> question.field()
                        .map(task.field()::equals)
                        .orElse(true)
                && question.body().map(task.bodies()::contains).orElse(true)
                && (question.chapter().isEmpty() || question.chapter().getAsInt() == task.chapter())
                && question.text().map(text -> texts.of(task).hasAll(text)).orElse(true);
        return find(map.plan().tasks(), Subject.Kind.TASKS, Task::subject, plainly, question);
    }

    private <T> List<ItemMatch<T>> find(
            Collection<T> items,
            Subject.Kind kind,
            Function<T, Subject> subject,
            Predicate<T> plainly,
            ItemQuestion question) {
        SpatialAnswers answers = SpatialAnswers.of(map, kind, question.near(), question.bbox());
        return items.stream()
                .filter(plainly)
                .flatMap(item -> answers.find(subject.apply(item)).stream()
                        .filter(found -> found.isAsSureAs(question.certainty()))
                        .map(found -> new ItemMatch<>(item, found.reasons(), found.certainty())))
                .toList();
    }
}
