package org.spatialplan.format.city;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.spatialplan.format.city.CsvTable.Row;
import org.spatialplan.format.rules.DataFile;
import org.spatialplan.plan.Evidence;
import org.spatialplan.plan.NamedPlace;
import org.spatialplan.plan.PlanException;
import org.spatialplan.plan.PlanNote;
import org.spatialplan.plan.Subject;
import org.spatialplan.plan.Task;
import org.spatialplan.plan.TextTarget;

/** Reads the tables of the plan's chapters: tasks, targets, notes and the index of named places. */
final class ChapterTables {

    private static final List<String> COMPARISONS = List.of("", "=", ">=", "<=", ">", "<", "≈");

    private final PlanFiles.ChapterFiles files;
    private final References known;

    ChapterTables(PlanFiles.ChapterFiles files, References known) {
        this.files = files;
        this.known = known;
    }

    List<Task> tasks() {
        return read(
                files.tasks(),
                this::task,
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
                "evidence_ref");
    }

    private Task task(Row row) {
        return new Task(
                row.required("id"),
                row.integer("chapter"),
                row.integer("position"),
                row.text("field").isEmpty() ? "" : known.field(row),
                row.required("name_zh"),
                row.required("name_en"),
                row.required("summary_zh"),
                row.required("summary_en"),
                known.bodies(row),
                row.flag("and_others"),
                evidence(row, row.required("evidence_ref")));
    }

    List<TextTarget> targets(List<Task> tasks) {
        Set<String> ids = tasks.stream().map(Task::id).collect(Collectors.toSet());
        return read(
                files.targets(),
                row -> target(row, ids),
                "id",
                "task",
                "name_zh",
                "name_en",
                "year",
                "number",
                "comparison",
                "unit",
                "unit_zh",
                "words",
                "evidence_ref",
                "note");
    }

    private static TextTarget target(Row row, Set<String> tasks) {
        if (row.text("number").isEmpty() != row.text("comparison").isEmpty()) {
            throw row.malformed("a number has a comparison, and only a number has one");
        }
        return new TextTarget(
                row.required("id"),
                row.text("task").isEmpty() ? "" : References.reference(row, "task", tasks),
                row.required("name_zh"),
                row.required("name_en"),
                row.integerIfAny("year"),
                row.decimal("number"),
                row.oneOf("comparison", COMPARISONS),
                row.text("unit"),
                row.text("unit_zh"),
                row.required("words"),
                evidence(row, row.required("evidence_ref")),
                row.text("note"));
    }

    /** Reads the notes. {@code Plan} checks whether their subjects exist. */
    List<PlanNote> notes() {
        return read(files.notes(), ChapterTables::note, "id", "subject", "kind", "zh", "en", "evidence_ref");
    }

    private static PlanNote note(Row row) {
        return new PlanNote(
                row.required("id"),
                subject(row),
                row.constant("kind", PlanNote.Kind.class),
                row.required("zh"),
                row.required("en"),
                row.required("evidence_ref"));
    }

    private static Subject subject(Row row) {
        try {
            return Subject.parse(row.required("subject"));
        } catch (PlanException e) {
            throw row.malformed(e.getMessage());
        }
    }

    List<NamedPlace> places() {
        return read(
                files.places(),
                ChapterTables::place,
                "id",
                "name_zh",
                "name_en",
                "kind",
                "feature",
                "within",
                "evidence",
                "note");
    }

    private static NamedPlace place(Row row) {
        List<String> evidence = row.list("evidence");
        if (evidence.isEmpty()) {
            throw row.malformed("evidence is empty: no row names the place");
        }
        evidence.forEach(reference -> evidence(row, reference));
        return new NamedPlace(
                row.required("id"),
                row.required("name_zh"),
                row.required("name_en"),
                row.required("kind"),
                row.text("feature"),
                row.list("within"),
                evidence,
                row.text("note"));
    }

    private static String evidence(Row row, String reference) {
        if (!Evidence.isReference(reference)) {
            throw row.malformed("'" + reference
                    + "' is no reference; expected annex3/row/35, box1/item/9, text/3/2 or text/2 alike");
        }
        return reference;
    }

    /** Reads a table; an empty list if there is no such file. */
    private static <T> List<T> read(Optional<DataFile> file, Function<Row, T> maker, String... columns) {
        Set<String> ids = new HashSet<>();
        return file.map(there -> CsvTable.read(there, columns).map(row -> {
                    if (!ids.add(row.required("id"))) {
                        throw row.malformed("the id " + row.text("id") + " stands twice");
                    }
                    return maker.apply(row);
                }))
                .orElse(List.of());
    }
}
