package org.spatialplan.format.parquet;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.text.Messages;
import shaded.parquet.org.apache.thrift.TException;

/** An open Parquet file with its footer: what columns and groups of rows it has, and what it says of itself. */
final class ParquetFile implements Closeable {

    /** The longest footer in bytes. */
    private static final int MAX_FOOTER = 16 << 20;

    private static final int MAGIC = 0x31524150; // PAR1, least byte first
    private static final int ENCRYPTED = 0x45524150; // PARE
    private static final int TAIL = 2 * Integer.BYTES;

    private final String name;
    private final FileChannel channel;
    private final long dataEnd;
    private final FileMetaData footer;

    private ParquetFile(String name, FileChannel channel) throws IOException, TException {
        this.name = name;
        this.channel = channel;
        long size = channel.size();
        if (size < TAIL + Integer.BYTES) {
            throw new DataFileException(name, 0, Messages.of("format.parquet.cut-off"));
        }
        ByteBuffer tail = read(size - TAIL, TAIL);
        int length = tail.getInt();
        int magic = tail.getInt();
        if (magic == ENCRYPTED) {
            throw new DataFileException(name, 0, Messages.of("format.parquet.encrypted"));
        }
        if (magic != MAGIC || length <= 0 || length > size - TAIL - Integer.BYTES) {
            throw new DataFileException(name, 0, Messages.of("format.parquet.cut-off"));
        }
        if (length > MAX_FOOTER) {
            throw new DataFileException(name, 0, Messages.of("format.parquet.footer", MAX_FOOTER >> 20));
        }
        this.dataEnd = size - TAIL - length;
        byte[] bytes = read(dataEnd, length).array();
        this.footer = new FileMetaData();
        footer.read(new BoundedThrift(new ByteArrayInputStream(bytes), length));
        requireSense(size);
    }

    /**
     * Opens a file.
     *
     * @throws DataFileException if it is no Parquet, cut off, or larger than its bytes allow
     */
    static ParquetFile open(String name, Path path) {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(path);
            return new ParquetFile(name, channel);
        } catch (DataFileException e) {
            closeQuietly(channel);
            throw e;
        } catch (IOException | TException | RuntimeException e) {
            closeQuietly(channel);
            throw new DataFileException(name, 0, Messages.of("format.broken-header", e.getMessage()), e);
        }
    }

    private static void closeQuietly(FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            // the fault of the file is what counts
        }
    }

    /** A row takes at least a byte. Without this bound some bytes could stand for thousands of millions of empty rows. */
    private void requireSense(long size) {
        long rows = 0;
        for (RowGroup group : footer.getRow_groups()) {
            if (group.getNum_rows() < 0 || group.getNum_rows() > size) {
                throw new DataFileException(name, 0, Messages.of("format.parquet.rows", group.getNum_rows()));
            }
            rows += group.getNum_rows();
        }
        if (rows > size) {
            throw new DataFileException(name, 0, Messages.of("format.parquet.rows", rows));
        }
    }

    FileMetaData footer() {
        return footer;
    }

    List<RowGroup> groups() {
        return footer.getRow_groups();
    }

    long rows() {
        return groups().stream().mapToLong(RowGroup::getNum_rows).sum();
    }

    /** What the file says of itself, by keys. */
    Map<String, String> metadata() {
        Map<String, String> metadata = new HashMap<>();
        if (footer.getKey_value_metadata() != null) {
            footer.getKey_value_metadata().forEach(entry -> metadata.put(entry.getKey(), entry.getValue()));
        }
        return metadata;
    }

    /** The first byte behind the data of all columns. */
    long dataEnd() {
        return dataEnd;
    }

    FileChannel channel() {
        return channel;
    }

    /** Reads bytes, with numbers in the order of the format. */
    private ByteBuffer read(long position, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, position + bytes.position()) < 0) {
                throw new IOException("it ends too early");
            }
        }
        return bytes.flip();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
