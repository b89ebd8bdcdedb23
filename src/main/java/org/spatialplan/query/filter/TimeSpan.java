package org.spatialplan.query.filter;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.spatialplan.text.Messages;

/**
 * An interval of time, or an instant if both ends are equal. A day is its midnight UTC, as in the rows.
 *
 * @param start earliest; an open start is before all times
 * @param end latest; an open end is after all times
 */
record TimeSpan(Expression start, Expression end) {

    private static final String OPEN = "..";
    private static final Date BEFORE_ALL = new Date(Long.MIN_VALUE / 2);
    private static final Date AFTER_ALL = new Date(Long.MAX_VALUE / 2);

    /**
     * Checks the order of the ends.
     *
     * @throws FilterException if the interval ends before it begins
     */
    TimeSpan {
        if (start instanceof Literal first
                && end instanceof Literal last
                && first.getValue() instanceof Date begin
                && last.getValue() instanceof Date stop
                && begin.after(stop)) {
            throw new FilterException(Messages.of("query.filter.cql2.interval-order"));
        }
    }

    static TimeSpan instant(Expression time) {
        return new TimeSpan(time, time);
    }

    /** Reads an end of an interval: a day, a moment, or {@code ..}. */
    static Expression end(String text, boolean start) {
        if (text.equals(OPEN) || text.isEmpty()) {
            return Cql2Operators.FILTERS.literal(start ? BEFORE_ALL : AFTER_ALL);
        }
        return text.contains("T") ? timestamp(text) : date(text);
    }

    static Expression date(String text) {
        try {
            return literal(LocalDate.parse(text).atStartOfDay().atOffset(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            throw new FilterException(Messages.of("query.filter.cql2.date", text));
        }
    }

    static Expression timestamp(String text) {
        try {
            return literal(OffsetDateTime.parse(text));
        } catch (DateTimeException e) {
            throw new FilterException(Messages.of("query.filter.cql2.time", text));
        }
    }

    private static Expression literal(OffsetDateTime time) {
        try {
            return Cql2Operators.FILTERS.literal(Date.from(time.toInstant()));
        } catch (IllegalArgumentException e) {
            throw new FilterException(Messages.of("query.filter.cql2.time-range"));
        }
    }
}
