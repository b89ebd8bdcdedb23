package org.spatialplan.format.write;

import java.io.IOException;

/** Writes strings in JSON (RFC 8259). */
final class JsonString {

    private static final String HEX = "0123456789abcdef";

    private JsonString() {}

    static void write(String text, Utf8Output out) throws IOException {
        out.ascii('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.ascii('\\').ascii(c);
            } else if (c == '\n') {
                out.ascii("\\n");
            } else if (c < ' ') {
                out.ascii("\\u00").ascii(HEX.charAt(c >> 4)).ascii(HEX.charAt(c & 15));
            } else {
                i += out.one(text, i);
            }
        }
        out.ascii('"');
    }
}
