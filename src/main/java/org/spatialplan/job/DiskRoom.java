package org.spatialplan.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How many bytes the files of a folder may have together. The folder is measured, so files count that others added or
 * removed; some thousand files take some ten milliseconds. Thread-safe.
 */
public final class DiskRoom {

    /** Always left to the database and the log. */
    private static final long RESERVE_BYTES = 64L << 20;

    /** While this much more is free than is asked for, the measure of a moment ago is good enough. */
    private static final long AMPLE_BYTES = 256L << 20;

    private static final long MOMENT_NANOS = 5_000_000_000L;

    private final Path folder;
    private final long maxBytes;
    private final String setting;
    private long free;
    private long measured;

    /** @param setting that names the share, for messages */
    public DiskRoom(Path folder, long maxBytes, String setting) {
        this.folder = folder;
        this.maxBytes = maxBytes;
        this.setting = setting;
    }

    /** Whether there is room for a number of bytes more. */
    public synchronized boolean has(long bytes) {
        boolean ample = free - bytes >= AMPLE_BYTES && System.nanoTime() - measured < MOMENT_NANOS;
        if (!ample) {
            free = Math.min(maxBytes - bytes(folder), usableBytes(folder) - RESERVE_BYTES);
            measured = System.nanoTime();
        }
        boolean room = free >= bytes;
        free -= room ? bytes : 0;
        return room;
    }

    /** Why there is no room. */
    public NoRoomException none() {
        return maxBytes - bytes(folder) < usableBytes(folder) - RESERVE_BYTES
                ? NoRoomException.share(setting, maxBytes)
                : NoRoomException.disk(null);
    }

    /** @throws NoRoomException if there is no room for a number of bytes more */
    public void require(long bytes) {
        if (!has(bytes)) {
            throw none();
        }
    }

    /** The size of all files in a folder; 0 if there is no such folder. A file that is deleted meanwhile counts or not. */
    static long bytes(Path folder) {
        long[] bytes = {0};
        PrivateFiles.walk(folder, (file, size) -> bytes[0] += size);
        return bytes[0];
    }

    /** Free bytes of the disk that has a folder, or will have it; {@link Long#MAX_VALUE} if that is not known. */
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
