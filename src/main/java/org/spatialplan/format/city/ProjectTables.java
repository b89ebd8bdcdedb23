package org.spatialplan.format.city;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spatialplan.format.city.CsvTable.Row;
import org.spatialplan.plan.Project;
import org.spatialplan.plan.Project.ActionOfProject;
import org.spatialplan.plan.Quantity;
import org.spatialplan.text.Messages;

/**
 * Reads {@code projects.csv} and its companion tables: quantities, their notes, and the actions that projects carry
 * out.
 */
final class ProjectTables {

    private static final String EXACTLY = "=";
    private static final List<String> COMPARISONS = List.of("=", "≈", ">=", "<=", ">", "<");
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

    /** The column that states whether a project needs new land; empty where this is not classified. */
    private static final String NEW_LAND = "new_land";

    private final PlanFiles files;
    private final References known;
    private final List<String> quantityColumns;
    private final Map<String, QuantityNote> notes;
    private final Map<Integer, List<ActionOfProject>> carriedOut;
    private final CsvTable table;

    /**
     * The tables of a plan.
     *
     * @param actions ids of the actions that projects may carry out
     */
    ProjectTables(PlanFiles files, References known, KnownIds kinds, KnownIds actions) {
        this.files = files;
        this.known = known;
        this.table = CsvTable.read(files.projects(), PROJECT_COLUMNS.toArray(String[]::new));
        this.quantityColumns = table.columns().stream()
                .filter(column -> !PROJECT_COLUMNS.contains(column) && !column.equals(NEW_LAND))
                .toList();
        requireExplained(kinds);
        this.notes = readNotes(files);
        this.carriedOut = readProjectActions(files, actions);
    }

    /** The numbers of all rows. */
    KnownIds ids() {
        return table.ids("number", "projects/");
    }

    List<Project> read() {
        Set<Integer> numbers = new HashSet<>();
        return table.map(row -> {
            if (!numbers.add(row.integer("number"))) {
                row.fault(Messages.of("format.city.project-twice", row.text("number")));
            }
            return project(row);
        });
    }

    private void requireExplained(KnownIds kinds) {
        quantityColumns.stream().filter(column -> !kinds.knows(column)).forEach(column -> files.projects()
                .report(
                        1,
                        Messages.of(
                                "format.city.column-unexplained",
                                column,
                                files.quantities().name())));
    }

    private Project project(Row row) {
        int number = row.integer("number");
        int from = row.integer("year_from");
        int to = row.integer("year_to");
        if (to < from && to != 0) {
            row.fault(Messages.of("format.city.years", row.text("year_from"), row.text("year_to")));
        }
        if (row.longInteger("investment_wan_yuan") < 0) {
            row.fault(Messages.of("format.city.investment", row.text("investment_wan_yuan")));
        }
        return new Project(
                number,
                row.required("name_zh"),
                row.required("name_en"),
                known.field(row),
                from,
                to,
                row.longInteger("investment_wan_yuan"),
                known.bodies(row),
                territory(row),
                activities(row),
                newLand(row),
                row.required("summary_zh"),
                row.required("summary_en"),
                quantities(row),
                carriedOut.getOrDefault(number, List.of()));
    }

    private static List<String> activities(Row row) {
        row.required("activity");
        return row.list("activity");
    }

    private Optional<Boolean> newLand(Row row) {
        return !table.columns().contains(NEW_LAND) || row.text(NEW_LAND).isEmpty()
                ? Optional.empty()
                : Optional.of(row.oneOf(NEW_LAND, List.of("yes", "no")).equals("yes"));
    }

    private static List<String> territory(Row row) {
        List<String> territory = row.list("territory");
        if (territory.isEmpty()) {
            row.fault(Messages.of("format.city.territory", WHOLE_CITY));
        }
        return territory.equals(List.of(WHOLE_CITY)) ? List.of() : territory;
    }

    private List<Quantity> quantities(Row row) {
        List<Quantity> quantities = new ArrayList<>();
        for (String column : quantityColumns) {
            QuantityNote said = notes.getOrDefault(row.text("number") + "/" + column, QuantityNote.NONE);
            row.decimal(column)
                    .ifPresent(value -> quantities.add(new Quantity(column, value, said.comparison(), said.note())));
        }
        return quantities;
    }

    /** The comparison and the note of a figure. */
    private record QuantityNote(String comparison, String note) {

        private static final QuantityNote NONE = new QuantityNote(EXACTLY, "");

        static QuantityNote of(Row row) {
            String comparison = row.textIfAny("comparison");
            if (!comparison.isEmpty() && !COMPARISONS.contains(comparison)) {
                row.fault(Messages.of("format.city.comparison", COMPARISONS, comparison));
            }
            if (comparison.isEmpty() && row.text("note").isEmpty()) {
                row.fault(Messages.of("format.city.note-empty"));
            }
            return new QuantityNote(comparison.isEmpty() ? EXACTLY : comparison, row.text("note"));
        }

        /** Joins two rows about one figure. The comparison of either row holds. */
        QuantityNote and(QuantityNote more) {
            String both =
                    Stream.of(note, more.note).filter(text -> !text.isEmpty()).collect(Collectors.joining("; "));
            return new QuantityNote(comparison.equals(EXACTLY) ? more.comparison : comparison, both);
        }
    }

    private Map<String, QuantityNote> readNotes(PlanFiles files) {
        return CsvTable.read(files.quantityNotes(), "number", "column", "note")
                .map(row -> Map.entry(row.integer("number") + "/" + quantity(row), QuantityNote.of(row)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, QuantityNote::and));
    }

    private String quantity(Row row) {
        String column = row.required("column");
        if (!table.columns().isEmpty() && !quantityColumns.contains(column)) {
            row.fault(Messages.of("format.city.quantity-unknown", column));
        }
        return column;
    }

    private static Map<Integer, List<ActionOfProject>> readProjectActions(PlanFiles files, KnownIds actions) {
        return CsvTable.read(files.projectActions(), "project", "action", "basis", "evidence_ref", "note")
                .map(row -> Map.entry(
                        row.integer("project"),
                        new ActionOfProject(
                                References.reference(row, "action", actions),
                                row.oneOf("basis", List.of("named", "subject")),
                                row.required("evidence_ref"),
                                row.text("note"))))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
