package org.spatialplan.format.city;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.spatialplan.plan.Action;
import org.spatialplan.plan.Body;
import org.spatialplan.plan.Plan;
import org.spatialplan.plan.PlanItem;
import org.spatialplan.plan.Project;
import org.spatialplan.plan.Task;

/** Writes actions and tasks as CSV, with the Chinese names of their bodies, the leading one first. Thread-safe. */
public final class ItemCsvWriter {

    private static final String SEPARATOR = ";";

    private static final List<String> ACTIONS = List.of(
            "id",
            "field",
            "kind",
            "name_zh",
            "name_en",
            "summary_zh",
            "summary_en",
            "bodies",
            "and_others",
            "projects",
            "certainty");

    private static final List<String> TASKS = List.of(
            "id",
            "chapter",
            "position",
            "field",
            "name_zh",
            "name_en",
            "summary_zh",
            "summary_en",
            "bodies",
            "and_others",
            "evidence",
            "certainty");

    private final Plan plan;

    /** A writer for the items of a plan. */
    public ItemCsvWriter(Plan plan) {
        this.plan = plan;
    }

    /**
     * An item in a list.
     *
     * @param certainty of a spatial question; empty if none was asked
     */
    public record Row<T extends PlanItem>(T item, String certainty) {}

    /** Writes actions with a header. */
    public String actions(List<Row<Action>> rows) {
        return CsvRows.write(ACTIONS, rows.stream().map(this::action).toList());
    }

    /** Writes tasks with a header. */
    public String tasks(List<Row<Task>> rows) {
        return CsvRows.write(TASKS, rows.stream().map(this::task).toList());
    }

    private List<Object> action(Row<Action> row) {
        Action action = row.item();
        List<Object> cells = new ArrayList<>(List.of(action.id(), action.field(), action.kind()));
        cells.addAll(List.of(action.nameZh(), action.nameEn(), action.summaryZh(), action.summaryEn()));
        cells.addAll(List.of(bodies(action), action.andOthers(), projects(action), row.certainty()));
        return cells;
    }

    private List<Object> task(Row<Task> row) {
        Task task = row.item();
        List<Object> cells = new ArrayList<>(List.of(task.id(), task.chapter(), task.position(), task.field()));
        cells.addAll(List.of(task.nameZh(), task.nameEn(), task.summaryZh(), task.summaryEn()));
        cells.addAll(List.of(bodies(task), task.andOthers(), task.evidence(), row.certainty()));
        return cells;
    }

    private String bodies(PlanItem item) {
        return item.bodies().stream()
                .map(id -> plan.findBody(id).map(Body::nameZh).orElse(id))
                .collect(Collectors.joining(SEPARATOR));
    }

    private String projects(Action action) {
        return plan.projectsOf(action).stream()
                .map(Project::number)
                .map(String::valueOf)
                .collect(Collectors.joining(SEPARATOR));
    }
}
