package org.spatialplan.format.write;

import java.io.IOException;

/**
 * Escapes text for XML 1.0 elements and for attributes in double quotes. Characters that XML cannot hold become U+FFFD.
 * Stateless.
 */
public final class XmlEscape {

    private XmlEscape() {}

    /** The escaped text. */
    public static String of(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            String instead = instead(text.charAt(i));
            if (instead == null) {
                escaped.append(text.charAt(i));
            } else {
                escaped.append(instead);
            }
        }
        return escaped.toString();
    }

    /** Writes a text with its escapes. */
    public static void write(String text, Utf8Output out) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            String instead = instead(text.charAt(i));
            if (instead == null) {
                i += out.one(text, i);
            } else {
                out.text(instead);
            }
        }
    }

    /** What is written instead of a character; null if it is written as it is. */
    private static String instead(char c) {
        return switch (c) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            case '"' -> "&quot;";
            case '\r' -> "&#13;"; // a reader takes a bare one for a line feed
            default -> c < ' ' && c != '\t' && c != '\n' || c >= '\uFFFE' ? "\uFFFD" : null;
        };
    }
}
