package org.spatialplan.format.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.format.read.BoundedAttributes;
import org.spatialplan.format.read.BoundedText;
import org.spatialplan.format.read.DistinctNames;
import org.spatialplan.format.read.Notes;
import org.spatialplan.format.read.ParcelSource;
import org.spatialplan.format.read.TextEncoding;
import org.spatialplan.format.read.Utf8Stream;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.UnknownCrsException;
import org.spatialplan.geo.WorkLimit;
import org.spatialplan.parcel.ArcChords;
import org.spatialplan.parcel.Parcel;
import org.spatialplan.parcel.ParcelNames;
import org.spatialplan.parcel.SystemNote;
import org.spatialplan.parcel.UnreadableParcelException;
import org.spatialplan.text.CsvLine;
import org.spatialplan.text.Finding;
import org.spatialplan.text.Messages;

/**
 * Reads a table of text (RFC 4180, also with semicolons or tabs) with one geometry in each row, as this service, QGIS, GDAL
 * and databases write it. Its column is found by its cells, first among those that have a usual name. The first line names
 * the columns unless it has a geometry. All other cells are texts, formulas too. Rows are streamed.
 */
public final class CsvParcelReader implements ParcelSource {

    private static final Set<String> USUAL = Set.of(
            "wkt",
            "geom",
            "geometry",
            "the_geom",
            "wkb_geometry",
            "geom_wkt",
            "wkt_geom",
            "geometry_wkt",
            "shape",
            "几何",
            "图形",
            "坐标串");

    private static final int GLANCE = 1 << 16;
    /** The number of rows in which a geometry is searched. */
    private static final int SEARCHED = 1_000;

    private static final int MAX_COLUMNS = 10_000;

    private final String fileName;
    private final BoundedText text;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final Notes notes = new Notes();
    private final ParcelNames names = new ParcelNames();
    private final Deque<Row> ahead = new ArrayDeque<>();
    private List<String> columns = List.of();
    private int geometry = -1;
    private OptionalInt srid = OptionalInt.empty();
    private Optional<Crs> crs = Optional.empty();
    private boolean unreadable;
    private ArcChords arcs = ArcChords.in(Optional.empty());
    private long line = 1;
    private long number;

    /** A row and its first line. */
    private record Row(long line, CSVRecord cells) {}

    private CsvParcelReader(String fileName, BoundedText text, char separator, TextEncoding encoding)
            throws IOException {
        this.fileName = fileName;
        this.text = text;
        this.parser = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(true)
                .setIgnoreSurroundingSpaces(true)
                .get()
                .parse(text);
        this.records = parser.iterator();
        if (encoding != TextEncoding.UTF_8) {
            notes.info("encoding", "", Messages.of("format.encoding.file", encoding.label()));
        }
    }

    /**
     * Opens a file and finds the columns.
     *
     * @param bytes in an encoding that {@link TextEncoding} recognises; closed with the source, and if this method fails
     * @throws DataFileException if it is no such table
     */
    public static CsvParcelReader open(String fileName, InputStream bytes) {
        try {
            return opened(fileName, bytes);
        } catch (DataFileException e) {
            throw closing(bytes, e);
        } catch (IOException e) {
            throw closing(
                    bytes, new DataFileException(fileName, 0, Messages.of("format.cannot-read", e.getMessage()), e));
        }
    }

    private static CsvParcelReader opened(String fileName, InputStream bytes) throws IOException {
        Utf8Stream.Glanced glanced = Utf8Stream.of(bytes);
        BufferedReader whole =
                new BufferedReader(new InputStreamReader(glanced.utf8(), StandardCharsets.UTF_8.newDecoder()), GLANCE);
        whole.mark(GLANCE);
        char[] head = new char[GLANCE];
        int read = Math.max(0, whole.read(head, 0, GLANCE));
        whole.reset();
        if (read > 0 && head[0] == CsvLine.BYTE_ORDER_MARK) {
            whole.read();
        }
        String start = new String(head, 0, read);
        CsvParcelReader source = new CsvParcelReader(
                fileName, new BoundedText(whole), WktTable.separator(start.replace("\uFEFF", "")), glanced.encoding());
        source.begin();
        return source;
    }

    private static DataFileException closing(InputStream bytes, DataFileException fault) {
        try {
            bytes.close();
        } catch (IOException e) {
            fault.addSuppressed(e);
        }
        return fault;
    }

    /** Reads the header and the rows up to the first with a geometry. */
    private void begin() {
        Row first = row().orElseThrow(this::withoutColumn);
        boolean isHeader = first.cells.stream().noneMatch(GeometryCell::fits);
        columns = names(first.cells, isHeader);
        Row row = isHeader ? requireRow() : first;
        ahead.add(row);
        while (geometryIn(row.cells) < 0) {
            row = requireRow();
            ahead.add(row);
        }
        geometry = geometryIn(row.cells);
        state(row.cells.get(geometry), row.line);
    }

    private Row requireRow() {
        return Optional.of(ahead)
                .filter(rows -> rows.size() < SEARCHED)
                .flatMap(rows -> row())
                .orElseThrow(this::withoutColumn);
    }

    /** The column with a geometry, first among those that have a usual name; -1 if there is none. */
    private int geometryIn(CSVRecord cells) {
        return IntStream.range(0, Math.min(columns.size(), cells.size()))
                .filter(column -> GeometryCell.fits(cells.get(column)))
                .boxed()
                .min(Comparator.comparing(column -> !isUsual(column)))
                .orElse(-1);
    }

    private DataFileException withoutColumn() {
        return new DataFileException(fileName, line, Messages.of("format.csv.no-column"));
    }

    private boolean isUsual(int column) {
        return USUAL.contains(columns.get(column).toLowerCase(Locale.ROOT));
    }

    private List<String> names(CSVRecord first, boolean isHeader) {
        if (first.size() > MAX_COLUMNS) {
            throw new DataFileException(fileName, 1, Messages.of("format.csv.too-many-columns", MAX_COLUMNS));
        }
        List<String> named = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            String name = isHeader ? CsvLine.original(first.get(i).strip()) : "";
            named.add(name.isEmpty() ? "column_" + (i + 1) : name);
        }
        return DistinctNames.of(named);
    }

    private void state(String cell, long at) {
        srid = GeometryCell.srid(cell);
        if (srid.isPresent()) {
            try {
                crs = Optional.of(Crs.ofEpsg(srid.getAsInt()));
                arcs = ArcChords.in(crs);
            } catch (UnknownCrsException e) {
                notes.add(SystemNote.of(e, "crs-unreadable", "line " + at));
                unreadable = true;
            }
        }
    }

    @Override
    public String format() {
        return "CSV";
    }

    @Override
    public Optional<Crs> crs() {
        return crs;
    }

    @Override
    public boolean statesUnreadableSystem() {
        return unreadable;
    }

    @Override
    public List<String> columns() {
        return columns.stream()
                .filter(name -> !name.equals(columns.get(geometry)))
                .toList();
    }

    @Override
    public List<Finding> notes() {
        return Stream.of(notes.all().stream(), arcs.note().stream(), names.notes().stream())
                .flatMap(Function.identity())
                .toList();
    }

    @Override
    public Optional<Parcel> next() {
        text.moveOn();
        Optional<Row> row = ahead.isEmpty() ? row() : Optional.of(ahead.removeFirst());
        return row.map(this::parcel);
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw new DataFileException(fileName, 0, Messages.of("format.cannot-closed-3", e.getMessage()), e);
        }
    }

    private Optional<Row> row() {
        WorkLimit.ask();
        try {
            if (!records.hasNext()) {
                return Optional.empty();
            }
            Row row = new Row(line, records.next());
            line = parser.getCurrentLineNumber() + 1;
            return Optional.of(row);
        } catch (UncheckedIOException e) {
            throw fault(e);
        }
    }

    private DataFileException fault(UncheckedIOException e) {
        IOException cause = e.getCause();
        if (cause instanceof BoundedText.TooLongException) {
            return new DataFileException(fileName, line, Messages.of("format.csv.too-long", BoundedText.LONGEST), e);
        }
        return new DataFileException(
                fileName,
                line,
                cause instanceof CharacterCodingException
                        ? Messages.of("format.xml.not-encoded", "UTF-8")
                        : Messages.of("format.csv.broken", String.valueOf(cause.getMessage())),
                e);
    }

    private Parcel parcel(Row row) {
        number++;
        BoundedAttributes attributes = attributes(row.cells);
        ParcelNames.Named named = names.of(number, Optional.empty(), attributes.all());
        return parcel(row, attributes, named).with(attributes.all()).from(named.origin());
    }

    private Parcel parcel(Row row, BoundedAttributes attributes, ParcelNames.Named named) {
        try {
            Optional<UnreadableParcelException> full = attributes.fault();
            if (full.isPresent()) {
                throw full.get();
            }
            return Parcel.of(number, named.id(), named.name(), geometry(row.cells));
        } catch (UnreadableParcelException e) {
            return Parcel.unreadable(number, named.id(), named.name(), e.fault("line " + row.line));
        }
    }

    private BoundedAttributes attributes(CSVRecord cells) {
        BoundedAttributes attributes = new BoundedAttributes();
        for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
            String cell = CsvLine.original(cells.get(i).strip());
            if (i != geometry && !cell.isEmpty()) {
                attributes.keep(columns.get(i), cell);
            }
        }
        return attributes;
    }

    private Geometry geometry(CSVRecord cells) {
        if (cells.size() > columns.size()) {
            throw new UnreadableParcelException("", Messages.of("format.csv.cells", cells.size(), columns.size()));
        }
        String cell = geometry < cells.size() ? cells.get(geometry).strip() : "";
        if (cell.isEmpty()) {
            throw UnreadableParcelException.withoutGeometry();
        }
        OptionalInt here = GeometryCell.srid(cell);
        if (here.isPresent() && !here.equals(srid)) {
            throw new UnreadableParcelException(
                    "",
                    Messages.of(
                            "format.feature-states-system-but",
                            "SRID " + here.getAsInt(),
                            srid.isPresent() ? "SRID " + srid.getAsInt() : "null"));
        }
        return GeometryCell.read(cell, arcs);
    }
}
