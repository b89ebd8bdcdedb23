package org.spatialplan.format.read;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * A text that ends with an exception if a parser takes very much of it without finding the end of anything. Parsers hold
 * a tag, a comment or a quoted cell in memory as a whole, so one that never ends would fill it. Used by one thread.
 */
public final class BoundedText extends FilterReader {

    /** The number of characters between two {@link #moveOn}: more than any regular piece has. */
    public static final int LONGEST = 16_000_000;

    private long taken;

    /** A text that is closed with this one. */
    public BoundedText(Reader text) {
        super(text);
    }

    /** Says that the parser came to the end of a piece. */
    public void moveOn() {
        taken = 0;
    }

    @Override
    public int read() throws IOException {
        count(1);
        return super.read();
    }

    @Override
    public int read(char[] into, int from, int most) throws IOException {
        int read = super.read(into, from, most);
        count(read);
        return read;
    }

    private void count(int more) throws TooLongException {
        taken += Math.max(0, more);
        if (taken > LONGEST) {
            throw new TooLongException();
        }
    }

    /** A piece is too long. */
    public static final class TooLongException extends IOException {

        private static final long serialVersionUID = 1;

        TooLongException() {
            super("more than " + LONGEST + " characters without an end");
        }
    }
}
