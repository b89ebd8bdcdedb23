package org.spatialplan.format.geopackage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;

/**
 * Limits the definitions in a SQLite file, by their number and total length, and the statistics of its planner. SQLite
 * loads all of them before it answers any question; that takes some twenty times their length in memory, without any
 * limit. They are therefore counted first, in the b-trees of the file (SQLite file format, 1.6), from the same lengths
 * that SQLite uses. A page that is not such a tree is left to SQLite, which refuses it.
 */
final class SchemaSize {

    private static final int MAX_DEFINITIONS = 20_000;
    private static final long MAX_BYTES = 8 << 20;

    private static final int FILE_HEADER = 100;
    private static final int TABLE_LEAF = 0x0D;
    private static final int TABLE_INTERIOR = 0x05;
    private static final int INDEX_LEAF = 0x0A;
    private static final int INDEX_INTERIOR = 0x02;
    private static final int LEAF_HEADER = 8;
    private static final int INTERIOR_HEADER = 12;
    private static final String STATISTICS = "sqlite_stat";

    private final FileChannel file;
    private final int pageBytes;
    private final Deque<Page> pages = new ArrayDeque<>();
    private int definitions;
    private int visited;
    private long bytes;

    private SchemaSize(FileChannel file, int pageBytes) {
        this.file = file;
        this.pageBytes = pageBytes;
    }

    /**
     * A page of the file.
     *
     * @param number from 1
     * @param ofSchema whether its rows are definitions
     */
    private record Page(long number, boolean ofSchema) {}

    /** The limit that a file exceeds, in words; empty if it exceeds none. */
    static Optional<String> tooLarge(Path path) throws IOException {
        try (FileChannel file = FileChannel.open(path)) {
            ByteBuffer header = read(file, 0, FILE_HEADER);
            int stated = header.limit() < FILE_HEADER ? 0 : header.getShort(16) & 0xffff;
            return new SchemaSize(file, stated == 1 ? 1 << 16 : stated).tooLarge();
        }
    }

    private Optional<String> tooLarge() throws IOException {
        pages.push(new Page(1, true));
        while (!pages.isEmpty()) {
            try {
                take(pages.pop());
            } catch (IndexOutOfBoundsException e) {
                // a damaged page, which SQLite finds too
            }
            if (definitions > MAX_DEFINITIONS || visited++ > MAX_DEFINITIONS || pages.size() > MAX_DEFINITIONS) {
                return Optional.of("> " + MAX_DEFINITIONS);
            }
            if (bytes > MAX_BYTES) {
                return Optional.of("> " + (MAX_BYTES >> 20) + " MB");
            }
        }
        return Optional.empty();
    }

    private void take(Page one) throws IOException {
        ByteBuffer page = read(file, (one.number - 1) * pageBytes, pageBytes);
        int start = one.number == 1 ? FILE_HEADER : 0;
        int kind = page.get(start);
        boolean interior = kind == TABLE_INTERIOR || kind == INDEX_INTERIOR;
        if (!interior && kind != TABLE_LEAF && kind != INDEX_LEAF) {
            return;
        }
        if (interior) {
            pages.push(new Page(page.getInt(start + 8) & 0xffffffffL, one.ofSchema));
        }
        int pointers = start + (interior ? INTERIOR_HEADER : LEAF_HEADER);
        int cells = page.getShort(start + 3) & 0xffff;
        for (int i = 0; i < cells; i++) {
            int at = page.getShort(pointers + 2 * i) & 0xffff;
            if (interior) {
                pages.push(new Page(page.getInt(at) & 0xffffffffL, one.ofSchema));
            }
            if (kind != TABLE_INTERIOR) {
                takeRow(
                        new SqliteRecord(page, at + (interior ? Integer.BYTES : 0)),
                        one.ofSchema && kind == TABLE_LEAF);
            }
        }
    }

    private void takeRow(SqliteRecord row, boolean definition) {
        definitions++;
        bytes += row.payloadBytes();
        if (definition) {
            row.rowOfSchema()
                    .filter(table -> table.name().toLowerCase(Locale.ROOT).startsWith(STATISTICS))
                    .ifPresent(table -> pages.push(new Page(table.rootPage(), false)));
        }
    }

    /** The beginning of a row in its page. */
    private static final class SqliteRecord {

        private static final int MAX_VARINT_LENGTH = 9;
        /** The length of whole numbers in bytes, by their type. */
        private static final int[] WHOLE = {0, 1, 2, 3, 4, 6, 8, 8, 0, 0};

        private final ByteBuffer page;
        private final long payload;
        private int at;

        SqliteRecord(ByteBuffer page, int at) {
            this.page = page;
            this.at = at;
            this.payload = varint();
        }

        long payloadBytes() {
            return payload < 0 ? Long.MAX_VALUE / 2 : payload;
        }

        /** The name of a table and its first page; empty if the row does not define a table. */
        Optional<Table> rowOfSchema() {
            try {
                varint(); // the key of the row
                int start = at;
                int header = (int) varint();
                long type = varint();
                long name = varint();
                long table = varint();
                long root = varint();
                int from = start + header + length(type);
                int rootAt = from + length(name) + length(table);
                byte[] text = new byte[Math.min(length(name), page.limit() - from)];
                page.get(from, text);
                String plain = new String(text, StandardCharsets.ISO_8859_1).replace("\0", "");
                return Optional.of(new Table(plain, whole(rootAt, root)));
            } catch (RuntimeException e) {
                return Optional.empty();
            }
        }

        private record Table(String name, long rootPage) {}

        private static int length(long type) {
            return (int) (type < WHOLE.length ? WHOLE[(int) type] : (type - 12) / 2);
        }

        private long whole(int from, long type) {
            if (type == 8 || type == 9) {
                return type - 8;
            }
            long value = 0;
            for (int i = 0; i < length(type); i++) {
                value = value << 8 | page.get(from + i) & 0xff;
            }
            return value;
        }

        /**
         * Reads a variable-length integer: seven bits in a byte, the most significant byte first; the last of nine
         * bytes holds eight bits.
         */
        private long varint() {
            long value = 0;
            for (int i = 0; i < MAX_VARINT_LENGTH; i++) {
                int next = page.get(at++);
                value = i == MAX_VARINT_LENGTH - 1 ? value << 8 | next & 0xff : value << 7 | next & 0x7f;
                if (next >= 0) {
                    break;
                }
            }
            return value;
        }
    }

    private static ByteBuffer read(FileChannel file, long start, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (start >= 0 && bytes.hasRemaining() && file.read(bytes, start + bytes.position()) > 0) {
            // keep reading
        }
        return bytes.flip();
    }
}
