package org.spatialplan.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;
import org.spatialplan.geo.CodedException;
import org.spatialplan.geo.FullDisk;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/** What was sent cannot be kept now: the disk or the share of it is full, or too many jobs wait. Nothing was changed. */
public final class NoRoomException extends CodedException {

    /** Codes of those that tell of the disk, not of the queue. */
    public static final Set<String> DISK_CODES = Set.of("no-room", "disk-full");

    /** A disk with less free bytes counts as full. */
    private static final long MIN_BYTES = 1 << 20;

    private final boolean queue;

    private NoRoomException(String code, boolean queue, LocalizedText text, Throwable cause) {
        super(code, text, cause);
        this.queue = queue;
    }

    /** @param setting that names the share */
    static NoRoomException share(String setting, long maxBytes) {
        long mb = maxBytes >> 20;
        return new NoRoomException("no-room", false, Messages.of("job.no-room", setting, mb), null);
    }

    /** The exception for a disk that is full. */
    public static NoRoomException disk(Throwable cause) {
        return new NoRoomException("disk-full", false, Messages.of("job.disk-full"), cause);
    }

    /** @param mine whether those that wait are the caller's own */
    public static NoRoomException queue(long most, String setting, boolean mine) {
        return new NoRoomException(
                "too-many-waiting",
                true,
                Messages.of(mine ? "job.too-many-waiting.own" : "job.too-many-waiting", most, setting),
                null);
    }

    /** The exception for a fault of the disk: that it is full, or a defect. */
    public static RuntimeException ifFull(IOException e, Path folder) {
        boolean full = FullDisk.isCauseOf(e) || DiskRoom.usableBytes(folder) < MIN_BYTES;
        return full ? disk(e) : new UncheckedIOException(e);
    }

    /** Whether too many jobs wait; else there is no room on the disk. */
    public boolean isOfQueue() {
        return queue;
    }
}
