package org.spatialplan.bench.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;

/** How many bytes a reader of a packed file goes through when it is unpacked. */
final class PackedSize {

    private static final int TAIL = 8;

    private PackedSize() {}

    /** The bytes unpacked; those of the file itself where it is not packed. */
    static long of(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (name.endsWith(".zip") || name.endsWith(".xlsx")) {
            try (ZipFile zip = new ZipFile(file.toFile())) {
                return zip.stream().mapToLong(ZipEntry::getSize).sum();
            }
        }
        return name.endsWith(".parquet") ? ofParquet(file) : file.toFile().length();
    }

    private static long ofParquet(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            bytes.seek(bytes.length() - TAIL);
            int footer = Integer.reverseBytes(bytes.readInt());
            bytes.seek(bytes.length() - TAIL - footer);
            InputStream from = Channels.newInputStream(bytes.getChannel());
            FileMetaData data = Util.readFileMetaData(from);
            return data.getRow_groups().stream()
                    .mapToLong(RowGroup::getTotal_byte_size)
                    .sum();
        }
    }
}
