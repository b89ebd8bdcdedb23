package org.spatialplan.format.write;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The groups of a DXF file: a line with a code, then one with its value. Lines end with CR LF. Not thread-safe. */
final class DxfGroups {

    /** Handles below stand in the frame of the file. */
    private static final long FIRST_HANDLE = 0x100;

    private static final int MAX_TEXT = 250;

    private static final Charset GBK = Charset.forName("GBK");

    private final Utf8Output out;
    private final CharsetEncoder gbk = GBK.newEncoder();
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

    /**
     * Writes any text in one line, in GBK, the code page that the file names; beyond the length of a group it is cut. What
     * GBK lacks is a code of four digits. A caret would begin a control character.
     */
    void words(int code, String text) throws IOException {
        code(code);
        int length = 0;
        String plain = text.replace("^", "^ ");
        for (int i = 0; i < plain.length() && length < MAX_TEXT; i += Character.charCount(plain.codePointAt(i))) {
            byte[] bytes = encoded(plain.codePointAt(i));
            out.bytes(bytes);
            length += bytes.length;
        }
        out.ascii("\r\n");
    }

    private byte[] encoded(int c) {
        String text = c < ' ' || c == 0x7F ? " " : Character.toString(c);
        return gbk.canEncode(text)
                ? text.getBytes(GBK)
                : String.format(Locale.ROOT, "\\U+%04X", Character.isBmpCodePoint(c) ? c : 0xFFFD)
                        .getBytes(StandardCharsets.US_ASCII);
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
