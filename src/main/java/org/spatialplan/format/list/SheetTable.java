package org.spatialplan.format.list;

import java.util.List;
import java.util.Optional;
import org.spatialplan.format.excel.SheetRows;
import org.spatialplan.format.excel.Workbook;
import org.spatialplan.format.read.Notes;
import org.spatialplan.text.Finding;
import org.spatialplan.text.Messages;

/** The rows of a sheet. Rows that the file leaves out are empty rows. Closing it closes the workbook. */
final class SheetTable implements ListTable {

    /** More empty rows than these are as good as these. */
    private static final int MAX_EMPTY = 2;

    private final Workbook workbook;
    private final Workbook.Sheet sheet;
    private final SheetRows rows;
    private final Notes notes = new Notes();
    private Optional<SheetRows.Row> read = Optional.empty();
    private long number;

    SheetTable(Workbook workbook, Workbook.Sheet sheet) {
        this.workbook = workbook;
        this.sheet = sheet;
        this.rows = workbook.rows(sheet);
    }

    /** Notes something on the workbook. */
    void note(Finding finding) {
        notes.add(finding);
    }

    @Override
    public Optional<ListRow> next() {
        if (read.isEmpty()) {
            read = rows.next();
        }
        if (read.isEmpty()) {
            return Optional.empty();
        }
        SheetRows.Row next = read.get();
        if (number + 1 < next.number()) {
            number = Math.max(number + 1, next.number() - MAX_EMPTY);
            return Optional.of(new ListRow(number, List.of()));
        }
        number = next.number();
        read = Optional.empty();
        return Optional.of(new ListRow(number, next.cells()));
    }

    @Override
    public String place(long row, int column) {
        return sheet.name() + "!" + (column < 0 ? "" : SheetRows.letters(column)) + row;
    }

    @Override
    public String columnName(int column) {
        return SheetRows.letters(column);
    }

    @Override
    public Optional<String> name() {
        return Optional.of(sheet.name());
    }

    @Override
    public List<Finding> notes() {
        Notes all = new Notes();
        notes.all().forEach(all::add);
        if (rows.hiddenRows() > 0) {
            all.info("sheet-rows-hidden", sheet.name(), Messages.of("format.list.hidden-rows", rows.hiddenRows()));
        }
        if (rows.cellsBeyond() > 0) {
            all.warning(
                    "sheet-cells-beyond",
                    sheet.name(),
                    Messages.of(
                            "format.list.cells-beyond",
                            rows.cellsBeyond(),
                            SheetRows.letters(SheetRows.MAX_COLUMNS - 1)));
        }
        return all.all();
    }

    @Override
    public void close() {
        rows.close();
        workbook.close();
    }
}
