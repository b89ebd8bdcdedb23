package org.spatialplan.query;

import java.util.Collection;
import java.util.List;
import org.spatialplan.plan.Action;
import org.spatialplan.plan.Indicator;
import org.spatialplan.plan.PlanItem;
import org.spatialplan.plan.Project;
import org.spatialplan.plan.Subject;
import org.spatialplan.plan.Task;

/** Answers questions about the plan's items on one {@link PlanMap}, in the plan's order. Thread-safe. */
public final class ItemQueries {

    private final PlanMap map;

    public ItemQueries(PlanMap map) {
        this.map = map;
    }

    /** Finds all projects that match, by number. */
    public List<ItemMatch<Project>> projects(ItemQuestion<Project> question) {
        return find(map.plan().projects(), Subject.Kind.PROJECTS, question);
    }

    /** Finds all actions that match. */
    public List<ItemMatch<Action>> actions(ItemQuestion<Action> question) {
        return find(map.plan().actions(), Subject.Kind.ACTIONS, question);
    }

    /** Finds all tasks that match. */
    public List<ItemMatch<Task>> tasks(ItemQuestion<Task> question) {
        return find(map.plan().tasks(), Subject.Kind.TASKS, question);
    }

    /** Finds all indicators that match; they have no places. */
    public List<Indicator> indicators(ItemQuestion<Indicator> question) {
        return map.plan().indicators().stream().filter(question.condition()).toList();
    }

    private <T extends PlanItem> List<ItemMatch<T>> find(
            Collection<T> items, Subject.Kind kind, ItemQuestion<T> question) {
        SpatialAnswers answers = SpatialAnswers.of(map, kind, question.places());
        return items.stream()
                .filter(question.condition())
                .flatMap(item -> answers.find(item.subject()).stream()
                        .filter(found -> found.isAsSureAs(question.certainty()))
                        .map(found -> new ItemMatch<>(item, found.reasons(), found.certainty())))
                .toList();
    }
}
