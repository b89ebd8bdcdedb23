package org.spatialplan.text;

/** A number and what it counts in English: Chinese words have one form for one and for many. */
public final class CountText {

    private CountText() {}

    /** {@code 1 pair}, {@code 2 pairs}. */
    public static String en(long count, String one) {
        return en(count, one, one + "s");
    }

    /** For what changes by more than an s, verbs among it. */
    public static String en(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
