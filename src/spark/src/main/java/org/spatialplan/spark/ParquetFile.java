package org.spatialplan.spark;

import java.io.IOException;
import java.io.Serializable;
import java.util.LinkedHashMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.FileMetaData;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.Type;

/**
 * What the footer of a Parquet file says.
 *
 * @param path of the file, as an address
 * @param rows number of rows
 * @param geo value of the key {@code geo}; null if there is none
 * @param columns the types of its columns, by their names
 * @param fault why it could not be read, as the library says it; null if it could
 * @param isNewer whether it has types that the library does not know yet
 */
record ParquetFile(
        String path, long rows, String geo, LinkedHashMap<String, String> columns, String fault, boolean isNewer)
        implements Serializable {

    private static final String GEO = "geo";

    /** Reads a footer. A file that is none of Parquet has a fault. */
    static ParquetFile read(String path, Configuration configuration) {
        try (ParquetFileReader reader =
                ParquetFileReader.open(HadoopInputFile.fromPath(new Path(path), configuration))) {
            FileMetaData metadata = reader.getFooter().getFileMetaData();
            LinkedHashMap<String, String> columns = new LinkedHashMap<>();
            for (Type column : metadata.getSchema().getFields()) {
                columns.put(column.getName(), column.toString());
            }
            long rows = reader.getFooter().getBlocks().stream()
                    .mapToLong(BlockMetaData::getRowCount)
                    .sum();
            return new ParquetFile(path, rows, metadata.getKeyValueMetaData().get(GEO), columns, null, false);
        } catch (NullPointerException e) {
            // so the library fails on a logical type that is not in its list, as GEOMETRY of 2025
            return unreadable(path, e, true);
        } catch (IOException | RuntimeException e) {
            return unreadable(path, e, false);
        }
    }

    private static ParquetFile unreadable(String path, Exception e, boolean isNewer) {
        return new ParquetFile(path, 0, null, new LinkedHashMap<>(), String.valueOf(e.getMessage()), isNewer);
    }

    /**
     * Requires that the file could be read.
     *
     * @throws BatchException if not
     */
    void requireReadable() {
        if (isNewer) {
            throw new BatchException("parquet-newer", name());
        }
        if (fault != null) {
            throw new BatchException("parcels-unreadable", name(), fault);
        }
    }

    /** Whether another file has a column of the same name and type. */
    boolean hasSame(String column, ParquetFile other) {
        return columns.containsKey(column) && columns.get(column).equals(other.columns.get(column));
    }

    /** The name without its folders. */
    String name() {
        return new Path(path).getName();
    }
}
