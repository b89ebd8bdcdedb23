package org.spatialplan.job;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/** Writes a file up to a size, and only while there is room for it. Not thread-safe. */
public final class BoundedOutput extends FilterOutputStream {

    /** Room is asked for in steps of this size. */
    private static final long STEP_BYTES = 4L << 20;

    private final String what;
    private final Path folder;
    private final long maxBytes;
    private final LongConsumer room;
    private long written;
    private long granted;

    /**
     * @param what the file is, for messages, English
     * @param folder of the file
     * @param room makes room for a number of bytes, or throws {@link NoRoomException}
     */
    public BoundedOutput(OutputStream out, String what, Path folder, long maxBytes, LongConsumer room) {
        super(out);
        this.what = what;
        this.folder = folder;
        this.maxBytes = maxBytes;
        this.room = room;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    /**
     * @throws FileTooLargeException if the file gets larger than it may
     * @throws NoRoomException if there is no room
     */
    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        written += length;
        if (written > maxBytes) {
            throw new FileTooLargeException(what, maxBytes);
        }
        if (written > granted) {
            long more = Math.max(STEP_BYTES, written - granted);
            room.accept(more);
            granted += more;
        }
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            throw NoRoomException.ifFull(e, folder);
        }
    }
}
