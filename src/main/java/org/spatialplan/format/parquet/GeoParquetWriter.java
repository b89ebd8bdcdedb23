package org.spatialplan.format.parquet;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.io.api.Binary;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;
import org.spatialplan.format.parquet.RowColumns.Column;

/**
 * Writes rows to a GeoParquet file, group by group, so that memory holds one group whatever the file's size. Pages are
 * compressed by Zstandard. Coordinates are x before y in every system. The stream stays open. Not thread-safe.
 */
public final class GeoParquetWriter implements Closeable {

    /** Size of a group of rows before compression; a single feature of 10⁶ vertices has 16 MB and may exceed it. */
    public static final long MAX_GROUP_BYTES = 32L << 20;

    private static final int PAGE_BYTES = 1 << 20;
    private static final int INDEX_TEXT = 64;

    private final RowColumns columns;
    private final ParquetProperties properties;
    private final ParquetFileWriter file;
    private final long groupBytes;
    private final WKBWriter wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN);
    private final SortedSet<String> geometryTypes = new TreeSet<>();
    private final Envelope extent = new Envelope();
    private ColumnChunkPageWriteStore pages;
    private ColumnWriteStore group;
    private int groups;
    private int rowsOfGroup;
    private int rows;

    /**
     * Begins a file.
     *
     * @param groupBytes see {@link #MAX_GROUP_BYTES}
     */
    public GeoParquetWriter(OutputStream out, RowColumns columns, long groupBytes) throws IOException {
        this.columns = columns;
        this.groupBytes = groupBytes;
        this.properties = properties(columns);
        this.file = new ParquetFileWriter(
                new StreamedFile(out),
                columns.message(),
                ParquetFileWriter.Mode.CREATE,
                groupBytes,
                0,
                INDEX_TEXT,
                Integer.MAX_VALUE,
                true);
        file.start();
    }

    /** Geometries are all different and long: a dictionary and the least and greatest bytes would only cost. */
    private static ParquetProperties properties(RowColumns columns) {
        var builder = ParquetProperties.builder()
                .withPageSize(PAGE_BYTES)
                .withMinRowCountForPageSizeCheck(1)
                .withMaxRowCountForPageSizeCheck(1)
                .withDictionaryEncoding(true);
        columns.geometry().ifPresent(geometry -> {
            builder.withDictionaryEncoding(geometry, false).withStatisticsEnabled(geometry, false);
            RowColumns.CORNERS.forEach(corner -> builder.withDictionaryEncoding(columns.box() + "." + corner, false));
        });
        return builder.build();
    }

    /**
     * Writes a row.
     *
     * @param values in the order of the columns; null where one is missing
     * @param geometry x before y; null where it is missing
     */
    public void write(List<?> values, Geometry geometry) throws IOException {
        if (group == null) {
            pages = new ColumnChunkPageWriteStore(
                    new ZstdPages(), columns.message(), new HeapByteBufferAllocator(), INDEX_TEXT, true, null, groups);
            group = properties.newColumnWriteStore(columns.message(), pages, pages);
        }
        for (int i = 0; i < values.size(); i++) {
            write(columns.values().get(i), values.get(i));
        }
        columns.geometry().ifPresent(name -> write(name, geometry));
        group.endRecord();
        rows++;
        rowsOfGroup++;
        if (group.getBufferedSize() >= groupBytes) {
            endGroup();
        }
    }

    private void write(Column column, Object value) {
        ColumnWriter writer = group.getColumnWriter(columns.leaf(column.name()));
        switch (column.presence()) {
            case ONE -> column.kind().write(writer, value, 0, 0);
            case ONE_OR_NONE -> {
                if (value == null) {
                    writer.writeNull(0, 0);
                } else {
                    column.kind().write(writer, value, 0, 1);
                }
            }
            case LIST_OR_NONE -> {
                if (value == null) {
                    writer.writeNull(0, 0);
                } else {
                    writeList(column, value instanceof Collection<?> list ? list : List.of(value), writer);
                }
            }
        }
    }

    /** Writes a list. Definition 1 is an empty list, 2 a missing member, 3 a member. */
    private static void writeList(Column column, Collection<?> members, ColumnWriter writer) {
        if (members.isEmpty()) {
            writer.writeNull(0, 1);
        }
        int repetition = 0;
        for (Object member : members) {
            if (member == null) {
                writer.writeNull(repetition, 2);
            } else {
                column.kind().write(writer, member, repetition, 3);
            }
            repetition = 1;
        }
    }

    private void write(String name, Geometry geometry) {
        List<ColumnDescriptor> corners = columns.corners();
        ColumnWriter writer = group.getColumnWriter(columns.leaf(name));
        Envelope box = geometry == null ? new Envelope() : geometry.getEnvelopeInternal();
        double[] values = {box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()};
        for (int i = 0; i < values.length; i++) {
            ColumnWriter corner = group.getColumnWriter(corners.get(i));
            if (box.isNull()) {
                corner.writeNull(0, 0);
            } else {
                corner.write(values[i], 0, 1);
            }
        }
        if (geometry == null) {
            writer.writeNull(0, 0);
            return;
        }
        extent.expandToInclude(box);
        geometryTypes.add(type(geometry));
        writer.write(Binary.fromConstantByteArray(wkb.write(geometry)), 0, 1);
    }

    /** The type's name in GeoParquet; a closed ring alone is a line. */
    private static String type(Geometry geometry) {
        return geometry.getGeometryType().equals("LinearRing") ? "LineString" : geometry.getGeometryType();
    }

    private void endGroup() throws IOException {
        if (group != null) {
            file.startBlock(rowsOfGroup);
            group.flush();
            pages.flushToFileWriter(file);
            file.endBlock();
            group.close();
            pages.close();
            group = null;
            groups++;
            rowsOfGroup = 0;
        }
    }

    /**
     * Ends the file with its metadata.
     *
     * @param crs of the coordinates in PROJJSON; empty for degrees of WGS 84 (OGC:CRS84)
     * @param more further metadata, by keys
     */
    public void end(Optional<?> crs, Map<String, String> more) throws IOException {
        endGroup();
        Map<String, String> metadata = new HashMap<>(more);
        columns.geometry()
                .ifPresent(name -> metadata.put(
                        GeoMetadata.KEY,
                        GeoMetadata.write(name, columns.box(), List.copyOf(geometryTypes), extent, crs)));
        file.end(metadata);
    }

    /** Returns the number of rows that were written. */
    public int rows() {
        return rows;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
