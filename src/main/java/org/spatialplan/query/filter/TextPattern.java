package org.spatialplan.query.filter;

import java.util.ArrayList;
import java.util.List;
import org.geotools.api.filter.PropertyIsLike;

/**
 * Matches the pattern of a LIKE without a regular expression, which can take exponential time; this takes at most the
 * product of the lengths. Immutable and thread-safe.
 */
final class TextPattern {

    /** Matches any characters. */
    private static final int MANY = -1;

    /** Matches one character. */
    private static final int ONE = -2;

    private final int[] pattern;
    private final boolean matchCase;

    private TextPattern(int[] pattern, boolean matchCase) {
        this.pattern = pattern;
        this.matchCase = matchCase;
    }

    static TextPattern of(PropertyIsLike like) {
        List<Integer> parts = new ArrayList<>();
        String text = like.getLiteral();
        int i = 0;
        while (i < text.length()) {
            String escape = like.getEscape();
            if (isAt(escape, text, i) && i + escape.length() < text.length()) {
                i += escape.length();
                addCharacter(text.codePointAt(i), like.isMatchingCase(), parts);
                i += Character.charCount(text.codePointAt(i));
            } else if (isAt(like.getWildCard(), text, i)) {
                if (parts.isEmpty() || parts.get(parts.size() - 1) != MANY) {
                    parts.add(MANY);
                }
                i += like.getWildCard().length();
            } else if (isAt(like.getSingleChar(), text, i)) {
                parts.add(ONE);
                i += like.getSingleChar().length();
            } else {
                addCharacter(text.codePointAt(i), like.isMatchingCase(), parts);
                i += Character.charCount(text.codePointAt(i));
            }
        }
        return new TextPattern(parts.stream().mapToInt(Integer::intValue).toArray(), like.isMatchingCase());
    }

    private static void addCharacter(int codePoint, boolean matchCase, List<Integer> parts) {
        if (matchCase) {
            parts.add(codePoint);
        } else {
            CaseFold.fold(codePoint).codePoints().forEach(parts::add);
        }
    }

    private static boolean isAt(String sign, String text, int i) {
        return sign != null && !sign.isEmpty() && text.startsWith(sign, i);
    }

    /** Matches a text. It goes back only to the last wildcard for many characters, which is enough. */
    boolean matches(String value) {
        int[] text = (matchCase ? value : CaseFold.fold(value)).codePoints().toArray();
        int p = 0;
        int t = 0;
        int many = -1;
        int retry = 0;
        while (t < text.length) {
            if (p < pattern.length && pattern[p] == MANY) {
                many = p++;
                retry = t;
            } else if (p < pattern.length && (pattern[p] == ONE || pattern[p] == text[t])) {
                p++;
                t++;
            } else if (many >= 0) {
                p = many + 1;
                t = ++retry;
            } else {
                return false;
            }
        }
        while (p < pattern.length && pattern[p] == MANY) {
            p++;
        }
        return p == pattern.length;
    }
}
