package org.spatialplan.query.filter;

import org.geotools.api.filter.Filter;
import org.geotools.filter.text.cql2.CQLException;
import org.geotools.filter.text.ecql.ECQL;

/**
 * Reads CQL2 text (OGC 21-065r2), else ECQL, which older clients write. Coordinates stay in the order in which they are
 * written. Stateless and thread-safe.
 */
public final class CqlText {

    private static final int LONGEST = 10_000_000;

    private CqlText() {}

    /** @throws FilterException if the text is neither; it says what is wrong as CQL2 */
    public static Filter parse(String text) {
        if (text.length() > LONGEST) {
            throw new FilterException("CQL2 text of no more than " + LONGEST + " characters");
        }
        try {
            return Cql2Text.parse(text);
        } catch (FilterException e) {
            return ecql(text, e);
        }
    }

    private static Filter ecql(String text, FilterException asCql2) {
        try {
            return ECQL.toFilter(text);
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (CQLException | RuntimeException | Error e) {
            // the parser lets errors through for some malformed input, a bare Error for a broken Unicode escape: all
            // about the text
            throw asCql2;
        }
    }
}
