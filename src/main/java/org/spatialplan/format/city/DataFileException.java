package org.spatialplan.format.city;

import org.spatialplan.geo.CodedException;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/** A file that cannot be read safely, with the place of the fault, in words for those who read Chinese and those who read English. */
public final class DataFileException extends CodedException {

    private final String file;
    private final long line;

    /** A fault in the project's own files, which only its makers meet. @param line from 1; 0 if the fault is the whole file's */
    public DataFileException(String file, long line, String reason) {
        this(file, line, new LocalizedText(reason, reason), null);
    }

    public DataFileException(String file, long line, String reason, Throwable cause) {
        this(file, line, new LocalizedText(reason, reason), cause);
    }

    /** @param line from 1; 0 if the fault is the whole file's */
    public DataFileException(String file, long line, LocalizedText reason) {
        this(file, line, reason, null);
    }

    public DataFileException(String file, long line, LocalizedText reason, Throwable cause) {
        super("data-file-broken", placed(file, line, reason), cause);
        this.file = file;
        this.line = line;
    }

    private static LocalizedText placed(String file, long line, LocalizedText reason) {
        return line > 0
                ? Messages.of("format.data-file-broken.line", file, line, reason)
                : Messages.of("format.data-file-broken", file, reason);
    }

    public String file() {
        return file;
    }

    /** From 1; 0 if the fault is the whole file's. */
    public long line() {
        return line;
    }
}
