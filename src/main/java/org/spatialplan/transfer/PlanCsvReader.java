package org.spatialplan.transfer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.spatialplan.geo.Reach;
import org.spatialplan.plan.Action;
import org.spatialplan.plan.Body;
import org.spatialplan.plan.Field;
import org.spatialplan.plan.Indicator;
import org.spatialplan.plan.Link;
import org.spatialplan.plan.Pathway;
import org.spatialplan.plan.Plan;
import org.spatialplan.plan.PlanException;
import org.spatialplan.plan.Precision;
import org.spatialplan.plan.Project;
import org.spatialplan.plan.Project.ActionOfProject;
import org.spatialplan.plan.Quantity;
import org.spatialplan.plan.QuantityKind;
import org.spatialplan.plan.Role;
import org.spatialplan.plan.Subject;
import org.spatialplan.plan.Target;
import org.spatialplan.transfer.CsvTable.Row;

/** Reads a plan from its CSV files. Every fault names file and line. Stateless and thread-safe. */
public final class PlanCsvReader {

    private static final List<Integer> TARGET_YEARS = List.of(2022, 2025, 2030, 2035);
    private static final List<String> COMPARISONS = List.of("", "=", ">=", "<=", ">", "<");
    private static final String WHOLE_CITY = "citywide";
    private static final List<String> PROJECT_COLUMNS = List.of(
            "number",
            "name_zh",
            "name_en",
            "field",
            "year_from",
            "year_to",
            "investment_wan_yuan",
            "bodies",
            "territory",
            "activity",
            "summary_zh",
            "summary_en");

    /** @throws DataFileException with file, line and reason */
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
                        row.text("note")));
        References known = References.of(fields, bodies);
        List<Action> actions = readActions(files, known);
        Set<String> actionIds = actions.stream().map(Action::id).collect(Collectors.toSet());
        List<Project> projects = readProjects(files, known, quantities, actionIds);
        try {
            return new Plan(
                    fields,
                    bodies,
                    quantities,
                    projects,
                    actions,
                    readPathways(files, known, actionIds),
                    readIndicators(files, known),
                    readLinks(files, projects, actionIds));
        } catch (PlanException e) {
            throw new DataFileException("plan", 0, e.getMessage(), e);
        }
    }

    private static List<Project> readProjects(
            PlanFiles files, References known, List<QuantityKind> kinds, Set<String> actions) {
        CsvTable table = CsvTable.read(files.projects(), PROJECT_COLUMNS.toArray(String[]::new));
        List<String> kindIds = kinds.stream().map(QuantityKind::id).toList();
        List<String> quantityColumns = table.columns().stream()
                .filter(column -> !PROJECT_COLUMNS.contains(column))
                .toList();
        quantityColumns.stream()
                .filter(column -> !kindIds.contains(column))
                .findFirst()
                .ifPresent(column -> {
                    throw new DataFileException(
                            files.projects().name(),
                            1,
                            "the column '" + column + "' is not explained in "
                                    + files.quantities().name());
                });
        Map<String, String> notes = readNotes(files);
        Map<Integer, List<ActionOfProject>> carriedOut = readProjectActions(files, actions);
        Set<Integer> numbers = new HashSet<>();
        return table.map(row -> {
            if (!numbers.add(row.integer("number"))) {
                throw row.broken("the project " + row.text("number") + " stands twice");
            }
            return project(row, known, quantityColumns, notes, carriedOut);
        });
    }

    private static Project project(
            Row row,
            References known,
            List<String> quantityColumns,
            Map<String, String> notes,
            Map<Integer, List<ActionOfProject>> carriedOut) {
        int number = row.integer("number");
        if (row.integer("year_to") < row.integer("year_from")) {
            throw row.broken("year_to lies before year_from");
        }
        List<String> territory = row.list("territory");
        if (territory.isEmpty()) {
            throw row.broken("territory is empty; the whole city is '" + WHOLE_CITY + "'");
        }
        List<Quantity> quantities = new ArrayList<>();
        for (String column : quantityColumns) {
            row.decimal(column)
                    .ifPresent(value ->
                            quantities.add(new Quantity(column, value, notes.getOrDefault(number + "/" + column, ""))));
        }
        return new Project(
                number,
                row.required("name_zh"),
                row.required("name_en"),
                known.field(row),
                row.integer("year_from"),
                row.integer("year_to"),
                row.longInteger("investment_wan_yuan"),
                known.bodies(row),
                territory.equals(List.of(WHOLE_CITY)) ? List.of() : territory,
                row.required("activity"),
                row.required("summary_zh"),
                row.required("summary_en"),
                quantities,
                carriedOut.getOrDefault(number, List.of()));
    }

    private static Map<String, String> readNotes(PlanFiles files) {
        return CsvTable.read(files.quantityNotes(), "number", "column", "note").rows().stream()
                .collect(Collectors.toMap(
                        row -> row.integer("number") + "/" + row.required("column"),
                        row -> row.required("note"),
                        (first, second) -> first + "; " + second));
    }

    private static Map<Integer, List<ActionOfProject>> readProjectActions(PlanFiles files, Set<String> actions) {
        return CsvTable.read(files.projectActions(), "project", "action", "basis", "evidence_ref", "note")
                .rows()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.integer("project"),
                        Collectors.mapping(
                                row -> new ActionOfProject(
                                        reference(row, "action", actions),
                                        row.oneOf("basis", List.of("named", "subject")),
                                        row.required("evidence_ref"),
                                        row.text("note")),
                                Collectors.toList())));
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
                        known.bodies(row)));
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
                        reference(row, "action", actions),
                        row.required("name_zh"),
                        row.required("name_en"),
                        row.required("near_summary_zh"),
                        row.required("near_summary_en"),
                        row.required("long_summary_zh"),
                        row.required("long_summary_en"),
                        known.bodies(row)));
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
                        TARGET_YEARS.stream().map(year -> target(row, year)).toList()));
    }

    private static Target target(Row row, int year) {
        String prefix = "y" + year + "_";
        String sameAs = row.text(prefix + "same_as");
        return new Target(
                year,
                row.decimal(prefix + "number"),
                row.oneOf(prefix + "comparison", COMPARISONS),
                row.required(prefix + "words"),
                sameAs.isEmpty() ? Optional.empty() : Optional.of(row.integer(prefix + "same_as")));
    }

    private static List<Link> readLinks(PlanFiles files, List<Project> projects, Set<String> actions) {
        Set<String> subjects =
                projects.stream().map(p -> p.subject().toString()).collect(Collectors.toSet());
        actions.forEach(id -> subjects.add(Subject.action(id).toString()));
        Set<String> ids = new HashSet<>();
        return CsvTable.read(
                        files.links(),
                        "id",
                        "subject",
                        "target",
                        "reach_from",
                        "reach_to",
                        "role",
                        "precision",
                        "accuracy_m",
                        "evidence_ref",
                        "evidence_words",
                        "note")
                .map(row -> {
                    if (!ids.add(row.required("id"))) {
                        throw row.broken("the link " + row.text("id") + " stands twice");
                    }
                    return link(row, subjects);
                });
    }

    private static Link link(Row row, Set<String> subjects) {
        Precision precision = row.constant("precision", Precision.class);
        Optional<Reach> reach = reach(row);
        if (reach.isPresent() != (precision == Precision.REACH)) {
            throw row.broken("a reach needs reach_from and reach_to, and only a reach has them");
        }
        OptionalDouble accuracyM = row.decimal("accuracy_m").stream()
                .mapToDouble(java.math.BigDecimal::doubleValue)
                .findFirst();
        if (accuracyM.isPresent() && accuracyM.getAsDouble() < 0) {
            throw row.broken("accuracy_m must be 0 or more, found " + row.text("accuracy_m"));
        }
        return new Link(
                row.required("id"),
                Subject.parse(reference(row, "subject", subjects)),
                row.required("target"),
                reach,
                row.constant("role", Role.class),
                precision,
                accuracyM,
                row.required("evidence_ref"),
                row.required("evidence_words"),
                row.text("note"));
    }

    private static Optional<Reach> reach(Row row) {
        return row.text("reach_from").isEmpty() && row.text("reach_to").isEmpty()
                ? Optional.empty()
                : Optional.of(new Reach(lonLat(row, "reach_from"), lonLat(row, "reach_to")));
    }

    private static Coordinate lonLat(Row row, String column) {
        String[] parts = row.required(column).split("\\s+");
        try {
            if (parts.length == 2) {
                return new Coordinate(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
            }
        } catch (NumberFormatException e) {
            // told below, with the value
        }
        throw row.broken(column + " must be 'longitude latitude' in degrees, found '" + row.text(column) + "'");
    }

    private static String reference(Row row, String column, Set<String> known) {
        String id = row.required(column);
        if (!known.contains(id)) {
            throw row.broken("the " + column + " '" + id + "' is not known");
        }
        return id;
    }

    /** What rows may refer to. */
    private record References(Set<String> fieldIds, Set<String> bodyIds) {

        static References of(List<Field> fields, List<Body> bodies) {
            return new References(
                    fields.stream().map(Field::id).collect(Collectors.toSet()),
                    bodies.stream().map(Body::id).collect(Collectors.toSet()));
        }

        String field(Row row) {
            return reference(row, "field", fieldIds);
        }

        List<String> bodies(Row row) {
            List<String> bodies = row.list("bodies");
            bodies.stream().filter(id -> !bodyIds.contains(id)).findFirst().ifPresent(id -> {
                throw row.broken("the body '" + id + "' is not in bodies.csv");
            });
            return bodies;
        }
    }
}
