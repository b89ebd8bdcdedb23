package org.spatialplan.format.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;

/** Converts a text in another encoding to UTF-8, one block at a time. Used by one thread. */
public final class Utf8Stream extends InputStream {

    private static final int GLANCE = 1 << 16;
    private static final int BLOCK = 1 << 13;

    private final Reader text;
    private final char[] block = new char[BLOCK + 1];
    private byte[] ready = {};
    private int at;

    private Utf8Stream(Reader text) {
        this.text = text;
    }

    /**
     * A stream of UTF-8 and its original encoding.
     *
     * @param encoding found from the first {@value #GLANCE} bytes; UTF-8 if they do not show it, so that the reader
     *     reports the error
     */
    public record Glanced(InputStream utf8, TextEncoding encoding) {}

    /**
     * Finds the encoding of a text.
     *
     * @param bytes closed with the returned stream
     */
    public static Glanced of(InputStream bytes) throws IOException {
        byte[] head = bytes.readNBytes(GLANCE);
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), bytes);
        TextEncoding encoding = TextEncoding.of(head).orElse(TextEncoding.UTF_8);
        return encoding == TextEncoding.UTF_8
                ? new Glanced(whole, encoding)
                : new Glanced(
                        new Utf8Stream(
                                new InputStreamReader(whole, encoding.charset().newDecoder())),
                        encoding);
    }

    /**
     * The text in UTF-8 without its byte order mark.
     *
     * @param bytes closed with the returned stream
     * @param encoding of the bytes
     */
    public static InputStream of(InputStream bytes, TextEncoding encoding) {
        return new Utf8Stream(new InputStreamReader(bytes, encoding.charset().newDecoder()));
    }

    @Override
    public int read() throws IOException {
        return fill() ? ready[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int some = Math.min(length, ready.length - at);
        System.arraycopy(ready, at, into, offset, some);
        at += some;
        return some;
    }

    /**
     * Fills the buffer, and returns whether there is more. The byte order mark is skipped; surrogate pairs are not
     * split.
     */
    private boolean fill() throws IOException {
        while (at == ready.length) {
            int read = text.read(block, 0, BLOCK);
            if (read < 0) {
                return false;
            }
            if (read > 0 && Character.isHighSurrogate(block[read - 1])) {
                int low = text.read();
                block[read] = (char) Math.max(0, low);
                read += low < 0 ? 0 : 1;
            }
            ready = new String(block, 0, read).replace("\uFEFF", "").getBytes(StandardCharsets.UTF_8);
            at = 0;
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
