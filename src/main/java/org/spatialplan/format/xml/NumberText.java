package org.spatialplan.format.xml;

import org.spatialplan.parcel.UnreadableParcelException;
import org.spatialplan.text.Messages;

/**
 * Reads the numbers of a text that arrives in pieces, without holding the text. Blanks and commas stand between them.
 * Used for one text.
 */
public abstract class NumberText implements XmlFile.Piece {

    private static final int LONGEST = 100;
    private static final int SHOWN = 40;
    private static final int EXACT_DIGITS = 15;
    private static final String SIGNS = "0123456789.+-eE";

    private static final double[] TENS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

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

    @Override
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

    /** Parses the word. Few digits are exact as a whole number and a power of ten, so that one division rounds rightly. */
    private double parse() {
        int at = word[0] == '-' ? 1 : 0;
        long digits = 0;
        int decimals = -1;
        int count = 0;
        for (int i = at; i < length; i++) {
            char c = word[i];
            if (c >= '0' && c <= '9' && count < EXACT_DIGITS) {
                digits = digits * 10 + c - '0';
                count++;
                decimals += decimals < 0 ? 0 : 1;
            } else if (c == '.' && decimals < 0) {
                decimals = 0;
            } else {
                return parseSlowly();
            }
        }
        if (count == 0) {
            throw noNumber();
        }
        double value = digits / TENS[Math.max(0, decimals)];
        return at == 1 ? -value : value;
    }

    private double parseSlowly() {
        try {
            String text = new String(word, 0, length);
            // Java reads 1f, 1d and 0x1p1 too
            double value = text.chars().allMatch(c -> SIGNS.indexOf(c) >= 0) ? Double.parseDouble(text) : Double.NaN;
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw noNumber();
    }

    private UnreadableParcelException noNumber() {
        String shown = new String(word, 0, Math.min(SHOWN, length)) + (length > SHOWN ? "…" : "");
        return new UnreadableParcelException("", Messages.of("format.coordinate-no-finite-number", shown));
    }
}
