package org.spatialplan.lake.write;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.io.LocalOutputFile;
import org.spatialplan.lake.LakeTable;
import org.spatialplan.layer.Feature;

/**
 * Writes features to a GeoParquet file, group by group of rows, so that memory holds one group whatever the file's size.
 * The library's own writer of records needs Hadoop; its writers of columns and files do not. Not thread-safe.
 */
final class GeoParquetWriter implements Closeable {

    /** Size of a group of rows before compression; a single feature of 10⁶ vertices has 16 MB and may exceed it. */
    static final long MAX_GROUP_BYTES = 32L << 20;

    private static final int PAGE_BYTES = 1 << 20;
    private static final int INDEX_TEXT = 64;

    private final FeatureColumns columns;
    private final ParquetProperties properties;
    private final ParquetFileWriter file;
    private final long groupBytes;
    private ColumnChunkPageWriteStore pages;
    private ColumnWriteStore group;
    private int groups;
    private int rowsOfGroup;
    private int rows;

    GeoParquetWriter(Path path, FeatureColumns columns, long groupBytes) throws IOException {
        this.columns = columns;
        this.groupBytes = groupBytes;
        this.properties = properties();
        this.file = new ParquetFileWriter(
                new LocalOutputFile(path),
                columns.schema(),
                ParquetFileWriter.Mode.CREATE,
                groupBytes,
                0,
                INDEX_TEXT,
                Integer.MAX_VALUE,
                true);
        file.start();
    }

    /** Geometries are all different and long: a dictionary and the least and greatest bytes would only cost. */
    private static ParquetProperties properties() {
        var builder = ParquetProperties.builder()
                .withPageSize(PAGE_BYTES)
                .withMinRowCountForPageSizeCheck(1)
                .withMaxRowCountForPageSizeCheck(1)
                .withDictionaryEncoding(true)
                .withDictionaryEncoding(LakeTable.GEOMETRY, false)
                .withStatisticsEnabled(LakeTable.GEOMETRY, false);
        BoxColumn.CORNERS.forEach(corner -> builder.withDictionaryEncoding(LakeTable.BBOX + "." + corner, false));
        return builder.build();
    }

    void write(Feature feature) throws IOException {
        if (group == null) {
            pages = new ColumnChunkPageWriteStore(
                    new ZstdPages(), columns.schema(), new HeapByteBufferAllocator(), INDEX_TEXT, true, null, groups);
            group = properties.newColumnWriteStore(columns.schema(), pages, pages);
        }
        columns.write(feature, rows, group);
        rows++;
        rowsOfGroup++;
        if (group.getBufferedSize() >= groupBytes) {
            endGroup();
        }
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

    /** Ends the file with its metadata. */
    void end(Map<String, String> metadata) throws IOException {
        endGroup();
        file.end(metadata);
    }

    /** Returns the number of features that were written. */
    int rows() {
        return rows;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
