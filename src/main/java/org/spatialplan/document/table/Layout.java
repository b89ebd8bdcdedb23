package org.spatialplan.document.table;

import java.util.ArrayList;
import java.util.List;
import org.spatialplan.document.text.Line;

/** The ways in which word processors write a table as text. */
enum Layout {
    /**
     * Each cell is on its own line after a tab, empty lines separate rows; lines without a tab continue their cell.
     */
    CELL_A_LINE,
    /** Each row is on its own line, tabs separate cells. */
    TABS,
    /** Each row is on its own line, two or more spaces separate cells. */
    SPACES;

    static Layout of(Line header) {
        String text = header.text().stripLeading();
        if (text.contains("\t")) {
            return TABS;
        }
        return header.hasTab() ? CELL_A_LINE : SPACES;
    }

    List<Piece> pieces(List<Line> lines) {
        return this == CELL_A_LINE ? cellALine(lines) : rowALine(lines);
    }

    private static List<Piece> cellALine(List<Line> lines) {
        List<Piece> pieces = new ArrayList<>();
        boolean blank = true;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.text().isEmpty()) {
                blank = true;
                continue;
            }
            boolean alone =
                    blank && (i + 1 == lines.size() || lines.get(i + 1).text().isEmpty());
            String text = line.text();
            int tab = text.indexOf('\t');
            boolean startsCell = tab >= 0 && text.substring(0, tab).isBlank();
            // further tabs are within the cell
            Cell cell = new Cell(
                    line.number(), text.substring(startsCell ? tab + 1 : 0).replace('\t', ' '));
            if (!startsCell && !blank && !pieces.isEmpty()) {
                pieces.add(pieces.remove(pieces.size() - 1).wrapped(cell.text()));
            } else {
                pieces.add(new Piece(cell, startsCell, blank, blank, alone));
            }
            blank = false;
        }
        return pieces;
    }

    private List<Piece> rowALine(List<Line> lines) {
        List<Piece> pieces = new ArrayList<>();
        boolean blank = false;
        for (Line line : lines) {
            if (line.text().isEmpty()) {
                blank = true;
                continue;
            }
            String[] parts = this == TABS
                    ? line.text().split("\t", -1)
                    : line.text().stripTrailing().split(" {2,}", -1);
            int filled = 0;
            for (String part : parts) {
                filled += part.isBlank() ? 0 : 1;
            }
            for (int j = 0; j < parts.length; j++) {
                boolean startsCell = j > 0 || parts[0].isBlank();
                pieces.add(
                        new Piece(new Cell(line.number(), parts[j]), startsCell, j == 0, blank && j == 0, filled == 1));
            }
            blank = false;
        }
        return pieces;
    }
}
