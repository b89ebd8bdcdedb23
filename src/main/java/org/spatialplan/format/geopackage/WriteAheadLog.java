package org.spatialplan.format.geopackage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.geo.WorkLimit;
import org.spatialplan.text.Messages;

/**
 * The write-ahead log of a SQLite file, {@code parcels.gpkg-wal} beside {@code parcels.gpkg} (SQLite file format, 4). A
 * program that has the file open, as QGIS does, writes new pages there first. Only whole transactions count: each frame
 * is held against the salt and the checksum of the log. Stateless.
 */
public final class WriteAheadLog {

    private static final int HEADER = 32;
    private static final int FRAME_HEADER = 24;
    private static final int MAGIC = 0x377f0682;
    private static final int VERSIONS_AT = 18;
    private static final int FILE_HEADER = 100;
    private static final byte WITH_LOG = 2;
    private static final byte WITHOUT_LOG = 1;
    private static final int MIN_PAGE = 512;
    private static final int MAX_PAGE = 1 << 16;

    private final FileChannel file;
    private final FileChannel log;
    private final ByteBuffer header;
    private final int pageBytes;
    private final ByteOrder order;
    private int first;
    private int second;

    private WriteAheadLog(FileChannel file, FileChannel log) throws IOException {
        this.file = file;
        this.log = log;
        this.header = read(log, 0, HEADER);
        boolean whole = header.limit() == HEADER && (header.getInt(0) & ~1) == MAGIC;
        this.pageBytes = whole ? header.getInt(8) : 0;
        this.order = whole && (header.getInt(0) & 1) == 1 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    }

    /** Tests whether a file is written with a log, so that a part of it may stand there. */
    static boolean isUsedBy(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer start = read(channel, 0, FILE_HEADER);
            return start.limit() == FILE_HEADER && start.get(VERSIONS_AT) == WITH_LOG;
        }
    }

    /** The name of the log of a file. */
    static Path of(Path file) {
        return file.resolveSibling(file.getFileName() + "-wal");
    }

    /**
     * Writes the whole transactions of a log into a copy of its file, which then needs no log.
     *
     * @param file a copy of our own, which is changed
     * @throws DataFileException if the log states more pages than both files have
     */
    public static void fold(String fileName, Path file, Path log) {
        try (FileChannel into = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileChannel from = FileChannel.open(log)) {
            new WriteAheadLog(into, from).fold(fileName);
            Files.delete(log);
        } catch (IOException e) {
            throw new DataFileException(fileName, 0, Messages.of("format.cannot-read", e.getMessage()), e);
        }
    }

    private void fold(String fileName) throws IOException {
        long most = file.size() + log.size();
        Transactions whole = wholeTransactions();
        if (whole.pages * pageBytes > most) {
            throw new DataFileException(fileName, 0, Messages.of("format.log-damaged", whole.pages));
        }
        for (long i = 0; i < whole.frames; i++) {
            WorkLimit.ask();
            ByteBuffer frame = frame(i);
            long page = frame.getInt(0) & 0xffffffffL;
            if (page <= whole.pages) {
                write(frame.position(FRAME_HEADER), (page - 1) * pageBytes);
            }
        }
        if (whole.frames > 0 && file.size() > whole.pages * pageBytes) {
            file.truncate(whole.pages * pageBytes);
        }
        write(ByteBuffer.wrap(new byte[] {WITHOUT_LOG, WITHOUT_LOG}), VERSIONS_AT);
    }

    /**
     * The frames up to the last one that ends a transaction.
     *
     * @param pages of the file after it
     */
    private record Transactions(long frames, long pages) {}

    private Transactions wholeTransactions() throws IOException {
        boolean known = pageBytes >= MIN_PAGE && pageBytes <= MAX_PAGE && Integer.bitCount(pageBytes) == 1;
        if (!known || !isSum(header, 0, FRAME_HEADER, FRAME_HEADER)) {
            return new Transactions(0, 0);
        }
        Transactions whole = new Transactions(0, 0);
        for (long i = 0; ; i++) {
            WorkLimit.ask();
            ByteBuffer frame = frame(i);
            if (!isValid(frame)) {
                return whole;
            }
            long pages = frame.getInt(4) & 0xffffffffL;
            whole = pages > 0 ? new Transactions(i + 1, pages) : whole;
        }
    }

    private boolean isValid(ByteBuffer frame) {
        if (frame.limit() < FRAME_HEADER + pageBytes
                || frame.getInt(0) == 0
                || frame.getLong(8) != header.getLong(16)) {
            return false;
        }
        add(frame, 0, 8);
        add(frame, FRAME_HEADER, pageBytes);
        return frame.getInt(16) == first && frame.getInt(20) == second;
    }

    private boolean isSum(ByteBuffer bytes, int from, int length, int sumAt) {
        add(bytes, from, length);
        return bytes.getInt(sumAt) == first && bytes.getInt(sumAt + 4) == second;
    }

    /** Goes on with the checksum of the log, which runs through all frames. */
    private void add(ByteBuffer bytes, int from, int length) {
        ByteBuffer words = bytes.duplicate().order(order);
        for (int at = from; at < from + length; at += 2 * Integer.BYTES) {
            first += words.getInt(at) + second;
            second += words.getInt(at + Integer.BYTES) + first;
        }
    }

    private ByteBuffer frame(long index) throws IOException {
        return read(log, HEADER + index * (FRAME_HEADER + pageBytes), FRAME_HEADER + pageBytes);
    }

    private void write(ByteBuffer bytes, long at) throws IOException {
        for (long next = at; bytes.hasRemaining(); ) {
            next += file.write(bytes, next);
        }
    }

    /** Up to a number of bytes; fewer at the end of the file. */
    private static ByteBuffer read(FileChannel channel, long at, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining() && channel.read(bytes, at + bytes.position()) > 0) {
            // the rest follows
        }
        return bytes.flip();
    }
}
