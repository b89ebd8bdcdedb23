package org.spatialplan.layer;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Encodes any text as a name that XML allows (NCName), and decodes it. A character that a name cannot have becomes
 * {@code _xHHHH_}, or {@code _xHHHHHH_} beyond U+FFFF, with the code point in upper-case hexadecimal (ISO 9075-14, 9.1
 * and 9.3). Two texts never have the same name, and {@link #decode} restores the text. Stateless and thread-safe.
 */
public final class XmlName {

    /** The empty text, which ISO 9075-14 does not cover. */
    private static final String EMPTY = "_x_";

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-F]{4}|[0-9A-F]{6})_");

    /** What would read as an escape after an underscore. */
    private static final Pattern LIKE_ESCAPE = Pattern.compile("x[0-9A-F]{4}");

    private XmlName() {}

    /** Returns the name of a text. */
    public static String of(String text) {
        if (text.isEmpty()) {
            return EMPTY;
        }
        for (int i = 0; i < text.length(); i++) {
            if (!isPlain(text, i)) {
                return escape(text);
            }
        }
        return text;
    }

    /**
     * Returns another name of a text, with its first character escaped, for where {@link #of} is too similar to another
     * name.
     */
    public static String another(String text) {
        int first = text.isEmpty() ? 0 : Character.charCount(text.codePointAt(0));
        return first == 0
                ? EMPTY
                : escape(text.codePointAt(0)) + (first == text.length() ? "" : rest(text.substring(first)));
    }

    /** Encodes all but the first character; digits and the like need no escape there. */
    private static String rest(String text) {
        return of("a" + text).substring(1);
    }

    /** Returns the text of a name; a name that {@link #of} never makes is returned unchanged. */
    public static String decode(String name) {
        if (!name.contains("_x")) {
            return name;
        }
        return name.equals(EMPTY) ? "" : ESCAPE.matcher(name).replaceAll(XmlName::decoded);
    }

    private static String decoded(java.util.regex.MatchResult escape) {
        int code = Integer.parseInt(escape.group(1), 16);
        return Matcher.quoteReplacement(Character.isValidCodePoint(code) ? Character.toString(code) : escape.group());
    }

    private static String escape(String text) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (isPlain(text, i)) {
                name.append(text.charAt(i));
            } else {
                int code = text.codePointAt(i);
                i += Character.charCount(code) - 1;
                name.append(escape(code));
            }
        }
        return name.toString();
    }

    private static String escape(int code) {
        return String.format(code > 0xFFFF ? "_x%06X_" : "_x%04X_", code);
    }

    /** Tests whether a character needs no escape. Names that begin with {@code xml}, in any case, are reserved. */
    private static boolean isPlain(String text, int at) {
        char c = text.charAt(at);
        if (c == '_') {
            return !(at == 0 && text.equals(EMPTY))
                    && !LIKE_ESCAPE.matcher(text).region(at + 1, text.length()).lookingAt();
        }
        if (at == 0 && text.regionMatches(true, 0, "xml", 0, 3)) {
            return false;
        }
        return isLetter(c) || at > 0 && (c >= '0' && c <= '9' || c == '-' || c == '.');
    }

    /**
     * Tests for Latin letters and Chinese characters that all editions of XML 1.0 allow; a name may have more, but
     * these are enough.
     */
    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '\u4E00' && c <= '\u9FA5';
    }
}
