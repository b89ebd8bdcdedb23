package org.spatialplan.format.list;

import java.util.List;

/**
 * One row of a table.
 *
 * @param number the line of a text or the row of a sheet, from 1
 * @param cells without surrounding blanks; an empty text for an empty cell
 */
record ListRow(long number, List<String> cells) {

    /** The text of a cell; empty beyond the end of the row. */
    String cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : "";
    }

    /** Whether a cell is a formula whose result is not stored in the file. */
    boolean isFormula(int column) {
        return cell(column).startsWith("=");
    }

    boolean hasFormula() {
        return cells.stream().anyMatch(cell -> cell.startsWith("="));
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isEmpty);
    }

    /** The cells with text. */
    List<String> filled() {
        return cells.stream().filter(cell -> !cell.isEmpty()).toList();
    }
}
