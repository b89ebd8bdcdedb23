package org.spatialplan.format.city;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.spatialplan.format.city.CsvTable.Row;
import org.spatialplan.format.rules.DataFile;
import org.spatialplan.plan.Evidence;
import org.spatialplan.plan.NamedPlace;
import org.spatialplan.plan.PlanNote;
import org.spatialplan.plan.Subject;
import org.spatialplan.plan.Task;
import org.spatialplan.plan.TextTarget;
import org.spatialplan.text.Messages;

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

    /** The ids of all tasks. */
    KnownIds taskIds(String prefix) {
        return files.tasks()
                .map(there -> CsvTable.read(there).ids("id", prefix))
                .orElse(new KnownIds(Set.of(), true));
    }

    List<TextTarget> targets() {
        KnownIds ids = taskIds("");
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

    private static TextTarget target(Row row, KnownIds tasks) {
        if (row.text("number").isEmpty() != row.text("comparison").isEmpty()) {
            row.fault(Messages.of("format.city.target-number"));
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

    List<PlanNote> notes(KnownIds subjects) {
        return read(files.notes(), row -> note(row, subjects), "id", "subject", "kind", "zh", "en", "evidence_ref");
    }

    private static PlanNote note(Row row, KnownIds subjects) {
        return new PlanNote(
                row.required("id"),
                References.subject(row, "subject", subjects),
                row.constant("kind", PlanNote.Kind.class),
                row.required("zh"),
                row.required("en"),
                row.required("evidence_ref"));
    }

    List<NamedPlace> places(KnownIds subjects) {
        boolean tasksKnown = !taskIds("").ids().isEmpty();
        return read(
                files.places(),
                row -> place(row, subjects, tasksKnown),
                "id",
                "name_zh",
                "name_en",
                "kind",
                "feature",
                "within",
                "evidence",
                "note");
    }

    private static NamedPlace place(Row row, KnownIds subjects, boolean tasksKnown) {
        List<String> evidence = row.list("evidence");
        if (evidence.isEmpty()) {
            row.fault(Messages.of("format.city.evidence-empty"));
        }
        evidence.stream()
                .map(reference -> evidence(row, reference))
                .filter(Evidence::isReference)
                .flatMap(reference -> Evidence.subject(reference).stream())
                .filter(subject -> subject.kind() != Subject.Kind.TASKS || tasksKnown)
                .filter(subject -> !subjects.knows(subject.toString()))
                .forEach(subject -> row.fault(Messages.of("format.city.reference-unknown", "evidence", subject)));
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
            row.fault(Messages.of("format.city.evidence", reference));
        }
        return reference;
    }

    /** Reads a table; an empty list if there is no such file. */
    private static <T> List<T> read(Optional<DataFile> file, Function<Row, T> maker, String... columns) {
        Set<String> ids = new HashSet<>();
        return file.map(there -> CsvTable.read(there, columns).map(row -> {
                    if (!ids.add(row.required("id"))) {
                        row.fault(Messages.of("format.city.id-twice", row.text("id")));
                    }
                    return maker.apply(row);
                }))
                .orElse(List.of());
    }
}
