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
        for (int i = from; i < from + count; i++) {
            char c = characters[i];
            if (c == ',') {
                endWord();
                comma();
            } else if (isBlank(c)) {
                endWord();
            } else {
                add(c);
            }
        }
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || c == '\u00A0' || c == '\u3000' || c == '\uFEFF';
    }

    private void add(char c) {
        if (length == LONGEST) {
            throw noNumber();
        }
        word[length++] = c;
    }

    /** Takes the number at the end of what came so far. */
    protected final void endWord() {
        if (length > 0) {
            double value = parse();
            length = 0;
            number(value);
        }
    }

    private double parse() {
        double value = DecimalNumber.parse(word, 0, length);
        if (Double.isNaN(value)) {
            throw noNumber();
        }
        return value;
    }

    private UnreadableParcelException noNumber() {
        String shown = new String(word, 0, Math.min(SHOWN, length)) + (length > SHOWN ? "…" : "");
        return new UnreadableParcelException("", Messages.of("format.coordinate-no-finite-number", shown));
    }
}
