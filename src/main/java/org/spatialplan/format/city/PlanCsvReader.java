package org.spatialplan.format.city;

import java.util.List;
import java.util.Optional;
import org.spatialplan.format.city.CsvTable.Row;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.plan.Action;
import org.spatialplan.plan.Body;
import org.spatialplan.plan.Field;
import org.spatialplan.plan.Indicator;
import org.spatialplan.plan.Link;
import org.spatialplan.plan.NamedPlace;
import org.spatialplan.plan.Pathway;
import org.spatialplan.plan.Plan;
import org.spatialplan.plan.PlanBuilder;
import org.spatialplan.plan.Project;
import org.spatialplan.plan.QuantityKind;
import org.spatialplan.plan.Target;
import org.spatialplan.text.Messages;

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
        return readTables(files).plan();
    }

    /** Reads the tables of a plan. Where faults are collected, a cell with one is empty. */
    public PlanTables readTables(PlanFiles files) {
        CsvTable fieldTable = CsvTable.read(files.fields(), "id", "name_zh", "name_en", "order")
                .requireUnique("id");
        CsvTable bodyTable = CsvTable.read(files.bodies(), "id", "name_zh", "name_en", "level", "district")
                .requireUnique("id");
        CsvTable quantityTable = CsvTable.read(files.quantities(), "column", "name_zh", "name_en", "unit", "note")
                .requireUnique("column");
        References known = new References(fieldTable.ids("id"), bodyTable.ids("id"));
        CsvTable actionTable = actionTable(files);
        KnownIds actionIds = actionTable.ids("id");
        CsvTable pathwayTable = pathwayTable(files);
        CsvTable indicatorTable = indicatorTable(files);
        List<Field> fields = fieldTable.map(row ->
                new Field(row.required("id"), row.required("name_zh"), row.required("name_en"), row.integer("order")));
        List<Body> bodies = bodyTable.map(row -> new Body(
                row.required("id"),
                row.required("name_zh"),
                row.required("name_en"),
                row.required("level"),
                row.text("district")));
        List<QuantityKind> quantities = quantityTable.map(row -> new QuantityKind(
                row.required("column"),
                row.required("name_zh"),
                row.required("name_en"),
                row.required("unit"),
                row.text("note"),
                !row.flag("no_sum")));
        ProjectTables projectTables = new ProjectTables(files, known, quantityTable.ids("column"), actionIds);
        ChapterTables chapters = new ChapterTables(files.chapters(), known);
        KnownIds linked =
                projectTables.ids().and(actionTable.ids("id", "actions/")).and(chapters.taskIds("tasks/"));
        KnownIds subjects =
                linked.and(pathwayTable.ids("number", "pathways/")).and(indicatorTable.ids("number", "indicators/"));
        List<Project> projects = projectTables.read();
        List<NamedPlace> places = chapters.places(subjects);
        List<Link> links = LinkTable.read(files.links(), linked);
        PlanBuilder parts = Plan.builder()
                .fields(fields)
                .bodies(bodies)
                .quantityKinds(quantities)
                .projects(projects)
                .actions(readActions(actionTable, known))
                .pathways(readPathways(pathwayTable, known, actionIds))
                .indicators(readIndicators(indicatorTable, known))
                .tasks(chapters.tasks())
                .textTargets(chapters.targets())
                .notes(chapters.notes(subjects))
                .places(places)
                .relations(RelationTable.read(files.chapters().relations(), subjects))
                .relationsKnown(files.chapters().relations().isPresent())
                .links(links);
        return new PlanTables(files, parts, projects, links, places);
    }

    private static CsvTable actionTable(PlanFiles files) {
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
                .requireUnique("id");
    }

    private static List<Action> readActions(CsvTable table, References known) {
        return table.map(row -> new Action(
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

    private static CsvTable pathwayTable(PlanFiles files) {
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
                .requireUnique("number");
    }

    private static List<Pathway> readPathways(CsvTable table, References known, KnownIds actions) {
        return table.map(row -> new Pathway(
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

    private static CsvTable indicatorTable(PlanFiles files) {
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
                .requireUnique("number");
    }

    private static List<Indicator> readIndicators(CsvTable table, References known) {
        return table.map(row -> new Indicator(
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
            row.fault(Messages.of("format.city.baseline", prefix));
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
