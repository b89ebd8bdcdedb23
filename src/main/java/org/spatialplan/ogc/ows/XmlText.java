package org.spatialplan.ogc.ows;

/** Escapes text for XML 1.0, in elements and in attributes with double quotes. */
public final class XmlText {

    private XmlText() {}

    /** Escapes a text. Characters that XML cannot have become U+FFFD. */
    public static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                case '\r' -> escaped.append("&#13;"); // a reader takes a bare one for a line feed
                default -> escaped.append(isForbidden(c) ? '\uFFFD' : c);
            }
        }
        return escaped.toString();
    }

    private static boolean isForbidden(char c) {
        return c < ' ' && c != '\t' && c != '\n' || c >= '\uFFFE';
    }
}
