package org.spatialplan.format.read;

import java.util.Optional;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.geo.WorkLimit;
import org.spatialplan.text.Messages;

/**
 * Splits a text into WKT statements. Each ends with the bracket that closes its first one, or with EMPTY outside
 * brackets. A statement may therefore have any number of lines, and several may share one line.
 */
final class WktStatements {

    /** The largest depth of nested collections, for which the WKT parser calls itself. */
    static final int MAX_DEPTH = 50;

    private static final int ASK_EVERY = 0xffff;

    private final String fileName;
    private final String text;
    private int at;
    private long line = 1;

    WktStatements(String fileName, String text) {
        this.fileName = fileName;
        this.text = text;
    }

    /**
     * One statement.
     *
     * @param line its first line, from 1
     */
    record Statement(long line, String text) {}

    /**
     * The next statement; empty at the end.
     *
     * @throws DataFileException if its brackets are nested too deep
     */
    Optional<Statement> next() {
        skipBlanks();
        if (at == text.length()) {
            return Optional.empty();
        }
        WorkLimit.ask();
        int start = at;
        long startLine = line;
        skipStatement();
        return Optional.of(new Statement(startLine, text.substring(start, at)));
    }

    private void skipBlanks() {
        while (at < text.length() && isBlank(text.charAt(at))) {
            step();
        }
    }

    private void skipStatement() {
        int depth = 0;
        while (at < text.length()) {
            if ((at & ASK_EVERY) == 0) {
                WorkLimit.ask();
            }
            char c = step();
            if (c == '(' && ++depth > MAX_DEPTH) {
                throw new DataFileException(
                        fileName, line, Messages.of("format.brackets-nested-deeper-than", MAX_DEPTH));
            }
            if (c == ')' && --depth <= 0 || depth == 0 && endsWithEmpty()) {
                return;
            }
        }
    }

    private boolean endsWithEmpty() {
        return text.regionMatches(true, at - 5, "EMPTY", 0, 5)
                && (at == text.length() || !Character.isLetterOrDigit(text.charAt(at)));
    }

    private char step() {
        char c = text.charAt(at++);
        if (c == '\n' || c == '\r' && !text.startsWith("\n", at)) {
            line++;
        }
        return c;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == ';' || c == '\uFEFF';
    }
}
