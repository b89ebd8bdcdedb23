package org.spatialplan.format.list;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.format.list.ListMeaning.Found;
import org.spatialplan.format.read.BoundaryPointHeader.Datum;
import org.spatialplan.format.read.BoundaryPointRing;
import org.spatialplan.format.read.BoundaryPointShape;
import org.spatialplan.format.read.Notes;
import org.spatialplan.format.read.ParcelSource;
import org.spatialplan.format.read.TextEncoding;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.geo.Crs;
import org.spatialplan.parcel.Parcel;
import org.spatialplan.parcel.Parcel.IdOrigin;
import org.spatialplan.parcel.TableStatement;
import org.spatialplan.parcel.UnreadableParcelException;
import org.spatialplan.text.Finding;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/**
 * Reads lists of boundary points: a row for each point, with or without a heading, in a text or a sheet of a workbook.
 * Columns, parcels and units are found from the first rows and told in a note; a file whose columns have two readings is
 * refused. Each parcel is given out as soon as its rows are read, so that memory does not grow with the file.
 */
public final class CoordinateListReader implements ParcelSource {

    /** The number of rows from which the layout is found. */
    static final int SAMPLE = 500;

    private final ListTable table;
    private final String format;
    private final Notes notes = new Notes();
    private final ListPreamble words = new ListPreamble();
    private final long firstRow;
    private final ListLayout layout;
    private final Found meaning;
    private final Optional<Crs> crs;
    private final ListParcels parcels;
    private Optional<Geometry> before = Optional.empty();
    private long number;
    private boolean ended;

    private CoordinateListReader(
            String fileName, String format, ListTable table, Optional<Crs> byCaller, TableStatement stated) {
        List<ListRow> read = sample(table);
        this.table = SplitAngles.find(read)
                .<ListTable>map(angles -> new JoinedAngles(table, angles))
                .orElse(table);
        this.format = format;
        List<ListRow> sample = SplitAngles.joined(read);
        Optional<String> encoding = stated.encoding().or(() -> table.encoding().map(TextEncoding::word));
        this.layout = (stated.columns().isEmpty()
                        ? ListLayout.find(sample)
                        : ListLayout.stated(stated.columns(), sample))
                .orElseThrow(() -> unknown(fileName, Messages.of("format.list.no-coordinates"), sample, encoding));
        requireResults(fileName, sample);
        if (layout.isDoubled()) {
            throw new DataFileException(fileName, 0, Messages.of("format.list.side-by-side", name(layout.first())));
        }
        this.firstRow =
                layout.from() < sample.size() ? sample.get(layout.from()).number() : layout.from();
        sample.subList(0, layout.from()).forEach(words::take);
        ListMeaning found = layout.meaning(sample, words.unit());
        this.meaning = found.find()
                .orElseThrow(() -> unknown(
                        fileName,
                        Messages.of("format.list.order-unknown", name(layout.first()), name(layout.second())),
                        sample,
                        encoding));
        tellColumns();
        tellDoubt(found);
        this.crs = new ListSystem(words.header(), byCaller, notes).of(meaning.columns(), firstPlace());
        Iterator<ListRow> first = sample.subList(layout.from(), sample.size()).iterator();
        ListTable rest = this.table;
        this.parcels = new ListParcels(
                fileName,
                rest,
                () -> first.hasNext() ? Optional.of(first.next()) : rest.next(),
                layout,
                meaning,
                words,
                notes,
                above(sample));
    }

    /**
     * Opens a text.
     *
     * @param text closed with the reader, and if this fails
     * @param crs stated by the caller
     * @throws DataFileException if it has no columns of coordinates, or they have several readings
     */
    public static CoordinateListReader open(String fileName, InputStream text, Optional<Crs> crs) {
        return open(fileName, text, crs, TableStatement.NONE);
    }

    /**
     * Opens a text of which somebody says what its columns are.
     *
     * @param text in UTF-8, if its encoding is stated
     * @throws ColumnsUnknownException if nothing tells it, and its rows may be points
     */
    public static CoordinateListReader open(
            String fileName, InputStream text, Optional<Crs> crs, TableStatement stated) {
        return open(fileName, "坐标表 TXT/CSV", TextTable.open(fileName, text), crs, stated);
    }

    static CoordinateListReader open(
            String fileName, String format, ListTable table, Optional<Crs> crs, TableStatement stated) {
        try {
            return new CoordinateListReader(fileName, format, table, crs, stated);
        } catch (RuntimeException e) {
            table.close();
            throw e;
        }
    }

    /** The row above points without a heading, which may name the first parcel. */
    private Optional<ListRow> above(List<ListRow> sample) {
        return layout.heading() == ListHeading.NONE && layout.from() > 0
                ? Optional.of(sample.get(layout.from() - 1))
                : Optional.empty();
    }

    static List<ListRow> sample(ListTable table) {
        List<ListRow> sample = new ArrayList<>();
        for (Optional<ListRow> row = table.next(); row.isPresent(); row = table.next()) {
            sample.add(row.get());
            if (sample.size() == SAMPLE) {
                break;
            }
        }
        return sample;
    }

    /** Refuses a list; with its first rows, if they may be points. */
    static DataFileException unknown(
            String fileName, LocalizedText reason, List<ListRow> sample, Optional<String> encoding) {
        return FirstPoints.of(sample)
                .<DataFileException>map(first -> new ColumnsUnknownException(fileName, reason, first, encoding))
                .orElseGet(() -> new DataFileException(fileName, 0, reason));
    }

    /** Refuses a column of formulas none of which has a result in the file: its points cannot be read. */
    private void requireResults(String fileName, List<ListRow> sample) {
        List<ListRow> rows = sample.subList(layout.from(), sample.size());
        boolean readable = rows.stream().anyMatch(row -> ListLayout.row(row, layout.first(), layout.second())
                .isPresent());
        for (ListRow row : readable ? List.<ListRow>of() : rows) {
            for (int column : List.of(layout.first(), layout.second())) {
                if (row.isFormula(column)) {
                    throw new DataFileException(
                            fileName,
                            0,
                            Messages.of(
                                    "format.list.formulas",
                                    name(column),
                                    table.place(row.number(), column),
                                    row.cell(column)));
                }
            }
        }
    }

    private void tellColumns() {
        LocalizedText reason = Messages.of(meaning.isSized() ? "format.list.by-size" : "format.list.by-words");
        notes.info(
                "list-columns",
                firstPlace(),
                Messages.of(
                        "format.list.columns",
                        name(layout.first()),
                        name(layout.second()),
                        meaning.columns().text(),
                        reason));
        notes.info("list-parcels", "", parcelsText());
        List<Integer> others = layout.otherCoordinates();
        if (!others.isEmpty()) {
            String names = others.stream().map(this::name).collect(Collectors.joining(", "));
            notes.info("list-columns-left-out", "", Messages.of("format.list.columns-left-out", names));
        }
        boolean contradicted = layout.heading()
                .pair()
                .filter(pair -> pair.isCertain()
                        && (layout.heading().column(pair.north()) == layout.first())
                                != ListParcels.isNorthFirst(meaning.columns()))
                .isPresent();
        if (contradicted) {
            notes.warning(
                    "axes-swapped",
                    firstPlace(),
                    Messages.of("format.axes-swapped", meaning.columns().text()));
        }
    }

    private LocalizedText parcelsText() {
        if (layout.haveParcels()) {
            return Messages.of("format.list.parcels-by-column", name(layout.parcel()));
        }
        return Messages.of(layout.haveRings() ? "format.list.parcels-by-rows.rings" : "format.list.parcels-by-rows");
    }

    private void tellDoubt(ListMeaning found) {
        if (!meaning.columns().inDegrees()) {
            return;
        }
        meaning.unit()
                .filter(unit -> !unit.isLength())
                .ifPresent(unit -> notes.info("list-unit", firstPlace(), Messages.of("format.list.unit", unit.zh())));
        switch (meaning.unit().isPresent() ? ListMeaning.Doubt.NONE : found.packed()) {
            case LIKELY -> notes.error("degrees-maybe-packed", firstPlace(), Messages.of("format.list.packed-likely"));
            case POSSIBLE ->
                notes.warning("degrees-maybe-packed", firstPlace(), Messages.of("format.list.packed-possible"));
            case NONE -> {}
        }
    }

    private String firstPlace() {
        return table.place(firstRow, ListTable.WHOLE_ROW);
    }

    /** A column in words: its heading, and where it stands. */
    private String name(int column) {
        String heading = layout.heading().name(column);
        String place = table.columnName(column);
        return heading.isEmpty() ? place : place + " (" + heading + ")";
    }

    @Override
    public String format() {
        return format;
    }

    @Override
    public Optional<Crs> crs() {
        return crs;
    }

    @Override
    public Optional<String> table() {
        return table.name();
    }

    @Override
    public List<String> columns() {
        return layout.attributes().values().stream().distinct().toList();
    }

    @Override
    public boolean statesUnreadableSystem() {
        return crs.isEmpty() && notes.haveError();
    }

    @Override
    public List<Finding> notes() {
        List<Finding> all = new ArrayList<>(table.notes());
        notes.all().forEach(note -> all.add(placed(note)));
        return List.copyOf(all);
    }

    @Override
    public Optional<Parcel> next() {
        Optional<ListDraft> draft = parcels.next();
        if (draft.isEmpty() && !ended) {
            ended = true;
            refuseDatumBelow();
        }
        return draft.map(this::parcel);
    }

    /** A note below the points may state another datum than the one that was taken. */
    private void refuseDatumBelow() {
        boolean other = words.header().datum() == Datum.OTHER;
        if (other && !notes.haveError()) {
            ListSystem.refuseDatum(notes, words.header());
        }
    }

    private Parcel parcel(ListDraft draft) {
        number++;
        String id = draft.key().isEmpty() ? Long.toString(number) : draft.key();
        String name = name(draft);
        String column = layout.heading().name(layout.parcel());
        IdOrigin origin =
                draft.key().isEmpty() ? IdOrigin.ROW : column.isEmpty() ? IdOrigin.OWN : IdOrigin.column(column);
        try {
            Geometry geometry = geometry(draft);
            return Parcel.of(number, id, name, geometry)
                    .with(draft.attributes())
                    .from(origin);
        } catch (UnreadableParcelException e) {
            Finding fault = placed(e.fault("line " + draft.row()));
            return Parcel.unreadable(number, id, name, fault)
                    .with(draft.attributes())
                    .from(origin);
        }
    }

    private String name(ListDraft draft) {
        Object named = layout.name() < 0
                ? null
                : draft.attributes().get(layout.heading().name(layout.name()));
        return named == null ? draft.title() : named.toString();
    }

    private Geometry geometry(ListDraft draft) {
        draft.fault().ifPresent(fault -> {
            throw new UnreadableParcelException(fault.place(), fault.text());
        });
        Geometry geometry = new BoundaryPointShape(meaning.columns(), notes).of(BoundaryPointRing.cut(draft.points()));
        tellHole(draft, geometry);
        before = Optional.of(geometry);
        return geometry;
    }

    /** A parcel inside the one before it may be its hole, where nothing but a closed ring parts them. */
    private void tellHole(ListDraft draft, Geometry geometry) {
        boolean inside = !layout.haveParcels()
                && !layout.haveRings()
                && before.filter(outer -> outer.isValid() && geometry.isValid() && outer.contains(geometry))
                        .isPresent();
        if (inside) {
            notes.warning("list-maybe-hole", "line " + draft.row(), Messages.of("format.list.maybe-hole", number));
        }
    }

    /** A finding whose place is a row of the table: readers of points name lines. */
    private Finding placed(Finding finding) {
        String place = finding.place();
        return place.startsWith("line ")
                ? finding.at(table.place(Long.parseLong(place.substring(5)), ListTable.WHOLE_ROW))
                : finding;
    }

    @Override
    public void close() {
        table.close();
    }
}
