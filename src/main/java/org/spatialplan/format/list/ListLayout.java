package org.spatialplan.format.list;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.spatialplan.format.list.ListHeading.Pair;
import org.spatialplan.format.list.ListMeaning.Row;
import org.spatialplan.format.read.BoundaryPointUnit;
import org.spatialplan.parcel.ListColumn;

/**
 * How a list of coordinates is laid out: what stands above it, its heading, its columns.
 *
 * @param from index of the first row below the heading
 * @param heading {@link ListHeading#NONE} if no row names the columns
 * @param first the first column of the coordinates
 * @param second the second column of the coordinates
 * @param point the column of the points' numbers; -1 if there is none
 * @param ring the column of the rings' numbers; -1 if there is none
 * @param parcel the column that is the same in all rows of a parcel; -1 if there is none
 * @param name the column of the parcels' names; -1 if there is none
 */
record ListLayout(int from, ListHeading heading, int first, int second, int point, int ring, int parcel, int name) {

    private static final int MAX_TITLE_ROWS = 40;
    private static final int MAX_COLUMNS = 100;
    private static final int LARGEST_RING = 100;
    /** Number, code, easting, northing, height. */
    private static final int CASS_COLUMNS = 5;

    private static final double SHARE = 0.5;
    private static final int NONE = -1;

    /** Finds the layout from the first rows; empty if no two columns hold coordinates. */
    static Optional<ListLayout> find(List<ListRow> sample) {
        for (int i = 0; i < Math.min(MAX_TITLE_ROWS, sample.size()); i++) {
            Optional<ListRow> above = i == 0 ? Optional.empty() : Optional.of(sample.get(i - 1));
            Optional<ListLayout> named = named(ListHeading.of(sample.get(i), above), i + 1, sample);
            if (named.isPresent()) {
                return named;
            }
        }
        return labelled(sample).or(() -> bySize(sample));
    }

    /** The layout of rows whose columns somebody states; what stands above the first row of numbers is left out. */
    static Optional<ListLayout> stated(List<ListColumn> columns, List<ListRow> sample) {
        List<String> cells = columns.stream().map(ListColumn::heading).toList();
        ListHeading heading =
                new ListHeading(cells, cells.stream().map(ListRole::of).toList());
        return heading.pair().isEmpty()
                ? Optional.empty()
                : FirstPoints.of(sample).flatMap(first -> named(Optional.of(heading), first.at(), sample));
    }

    private static Optional<ListLayout> named(Optional<ListHeading> heading, int from, List<ListRow> sample) {
        return heading.flatMap(found -> {
            Pair pair = found.pair().orElseThrow();
            int north = found.column(pair.north());
            int east = found.column(pair.east());
            List<ListRow> rows = sample.subList(from, sample.size());
            boolean filled = rows.stream()
                    .anyMatch(row -> row.isFormula(north)
                            || row.isFormula(east)
                            || ListValue.of(row.cell(north)).isPresent()
                            || ListValue.of(row.cell(east)).isPresent());
            return filled || rows.isEmpty()
                    ? Optional.of(of(from, found, Math.min(north, east), Math.max(north, east), rows))
                    : Optional.empty();
        });
    }

    /** The layout of rows whose cells carry their names: {@code J1,X=2760998.8,Y=367533.3}. */
    private static Optional<ListLayout> labelled(List<ListRow> sample) {
        int from = firstIndex(sample, row -> values(row) >= 2);
        if (from < 0) {
            return Optional.empty();
        }
        List<String> labels = sample.get(from).cells().stream()
                .map(cell -> ListValue.label(cell).orElse(""))
                .toList();
        ListHeading heading =
                new ListHeading(labels, labels.stream().map(ListRole::of).toList());
        return heading.pair().isEmpty() ? Optional.empty() : named(Optional.of(heading), from, sample);
    }

    /** The layout of rows without a heading: the first two columns whose numbers are a place in China in most rows. */
    private static Optional<ListLayout> bySize(List<ListRow> sample) {
        int from = firstIndex(sample, row -> values(row) >= 2);
        List<ListRow> filled = sample.stream().filter(row -> !row.isBlank()).toList();
        if (from < 0) {
            return Optional.empty();
        }
        List<ListRow> rows = sample.subList(from, sample.size());
        int columns = Math.min(
                MAX_COLUMNS,
                rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0));
        return IntStream.range(1, columns)
                .boxed()
                .flatMap(apart -> IntStream.range(0, columns - apart).mapToObj(i -> new int[] {i, i + apart}))
                .filter(pair -> places(rows, pair) > SHARE * filled.size())
                .findFirst()
                .map(pair -> of(from, ListHeading.NONE, pair[0], pair[1], rows));
    }

    private static long places(List<ListRow> rows, int[] pair) {
        List<Row> found = rows.stream()
                .flatMap(row -> row(row, pair[0], pair[1]).stream())
                .filter(row -> row.first().isTelling() && row.second().isTelling())
                .toList();
        boolean meant = new ListMeaning(found, Optional.empty(), Optional.empty(), true)
                .find()
                .isPresent();
        return meant ? found.size() : 0;
    }

    private static ListLayout of(int from, ListHeading heading, int first, int second, List<ListRow> rows) {
        List<Integer> names = new ArrayList<>(heading.columns(ListRole.NAME));
        int parcel = first(heading, ListRole.PARCEL, ListRole.PARCEL_NAME);
        int point = heading.column(ListRole.POINT);
        int ring = heading.column(ListRole.RING);
        if (heading == ListHeading.NONE || first == 0 && heading.cells().get(0).isEmpty()) {
            names.addAll(IntStream.range(0, first).boxed().toList());
        }
        for (int column : names) {
            boolean repeated = isRepeated(rows, column, first, second);
            if (repeated && ring < 0 && heading == ListHeading.NONE && areRings(rows, column) && column > 0) {
                ring = column;
            } else if (repeated && parcel < 0 && tellsParcels(rows, column, first, second)) {
                parcel = column;
            } else if (!repeated && point < 0) {
                point = column;
            }
        }
        int name = heading.column(ListRole.PARCEL_NAME);
        return new ListLayout(from, heading, first, second, point, ring, parcel, name);
    }

    /**
     * Whether a column without a name tells the parcels: it has a value in every row, as a point without one would be
     * another parcel's. Between a point's number and easting, northing and height it is the code of CASS, which says what
     * the point is.
     */
    private static boolean tellsParcels(List<ListRow> rows, int column, int first, int second) {
        List<ListRow> points =
                rows.stream().filter(row -> row(row, first, second).isPresent()).toList();
        boolean ofCass = column == 1
                && first == 2
                && second == 3
                && points.stream().allMatch(row -> row.cells().size() == CASS_COLUMNS);
        return !ofCass && points.stream().noneMatch(row -> row.cell(column).isEmpty());
    }

    private static int first(ListHeading heading, ListRole... roles) {
        return Stream.of(roles)
                .map(heading::column)
                .filter(column -> column >= 0)
                .findFirst()
                .orElse(NONE);
    }

    /** Whether rows that follow one another have the same value, so that it belongs to the parcel and not to the point. */
    private static boolean isRepeated(List<ListRow> rows, int column, int first, int second) {
        List<String> cells = rows.stream()
                .filter(row -> row(row, first, second).isPresent())
                .map(row -> row.cell(column))
                .toList();
        long same = IntStream.range(1, cells.size())
                .filter(i -> !cells.get(i).isEmpty() && cells.get(i).equals(cells.get(i - 1)))
                .count();
        return same > SHARE * (cells.size() - 1);
    }

    private static boolean areRings(List<ListRow> rows, int column) {
        return rows.stream()
                .map(row -> row.cell(column))
                .filter(cell -> !cell.isEmpty())
                .allMatch(cell -> cell.matches("\\d{1,2}") && Integer.parseInt(cell) < LARGEST_RING);
    }

    /** The coordinates of a row; empty if one of them cannot be read. */
    static Optional<Row> row(ListRow row, int first, int second) {
        return ListValue.of(row.cell(first))
                .flatMap(one -> ListValue.of(row.cell(second)).map(other -> new Row(one, other)));
    }

    private static int firstIndex(List<ListRow> rows, Predicate<ListRow> is) {
        return IntStream.range(0, rows.size())
                .filter(i -> is.test(rows.get(i)))
                .findFirst()
                .orElse(NONE);
    }

    private static long values(ListRow row) {
        return row.cells().stream()
                .flatMap(cell -> ListValue.of(cell).stream())
                .filter(ListValue::isTelling)
                .count();
    }

    /** The meaning of the two columns by the first rows; empty if nothing tells it. */
    ListMeaning meaning(List<ListRow> sample, Optional<BoundaryPointUnit> stated) {
        List<Row> rows = sample.stream()
                .skip(from)
                .flatMap(row -> row(row, first, second).stream())
                .toList();
        Optional<BoundaryPointUnit> unit =
                heading.unit(first).or(() -> heading.unit(second)).or(() -> stated);
        Optional<Pair> pair = heading.pair();
        boolean northFirst =
                pair.map(named -> heading.column(named.north()) == first).orElse(true);
        return new ListMeaning(rows, unit, pair, northFirst);
    }

    /** Whether rows are assigned to parcels by a column. */
    boolean haveParcels() {
        return parcel >= 0;
    }

    boolean haveRings() {
        return ring >= 0;
    }

    /** The names of the columns that may be the parcel's: neither coordinates nor numbers of points or rings. */
    Map<Integer, String> attributes() {
        Map<Integer, String> names = new LinkedHashMap<>();
        for (int i = 0; i < heading.cells().size(); i++) {
            if (i != first
                    && i != second
                    && i != point
                    && i != ring
                    && !heading.name(i).isEmpty()) {
                names.put(i, heading.name(i));
            }
        }
        return names;
    }

    /** The columns of coordinates that are not read, as another system beside the first has. */
    List<Integer> otherCoordinates() {
        return Stream.of(Pair.values())
                .filter(pair -> heading.column(pair.north()) >= 0 && heading.column(pair.east()) >= 0)
                .filter(pair -> !heading.pair().equals(Optional.of(pair)))
                .flatMap(pair -> Stream.of(heading.column(pair.north()), heading.column(pair.east())))
                .sorted()
                .toList();
    }

    /** Whether two tables stand side by side, of which only one would be read. */
    boolean isDoubled() {
        return heading.pair().filter(heading::isDoubled).isPresent();
    }
}
