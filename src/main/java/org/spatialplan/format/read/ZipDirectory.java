package org.spatialplan.format.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.spatialplan.text.Messages;

/**
 * Limits the length of a zip's directory (APPNOTE 4.3.16) before the library reads it into memory. A file that is not a
 * zip is left to the library, which refuses it.
 */
final class ZipDirectory {

    /**
     * The longest directory in bytes, some ten thousand members. A Shapefile has a few, a folder packed with it perhaps
     * hundreds.
     */
    private static final long MAX_BYTES = 1 << 20;

    private static final int END = 22;
    private static final int END_64 = 56;
    private static final int LOCATOR_64 = 20;
    private static final int MAX_COMMENT_LENGTH = 0xffff;
    private static final int END_MARK = 0x06054b50;
    private static final int LOCATOR_64_MARK = 0x07064b50;
    private static final long IN_64 = 0xffffffffL;

    private ZipDirectory() {}

    /**
     * Requires a short directory.
     *
     * @throws BrokenPartException if it is too long
     */
    static void requireShort(Path zip) throws IOException {
        try (FileChannel file = FileChannel.open(zip)) {
            long from = Math.max(0, file.size() - MAX_COMMENT_LENGTH - END - LOCATOR_64);
            ByteBuffer tail = read(file, from, (int) (file.size() - from));
            for (int at = tail.limit() - END; at >= 0; at--) {
                if (tail.getInt(at) == END_MARK && bytes(file, tail, at) > MAX_BYTES) {
                    throw new BrokenPartException(Messages.of("format.holds-too-many-files"));
                }
            }
        }
    }

    /**
     * The length of the directory in the record at a position of the tail, or in the 64-bit record to which it points.
     */
    private static long bytes(FileChannel file, ByteBuffer tail, int at) throws IOException {
        long stated = tail.getInt(at + 12) & IN_64;
        if (stated != IN_64 || at < LOCATOR_64 || tail.getInt(at - LOCATOR_64) != LOCATOR_64_MARK) {
            return stated;
        }
        ByteBuffer end = read(file, tail.getLong(at - LOCATOR_64 + 8), END_64);
        long stated64 = end.limit() < END_64 ? 0 : end.getLong(40);
        return stated64 < 0 ? Long.MAX_VALUE : stated64;
    }

    private static ByteBuffer read(FileChannel file, long start, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (start >= 0 && bytes.hasRemaining() && file.read(bytes, start + bytes.position()) > 0) {
            // keep reading
        }
        return bytes.flip();
    }
}
