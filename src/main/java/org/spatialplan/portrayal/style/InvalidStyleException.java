package org.spatialplan.portrayal.style;

import org.spatialplan.geo.CodedException;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/** A style file has something that cannot be drawn. */
public final class InvalidStyleException extends CodedException {

    private final String file;
    private final int line;
    private final transient LocalizedText reason;

    InvalidStyleException(String file, int line, LocalizedText reason) {
        this(file, line, reason, null);
    }

    InvalidStyleException(String file, int line, LocalizedText reason, Throwable cause) {
        super("style-broken", placed(file, line, reason), cause);
        this.file = file;
        this.line = line;
        this.reason = reason;
    }

    private static LocalizedText placed(String file, int line, LocalizedText reason) {
        return line > 0
                ? Messages.of("portrayal.style-broken.line", file, line, reason)
                : Messages.of("portrayal.style-broken", file, reason);
    }

    /** Returns the name of the file. */
    public String file() {
        return file;
    }

    /** Returns what is wrong and what was expected, without the place. */
    public LocalizedText reason() {
        return reason;
    }

    /** Returns the line, from 1; 0 if the fault has no line. */
    public int line() {
        return line;
    }
}
