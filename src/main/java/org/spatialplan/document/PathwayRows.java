package org.spatialplan.document;

import java.util.ArrayList;
import java.util.List;
import org.spatialplan.document.PlanDraft.DraftPathway;
import org.spatialplan.document.table.Cell;
import org.spatialplan.document.table.Column.Role;
import org.spatialplan.document.table.SourceTable;
import org.spatialplan.document.table.SourceTable.Row;
import org.spatialplan.text.EnumNames;
import org.spatialplan.text.Finding;
import org.spatialplan.text.Messages;

/** Reads the rows of annex 2. Reads one table; not thread-safe. */
final class PathwayRows {

    private final SourceTable table;
    private final RowFindings findings = new RowFindings(Messages.of("document.annex-2"));
    private final List<DraftPathway> pathways = new ArrayList<>();
    private String field = "";
    private int place;

    PathwayRows(SourceTable table) {
        this.table = table;
    }

    PathwayRows read() {
        for (Row row : table.rows()) {
            if (row instanceof Row.Heading heading) {
                field = FieldNames.ofHeading(heading.text());
                place = 0;
            } else if (row instanceof Row.Data data) {
                read(data);
            }
        }
        return this;
    }

    List<DraftPathway> pathways() {
        return pathways;
    }

    List<Finding> findings() {
        return findings.list();
    }

    private void read(Row.Data row) {
        int number = cell(row, Role.NUMBER).rowNumber();
        if (!findings.numbered(row.line(), number)) {
            return;
        }
        Cell inField = cell(row, Role.FIELD);
        if (!inField.isBlank() && !FieldNames.ofHeading(inField.joined()).equals(field)) {
            field = FieldNames.ofHeading(inField.joined());
            place = 0;
        }
        place++;
        for (Role role : List.of(Role.NAME, Role.NEAR, Role.LONG, Role.BODIES)) {
            if (cell(row, role).isBlank()) {
                findings.notRead(
                        row.line(),
                        number,
                        Messages.of("document.pathway-cell." + EnumNames.of(role)),
                        cell(row, role));
                return;
            }
        }
        pathways.add(new DraftPathway(
                row.line(),
                number,
                field,
                place,
                cell(row, Role.NAME).joined(),
                cell(row, Role.NEAR).joined(),
                cell(row, Role.LONG).joined(),
                cell(row, Role.BODIES).text()));
    }

    private Cell cell(Row.Data row, Role role) {
        return table.places(role).stream().findFirst().map(row::cell).orElse(new Cell(row.line(), ""));
    }
}
