package org.spatialplan.query.filter;

import java.util.Locale;

/**
 * A token of CQL2 text.
 *
 * @param text without quotes
 * @param at position of its first character
 */
record Cql2Token(Kind kind, String text, int at) {

    enum Kind {
        /** A name or keyword without quotes. */
        NAME,
        /** A property's name in double quotes. */
        QUOTED,
        STRING,
        NUMBER,
        SYMBOL,
        END
    }

    boolean isSymbol(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    /** Tests for a keyword, in any case. */
    boolean isWord(String upper) {
        return kind == Kind.NAME && text.equalsIgnoreCase(upper);
    }

    String upper() {
        return kind == Kind.NAME ? text.toUpperCase(Locale.ROOT) : "";
    }

    @Override
    public String toString() {
        return kind == Kind.END ? "the end" : "'" + text + "'";
    }
}
