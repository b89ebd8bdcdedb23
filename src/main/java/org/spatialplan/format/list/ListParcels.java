package org.spatialplan.format.list;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.spatialplan.format.list.ListMeaning.Row;
import org.spatialplan.format.read.BoundaryPointColumns;
import org.spatialplan.format.read.BoundaryPointLine.Point;
import org.spatialplan.format.read.Notes;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.geo.AngleText.Axis;
import org.spatialplan.geo.WorkLimit;
import org.spatialplan.parcel.UnreadableParcelException;
import org.spatialplan.text.Excerpt;
import org.spatialplan.text.Finding;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/**
 * Puts the rows of a list together to parcels. A parcel ends where the column of parcels changes; without such a column at
 * an empty row, at a row of words, where a ring returns to its first point, or where the points' numbers start again. Used
 * by one thread.
 */
final class ListParcels {

    /** Two places of one point that differ by less are the same, rounded in another way. Metres and degrees. */
    private static final double SAME_M = 0.1;

    private static final double SAME_DEGREES = 1e-6;
    private static final int MAX_PARCELS = 1_000_000;
    private static final int LONGEST = 200;
    private static final Pattern POINT_NUMBER = Pattern.compile("[A-Za-z]{0,4}[-_]?\\d{1,6}");
    private static final Pattern NOTHING = Pattern.compile("[-—－–/\\\\\\s]*|(?i:nan|null|none|无)");
    private static final Pattern REMARK = Pattern.compile(
            "(?:#|//|--|%|合计|总计|小计|面积|周长|备注|说明|注[:：]|注意|制表|填表|审核|校核|计算|检查|测量|日期|单位|坐标系|高程|投影|中央|带号|比例|第.{1,4}页|共.{1,6}页|以下空白|TOTAL|AREA|NOTE|REMARK|PAGE|END$).*",
            Pattern.CASE_INSENSITIVE);

    private final String fileName;
    private final ListTable table;
    private final Supplier<Optional<ListRow>> rows;
    private final ListLayout layout;
    private final ListMeaning.Found meaning;
    private final ListPreamble words;
    private final Notes notes;
    private final Set<String> seen = new HashSet<>();
    private final Map<Integer, String> attributes;
    private ListDraft draft;
    private ListDraft complete;
    private String title;
    private String key = "";
    /** Whether a point was read before. */
    private boolean any;

    private boolean ended;

    ListParcels(
            String fileName,
            ListTable table,
            Supplier<Optional<ListRow>> rows,
            ListLayout layout,
            ListMeaning.Found meaning,
            ListPreamble words,
            Notes notes,
            Optional<ListRow> above) {
        this.fileName = fileName;
        this.table = table;
        this.rows = rows;
        this.layout = layout;
        this.meaning = meaning;
        this.words = words;
        this.attributes = layout.attributes();
        this.notes = notes;
        this.title = above.filter(row -> row.filled().size() == 1 && !isRemark(row))
                .map(row -> shortened(row.filled().get(0)))
                .orElse("");
    }

    private static boolean isRemark(ListRow row) {
        return REMARK.matcher(row.filled().get(0)).matches();
    }

    /**
     * The rows of the next parcel; empty at the end.
     *
     * @throws DataFileException if the rows of one parcel do not stand together
     */
    Optional<ListDraft> next() {
        complete = null;
        while (complete == null && !ended) {
            WorkLimit.ask();
            Optional<ListRow> row = rows.get();
            if (row.isPresent()) {
                take(row.get());
            } else {
                ended = true;
                end();
            }
        }
        return Optional.ofNullable(complete);
    }

    private void take(ListRow row) {
        Optional<ListValue> first = ListValue.of(row.cell(layout.first()));
        Optional<ListValue> second = ListValue.of(row.cell(layout.second()));
        if (first.isPresent() || second.isPresent()) {
            takePoint(row, first, second);
        } else if (row.isBlank()) {
            if (!layout.haveParcels()) {
                end();
            }
        } else if (layout.heading().isRepeated(row)) {
            note("list-heading-repeated", row, Messages.of("format.list.heading-repeated"));
        } else if (isBrokenPoint(row)) {
            takePoint(row, first, second);
        } else {
            takeWords(row);
        }
    }

    /** Whether a row without coordinates is a point and not a line of words between points. */
    private boolean isBrokenPoint(ListRow row) {
        boolean numbered = POINT_NUMBER.matcher(row.cell(layout.point())).matches();
        return !isRemark(row) && (numbered || any && row.filled().size() > 2);
    }

    private void takeWords(ListRow row) {
        words.take(row);
        boolean remark = isRemark(row);
        if (!layout.haveParcels()) {
            end();
            title = remark || row.filled().size() > 1
                    ? title
                    : shortened(row.filled().get(0));
        }
        if (remark || layout.haveParcels() || row.filled().size() > 1) {
            note(
                    "list-row-skipped",
                    row,
                    Messages.of(
                            "format.list.row-skipped", shortened(row.filled().get(0))));
        }
    }

    private void takePoint(ListRow row, Optional<ListValue> first, Optional<ListValue> second) {
        String label = row.cell(layout.point());
        String of = layout.haveParcels() ? shortened(row.cell(layout.parcel())) : "";
        key = of.isEmpty() ? key : of;
        Optional<Point> point = Optional.empty();
        Optional<Finding> fault = Optional.empty();
        try {
            point = Optional.of(point(row, value(row, layout.first(), first), value(row, layout.second(), second)));
        } catch (UnreadableParcelException e) {
            fault = Optional.of(e.fault(table.place(row.number(), ListTable.WHOLE_ROW)));
        }
        if (draft != null && point.isPresent() && draft.repeatsClosing(point.get())) {
            return;
        }
        if (draft != null && isOfNext(point, label)) {
            end();
        }
        if (draft == null) {
            begin(row);
        }
        draft.describe(row, attributes);
        fault.ifPresent(draft::fail);
        point.ifPresent(read -> draft.add(snapped(read, label), label));
        any = true;
    }

    private void begin(ListRow row) {
        if (layout.haveParcels() && !seen.add(key)) {
            throw new DataFileException(
                    fileName,
                    0,
                    Messages.of("format.list.parcel-apart", key, table.place(row.number(), layout.parcel())));
        }
        if (seen.size() > MAX_PARCELS) {
            throw new DataFileException(
                    fileName,
                    0,
                    Messages.of("format.more-than-split-file", Messages.of("format.parcels"), MAX_PARCELS));
        }
        draft = new ListDraft(row.number(), key, title);
        title = "";
    }

    private boolean isOfNext(Optional<Point> point, String label) {
        if (layout.haveParcels()) {
            return !draft.key().equals(key);
        }
        if (point.isEmpty()) {
            return draft.isClosed() && !layout.haveRings();
        }
        boolean firstRing = point.get().ring() == draft.firstRing();
        if (draft.isClosed()) {
            return !layout.haveRings() || firstRing;
        }
        return firstRing && draft.hasFirstLabel(label) && !closes(point.get());
    }

    /** Whether a point with the number of the first one is the first one, though it may be rounded in another way. */
    private boolean closes(Point point) {
        double distance = draft.fromStart(point);
        double same = meaning.columns().inDegrees() ? SAME_DEGREES : SAME_M;
        return distance <= same;
    }

    /** The first point of the ring in place of one that has its number and nearly its place. */
    private Point snapped(Point point, String label) {
        if (!draft.hasFirstLabel(label) || draft.ringSize() < ListDraft.FEWEST_OF_RING || !closes(point)) {
            return point;
        }
        if (draft.fromStart(point) > 0) {
            notes.info("list-ring-snapped", "line " + point.line(), Messages.of("format.list.ring-snapped", label));
        }
        return draft.atStart(point);
    }

    private Point point(ListRow row, ListValue first, ListValue second) {
        requireAxes(row, first, second);
        Point written = new Row(first, second)
                .point(row.number(), ring(row), row.cells().size());
        Point read = meaning.unit().map(unit -> unit.converted(written)).orElse(written);
        if (meaning.isSized()) {
            requireSame(row, read);
        }
        return read;
    }

    private ListValue value(ListRow row, int column, Optional<ListValue> read) {
        String cell = row.cell(column);
        ListValue value = read.orElseThrow(() -> noCoordinate(table.place(row.number(), column), cell));
        if (value.isRounded()) {
            throw new UnreadableParcelException(
                    table.place(row.number(), column), Messages.of("format.list.rounded", cell));
        }
        return value;
    }

    private static UnreadableParcelException noCoordinate(String place, String cell) {
        if (NOTHING.matcher(cell).matches()) {
            return new UnreadableParcelException(place, Messages.of("format.list.coordinate-missing"));
        }
        return new UnreadableParcelException(
                place,
                cell.startsWith("=")
                        ? Messages.of("format.list.formula-without-value", shortened(cell))
                        : Messages.of("format.list.no-coordinate", shortened(cell)));
    }

    private void requireAxes(ListRow row, ListValue first, ListValue second) {
        boolean northFirst = isNorthFirst(meaning.columns());
        requireAxis(row, layout.first(), first, northFirst ? Axis.LATITUDE : Axis.LONGITUDE);
        requireAxis(row, layout.second(), second, northFirst ? Axis.LONGITUDE : Axis.LATITUDE);
    }

    private void requireAxis(ListRow row, int column, ListValue value, Axis meant) {
        boolean other = value.angle()
                .flatMap(angle -> angle.axis())
                .filter(axis -> axis != meant)
                .isPresent();
        if (other) {
            throw new UnreadableParcelException(
                    table.place(row.number(), column),
                    Messages.of(
                            "format.list.other-axis",
                            row.cell(column),
                            meaning.columns().text()));
        }
    }

    static boolean isNorthFirst(BoundaryPointColumns columns) {
        return columns.order() == BoundaryPointColumns.Order.NORTHING_EASTING
                || columns.order() == BoundaryPointColumns.Order.LATITUDE_LONGITUDE;
    }

    private void requireSame(ListRow row, Point read) {
        if (meaning.columns().hold(read.first(), read.second())) {
            return;
        }
        Optional<BoundaryPointColumns> here = BoundaryPointColumns.find(read.first(), read.second());
        LocalizedText text = here.map(other -> Messages.of(
                        "format.columns-point-those-before",
                        other.text(),
                        meaning.columns().text()))
                .orElseGet(() -> Messages.of("format.values-no-northing-easting", read.first(), read.second()));
        throw new UnreadableParcelException(table.place(row.number(), layout.first()), text);
    }

    private int ring(ListRow row) {
        String cell = row.cell(layout.ring());
        if (!layout.haveRings() || cell.isEmpty()) {
            return draft == null ? 1 : draft.lastRing();
        }
        return ListValue.of(cell)
                .filter(value ->
                        value.number() >= 0 && value.number() < 1e6 && value.number() == Math.rint(value.number()))
                .map(value -> (int) value.number())
                .orElseThrow(() -> new UnreadableParcelException(
                        table.place(row.number(), layout.ring()),
                        Messages.of("format.no-number", Messages.of("format.ring-number"), shortened(cell))));
    }

    private void end() {
        if (draft != null && !draft.isEmpty()) {
            complete = draft;
        }
        draft = null;
    }

    private void note(String code, ListRow row, LocalizedText text) {
        notes.info(code, table.place(row.number(), ListTable.WHOLE_ROW), text);
    }

    private static String shortened(String text) {
        return Excerpt.of(text, LONGEST);
    }
}
