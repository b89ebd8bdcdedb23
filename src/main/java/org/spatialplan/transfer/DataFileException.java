package org.spatialplan.transfer;

import org.spatialplan.geo.CodedException;

/** A file that cannot be read safely, with the place of the fault. */
public final class DataFileException extends CodedException {

    private final String file;
    private final long line;

    /** @param line from 1; 0 if the fault is the whole file's */
    public DataFileException(String file, long line, String reason) {
        this(file, line, reason, null);
    }

    public DataFileException(String file, long line, String reason, Throwable cause) {
        super("data-file-broken", (line > 0 ? file + ", line " + line : file) + ": " + reason, cause);
        this.file = file;
        this.line = line;
    }

    public String file() {
        return file;
    }

    /** From 1; 0 if the fault is the whole file's. */
    public long line() {
        return line;
    }
}
