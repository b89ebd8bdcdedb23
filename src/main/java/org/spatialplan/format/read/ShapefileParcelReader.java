package org.spatialplan.format.read;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.UnknownCrsException;
import org.spatialplan.geo.WorkLimit;
import org.spatialplan.parcel.Parcel;
import org.spatialplan.parcel.ParcelNames;
import org.spatialplan.parcel.SystemNote;
import org.spatialplan.parcel.UnreadableParcelException;
import org.spatialplan.text.Finding;
import org.spatialplan.text.Messages;

/** Reads a zipped Shapefile record by record. Deleted records are skipped. Unpacked files are deleted on closing. */
public final class ShapefileParcelReader implements ParcelSource {

    /** The name of the format for people. */
    public static final String FORMAT = "Shapefile";

    private final String fileName;
    private final Path folder;
    private final String name;
    private final ShapeRecords shapes;
    private final DbfTable table;
    private final List<String> columns;
    private final ParcelNames names = new ParcelNames();
    private final Notes notes = new Notes();
    private final Optional<Crs> crs;
    private boolean unreadableSystem;
    private long record;
    private long number;

    private ShapefileParcelReader(String fileName, ShapefileZip.Unpacked unpacked, Optional<TextEncoding> stated)
            throws IOException {
        this.fileName = fileName;
        this.folder = unpacked.folder();
        this.name = unpacked.name();
        complete();
        Path dbf = folder.resolve("shape.dbf");
        DbfTable.Layout layout = DbfTable.layout(dbf);
        this.crs = statedCrs();
        DbfEncoding encoding = DbfEncoding.of(dbf, folder.resolve("shape.cpg"), layout, stated);
        note(encoding);
        this.table = new DbfTable(dbf, layout, encoding.charset());
        this.columns = table.columns();
        this.shapes = shapes(layout.rows());
    }

    /** Makes missing parts where that is safe, and notes it. */
    private void complete() throws IOException {
        Path shx = folder.resolve("shape.shx");
        if (!Files.exists(shx)) {
            ShapefileParts.writeIndex(folder.resolve("shape.shp"), shx);
            notes.warning("shx-missing", "", Messages.of("format.shx-missing"));
        }
        Path dbf = folder.resolve("shape.dbf");
        if (!Files.exists(dbf)) {
            ShapefileParts.writeTable(shx, dbf);
            notes.warning("dbf-missing", "", Messages.of("format.dbf-missing"));
        }
    }

    private void note(DbfEncoding encoding) {
        if (encoding.contradicted()) {
            String stated = encoding.stated().orElse("");
            String name = encoding.charset().name();
            notes.warning(
                    "encoding-contradicts-bytes", "", Messages.of("format.encoding-contradicts-bytes", stated, name));
        } else if (encoding.stated().isEmpty() && !encoding.charset().equals(StandardCharsets.UTF_8)) {
            notes.info(
                    "encoding",
                    "",
                    Messages.of("format.encoding.assumed", encoding.charset().name()));
        }
    }

    private ShapeRecords shapes(long rows) throws IOException {
        try {
            ShapeRecords opened = new ShapeRecords(folder.resolve("shape.shp"), folder.resolve("shape.shx"));
            if (opened.count() == rows) {
                return opened;
            }
            opened.close();
            throw new BrokenPartException(Messages.of("format.shx-counts-records-dbf", opened.count(), rows));
        } catch (IOException e) {
            table.close();
            throw e;
        }
    }

    /**
     * Unpacks and opens a Shapefile.
     *
     * @param workFolder folder in which it is unpacked
     * @throws DataFileException if the zip holds no or several Shapefiles, lacks a part, or cannot be read
     */
    public static ShapefileParcelReader open(String fileName, Path zip, Path workFolder) {
        return open(fileName, zip, workFolder, Optional.empty());
    }

    /**
     * Unpacks and opens one of several Shapefiles.
     *
     * @param table name of the Shapefile in the zip, with or without {@code .shp}; needed if there are several
     * @throws DataFileException if there is no such Shapefile, or it cannot be read
     */
    public static ShapefileParcelReader open(String fileName, Path zip, Path workFolder, Optional<String> table) {
        return open(fileName, zip, workFolder, TableChoice.ofFile(table));
    }

    /**
     * Unpacks and opens one of several Shapefiles.
     *
     * @param table as above, with the name of the parameter that chooses it
     * @throws DataFileException if there is no such Shapefile, or it cannot be read
     */
    public static ShapefileParcelReader open(String fileName, Path zip, Path workFolder, TableChoice table) {
        return open(fileName, zip, workFolder, table, Optional.empty());
    }

    /**
     * Unpacks and opens one of several Shapefiles.
     *
     * @param encoding of its attributes that somebody states, instead of the file; empty if nobody does
     */
    static ShapefileParcelReader open(
            String fileName, Path zip, Path workFolder, TableChoice table, Optional<TextEncoding> encoding) {
        ShapefileZip.Unpacked unpacked = ShapefileZip.unpack(fileName, zip, workFolder, table);
        try {
            return new ShapefileParcelReader(fileName, unpacked, encoding);
        } catch (IOException e) {
            ShapefileZip.delete(unpacked.folder());
            throw new DataFileException(
                    fileName, 0, Messages.of("format.no-readable-shapefile", BrokenPartException.text(e)), e);
        }
    }

    /**
     * Opens a layer: several Shapefiles with the kinds of geometry of one layer are read as one.
     *
     * @param encoding of their attributes that somebody states, instead of the file; empty if nobody does
     */
    public static ParcelSource openLayer(
            String fileName, Path zip, Path workFolder, TableChoice table, Optional<TextEncoding> encoding) {
        List<String> names = table.wanted().isPresent() ? List.of() : ShapefileZip.names(fileName, zip);
        return ShapefileKinds.are(names)
                ? ShapefileKinds.open(fileName, zip, workFolder, names, encoding)
                : open(fileName, zip, workFolder, table, encoding);
    }

    /**
     * The names of the Shapefiles in a zip; empty if they are the kinds of geometry of one layer.
     *
     * @throws DataFileException if the zip cannot be read
     */
    public static List<String> tables(String fileName, Path zip) {
        List<String> names = ShapefileZip.names(fileName, zip);
        return ShapefileKinds.are(names) ? List.of() : names;
    }

    private Optional<Crs> statedCrs() throws IOException {
        Path prj = folder.resolve("shape.prj");
        if (!Files.exists(prj)) {
            notes.warning("prj-missing", "", Messages.of("format.prj-missing.no-prj-file-states"));
            return Optional.empty();
        }
        try {
            String wkt = new String(Files.readAllBytes(prj), StandardCharsets.UTF_8)
                    .replace("\uFEFF", "")
                    .strip();
            if (wkt.isEmpty()) {
                notes.warning("prj-missing", ".prj", Messages.of("format.prj-missing.prj-empty-file-states"));
                return Optional.empty();
            }
            return Optional.of(Crs.ofWkt(wkt));
        } catch (UnknownCrsException e) {
            notes.add(SystemNote.of(e, "prj-unreadable", ".prj"));
            unreadableSystem = true;
            return Optional.empty();
        }
    }

    @Override
    public boolean statesUnreadableSystem() {
        return unreadableSystem;
    }

    @Override
    public Optional<String> table() {
        return Optional.of(name);
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    /** The number of records, including the few deleted ones that may be left in a file. */
    @Override
    public OptionalLong count() {
        return OptionalLong.of(shapes.count());
    }

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public Optional<Crs> crs() {
        return crs;
    }

    @Override
    public List<Finding> notes() {
        List<Finding> all = new ArrayList<>(notes.all());
        all.addAll(table.text().notes());
        all.addAll(names.notes());
        return all;
    }

    @Override
    public Optional<Parcel> next() {
        try {
            while (record < shapes.count()) {
                WorkLimit.ask();
                record++;
                boolean kept = table.next();
                Optional<Parcel> parcel = parcel(kept);
                if (parcel.isPresent()) {
                    return parcel;
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new DataFileException(
                    fileName, 0, Messages.of("format.record-unreadable", record, BrokenPartException.text(e)), e);
        }
    }

    /** Reads a parcel. The index is read even for a deleted record, to stay in step. */
    private Optional<Parcel> parcel(boolean kept) throws IOException {
        Optional<Geometry> shape = Optional.empty();
        Optional<Finding> fault = Optional.empty();
        try {
            shape = ShapeRecord.read(shapes.next(), "record " + record, notes);
        } catch (UnreadableParcelException e) {
            fault = Optional.of(e.fault("record " + record));
        }
        if (!kept) {
            return Optional.empty();
        }
        number++;
        Map<String, Object> attributes = table.values(columns);
        ParcelNames.Named named = names.of(number, Optional.empty(), attributes);
        Parcel parcel = shape.isPresent()
                ? Parcel.of(number, named.id(), named.name(), shape.get())
                : Parcel.unreadable(
                        number,
                        named.id(),
                        named.name(),
                        fault.orElseGet(() -> Parcel.withoutGeometry("record " + record)));
        return Optional.of(parcel.with(attributes).from(named.origin()));
    }

    @Override
    public void close() {
        try (Closeable first = shapes;
                Closeable second = table) {
            // both are closed
        } catch (IOException e) {
            throw new DataFileException(fileName, 0, Messages.of("format.cannot-closed-3", e.getMessage()), e);
        } finally {
            ShapefileZip.delete(folder);
        }
    }
}
