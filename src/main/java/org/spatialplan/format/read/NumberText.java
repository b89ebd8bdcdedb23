package org.spatialplan.format.read;

import org.spatialplan.parcel.UnreadableParcelException;
import org.spatialplan.text.Messages;

/**
 * Reads the numbers of a text that arrives in pieces, without holding the text. Blanks and commas stand between them.
 * Used for one text.
 */
public abstract class NumberText {

    private static final int LONGEST = 100;
    private static final int SHOWN = 40;

    private final char[] word = new char[LONGEST];
    private int length;

    /**
     * Takes the next number.
     *
     * @throws UnreadableParcelException if there must be none
     */
    protected abstract void number(double value);

    /** Takes the comma that follows a number, with or without blanks between. */
    protected abstract void comma();

    /** Takes a piece of the text. */
    public final void take(char[] characters, int from, int count) {
        int end = from + count;
        int start = from;
        for (int i = from; i < end; i++) {
            char c = characters[i];
            boolean comma = c == ',';
            if (comma || isBlank(c)) {
                endWord(characters, start, i);
                start = i + 1;
                if (comma) {
                    comma();
                }
            }
        }
        keep(characters, start, end);
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || c == '\u00A0' || c == '\u3000' || c == '\uFEFF';
    }

    /** Takes the word whose last characters are these. */
    private void endWord(char[] characters, int from, int to) {
        if (length > 0) {
            keep(characters, from, to);
            endWord();
        } else if (from < to) {
            number(value(characters, from, to));
        }
    }

    /** Keeps the beginning of a word, whose end comes with the next piece. */
    private void keep(char[] characters, int from, int to) {
        int more = Math.min(to - from, LONGEST - length);
        System.arraycopy(characters, from, word, length, more);
        length += more;
        if (more < to - from) {
            throw noNumber(word, 0, length);
        }
    }

    /** Takes the number at the end of what came so far. */
    protected final void endWord() {
        if (length > 0) {
            double value = value(word, 0, length);
            length = 0;
            number(value);
        }
    }

    private static double value(char[] characters, int from, int to) {
        double value = to - from > LONGEST ? Double.NaN : DecimalNumber.parse(characters, from, to);
        if (Double.isNaN(value)) {
            throw noNumber(characters, from, to);
        }
        return value;
    }

    private static UnreadableParcelException noNumber(char[] characters, int from, int to) {
        int length = to - from;
        String shown = new String(characters, from, Math.min(SHOWN, length)) + (length > SHOWN ? "…" : "");
        return new UnreadableParcelException("", Messages.of("format.coordinate-no-finite-number", shown));
    }
}
