package org.spatialplan.format.write;

import java.io.IOException;

/**
 * Escapes text for XML 1.0 elements and for attributes in double quotes. Characters that XML cannot hold become U+FFFD.
 */
final class XmlEscape {

    private XmlEscape() {}

    static void write(String text, Utf8Output out) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.ascii("&lt;");
                case '>' -> out.ascii("&gt;");
                case '&' -> out.ascii("&amp;");
                case '"' -> out.ascii("&quot;");
                case '\r' -> out.ascii("&#13;"); // a reader takes a bare one for a line feed
                default -> {
                    if (c < ' ' && c != '\t' && c != '\n' || c >= '\uFFFE') {
                        out.text("\uFFFD");
                    } else {
                        i += out.one(text, i);
                    }
                }
            }
        }
    }
}
