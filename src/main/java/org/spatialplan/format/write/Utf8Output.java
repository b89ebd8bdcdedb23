package org.spatialplan.format.write;

import java.io.IOException;
import java.io.OutputStream;
import org.spatialplan.text.PlainNumber;

/**
 * Writes text as UTF-8 bytes through one buffer. Most of an answer is digits, for which general encoders take longer
 * than all other work. Not thread-safe. {@link #flush} writes the rest of the buffer; the stream below stays open.
 */
public final class Utf8Output {

    private static final int ROOM = 1 << 15;
    private static final int MAX_NUMBER_LENGTH = 32;
    private static final double MAX_EXACT = 9e17;
    private static final long[] POWERS = powers();

    private final OutputStream out;
    private final byte[] buffer = new byte[ROOM];
    private int filled;

    /** An output into a stream, which stays open. */
    public Utf8Output(OutputStream out) {
        this.out = out;
    }

    /** Writes a text that is ASCII and needs no escape. */
    @SuppressWarnings("deprecation")
    public Utf8Output ascii(String text) throws IOException {
        int from = 0;
        while (from < text.length()) {
            room(1);
            int to = Math.min(text.length(), from + ROOM - filled);
            text.getBytes(from, to, buffer, filled);
            filled += to - from;
            from = to;
        }
        return this;
    }

    /** Writes one ASCII character. */
    public Utf8Output ascii(char c) throws IOException {
        room(1);
        buffer[filled++] = (byte) c;
        return this;
    }

    /** Writes bytes that are encoded already, a few at a time. */
    Utf8Output bytes(byte[] encoded) throws IOException {
        room(encoded.length);
        System.arraycopy(encoded, 0, buffer, filled, encoded.length);
        filled += encoded.length;
        return this;
    }

    /** Writes any text without escapes. */
    public Utf8Output text(CharSequence text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            i += one(text, i);
        }
        return this;
    }

    /**
     * Writes the character at an index. A surrogate pair counts as one character; a lone surrogate becomes U+FFFD.
     *
     * @return the number of {@code char} values that were read
     */
    int one(CharSequence text, int i) throws IOException {
        char c = text.charAt(i);
        room(4);
        if (c < 0x80) {
            buffer[filled++] = (byte) c;
            return 0;
        }
        if (c < 0x800) {
            buffer[filled++] = (byte) (0xC0 | c >> 6);
            buffer[filled++] = (byte) (0x80 | c & 0x3F);
            return 0;
        }
        if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
            four(Character.toCodePoint(c, text.charAt(i + 1)));
            return 1;
        }
        three(Character.isSurrogate(c) ? '\uFFFD' : c);
        return 0;
    }

    private void three(char c) {
        buffer[filled++] = (byte) (0xE0 | c >> 12);
        buffer[filled++] = (byte) (0x80 | c >> 6 & 0x3F);
        buffer[filled++] = (byte) (0x80 | c & 0x3F);
    }

    private void four(int code) {
        buffer[filled++] = (byte) (0xF0 | code >> 18);
        buffer[filled++] = (byte) (0x80 | code >> 12 & 0x3F);
        buffer[filled++] = (byte) (0x80 | code >> 6 & 0x3F);
        buffer[filled++] = (byte) (0x80 | code & 0x3F);
    }

    /** Writes a number rounded to a number of decimals, without trailing zeros and without an exponent. */
    public Utf8Output number(double value, int decimals) throws IOException {
        double scaled = value * POWERS[decimals];
        if (!(Math.abs(scaled) < MAX_EXACT)) {
            return ascii(PlainNumber.withoutExponent(value));
        }
        long digits = Math.round(Math.abs(scaled));
        int fraction = decimals;
        while (fraction > 0 && digits % 10 == 0) {
            digits /= 10;
            fraction--;
        }
        room(MAX_NUMBER_LENGTH);
        if (value < 0 && digits != 0) {
            buffer[filled++] = '-';
        }
        put(digits / POWERS[fraction], 1);
        if (fraction > 0) {
            buffer[filled++] = '.';
            put(digits % POWERS[fraction], fraction);
        }
        return this;
    }

    /** Writes a whole number. */
    public Utf8Output number(long value) throws IOException {
        return ascii(Long.toString(value));
    }

    private void put(long digits, int least) {
        int count = least;
        while (count < POWERS.length && digits >= POWERS[count]) {
            count++;
        }
        for (int i = filled + count - 1; i >= filled; i--) {
            buffer[i] = (byte) ('0' + digits % 10);
            digits /= 10;
        }
        filled += count;
    }

    /** Writes the rest of the buffer and flushes the stream. */
    public void flush() throws IOException {
        out.write(buffer, 0, filled);
        filled = 0;
    }

    private void room(int bytes) throws IOException {
        if (ROOM - filled < bytes) {
            flush();
        }
    }

    private static long[] powers() {
        long[] powers = new long[19];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }
}
