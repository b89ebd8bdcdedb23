package org.spatialplan.format.parquet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Type;
import org.spatialplan.format.read.FieldText;
import org.spatialplan.format.read.ParcelSource;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.OverLimitException;
import org.spatialplan.geo.WorkCancelledException;
import org.spatialplan.geo.WorkLimit;
import org.spatialplan.parcel.ArcChords;
import org.spatialplan.parcel.Parcel;
import org.spatialplan.parcel.ParcelNames;
import org.spatialplan.parcel.RowOutline;
import org.spatialplan.parcel.UnreadableParcelException;
import org.spatialplan.parcel.WkbShape;
import org.spatialplan.text.Finding;
import org.spatialplan.text.Messages;

/**
 * Reads GeoParquet 1.0 and 1.1, page by page: outlines in WKB, x before y. A file without a system is in longitude and
 * latitude (OGC:CRS84), as the standard says; one that says the system is unknown states none. Columns of structures and maps
 * are left out, and told. What a file claims is held against its bytes before memory is taken.
 */
public final class GeoParquetParcelReader implements ParcelSource {

    /** The largest number of characters in the texts of one row. */
    private static final int MAX_CHARACTERS = 4_000_000;

    private static final int MAX_NAMED = 10;

    private final String fileName;
    private final ParquetFile file;
    private final OutlineColumn outline;
    private final FileColumn geometry;
    private final ArcChords arcs;
    private final List<FileColumn> columns;
    private final PageMemory memory;
    private final ParcelNames names = new ParcelNames();
    private final List<Finding> notes = new ArrayList<>();
    private final FieldText texts = new FieldText(StandardCharsets.UTF_8);
    private final ColumnValue values = new ColumnValue(texts);
    private GroupRows rows;
    private int groups;
    private long leftInGroup;
    private long number;

    private GeoParquetParcelReader(String fileName, ParquetFile file) {
        this.fileName = fileName;
        this.file = file;
        this.memory = new PageMemory(fileName);
        this.outline = OutlineColumn.of(fileName, file.metadata());
        this.arcs = ArcChords.in(outline.crs());
        FileColumn.Columns all = FileColumn.of(fileName, file.footer().getSchema());
        this.geometry = all.read().stream()
                .filter(column -> column.name().equals(outline.name())
                        && !column.list()
                        && column.type().getType() == Type.BYTE_ARRAY)
                .findFirst()
                .orElseThrow(() ->
                        new DataFileException(fileName, 0, Messages.of("format.parquet.no-column", outline.name())));
        this.columns = all.read().stream().filter(column -> column != geometry).toList();
        outline.fault().ifPresent(notes::add);
        List<String> others = all.others().stream()
                .filter(name -> outline.box().filter(name::equals).isEmpty())
                .toList();
        if (!others.isEmpty()) {
            notes.add(Finding.warning("columns-left-out", "", Messages.of("format.parquet.others", named(others))));
        }
    }

    private static String named(List<String> names) {
        String first = String.join(", ", names.subList(0, Math.min(MAX_NAMED, names.size())));
        return names.size() > MAX_NAMED ? first + ", …" : first;
    }

    /**
     * Opens a file.
     *
     * @throws DataFileException if it is no GeoParquet with outlines in WKB
     */
    public static GeoParquetParcelReader open(String fileName, Path path) {
        ParquetFile file = ParquetFile.open(fileName, path);
        try {
            return new GeoParquetParcelReader(fileName, file);
        } catch (RuntimeException e) {
            try {
                file.close();
            } catch (IOException alsoFailed) {
                e.addSuppressed(alsoFailed);
            }
            throw e;
        }
    }

    @Override
    public String format() {
        return "GeoParquet";
    }

    @Override
    public Optional<Crs> crs() {
        return outline.crs();
    }

    @Override
    public boolean statesUnreadableSystem() {
        return outline.fault().isPresent();
    }

    @Override
    public List<String> columns() {
        return columns.stream().map(FileColumn::name).toList();
    }

    @Override
    public OptionalLong count() {
        return OptionalLong.of(file.rows());
    }

    @Override
    public List<Finding> notes() {
        return texts.notesAfter(notes, names, arcs.note());
    }

    @Override
    public Optional<Parcel> next() {
        WorkLimit.ask();
        try {
            if (!hasRow()) {
                return Optional.empty();
            }
            number++;
            leftInGroup--;
            return Optional.of(parcel());
        } catch (DataFileException | OverLimitException | WorkCancelledException e) {
            throw e;
        } catch (UncheckedIOException e) {
            throw fault(e, e.getCause().getMessage());
        } catch (RuntimeException e) {
            // the library fails with any exception where bytes are not what their head says
            throw fault(e, e.getMessage());
        }
    }

    private DataFileException fault(RuntimeException e, String reason) {
        return new DataFileException(fileName, 0, Messages.of("format.parquet.broken-after", number, reason), e);
    }

    private boolean hasRow() {
        while (leftInGroup == 0 && groups < file.groups().size()) {
            closeGroup();
            RowGroup group = file.groups().get(groups++);
            leftInGroup = group.getNum_rows();
            if (leftInGroup > 0) {
                List<FileColumn> all = new ArrayList<>(columns);
                all.add(geometry);
                rows = new GroupRows(file, fileName, group, all, memory);
            }
        }
        return leftInGroup > 0;
    }

    /** Reads all columns of the row first, so that a fault in one leaves them at the same row. */
    private Parcel parcel() {
        Map<String, Object> attributes = new LinkedHashMap<>();
        long characters = 0;
        for (FileColumn column : columns) {
            Object value = rows.next(column, values);
            characters += characters(value);
            if (value != null) {
                attributes.put(column.name(), value);
            }
        }
        byte[] wkb = rows.nextBytes(geometry);
        if (characters > MAX_CHARACTERS) {
            return Parcel.unreadable(
                    number,
                    Long.toString(number),
                    "",
                    Finding.error(
                            "parcel-unreadable",
                            "row " + number,
                            Messages.of("format.attributes-more-than-characters", MAX_CHARACTERS)));
        }
        try {
            ParcelNames.Named named = names.of(number, Optional.empty(), attributes);
            return RowOutline.read(
                            number, named.id(), named.name(), wkb, bytes -> WkbShape.read(ByteBuffer.wrap(bytes), arcs))
                    .with(attributes)
                    .from(named.origin());
        } catch (UnreadableParcelException e) {
            return Parcel.unreadable(number, Long.toString(number), "", e.fault("row " + number));
        }
    }

    private static long characters(Object value) {
        if (value instanceof String text) {
            return text.length();
        }
        return value instanceof List<?> list
                ? list.stream().mapToLong(GeoParquetParcelReader::characters).sum()
                : 0;
    }

    private void closeGroup() {
        if (rows != null) {
            rows.close();
            rows = null;
        }
    }

    @Override
    public void close() {
        closeGroup();
        try {
            file.close();
        } catch (IOException e) {
            throw new DataFileException(fileName, 0, Messages.of("format.cannot-closed-3", e.getMessage()), e);
        }
    }
}
