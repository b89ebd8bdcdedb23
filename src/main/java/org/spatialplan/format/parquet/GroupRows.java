package org.spatialplan.format.parquet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.VersionParser;
import org.apache.parquet.VersionParser.ParsedVersion;
import org.apache.parquet.VersionParser.VersionParseException;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReaderImpl;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.text.Messages;

/** The columns of one group of rows, each at its current row. Not thread-safe. */
final class GroupRows implements AutoCloseable {

    /** The largest number of members of a list in one row. */
    private static final int MAX_MEMBERS = 100_000;

    private final List<ChunkPages> pages = new ArrayList<>();
    private final Map<FileColumn, ColumnReader> readers = new LinkedHashMap<>();

    /**
     * Opens some columns of a group.
     *
     * @throws DataFileException if the group does not have them, or not with a value for each row
     */
    GroupRows(ParquetFile file, String name, RowGroup group, List<FileColumn> columns, PageMemory memory) {
        Map<List<String>, ColumnMetaData> chunks = new LinkedHashMap<>();
        for (ColumnChunk chunk : group.getColumns()) {
            if (chunk.getMeta_data() != null && chunk.getFile_path() == null) {
                chunks.put(chunk.getMeta_data().getPath_in_schema(), chunk.getMeta_data());
            }
        }
        ParsedVersion writer = version(file.footer().getCreated_by());
        for (FileColumn column : columns) {
            ColumnMetaData chunk = chunks.get(List.of(column.leaf().getPath()));
            boolean fits = chunk != null
                    && chunk.getType() == column.type().getType()
                    && (column.list()
                            ? chunk.getNum_values() >= group.getNum_rows()
                            : chunk.getNum_values() == group.getNum_rows());
            if (!fits) {
                throw new DataFileException(name, 0, Messages.of("format.parquet.outside", column.name()));
            }
            ChunkPages own = new ChunkPages(file, name, column.leaf(), chunk, memory);
            pages.add(own);
            readers.put(column, new ColumnReaderImpl(column.leaf(), own, new PrimitiveConverter() {}, writer));
        }
    }

    /** The writer of the file, of some of which the library knows faults; null if it does not name itself. */
    private static ParsedVersion version(String createdBy) {
        try {
            return createdBy == null ? null : VersionParser.parse(createdBy);
        } catch (VersionParseException e) {
            return null;
        }
    }

    /** The value of the current row in a column, a list if it is one; null if it is missing. Goes to the next row. */
    Object next(FileColumn column, ColumnValue values) {
        ColumnReader reader = readers.get(column);
        if (!column.list()) {
            Object value = isThere(reader, column) ? values.read(reader, column.type()) : null;
            reader.consume();
            return value;
        }
        return list(reader, column, values);
    }

    /** The bytes of the current row in a column; null if they are missing. Goes to the next row. */
    byte[] nextBytes(FileColumn column) {
        ColumnReader reader = readers.get(column);
        byte[] bytes = isThere(reader, column) ? reader.getBinary().getBytes() : null;
        reader.consume();
        return bytes;
    }

    private static boolean isThere(ColumnReader reader, FileColumn column) {
        return reader.getCurrentDefinitionLevel() == column.leaf().getMaxDefinitionLevel();
    }

    /** A list without members has fewer levels than one with a missing member, and one that is missing the fewest. */
    private static Object list(ColumnReader reader, FileColumn column, ColumnValue values) {
        List<Object> members = new ArrayList<>();
        int least = reader.getCurrentDefinitionLevel();
        do {
            if (isThere(reader, column)) {
                members.add(values.read(reader, column.type()));
            } else if (reader.getCurrentDefinitionLevel() >= column.levelOfMembers()) {
                members.add(null);
            }
            if (members.size() > MAX_MEMBERS) {
                throw new IllegalArgumentException("a list of more than " + MAX_MEMBERS + " members");
            }
            reader.consume();
        } while (reader.getCurrentRepetitionLevel() > 0);
        return members.isEmpty() && least < column.levelOfMembers() - 1 ? null : members;
    }

    @Override
    public void close() {
        pages.forEach(ChunkPages::close);
    }
}
