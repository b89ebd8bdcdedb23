package org.spatialplan.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;
import org.spatialplan.geo.CodedException;

/** What was sent cannot be kept now: the disk or the share of it is full, or too many jobs wait. Nothing was changed. */
public final class NoRoomException extends CodedException {

    /** Codes of those that tell of the disk, not of the queue. */
    public static final Set<String> DISK_CODES = Set.of("no-room", "disk-full");

    /** A disk with less free bytes counts as full. */
    private static final long MIN_BYTES = 1 << 20;

    private final boolean queue;
    private final String zh;

    private NoRoomException(String code, boolean queue, String zh, String message, Throwable cause) {
        super(code, message, cause);
        this.queue = queue;
        this.zh = zh;
    }

    /** @param setting that names the share */
    static NoRoomException share(String setting, long maxBytes) {
        long mb = maxBytes >> 20;
        return new NoRoomException(
                "no-room",
                false,
                "存储空间已满：" + setting + " 限定共 " + mb + " MB；请删除不再需要的任务，或稍后再试",
                "There is no room left: all together may have " + mb + " MB (" + setting
                        + "); remove what is not needed any more, or try again later",
                null);
    }

    static NoRoomException disk(Throwable cause) {
        return new NoRoomException(
                "disk-full",
                false,
                "服务器磁盘已满，未保存任何内容；腾出空间后请重试",
                "The disk of the service is full; nothing was kept. Try again when there is room",
                cause);
    }

    /** @param mine whether those that wait are the caller's own */
    public static NoRoomException queue(long most, String setting, boolean mine) {
        return new NoRoomException(
                "too-many-waiting",
                true,
                (mine ? "您已有 " : "已有 ") + most + " 个任务在等待或运行（" + setting + "）；请待其结束后再提交",
                (mine ? "You have " : "There are ") + most + " jobs waiting or running already (" + setting
                        + "); send this one when some of them have ended",
                null);
    }

    /** The exception for a fault of the disk: that it is full, or a defect. */
    static RuntimeException ifFull(IOException e, Path folder) {
        String why = String.valueOf(e.getMessage());
        boolean full = why.contains("No space left")
                || why.contains("quota exceeded")
                || DiskRoom.usableBytes(folder) < MIN_BYTES;
        return full ? disk(e) : new UncheckedIOException(e);
    }

    /** Whether too many jobs wait; else there is no room on the disk. */
    public boolean isOfQueue() {
        return queue;
    }

    @Override
    public String messageZh() {
        return zh;
    }
}
