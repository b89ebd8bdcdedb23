package org.spatialplan.format.read;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.geo.WorkLimit;
import org.spatialplan.text.Messages;

/** Reads a text line by line. A very long line is refused, since surveyors write none. Used by one thread. */
public final class TextLines {

    private static final int LONGEST = 10_000;

    private final String fileName;
    private final Reader text;
    private final char[] block = new char[1 << 13];
    private int at;
    private int filled;
    private boolean afterReturn;
    private long number;

    /**
     * The lines of a text.
     *
     * @param fileName for messages
     */
    public TextLines(String fileName, Reader text) {
        this.fileName = fileName;
        this.text = text;
    }

    /** The number of the last line, from 1. */
    public long number() {
        return number;
    }

    /**
     * The next line without its end; empty at the end.
     *
     * @throws DataFileException if it is too long
     */
    public Optional<String> next() throws IOException {
        StringBuilder line = new StringBuilder();
        boolean ended = false;
        boolean any = false;
        while (!ended && has()) {
            char c = block[at++];
            if (afterReturn && c == '\n') {
                afterReturn = false;
                continue;
            }
            any = true;
            afterReturn = c == '\r';
            ended = c == '\n' || c == '\r';
            if (!ended) {
                line.append(c);
                requireShort(line);
            }
        }
        number += any ? 1 : 0;
        return any ? Optional.of(line.toString()) : Optional.empty();
    }

    private boolean has() throws IOException {
        if (at == filled) {
            WorkLimit.ask();
            at = 0;
            filled = Math.max(0, text.read(block));
        }
        return at < filled;
    }

    private void requireShort(StringBuilder line) {
        if (line.length() > LONGEST) {
            throw new DataFileException(fileName, number + 1, Messages.of("format.line-more-than-characters", LONGEST));
        }
    }
}
