package org.spatialplan.text;

/** The beginning of a text of any length, for people. Stateless. */
public final class Excerpt {

    private static final String LEFT_OUT = "…";

    private Excerpt() {}

    /**
     * The text, or its beginning with an ellipsis. A character that Java holds as two is not parted: half of one is no text
     * in any encoding.
     *
     * @param max length before the ellipsis, in characters of Java
     */
    public static String of(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        int end = max > 0 && Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max;
        return text.substring(0, end) + LEFT_OUT;
    }
}
