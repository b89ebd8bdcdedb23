package org.spatialplan.format.read;

import tools.jackson.core.JacksonException;

/** What is wrong with a JSON text, in words for who sent it. */
public final class JsonFault {

    private static final String TRAILING = "Trailing token";

    private JsonFault() {}

    /** Returns the parser's words, without the names of classes that it adds where more follows the value. */
    public static String words(JacksonException e) {
        String words = String.valueOf(e.getOriginalMessage());
        return words.startsWith(TRAILING) ? "more follows after its end" : words;
    }
}
