package org.spatialplan.document.table;

/**
 * The text between two separators of a table.
 *
 * @param startsCell whether a tab precedes it; otherwise it continues the cell before, or begins a line
 * @param atBoundary whether a row may begin with it: it begins a line of a row-by-line table, or follows an empty line
 * @param afterBlank whether an empty line precedes it
 * @param alone whether only empty cells are beside it on its line or before the next empty line
 */
record Piece(Cell cell, boolean startsCell, boolean atBoundary, boolean afterBlank, boolean alone) {

    String text() {
        return cell.text();
    }

    Piece wrapped(String more) {
        return new Piece(cell.wrapped(more), startsCell, atBoundary, afterBlank, alone);
    }
}
