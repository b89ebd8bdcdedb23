package org.spatialplan.format.write;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** The groups of a DXF file: a line with a code, then one with its value. Lines end with CR LF. Not thread-safe. */
final class DxfGroups {

    /** Handles below stand in the frame of the file. */
    private static final long FIRST_HANDLE = 0x100;

    private static final int MAX_TEXT = 250;

    private final Utf8Output out;
    private long handle = FIRST_HANDLE;

    DxfGroups(OutputStream out) {
        this.out = new Utf8Output(out);
    }

    /** Writes a value in ASCII. */
    void text(int code, String ascii) throws IOException {
        code(code);
        out.ascii(ascii).ascii("\r\n");
    }

    void number(int code, long value) throws IOException {
        code(code);
        out.number(value).ascii("\r\n");
    }

    void decimal(int code, double value, int decimals) throws IOException {
        code(code);
        out.number(value, decimals).ascii("\r\n");
    }

    /** Writes the next handle, which is no other's. */
    void handle(int code) throws IOException {
        text(code, Long.toHexString(handle++).toUpperCase(Locale.ROOT));
    }

    /** Writes any text in one line; beyond the length of a group it is cut. */
    void words(int code, String text) throws IOException {
        StringBuilder ascii = new StringBuilder();
        for (int i = 0; i < text.length() && ascii.length() < MAX_TEXT; i += Character.charCount(text.codePointAt(i))) {
            ascii.append(escaped(text.codePointAt(i)));
        }
        text(code, ascii.toString());
    }

    /** A percent sign and a backslash begin codes; a code has four digits. */
    private static String escaped(int c) {
        if (c < ' ' || c == 0x7F) {
            return " ";
        }
        return c > '~' || c == '\\' || c == '%'
                ? String.format(Locale.ROOT, "\\U+%04X", Character.isBmpCodePoint(c) ? c : 0xFFFD)
                : Character.toString(c);
    }

    void flush() throws IOException {
        out.flush();
    }

    private void code(int code) throws IOException {
        String text = Integer.toString(code);
        for (int i = text.length(); i < 3; i++) {
            out.ascii(' ');
        }
        out.ascii(text).ascii("\r\n");
    }
}
