package org.spatialplan.format.city;

import org.spatialplan.geo.CodedException;

/** A file that cannot be read safely, with the place of the fault, in words for those who read Chinese and those who read English. */
public final class DataFileException extends CodedException {

    private final String file;
    private final long line;
    private final String zh;

    /** A fault in the project's own files, which only its makers meet. @param line from 1; 0 if the fault is the whole file's */
    public DataFileException(String file, long line, String reason) {
        this(file, line, reason, reason, null);
    }

    public DataFileException(String file, long line, String reason, Throwable cause) {
        this(file, line, reason, reason, cause);
    }

    /** @param line from 1; 0 if the fault is the whole file's */
    public DataFileException(String file, long line, String zh, String en) {
        this(file, line, zh, en, null);
    }

    public DataFileException(String file, long line, String zh, String en, Throwable cause) {
        super("data-file-broken", (line > 0 ? file + ", line " + line : file) + ": " + en, cause);
        this.file = file;
        this.line = line;
        this.zh = (line > 0 ? file + " 第 " + line + " 行" : file) + "：" + zh;
    }

    public String file() {
        return file;
    }

    /** From 1; 0 if the fault is the whole file's. */
    public long line() {
        return line;
    }

    @Override
    public String messageZh() {
        return zh;
    }
}
