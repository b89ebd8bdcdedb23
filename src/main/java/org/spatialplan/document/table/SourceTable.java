package org.spatialplan.document.table;

import java.util.List;
import java.util.stream.IntStream;
import org.spatialplan.document.text.StatedUnits;

/**
 * A table of the document.
 *
 * @param line of its first title
 * @param rows data, headings and sums in their order
 * @param units the units of money in its head and in the lines above and below it, the nearest first
 */
public record SourceTable(TableKind kind, int line, List<Column> columns, List<Row> rows, List<StatedUnits> units) {

    public SourceTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        units = List.copyOf(units);
    }

    /** Lists the indexes of the columns with a role. */
    public List<Integer> places(Column.Role role) {
        return places(columns, role);
    }

    static List<Integer> places(List<Column> columns, Column.Role role) {
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).role() == role)
                .boxed()
                .toList();
    }

    /** A row of the table. */
    public sealed interface Row {

        /** Returns the row's line in the document, from 1. */
        int line();

        /**
         * A numbered row.
         *
         * @param cells from the table's first column on; fewer than columns where cells are merged
         */
        record Data(int line, List<Cell> cells) implements Row {
            public Data {
                cells = List.copyOf(cells);
            }

            /** Returns the cell at an index; an empty one if the row ends before it. */
            public Cell cell(int place) {
                return place < cells.size() ? cells.get(place) : Cell.MISSING;
            }
        }

        /** A line that names the field of the rows below it. */
        record Heading(int line, String text) implements Row {}

        /**
         * A printed sum.
         *
         * @param label as printed, for example 小计 or 总计
         * @param amount as printed; may be empty
         */
        record Sum(int line, String label, String amount) implements Row {}
    }
}
