package org.spatialplan.document.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spatialplan.document.table.SourceTable.Row;
import org.spatialplan.document.text.LinePlace;
import org.spatialplan.document.text.StatedUnits;
import org.spatialplan.text.Finding;
import org.spatialplan.text.Messages;

/**
 * Joins the pieces of one table into rows. A row begins with its number, perhaps after the cell of the field;
 * everything up to the next number, heading or sum belongs to it. Reads one table; not thread-safe.
 */
final class RowBuilder {

    private static final String AMOUNT = "[\\d,.]+(?:[(]?[十百千万亿萬億仟佰]*[元圆圓]?[)]?)";
    private static final Pattern SUM = Pattern.compile("(小计|合计|总计|共计)(?:\\(([^()]*)\\))?[:：]?(" + AMOUNT + ")?");
    private static final Pattern NUMBERED_HEADING = Pattern.compile("\\s*[（(]?[一二三四五六七八九十]+[)）、．.].*");

    private final Layout layout;
    private final int width;
    private final int numberPlace;
    private final Predicate<String> fieldName;
    private final List<Piece> pieces;
    private final List<Row> rows = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private List<Cell> current;
    private int rowLine;
    private int lastNumber;

    RowBuilder(Layout layout, List<Column> columns, int numberPlace, Predicate<String> fieldName, List<Piece> pieces) {
        this.layout = layout;
        this.width = columns.size();
        this.numberPlace = numberPlace;
        this.fieldName = fieldName;
        this.pieces = pieces;
    }

    /**
     * Builds the rows.
     *
     * @return the number of used pieces; the table ends before the next one
     */
    int build() {
        int i = 0;
        while (i < pieces.size() && !isOutside(i)) {
            i = take(i);
        }
        finishRow();
        return i;
    }

    List<Row> rows() {
        return rows;
    }

    List<Finding> findings() {
        return findings;
    }

    private int take(int i) {
        Piece piece = pieces.get(i);
        int number = anchor(i);
        if (number >= 0) {
            return begin(i, number);
        }
        if (isSum(i)) {
            return sum(i);
        }
        if (isHeading(i)) {
            finishRow();
            rows.add(new Row.Heading(piece.cell().line(), piece.cell().joined()));
        } else if (current == null) {
            reportUnread(piece);
        } else if (!piece.startsCell() && current.size() - 1 == numberPlace) {
            reportUnread(piece); // a number has no second line
        } else if (!piece.startsCell()) {
            current.set(current.size() - 1, current.get(current.size() - 1).wrapped(piece.text()));
        } else if (current.size() < width) {
            current.add(piece.cell());
        } else {
            reportUnread(piece);
        }
        return i + 1;
    }

    /** Returns how many pieces before the number belong to the row that begins here; -1 if none begins. */
    private int anchor(int i) {
        for (int before = 0; before <= numberPlace && i + before < pieces.size(); before++) {
            Piece piece = pieces.get(i + before);
            boolean mayBegin = before > 0 ? piece.startsCell() : piece.startsCell() || piece.atBoundary();
            if (!mayBegin || isSum(piece.cell())) {
                return -1;
            }
            if (piece.cell().isRowNumber()) {
                return isPlausible(i, piece.cell().rowNumber()) ? before : -1;
            }
        }
        return -1;
    }

    private boolean isPlausible(int i, int number) {
        boolean next = number == lastNumber + 1;
        boolean atBoundary = pieces.get(i).atBoundary();
        return isComplete() ? next || atBoundary : next && atBoundary && !fitsInto(i);
    }

    /**
     * Tests whether the line may be the rest of the row before: a number within a wrapped cell does not begin a row.
     */
    private boolean fitsInto(int i) {
        return layout != Layout.CELL_A_LINE && current.size() + piecesOnLine(i) - 1 <= width;
    }

    private int piecesOnLine(int i) {
        int line = pieces.get(i).cell().line();
        int count = 0;
        while (i + count < pieces.size() && pieces.get(i + count).cell().line() == line) {
            count++;
        }
        return count;
    }

    private boolean isComplete() {
        return current == null || current.size() >= width;
    }

    private int begin(int i, int before) {
        finishRow();
        current = new ArrayList<>();
        // the field's cell is merged with the one above and left out
        for (int missing = before; missing < numberPlace; missing++) {
            current.add(new Cell(pieces.get(i).cell().line(), ""));
        }
        for (int k = 0; k <= before; k++) {
            current.add(pieces.get(i + k).cell());
        }
        Cell number = pieces.get(i + before).cell();
        rowLine = number.line();
        lastNumber = number.rowNumber();
        return i + before + 1;
    }

    static boolean isSum(Cell cell) {
        return SUM.matcher(cell.narrow()).matches();
    }

    private boolean isSum(int i) {
        Piece piece = pieces.get(i);
        return (piece.atBoundary() || isComplete()) && isSum(piece.cell());
    }

    private int sum(int i) {
        finishRow();
        Cell label = pieces.get(i).cell();
        Matcher printed = SUM.matcher(label.narrow());
        printed.matches();
        String amount = printed.group(3) == null ? "" : printed.group(3);
        int next = i + 1;
        for (; next < pieces.size() && !pieces.get(next).atBoundary() && next - i < width; next++) {
            String text = pieces.get(next).cell().narrow();
            amount = amount.isEmpty() && text.matches(AMOUNT) ? text : amount;
        }
        boolean plain = amount.matches("[\\d,.]+");
        boolean unitInLabel = plain && printed.group(2) != null && StatedUnits.isUnitOnly(printed.group(2));
        rows.add(new Row.Sum(label.line(), printed.group(1), unitInLabel ? amount + printed.group(2) : amount));
        return next;
    }

    private boolean isHeading(int i) {
        Piece piece = pieces.get(i);
        if (!piece.alone() || piece.text().isBlank()) {
            return false;
        }
        boolean named = NUMBERED_HEADING.matcher(piece.text()).matches()
                || fieldName.test(piece.cell().joined());
        return layout == Layout.CELL_A_LINE
                ? piece.startsCell() && (named || isComplete())
                : isComplete() && (named || piece.startsCell() || piecesOnLine(i) > 1);
    }

    private void finishRow() {
        if (current != null) {
            rows.add(new Row.Data(rowLine, current));
        }
        current = null;
    }

    private void reportUnread(Piece piece) {
        if (!piece.text().isBlank()) {
            findings.add(Finding.error(
                    "cell-not-read",
                    LinePlace.of(piece.cell().line()),
                    Messages.of("document.cell-not-read", piece.cell().joined())));
        }
    }

    /** Tests for text after an empty line that is not a cell and so is below the table. */
    private boolean isOutside(int i) {
        Piece piece = pieces.get(i);
        return piece.afterBlank() && !piece.startsCell() && isComplete() && anchor(i) < 0 && !isSum(i) && !isHeading(i);
    }
}
