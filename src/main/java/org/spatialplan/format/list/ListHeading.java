package org.spatialplan.format.list;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.spatialplan.format.read.BoundaryPointUnit;

/**
 * The row above the points that names the columns.
 *
 * @param cells as they are written; a cell that is empty here has the one above, as merged cells have
 * @param roles of these cells
 */
record ListHeading(List<String> cells, List<ListRole> roles) {

    private static final Pattern BRACKETED = Pattern.compile("[(（\\[【]([^)）\\]】]{1,20})[)）\\]】]");

    /** No heading. */
    static final ListHeading NONE = new ListHeading(List.of(), List.of());

    /** Two columns that together are a place. */
    enum Pair {
        NORTHING_EASTING(ListRole.NORTHING, ListRole.EASTING),
        X_Y(ListRole.X, ListRole.Y),
        LATITUDE_LONGITUDE(ListRole.LATITUDE, ListRole.LONGITUDE);

        private final ListRole north;
        private final ListRole east;

        Pair(ListRole north, ListRole east) {
            this.north = north;
            this.east = east;
        }

        /** The role of the column that by its words is the northing or latitude; X by the words of surveyors. */
        ListRole north() {
            return north;
        }

        ListRole east() {
            return east;
        }

        /** Whether the words alone say which column is north. */
        boolean isCertain() {
            return this != X_Y;
        }
    }

    /**
     * The heading in a row; empty if its words name no pair of columns.
     *
     * @param above the row before it, which has cells that are merged over both rows
     */
    static Optional<ListHeading> of(ListRow row, Optional<ListRow> above) {
        Optional<ListRow> merged = above.filter(before -> before.filled().size() > 1);
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            int column = i;
            String own = row.cell(i);
            cells.add(own.isEmpty() ? merged.map(before -> before.cell(column)).orElse("") : own);
        }
        ListHeading heading =
                new ListHeading(cells, cells.stream().map(ListRole::of).toList());
        boolean values = row.cells().stream()
                .anyMatch(
                        cell -> ListValue.of(cell).filter(ListValue::isTelling).isPresent());
        return values || heading.pair().isEmpty() ? Optional.empty() : Optional.of(heading);
    }

    /** The pair of columns that comes first; empty if there is none. */
    Optional<Pair> pair() {
        return Stream.of(Pair.values())
                .filter(pair -> column(pair.north) >= 0 && column(pair.east) >= 0)
                .min(Comparator.comparingInt(pair -> Math.min(column(pair.north), column(pair.east))));
    }

    /** Whether two tables stand side by side, so that their columns have the same names. */
    boolean isDoubled(Pair pair) {
        return columns(pair.north).size() > 1 && columns(pair.east).size() > 1;
    }

    /** The first column with a role; -1 if there is none. */
    int column(ListRole role) {
        return roles.indexOf(role);
    }

    List<Integer> columns(ListRole role) {
        return IntStream.range(0, roles.size())
                .filter(i -> roles.get(i) == role)
                .boxed()
                .toList();
    }

    /** The name of a column for people; empty if it has none. */
    String name(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : "";
    }

    /** The unit that stands in brackets behind the name of a column; empty if there is none, or it is unknown. */
    Optional<BoundaryPointUnit> unit(int column) {
        Matcher bracketed = BRACKETED.matcher(name(column));
        while (bracketed.find()) {
            Optional<BoundaryPointUnit> unit = BoundaryPointUnit.find(bracketed.group(1));
            if (unit.isPresent()) {
                return unit;
            }
        }
        return Optional.empty();
    }

    /** Whether a row repeats the heading, as printed tables do on each page. */
    boolean isRepeated(ListRow row) {
        return !cells.isEmpty()
                && row.filled().size() > 1
                && IntStream.range(0, row.cells().size())
                        .allMatch(i -> row.cell(i).isEmpty() || row.cell(i).equals(name(i)));
    }
}
