package org.spatialplan.query.filter;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.expression.Expression;

/** The temporal predicates of CQL2 (Allen's relations), as comparisons of the ends of intervals. */
final class Cql2Temporal {

    private Cql2Temporal() {}

    static boolean knows(String name) {
        return name.toUpperCase(Locale.ROOT).startsWith("T_");
    }

    static Filter of(String name, List<TimeSpan> operands) {
        if (operands.size() != 2) {
            throw new FilterException("CQL2: " + name + " of two times or intervals");
        }
        TimeSpan a = operands.get(0);
        TimeSpan b = operands.get(1);
        return switch (name.toUpperCase(Locale.ROOT)) {
            case "T_AFTER" -> all(is(a.start(), ">", b.end()));
            case "T_BEFORE" -> all(is(a.end(), "<", b.start()));
            case "T_CONTAINS" -> all(is(a.start(), "<", b.start()), is(a.end(), ">", b.end()));
            case "T_DISJOINT" ->
                Cql2Operators.FILTERS.or(List.of(is(a.end(), "<", b.start()), is(a.start(), ">", b.end())));
            case "T_DURING" -> all(is(a.start(), ">", b.start()), is(a.end(), "<", b.end()));
            case "T_EQUALS" -> all(is(a.start(), "=", b.start()), is(a.end(), "=", b.end()));
            case "T_FINISHEDBY" -> all(is(a.start(), "<", b.start()), is(a.end(), "=", b.end()));
            case "T_FINISHES" -> all(is(a.start(), ">", b.start()), is(a.end(), "=", b.end()));
            case "T_INTERSECTS" -> all(is(a.start(), "<=", b.end()), is(a.end(), ">=", b.start()));
            case "T_MEETS" -> all(is(a.end(), "=", b.start()));
            case "T_METBY" -> all(is(a.start(), "=", b.end()));
            case "T_OVERLAPPEDBY" ->
                all(is(a.start(), ">", b.start()), is(a.start(), "<", b.end()), is(a.end(), ">", b.end()));
            case "T_OVERLAPS" ->
                all(is(a.start(), "<", b.start()), is(a.end(), ">", b.start()), is(a.end(), "<", b.end()));
            case "T_STARTEDBY" -> all(is(a.start(), "=", b.start()), is(a.end(), ">", b.end()));
            case "T_STARTS" -> all(is(a.start(), "=", b.start()), is(a.end(), "<", b.end()));
            default -> throw new FilterException("CQL2: there is no temporal predicate " + name);
        };
    }

    private static Filter is(Expression left, String operator, Expression right) {
        return Cql2Operators.comparison(operator, left, right);
    }

    private static Filter all(Filter... conditions) {
        return conditions.length == 1 ? conditions[0] : Cql2Operators.FILTERS.and(Arrays.asList(conditions));
    }
}
