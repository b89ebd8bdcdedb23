package org.spatialplan.transfer.geopackage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * How many definitions a SQLite file holds and how long they are together. SQLite takes all of them into memory that no limit
 * of its own bounds, some twenty times their length, before it answers anything: so they are counted first, in the b-tree on
 * page 1 (SQLite's file format, 1.6), whose lengths SQLite believes too. What is no such tree is left to SQLite to refuse.
 */
final class SchemaSize {

    private static final int MOST_DEFINITIONS = 20_000;
    private static final long MOST_BYTES = 8 << 20;

    private static final int FILE_HEADER = 100;
    private static final int LEAF = 0x0D;
    private static final int INTERIOR = 0x05;
    private static final int LEAF_HEADER = 8;
    private static final int INTERIOR_HEADER = 12;
    private static final int LONGEST_VARINT = 9;

    private final FileChannel file;
    private final int pageBytes;
    private final Deque<Long> pages = new ArrayDeque<>();
    private int definitions;
    private int visited;
    private long bytes;

    private SchemaSize(FileChannel file, int pageBytes) {
        this.file = file;
        this.pageBytes = pageBytes;
    }

    /** What is too much; empty if it is not. */
    static Optional<String> tooLarge(Path path) throws IOException {
        try (FileChannel file = FileChannel.open(path)) {
            int stated = read(file, 0, FILE_HEADER).getShort(16) & 0xffff;
            return new SchemaSize(file, stated == 1 ? 1 << 16 : stated).tooLarge();
        } catch (IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private Optional<String> tooLarge() throws IOException {
        pages.push(1L);
        while (!pages.isEmpty()) {
            take(pages.pop());
            if (definitions > MOST_DEFINITIONS || visited++ > MOST_DEFINITIONS) {
                return Optional.of("> " + MOST_DEFINITIONS);
            }
            if (bytes > MOST_BYTES) {
                return Optional.of("> " + (MOST_BYTES >> 20) + " MB");
            }
        }
        return Optional.empty();
    }

    private void take(long number) throws IOException {
        ByteBuffer page = read(file, (number - 1) * pageBytes, pageBytes);
        int start = number == 1 ? FILE_HEADER : 0;
        int kind = page.get(start);
        int cells = page.getShort(start + 3) & 0xffff;
        if (kind == INTERIOR) {
            pages.push(page.getInt(start + 8) & 0xffffffffL);
        }
        int pointers = start + (kind == INTERIOR ? INTERIOR_HEADER : LEAF_HEADER);
        for (int i = 0; i < cells && (kind == INTERIOR || kind == LEAF); i++) {
            int at = page.getShort(pointers + 2 * i) & 0xffff;
            if (kind == INTERIOR) {
                pages.push(page.getInt(at) & 0xffffffffL);
            } else {
                definitions++;
                bytes += varint(page, at);
            }
        }
    }

    /** Seven bits a byte, the first byte first; of nine bytes the last has eight. */
    private static long varint(ByteBuffer page, int at) {
        long value = 0;
        for (int i = 0; i < LONGEST_VARINT; i++) {
            int next = page.get(at + i);
            value = i == LONGEST_VARINT - 1 ? value << 8 | next & 0xff : value << 7 | next & 0x7f;
            if (next >= 0) {
                break;
            }
        }
        return value < 0 ? Long.MAX_VALUE / 2 : value;
    }

    private static ByteBuffer read(FileChannel file, long start, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (start >= 0 && bytes.hasRemaining() && file.read(bytes, start + bytes.position()) > 0) {
            // reads on
        }
        return bytes.flip();
    }
}
