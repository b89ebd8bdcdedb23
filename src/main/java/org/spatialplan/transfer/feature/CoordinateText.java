package org.spatialplan.transfer.feature;

import java.util.Arrays;
import org.locationtech.jts.geom.CoordinateSequence;

/** Coordinates as JSON text: a number costs a multiplication and its digits, no object. Not thread-safe. */
final class CoordinateText {

    private static final int LONGEST_NUMBER = 24;

    private final boolean northFirst;
    private final int decimals;
    private final long scale;
    private char[] text = new char[1 << 12];
    private int length;

    /** @param northFirst whether y is written before x */
    CoordinateText(boolean northFirst, int decimals) {
        this.northFirst = northFirst;
        this.decimals = decimals;
        this.scale = Math.round(Math.pow(10, decimals));
    }

    char[] characters() {
        return text;
    }

    int length() {
        return length;
    }

    void clear() {
        length = 0;
    }

    void append(char character) {
        room(1);
        text[length++] = character;
    }

    void append(String words) {
        room(words.length());
        words.getChars(0, words.length(), text, length);
        length += words.length();
    }

    /** {@code [[x,y],…]}, backwards if asked for. */
    void list(CoordinateSequence points, boolean backwards) {
        append('[');
        int size = points.size();
        for (int i = 0; i < size; i++) {
            if (i > 0) {
                append(',');
            }
            point(points, backwards ? size - 1 - i : i);
        }
        append(']');
    }

    /** {@code [x,y]}. */
    void point(CoordinateSequence points, int i) {
        room(2 * LONGEST_NUMBER + 3);
        text[length++] = '[';
        number(northFirst ? points.getY(i) : points.getX(i));
        text[length++] = ',';
        number(northFirst ? points.getX(i) : points.getY(i));
        text[length++] = ']';
    }

    private void number(double value) {
        long scaled = Math.round(value * scale);
        if (scaled < 0) {
            text[length++] = '-';
            scaled = -scaled;
        }
        whole(scaled / scale);
        fraction(scaled % scale);
    }

    private void whole(long value) {
        int digits = 1;
        for (long rest = value; rest >= 10; rest /= 10) {
            digits++;
        }
        digits(value, digits);
    }

    /** Without the zeros at its end. */
    private void fraction(long value) {
        if (value == 0) {
            return;
        }
        int digits = decimals;
        long rest = value;
        while (rest % 10 == 0) {
            rest /= 10;
            digits--;
        }
        text[length++] = '.';
        digits(rest, digits);
    }

    private void digits(long value, int count) {
        long rest = value;
        for (int i = length + count - 1; i >= length; i--) {
            text[i] = (char) ('0' + rest % 10);
            rest /= 10;
        }
        length += count;
    }

    private void room(int more) {
        if (length + more > text.length) {
            text = Arrays.copyOf(text, Math.max(2 * text.length, length + more));
        }
    }
}
