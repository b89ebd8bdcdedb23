package org.spatialplan.format.city;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spatialplan.format.city.CsvTable.Row;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.plan.Action;
import org.spatialplan.plan.Body;
import org.spatialplan.plan.Field;
import org.spatialplan.plan.Indicator;
import org.spatialplan.plan.Pathway;
import org.spatialplan.plan.Plan;
import org.spatialplan.plan.PlanException;
import org.spatialplan.plan.Project;
import org.spatialplan.plan.QuantityKind;
import org.spatialplan.plan.Subject;
import org.spatialplan.plan.Target;
import org.spatialplan.plan.Task;

/** Reads a plan from its CSV files. Errors name file and line. Stateless and thread-safe. */
public final class PlanCsvReader {

    private static final String AND_OTHERS = "and_others";
    private static final List<Integer> TARGET_YEARS = List.of(2022, 2025, 2030, 2035);
    private static final List<String> COMPARISONS = List.of("", "=", ">=", "<=", ">", "<", "≈");

    /**
     * Reads a plan.
     *
     * @throws DataFileException with file, line and reason
     */
    public Plan read(PlanFiles files) {
        List<Field> fields = CsvTable.read(files.fields(), "id", "name_zh", "name_en", "order")
                .map(row -> new Field(
                        row.required("id"), row.required("name_zh"), row.required("name_en"), row.integer("order")));
        List<Body> bodies = CsvTable.read(files.bodies(), "id", "name_zh", "name_en", "level", "district")
                .map(row -> new Body(
                        row.required("id"),
                        row.required("name_zh"),
                        row.required("name_en"),
                        row.required("level"),
                        row.text("district")));
        List<QuantityKind> quantities = CsvTable.read(
                        files.quantities(), "column", "name_zh", "name_en", "unit", "note")
                .map(row -> new QuantityKind(
                        row.required("column"),
                        row.required("name_zh"),
                        row.required("name_en"),
                        row.required("unit"),
                        row.text("note"),
                        !row.flag("no_sum")));
        References known = References.of(fields, bodies);
        List<Action> actions = readActions(files, known);
        Set<String> actionIds = actions.stream().map(Action::id).collect(Collectors.toSet());
        List<Project> projects = new ProjectTables(files, known, quantities, actionIds).read();
        ChapterTables chapters = new ChapterTables(files.chapters(), known);
        List<Task> tasks = chapters.tasks();
        try {
            return Plan.builder()
                    .fields(fields)
                    .bodies(bodies)
                    .quantityKinds(quantities)
                    .projects(projects)
                    .actions(actions)
                    .pathways(readPathways(files, known, actionIds))
                    .indicators(readIndicators(files, known))
                    .tasks(tasks)
                    .textTargets(chapters.targets(tasks))
                    .notes(chapters.notes())
                    .places(chapters.places())
                    .relations(RelationTable.read(files.chapters().relations()))
                    .relationsKnown(files.chapters().relations().isPresent())
                    .links(LinkTable.read(files.links(), subjects(projects, actions, tasks)))
                    .build();
        } catch (PlanException e) {
            throw new DataFileException("plan", 0, e.getMessage(), e);
        }
    }

    private static List<Subject> subjects(List<Project> projects, List<Action> actions, List<Task> tasks) {
        return Stream.of(
                        projects.stream().map(Project::subject),
                        actions.stream().map(Action::subject),
                        tasks.stream().map(Task::subject))
                .flatMap(Function.identity())
                .toList();
    }

    private static List<Action> readActions(PlanFiles files, References known) {
        return CsvTable.read(
                        files.actions(),
                        "id",
                        "box",
                        "item",
                        "field",
                        "kind",
                        "name_zh",
                        "name_en",
                        "summary_zh",
                        "summary_en",
                        "bodies")
                .map(row -> new Action(
                        row.required("id"),
                        row.integer("box"),
                        row.integer("item"),
                        known.field(row),
                        row.oneOf("kind", List.of("action", "reform")),
                        row.required("name_zh"),
                        row.required("name_en"),
                        row.required("summary_zh"),
                        row.required("summary_en"),
                        known.bodies(row),
                        row.flag(AND_OTHERS)));
    }

    private static List<Pathway> readPathways(PlanFiles files, References known, Set<String> actions) {
        return CsvTable.read(
                        files.pathways(),
                        "number",
                        "action",
                        "name_zh",
                        "name_en",
                        "near_summary_zh",
                        "near_summary_en",
                        "long_summary_zh",
                        "long_summary_en",
                        "bodies")
                .map(row -> new Pathway(
                        row.integer("number"),
                        References.reference(row, "action", actions),
                        row.required("name_zh"),
                        row.required("name_en"),
                        row.required("near_summary_zh"),
                        row.required("near_summary_en"),
                        row.required("long_summary_zh"),
                        row.required("long_summary_en"),
                        known.bodies(row),
                        row.flag(AND_OTHERS)));
    }

    private static List<Indicator> readIndicators(PlanFiles files, References known) {
        return CsvTable.read(
                        files.indicators(),
                        "number",
                        "field",
                        "name_zh",
                        "name_en",
                        "unit",
                        "unit_zh",
                        "attribute",
                        "bodies")
                .map(row -> new Indicator(
                        row.integer("number"),
                        known.field(row),
                        row.required("name_zh"),
                        row.required("name_en"),
                        row.required("unit"),
                        row.required("unit_zh"),
                        row.oneOf("attribute", List.of("binding", "expected")),
                        known.bodies(row),
                        row.flag(AND_OTHERS),
                        TARGET_YEARS.stream().map(year -> target(row, year)).toList()));
    }

    private static Target target(Row row, int year) {
        String prefix = "y" + year + "_";
        Optional<Integer> baseline = row.integerIfAny(prefix + "baseline");
        if (baseline.isPresent() && row.text(prefix + "number").isEmpty()) {
            throw row.malformed(prefix + "baseline is a year against which a figure holds; there is no figure");
        }
        return new Target(
                year,
                row.decimal(prefix + "number"),
                row.oneOf(prefix + "comparison", COMPARISONS),
                baseline,
                row.required(prefix + "words"),
                row.integerIfAny(prefix + "same_as"));
    }
}
