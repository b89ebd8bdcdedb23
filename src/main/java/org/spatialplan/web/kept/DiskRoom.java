package org.spatialplan.web.kept;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a folder may hold, all that is in it together. It is measured, so whatever was added or removed by whomever
 * counts; some thousand files take some ten milliseconds. Thread-safe.
 */
public final class DiskRoom {

    /** Left to the database and the log, whatever the share says. */
    private static final long RESERVE_BYTES = 64L << 20;

    /** While so much more is free than is asked for, what was measured a moment ago is good enough. */
    private static final long AMPLE_BYTES = 256L << 20;

    private static final long MOMENT_NANOS = 5_000_000_000L;

    private final Path folder;
    private final long mostBytes;
    private final String setting;
    private long free;
    private long measured;

    /** @param setting that names the share, for messages */
    public DiskRoom(Path folder, long mostBytes, String setting) {
        this.folder = folder;
        this.mostBytes = mostBytes;
        this.setting = setting;
    }

    /** Whether so many bytes more find room. */
    public synchronized boolean has(long bytes) {
        boolean ample = free - bytes >= AMPLE_BYTES && System.nanoTime() - measured < MOMENT_NANOS;
        if (!ample) {
            free = Math.min(mostBytes - bytes(folder), usableBytes(folder) - RESERVE_BYTES);
            measured = System.nanoTime();
        }
        boolean room = free >= bytes;
        free -= room ? bytes : 0;
        return room;
    }

    /** Why there is no room. */
    public NoRoomException none() {
        return mostBytes - bytes(folder) < usableBytes(folder) - RESERVE_BYTES
                ? NoRoomException.share(setting, mostBytes)
                : NoRoomException.disk(null);
    }

    /** @throws NoRoomException if so many bytes more find none */
    public void require(long bytes) {
        if (!has(bytes)) {
            throw none();
        }
    }

    /** Of all files in a folder; 0 if it is not there. What is deleted meanwhile counts or not. */
    static long bytes(Path folder) {
        long[] bytes = {0};
        KeptFiles.walk(folder, (file, size) -> bytes[0] += size);
        return bytes[0];
    }

    /** Of the disk on which a folder lies, or will lie; as good as endless if that cannot be told. */
    static long usableBytes(Path folder) {
        for (Path place = folder.toAbsolutePath(); place != null; place = place.getParent()) {
            if (Files.exists(place)) {
                try {
                    return Files.getFileStore(place).getUsableSpace();
                } catch (IOException e) {
                    return Long.MAX_VALUE;
                }
            }
        }
        return Long.MAX_VALUE;
    }
}
