package org.spatialplan.document.table;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.spatialplan.document.table.Column.Role;
import org.spatialplan.document.text.Line;
import org.spatialplan.document.text.LinePlace;
import org.spatialplan.document.text.StatedUnits;
import org.spatialplan.text.Finding;
import org.spatialplan.text.Messages;

/** Finds the tables in the document's lines. Stateless and thread-safe. */
public final class TableReader {

    private static final Pattern BELOW =
            Pattern.compile("\\s*(?:说明|备注|注|附件|附表|附录|专栏)\\s*\\d*\\s*[:：.．].*|\\s*(?:附件|附表|专栏)\\s*\\d+.*");
    private static final int MAX_HEADER_LENGTH = 40;
    private static final int LINES_ABOUT = 6;
    private static final int MAX_ABOUT_LENGTH = 60;

    private final Predicate<String> fieldName;

    /**
     * Reads tables of one document.
     *
     * @param fieldNames names of fields that are known already and may be headings among the rows
     */
    public TableReader(Collection<String> fieldNames) {
        List<String> names = List.copyOf(fieldNames);
        this.fieldName = text -> names.stream().anyMatch(text::startsWith);
    }

    /** Returns the tables and the faults in them. Rows outside every table are reported too. */
    public Tables read(List<Line> lines) {
        List<SourceTable> tables = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        int i = 0;
        while (i < lines.size()) {
            Optional<Header> header = headerAt(lines, i);
            if (header.isEmpty()) {
                reportStray(lines.get(i), findings);
                i++;
                continue;
            }
            i = readTable(lines, header.get(), tables, findings);
        }
        return new Tables(List.copyOf(tables), List.copyOf(findings));
    }

    private static void reportStray(Line line, List<Finding> findings) {
        if (line.hasTab() && !line.isBlank() && !StatedUnits.isUnitLine(line.text())) {
            findings.add(Finding.error(
                    "row-outside-table",
                    LinePlace.of(line.number()),
                    Messages.of("document.row-outside-table", line.text().strip())));
        }
    }

    private int readTable(List<Line> lines, Header header, List<SourceTable> tables, List<Finding> findings) {
        List<Line> body = new ArrayList<>();
        List<StatedUnits> units = new ArrayList<>(header.units());
        int end = header.end();
        while (end < lines.size() && !BELOW.matcher(lines.get(end).text()).matches()) {
            Optional<Header> other = headerAt(lines, end);
            if (other.isEmpty()) {
                Line line = lines.get(end++);
                if (StatedUnits.isUnitLine(line.text())) {
                    // repeated on the next page, or of the next table
                    body.add(new Line(line.number(), "", line.startsPage()));
                } else {
                    body.add(line);
                }
            } else if (other.get().titles().equals(header.titles())) {
                // repeated on the next page
                units.addAll(other.get().units());
                end = other.get().end();
            } else {
                break;
            }
        }
        List<Piece> pieces = header.layout().pieces(body);
        List<Integer> numbers = SourceTable.places(header.columns(), Role.NUMBER);
        RowBuilder builder = new RowBuilder(header.layout(), header.columns(), numbers.get(0), fieldName, pieces);
        int used = builder.build();
        int next = used == pieces.size() ? end : header.end();
        while (used < pieces.size()
                && lines.get(next).number() < pieces.get(used).cell().line()) {
            next++;
        }
        units.addAll(unitsBelow(lines, next));
        tables.add(new SourceTable(header.kind(), header.line(), header.columns(), builder.rows(), units));
        findings.addAll(builder.findings());
        return next;
    }

    /**
     * Finds the units above a table, between its title and its head; a cell of another table, or a long line, ends the
     * search.
     */
    private static List<StatedUnits> unitsAbove(List<Line> lines, int head) {
        List<StatedUnits> units = new ArrayList<>();
        int looked = 0;
        for (int i = head - 1; i >= 0 && looked < LINES_ABOUT; i--) {
            Line line = lines.get(i);
            boolean unitLine = StatedUnits.isUnitLine(line.text());
            if (!unitLine && (line.hasTab() && !line.isBlank() || line.text().length() > MAX_ABOUT_LENGTH)) {
                break;
            }
            looked += line.isBlank() ? 0 : 1;
            StatedUnits.ofLine(line).ifPresent(units::add);
        }
        return units;
    }

    private List<StatedUnits> unitsBelow(List<Line> lines, int from) {
        List<StatedUnits> units = new ArrayList<>();
        int looked = 0;
        for (int i = from;
                i < lines.size() && looked < LINES_ABOUT && headerAt(lines, i).isEmpty();
                i++) {
            Line line = lines.get(i);
            // a unit on a line of its own belongs to the next table
            if (!line.isBlank() && !StatedUnits.isUnitLine(line.text())) {
                looked++;
                StatedUnits.ofLine(line)
                        .filter(unit -> BELOW.matcher(line.text()).matches()
                                || line.text().matches("\\s*[(（]?\\d.*"))
                        .ifPresent(units::add);
            }
        }
        return units;
    }

    /** Finds the titles that begin at a line. They end with the first empty line, row number or heading. */
    private Optional<Header> headerAt(List<Line> lines, int from) {
        Line first = lines.get(from);
        if (!mayBeTitle(first)) {
            return Optional.empty();
        }
        Layout layout = Layout.of(first);
        int end = from + 1;
        while (end < lines.size() && goesOn(lines.get(end), layout)) {
            end++;
        }
        List<Cell> cells = new ArrayList<>();
        List<StatedUnits> units = new ArrayList<>();
        for (Piece piece : layout.pieces(lines.subList(from, end))) {
            boolean ofItsOwn =
                    piece.startsCell() || layout != Layout.CELL_A_LINE || StatedUnits.isUnitLine(piece.text());
            if (ofItsOwn && StatedUnits.isUnitOnly(piece.text())) {
                units.add(StatedUnits.ofTitle(piece.cell().line(), piece.text()));
            } else if (cells.isEmpty() || piece.startsCell()) {
                cells.add(piece.cell());
            } else {
                cells.set(cells.size() - 1, cells.get(cells.size() - 1).wrapped(piece.text()));
            }
        }
        List<String> titles = cells.stream()
                .map(Cell::narrow)
                .filter(title -> !title.isEmpty())
                .toList();
        units.addAll(unitsAbove(lines, from));
        int last = end;
        return TableKind.of(titles)
                .map(kind -> new Header(
                        kind,
                        layout,
                        first.number(),
                        last,
                        titles,
                        titles.stream().map(kind::column).toList(),
                        units));
    }

    private static boolean mayBeTitle(Line line) {
        String text = Normalizer.normalize(line.text(), Normalizer.Form.NFKC)
                .replaceAll("[ \\t]", " ")
                .strip();
        return text.startsWith("序号") || text.startsWith("领域") || text.startsWith("类别") || text.startsWith("编号");
    }

    private boolean goesOn(Line line, Layout layout) {
        if (line.text().isEmpty()) {
            return false;
        }
        List<Piece> pieces = layout.pieces(List.of(line));
        boolean row = pieces.stream()
                .limit(2)
                .anyMatch(piece -> piece.cell().isRowNumber()
                        || RowBuilder.isSum(piece.cell())
                        || piece.text().strip().length() > MAX_HEADER_LENGTH);
        boolean heading = pieces.stream()
                .filter(piece -> !piece.text().isBlank())
                .limit(1)
                .anyMatch(piece -> fieldName.test(piece.cell().joined())
                        || piece.text().strip().matches("[一二三四五六七八九十]+[、．.].*"));
        return !row && !heading;
    }

    /** The tables of a document. */
    public record Tables(List<SourceTable> tables, List<Finding> findings) {}

    private record Header(
            TableKind kind,
            Layout layout,
            int line,
            int end,
            List<String> titles,
            List<Column> columns,
            List<StatedUnits> units) {}
}
