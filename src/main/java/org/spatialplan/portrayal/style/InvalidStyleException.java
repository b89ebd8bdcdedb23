package org.spatialplan.portrayal.style;

import org.spatialplan.geo.CodedException;

/** A style file has something that cannot be drawn. */
public final class InvalidStyleException extends CodedException {

    private final String file;
    private final int line;
    private final String reason;

    InvalidStyleException(String file, int line, String message) {
        this(file, line, message, null);
    }

    InvalidStyleException(String file, int line, String message, Throwable cause) {
        super("style-broken", file + (line > 0 ? ":" + line : "") + ": " + message, cause);
        this.file = file;
        this.line = line;
        this.reason = message;
    }

    /** Returns the name of the file. */
    public String file() {
        return file;
    }

    /** Returns what is wrong, without the place. */
    public String reason() {
        return reason;
    }

    /** Returns the line, from 1; 0 if the fault has no line. */
    public int line() {
        return line;
    }
}
