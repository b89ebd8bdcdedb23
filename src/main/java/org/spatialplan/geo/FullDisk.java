package org.spatialplan.geo;

import java.util.List;

/** Recognises that a fault comes from a disk, or a quota of it, without space. */
public final class FullDisk {

    /** What the operating system says, in the languages of servers that run the service, and what SQLite says. */
    private static final List<String> WORDS = List.of(
            "No space left",
            "quota exceeded",
            "not enough space",
            "设备上没有空间",
            "超出磁盘限额",
            "磁盘空间不足",
            "SQLITE_FULL",
            "database or disk is full");

    /** The largest depth of causes that is looked into. */
    private static final int MAX_CAUSES = 20;

    private FullDisk() {}

    /** Tests whether a fault, or what caused it, is a lack of disk space. */
    public static boolean isCauseOf(Throwable fault) {
        Throwable cause = fault;
        for (int depth = 0; cause != null && depth < MAX_CAUSES; depth++) {
            String message = String.valueOf(cause.getMessage());
            if (WORDS.stream().anyMatch(message::contains)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
