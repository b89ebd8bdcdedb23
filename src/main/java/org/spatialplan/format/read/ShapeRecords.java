package org.spatialplan.format.read;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.spatialplan.parcel.GeometrySize;
import org.spatialplan.parcel.UnreadableParcelException;
import org.spatialplan.text.Messages;

/**
 * The records of a .shp in the order of its .shx (ESRI Shapefile Technical Description, 1998). The index is followed, since
 * editors leave records behind that it no longer names. A length is believed only as far as the file reaches.
 */
final class ShapeRecords implements Closeable {

    private static final int HEADER = 100;
    private static final int RECORD_HEADER = 8;
    private static final int INDEX_ENTRY = 8;
    private static final int FILE_CODE = 9994;
    /** With z, m and their ranges a vertex takes 32 bytes; parts take 4 (8 in a multipatch). */
    private static final long MAX_BYTES = 32L * GeometrySize.MAX_VERTICES + 8L * GeometrySize.MAX_PARTS + 200;

    /** Records that follow one another are read together, this many bytes. */
    private static final int AHEAD = 1 << 16;

    private final FileChannel shapes;
    private final DataInputStream index;
    private final long count;
    private final long size;
    private final ByteBuffer ahead = ByteBuffer.allocate(AHEAD).limit(0);
    /** The place in the file of what was read ahead. */
    private long aheadStart;
    /** The place behind the last record. */
    private long end;

    private long taken;

    ShapeRecords(Path shp, Path shx) throws IOException {
        long indexBytes = Files.size(shx) - HEADER;
        if (indexBytes < 0 || indexBytes % INDEX_ENTRY != 0) {
            throw new BrokenPartException(Messages.of("format.shx-cut-off"));
        }
        this.count = indexBytes / INDEX_ENTRY;
        this.shapes = FileChannel.open(shp);
        this.size = shapes.size();
        this.index = new DataInputStream(new BufferedInputStream(Files.newInputStream(shx)));
        index.skipNBytes(HEADER);
        if (size < HEADER || read(0, HEADER).getInt() != FILE_CODE) {
            close();
            throw new BrokenPartException(Messages.of("format.shp-does-not-begin"));
        }
    }

    long count() {
        return count;
    }

    /**
     * The next record's content, which lasts until the next one is read.
     *
     * @throws UnreadableParcelException if the index points out of the file
     * @throws BrokenPartException if it names records more than once: a few bytes of index could stand for gigabytes
     */
    ByteBuffer next() throws IOException {
        long start = 2L * index.readInt();
        long length = 2L * index.readInt();
        if (start < HEADER || length < Integer.BYTES || start + RECORD_HEADER + length > size) {
            throw new UnreadableParcelException("", Messages.of("format.index-points-out-file"));
        }
        taken += RECORD_HEADER + length;
        if (taken > size) {
            throw new BrokenPartException(Messages.of("format.shx-names-records-shp"));
        }
        if (length > MAX_BYTES) {
            throw new UnreadableParcelException(
                    "", Messages.of("format.record-bytes-more-than", length, GeometrySize.MAX_VERTICES));
        }
        boolean follows = start == end;
        end = start + RECORD_HEADER + length;
        int bytes = Math.toIntExact(length);
        return follows && bytes <= AHEAD ? ahead(end - bytes, bytes) : read(end - bytes, bytes);
    }

    /** A record that follows the last one, from what was read ahead. */
    private ByteBuffer ahead(long start, int length) throws IOException {
        if (start < aheadStart || end > aheadStart + ahead.limit()) {
            ahead.clear();
            aheadStart = start;
            while (ahead.hasRemaining() && shapes.read(ahead, start + ahead.position()) >= 0) {
                // until it is full, or the file ends
            }
            ahead.flip();
        }
        if (end > aheadStart + ahead.limit()) {
            throw new BrokenPartException(Messages.of("format.shp-cut-off"));
        }
        return ahead.slice(Math.toIntExact(start - aheadStart), length);
    }

    private ByteBuffer read(long start, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (shapes.read(bytes, start + bytes.position()) < 0) {
                throw new BrokenPartException(Messages.of("format.shp-cut-off"));
            }
        }
        return bytes.flip();
    }

    @Override
    public void close() throws IOException {
        try (shapes) {
            index.close();
        }
    }
}
