package org.spatialplan.transfer.parcel;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.h2.value.Value;
import org.h2.value.ValueGeometry;
import org.h2.value.ValueNull;
import org.h2gis.functions.io.shp.internal.SHPDriver;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.UnknownCrsException;
import org.spatialplan.transfer.DataFileException;

/** A zipped Shapefile, read record by record with H2GIS' driver. What is unpacked is deleted on closing. */
public final class ShapefileParcels implements ParcelSource {

    private static final int LANGUAGE_BYTE = 29;
    private static final int LANGUAGE_GBK = 0x4D;
    private static final int SAMPLE_BYTES = 1 << 20;

    private final String fileName;
    private final Path folder;
    private final SHPDriver driver;
    private final ParcelFields fields;
    private final List<String> columns = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final Optional<Crs> crs;
    private long number;

    private ShapefileParcels(String fileName, Path folder) throws IOException {
        this.fileName = fileName;
        this.folder = folder;
        this.driver = new SHPDriver();
        driver.initDriverFromFile(folder.resolve("shape.shp").toFile(), encoding());
        for (int i = 0; i < driver.getDbaseFileHeader().getNumFields(); i++) {
            columns.add(driver.getDbaseFileHeader().getFieldName(i));
        }
        this.fields = ParcelFields.of(columns);
        this.crs = statedCrs();
    }

    /**
     * Unpacks and opens a Shapefile.
     *
     * @param workFolder where it may be unpacked
     * @throws DataFileException if the zip holds no or several Shapefiles, lacks a part, or cannot be read
     */
    public static ShapefileParcels open(String fileName, Path zip, Path workFolder) {
        Path folder = ShapefileZip.unpack(fileName, zip, workFolder);
        try {
            return new ShapefileParcels(fileName, folder);
        } catch (IOException | RuntimeException e) {
            ShapefileZip.delete(folder);
            throw new DataFileException(fileName, 0, "is no readable Shapefile: " + e.getMessage(), e);
        }
    }

    /** From .cpg, the language byte of the .dbf, or by trying: H2GIS reads none without being told. */
    private String encoding() throws IOException {
        Path cpg = folder.resolve("shape.cpg");
        if (Files.exists(cpg)) {
            String stated = new String(Files.readAllBytes(cpg), StandardCharsets.ISO_8859_1).strip();
            return stated.matches("(?i)gbk|gb2312|936|cp936|gb18030") ? "cp936" : stated;
        }
        byte[] head;
        try (var in = Files.newInputStream(folder.resolve("shape.dbf"))) {
            head = in.readNBytes(SAMPLE_BYTES);
        }
        boolean gbk = head.length > LANGUAGE_BYTE && head[LANGUAGE_BYTE] == LANGUAGE_GBK || !isUtf8(head);
        return gbk ? "cp936" : "utf-8";
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            int length = Math.max(0, bytes.length - 4);
            int header = Math.min(32, length);
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, header, length - header));
            return true;
        } catch (CharacterCodingException e) {
            return false;
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
            return Optional.of(
                    Crs.ofWkt(Files.readString(prj, StandardCharsets.ISO_8859_1).strip()));
        } catch (UnknownCrsException e) {
            notes.add(new Note("prj-unreadable", Severity.WARNING, "", ".prj 无法识别：" + e.getMessage(), e.getMessage()));
            return Optional.empty();
        }
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
        if (number >= driver.getRowCount()) {
            return Optional.empty();
        }
        long row = number++;
        try {
            String id = text(row, fields.id()).orElse(Long.toString(number));
            String name = text(row, fields.name()).orElse("");
            Value shape = driver.getField(row, driver.getGeometryFieldIndex());
            return Optional.of(
                    shape instanceof ValueGeometry geometry
                            ? Parcel.of(number, id, name, flat(geometry.getGeometry()))
                            : unreadable(id, name, "没有图形", "has no geometry"));
        } catch (IOException | RuntimeException e) {
            return Optional.of(
                    unreadable(Long.toString(number), "", "记录无法读取", "the record cannot be read: " + e.getMessage()));
        }
    }

    /** A shape of one part is read as a collection of one. */
    private static Geometry flat(Geometry geometry) {
        return geometry.getNumGeometries() == 1 ? geometry.getGeometryN(0) : geometry;
    }

    private Optional<String> text(long row, Optional<String> column) throws IOException {
        if (column.isEmpty()) {
            return Optional.empty();
        }
        int index = columns.indexOf(column.get());
        int field = index < driver.getGeometryFieldIndex() ? index : index + 1;
        Value value = driver.getField(row, field);
        return value == null || value == ValueNull.INSTANCE
                ? Optional.empty()
                : Optional.of(value.getString().strip());
    }

    private Parcel unreadable(String id, String name, String zh, String en) {
        return Parcel.unreadable(number, id, name, new Parcel.Fault("record " + number, zh, en));
    }

    @Override
    public void close() {
        try {
            driver.close();
        } catch (IOException e) {
            throw new DataFileException(fileName, 0, "cannot be closed: " + e.getMessage(), e);
        } finally {
            ShapefileZip.delete(folder);
        }
    }
}
