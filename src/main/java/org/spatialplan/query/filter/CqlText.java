package org.spatialplan.query.filter;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.geotools.api.filter.Filter;
import org.geotools.filter.text.cql2.CQLException;
import org.geotools.filter.text.ecql.ECQL;
import org.spatialplan.text.Messages;

/**
 * Reads CQL2 text (OGC 21-065r2) or else ECQL, which older clients write. Coordinates keep their written order.
 * Stateless and thread-safe.
 */
public final class CqlText {

    private static final int LONGEST = 10_000_000;

    private static final Pattern QUOTED = Pattern.compile("'[^']*+'|\"[^\"]*+\"");
    private static final Pattern ECQL_TIME =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2})(?:\\.\\d+)?(Z|[+-]\\d{2}:?\\d{2})?");

    private CqlText() {}

    /**
     * Parses a filter.
     *
     * @throws FilterException if the text is neither; its message is about CQL2
     */
    public static Filter parse(String text) {
        if (text.length() > LONGEST) {
            throw new FilterException(Messages.of("query.filter.cql2-text.length", LONGEST));
        }
        try {
            return Cql2Text.parse(text);
        } catch (FilterException e) {
            // what is CQL2 but makes no sense must not get another sense
            if (!e.isOfSyntax()) {
                throw e;
            }
            return ecql(text, e);
        }
    }

    private static Filter ecql(String text, FilterException asCql2) {
        try {
            Filter filter = ECQL.toFilter(text);
            requireTimes(text);
            return filter;
        } catch (FilterException e) {
            throw e;
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (CQLException | RuntimeException | Error e) {
            // the parser lets errors through for some malformed input, a bare Error for a broken Unicode escape: all
            // about the text
            throw asCql2;
        }
    }

    /**
     * Checks times, because the ECQL parser silently reads a day that does not exist as one of the next month, and a
     * time without a zone in the zone of this machine.
     */
    private static void requireTimes(String text) {
        Matcher times = ECQL_TIME.matcher(QUOTED.matcher(text).replaceAll("''"));
        while (times.find()) {
            if (times.group(2) == null || !isTime(times.group(1))) {
                throw new FilterException(Messages.of("query.filter.ecql.time", times.group()));
            }
        }
    }

    private static boolean isTime(String text) {
        try {
            LocalDateTime.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
