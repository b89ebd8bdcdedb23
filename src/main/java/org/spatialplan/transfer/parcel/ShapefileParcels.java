package org.spatialplan.transfer.parcel;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.UnknownCrsException;
import org.spatialplan.transfer.DataFileException;

/** A zipped Shapefile, read record by record; deleted records are passed over. What is unpacked is deleted on closing. */
public final class ShapefileParcels implements ParcelSource {

    private final String fileName;
    private final Path folder;
    private final ShapeRecords shapes;
    private final DbfTable table;
    private final List<String> columns;
    private final ParcelFields fields;
    private final List<Note> notes = new ArrayList<>();
    private final Optional<Crs> crs;
    private boolean unreadableSystem;
    private long record;
    private long number;

    private ShapefileParcels(String fileName, Path folder) throws IOException {
        this.fileName = fileName;
        this.folder = folder;
        Path dbf = folder.resolve("shape.dbf");
        DbfTable.Layout layout = DbfTable.layout(dbf);
        this.crs = statedCrs();
        this.table = new DbfTable(dbf, layout, DbfEncoding.of(dbf, folder.resolve("shape.cpg"), layout));
        this.columns = table.columns();
        this.fields = ParcelFields.of(columns);
        this.shapes = shapes(layout.rows());
    }

    private ShapeRecords shapes(long rows) throws IOException {
        try {
            ShapeRecords opened = new ShapeRecords(folder.resolve("shape.shp"), folder.resolve("shape.shx"));
            if (opened.count() == rows) {
                return opened;
            }
            opened.close();
            throw new IOException("the .shx counts " + opened.count() + " records, the .dbf " + rows
                    + ": attributes could go to wrong parcels");
        } catch (IOException e) {
            table.close();
            throw e;
        }
    }

    /**
     * Unpacks and opens a Shapefile.
     *
     * @param workFolder where it may be unpacked
     * @throws DataFileException if the zip holds no or several Shapefiles, lacks a part, or cannot be read
     */
    public static ShapefileParcels open(String fileName, Path zip, Path workFolder) {
        return open(fileName, zip, workFolder, Optional.empty());
    }

    /** @param table which Shapefile of the zip, by its name with or without {@code .shp}; needed if there are several */
    public static ShapefileParcels open(String fileName, Path zip, Path workFolder, Optional<String> table) {
        Path folder = ShapefileZip.unpack(fileName, zip, workFolder, table);
        try {
            return new ShapefileParcels(fileName, folder);
        } catch (IOException e) {
            ShapefileZip.delete(folder);
            throw new DataFileException(fileName, 0, "is no readable Shapefile: " + e.getMessage(), e);
        }
    }

    private Optional<Crs> statedCrs() throws IOException {
        Path prj = folder.resolve("shape.prj");
        if (!Files.exists(prj)) {
            notes.add(new Note(
                    "prj-missing",
                    Severity.WARNING,
                    "",
                    "缺少 .prj，文件未说明坐标系",
                    "there is no .prj: the file states no system"));
            return Optional.empty();
        }
        try {
            String wkt = new String(Files.readAllBytes(prj), StandardCharsets.UTF_8);
            return Optional.of(Crs.ofWkt(wkt.replace("\uFEFF", "").strip()));
        } catch (UnknownCrsException e) {
            notes.add(Note.of(e, "prj-unreadable", ".prj"));
            unreadableSystem = true;
            return Optional.empty();
        }
    }

    @Override
    public boolean statesUnreadableSystem() {
        return unreadableSystem;
    }

    /** Deleted records among them: the few that people leave in a file. */
    @Override
    public OptionalLong count() {
        return OptionalLong.of(shapes.count());
    }

    @Override
    public String format() {
        return "Shapefile";
    }

    @Override
    public Optional<Crs> crs() {
        return crs;
    }

    @Override
    public List<Note> notes() {
        return List.copyOf(notes);
    }

    @Override
    public Optional<Parcel> next() {
        try {
            while (record < shapes.count()) {
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
                    fileName, 0, "cannot be read on at record " + record + ": " + e.getMessage(), e);
        }
    }

    /** The index is read even for a deleted record, to stay in step. */
    private Optional<Parcel> parcel(boolean kept) throws IOException {
        Optional<Geometry> shape = Optional.empty();
        Parcel.Fault fault = Parcel.Fault.withoutGeometry("record " + record);
        try {
            shape = ShapeRecord.read(shapes.next());
        } catch (UnreadableParcelException e) {
            fault = e.fault("record " + record);
        }
        if (!kept) {
            return Optional.empty();
        }
        number++;
        String id = text(fields.id()).orElse(Long.toString(number));
        String name = text(fields.name()).orElse("");
        Parcel parcel = shape.isPresent()
                ? Parcel.of(number, id, name, shape.get())
                : Parcel.unreadable(number, id, name, fault);
        return Optional.of(parcel.with(table.values(columns)));
    }

    private Optional<String> text(Optional<String> column) {
        return column.map(columns::indexOf).flatMap(table::value);
    }

    @Override
    public void close() {
        try (Closeable first = shapes;
                Closeable second = table) {
            // Both are closed.
        } catch (IOException e) {
            throw new DataFileException(fileName, 0, "cannot be closed: " + e.getMessage(), e);
        } finally {
            ShapefileZip.delete(folder);
        }
    }
}
