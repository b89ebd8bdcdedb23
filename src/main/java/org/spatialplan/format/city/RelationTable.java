package org.spatialplan.format.city;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.spatialplan.format.city.CsvTable.Row;
import org.spatialplan.format.rules.DataFile;
import org.spatialplan.plan.Evidence;
import org.spatialplan.plan.Relation;
import org.spatialplan.text.Messages;

/** Reads {@code relations.csv}: how items of the plan belong to each other. */
final class RelationTable {

    private static final List<String> KINDS =
            Arrays.stream(Relation.Kind.values()).map(Relation.Kind::word).toList();
    private static final List<String> BASES =
            Arrays.stream(Relation.Basis.values()).map(Relation.Basis::word).toList();

    private RelationTable() {}

    /** Reads the table; an empty list if there is no such file. */
    static List<Relation> read(Optional<DataFile> file, KnownIds subjects) {
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
                        .map(row -> relation(row, subjects)))
                .orElse(List.of());
    }

    private static Relation relation(Row row, KnownIds subjects) {
        String basisWord = row.oneOf("basis", BASES);
        String kindWord = row.oneOf("kind", KINDS);
        Relation.Basis basis = BASES.contains(basisWord) ? Relation.Basis.of(basisWord) : Relation.Basis.SUBJECT;
        if ((basis == Relation.Basis.NAMED) == row.text("evidence_words").isEmpty()) {
            row.fault(Messages.of("format.city.relation-words"));
        }
        if (basis == Relation.Basis.SUBJECT && row.text("note_zh").isEmpty()) {
            row.fault(Messages.of("format.city.relation-reason"));
        }
        if (row.text("note_zh").isEmpty() != row.text("note_en").isEmpty()) {
            row.fault(Messages.of("format.city.relation-notes"));
        }
        Relation relation = new Relation(
                References.subject(row, "subject", subjects),
                KINDS.contains(kindWord) ? Relation.Kind.of(kindWord) : Relation.Kind.values()[0],
                References.subject(row, "object", subjects),
                row.integerIfAny("year"),
                basis,
                evidence(row),
                row.text("evidence_words"),
                row.text("note_zh"),
                row.text("note_en"));
        if (KINDS.contains(kindWord) && !relation.fits()) {
            row.fault(Messages.of("format.city.relation-kind", kindWord));
        }
        return relation;
    }

    private static String evidence(Row row) {
        row.required("evidence_ref");
        row.list("evidence_ref").stream()
                .filter(reference -> !Evidence.isReference(reference))
                .forEach(reference -> row.fault(Messages.of("format.city.evidence", reference)));
        return row.text("evidence_ref");
    }
}
