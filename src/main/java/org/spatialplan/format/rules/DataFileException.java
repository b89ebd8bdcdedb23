package org.spatialplan.format.rules;

import org.spatialplan.geo.CodedException;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/** A file cannot be read safely. The exception names the place and the reason in Chinese and English. */
public class DataFileException extends CodedException {

    private final String file;
    private final long line;
    private final transient LocalizedText reason;

    /**
     * An error in the project's own files, which only its developers see.
     *
     * @param line from 1; 0 if the error concerns the whole file
     */
    public DataFileException(String file, long line, String reason) {
        this(file, line, new LocalizedText(reason, reason), null);
    }

    /**
     * An error in the project's own files with its cause.
     *
     * @param line from 1; 0 if the error concerns the whole file
     */
    public DataFileException(String file, long line, String reason, Throwable cause) {
        this(file, line, new LocalizedText(reason, reason), cause);
    }

    /**
     * An error in a file with a reason in both languages.
     *
     * @param line from 1; 0 if the error concerns the whole file
     */
    public DataFileException(String file, long line, LocalizedText reason) {
        this(file, line, reason, null);
    }

    /**
     * An error in a file with a reason in both languages and its cause.
     *
     * @param line from 1; 0 if the error concerns the whole file
     */
    public DataFileException(String file, long line, LocalizedText reason, Throwable cause) {
        this("data-file-broken", file, line, reason, cause);
    }

    /** An error of a kind of its own. */
    protected DataFileException(String code, String file, long line, LocalizedText reason, Throwable cause) {
        super(code, placed(file, line, reason), cause);
        this.file = file;
        this.line = line;
        this.reason = reason;
    }

    private static LocalizedText placed(String file, long line, LocalizedText reason) {
        return line > 0
                ? Messages.of("format.data-file-broken.line", file, line, reason)
                : Messages.of("format.data-file-broken", file, reason);
    }

    /** The name of the file. */
    public String file() {
        return file;
    }

    /** What is wrong and what to do, without the place. */
    public LocalizedText reason() {
        return reason;
    }

    /** The line from 1; 0 if the error concerns the whole file. */
    public long line() {
        return line;
    }
}
