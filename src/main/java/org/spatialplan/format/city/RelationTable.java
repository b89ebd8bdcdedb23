package org.spatialplan.format.city;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.spatialplan.format.city.CsvTable.Row;
import org.spatialplan.format.rules.DataFile;
import org.spatialplan.plan.Evidence;
import org.spatialplan.plan.PlanException;
import org.spatialplan.plan.Relation;
import org.spatialplan.plan.Subject;

/** Reads {@code relations.csv}: how items of the plan belong to each other. {@code Plan} checks whether they exist. */
final class RelationTable {

    private static final List<String> KINDS =
            Arrays.stream(Relation.Kind.values()).map(Relation.Kind::word).toList();
    private static final List<String> BASES =
            Arrays.stream(Relation.Basis.values()).map(Relation.Basis::word).toList();

    private RelationTable() {}

    /** Reads the table; an empty list if there is no such file. */
    static List<Relation> read(Optional<DataFile> file) {
        return file.map(there -> CsvTable.read(
                                there,
                                "subject",
                                "kind",
                                "object",
                                "year",
                                "basis",
                                "evidence_ref",
                                "evidence_words",
                                "note_zh",
                                "note_en")
                        .map(RelationTable::relation))
                .orElse(List.of());
    }

    private static Relation relation(Row row) {
        Relation.Basis basis = Relation.Basis.of(row.oneOf("basis", BASES));
        if ((basis == Relation.Basis.NAMED) == row.text("evidence_words").isEmpty()) {
            throw row.malformed("what the plan names has evidence_words, and only that has them");
        }
        if (basis == Relation.Basis.SUBJECT && row.text("note_zh").isEmpty()) {
            throw row.malformed("what the plan does not name has a reason in note_zh and note_en");
        }
        if (row.text("note_zh").isEmpty() != row.text("note_en").isEmpty()) {
            throw row.malformed("note_zh and note_en are either both there or both empty");
        }
        return new Relation(
                subject(row, "subject"),
                Relation.Kind.of(row.oneOf("kind", KINDS)),
                subject(row, "object"),
                row.integerIfAny("year"),
                basis,
                evidence(row),
                row.text("evidence_words"),
                row.text("note_zh"),
                row.text("note_en"));
    }

    private static Subject subject(Row row, String column) {
        try {
            return Subject.parse(row.required(column));
        } catch (PlanException e) {
            throw row.malformed(e.getMessage());
        }
    }

    private static String evidence(Row row) {
        row.required("evidence_ref");
        row.list("evidence_ref").stream()
                .filter(reference -> !Evidence.isReference(reference))
                .findFirst()
                .ifPresent(reference -> {
                    throw row.malformed("'" + reference
                            + "' is no reference; expected annex3/row/35, box1/item/9, text/3/2 or text/2 alike");
                });
        return row.text("evidence_ref");
    }
}
