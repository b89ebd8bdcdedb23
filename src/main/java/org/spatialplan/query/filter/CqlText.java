package org.spatialplan.query.filter;

import org.geotools.api.filter.Filter;
import org.geotools.filter.text.cql2.CQLException;
import org.geotools.filter.text.ecql.ECQL;

/** Reads CQL2 text (OGC 21-065r2) and ECQL. Geometries are in degrees with longitude as x. Stateless and thread-safe. */
public final class CqlText {

    private CqlText() {}

    /** @throws FilterException if the text is neither */
    public static Filter parse(String text) {
        try {
            return ECQL.toFilter(Cql2Names.toEcql(text));
        } catch (CQLException e) {
            throw new FilterException("CQL2 text or ECQL (" + firstLine(e) + ")");
        } catch (RuntimeException e) {
            // the parser lets runtime exceptions through for some malformed input; all of them are about the text
            throw new FilterException("CQL2 text or ECQL");
        }
    }

    private static String firstLine(CQLException e) {
        return String.valueOf(e.getMessage())
                .lines()
                .findFirst()
                .orElse("unreadable")
                .strip();
    }
}
