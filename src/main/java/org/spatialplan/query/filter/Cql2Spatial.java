package org.spatialplan.query.filter;

import java.util.List;
import java.util.Locale;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Function;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.PropertyName;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.text.Messages;

/** Makes GeoTools filters of the spatial predicates of CQL2, and of ECQL's distances. */
final class Cql2Spatial {

    private static final FilterFactory FILTERS = Cql2Operators.FILTERS;

    private Cql2Spatial() {}

    /** Tests whether the name, in any case and with or without {@code S_}, is a predicate of two geometries. */
    static boolean knows(String name) {
        return switch (bare(name)) {
            case "INTERSECTS", "EQUALS", "DISJOINT", "TOUCHES", "WITHIN", "OVERLAPS", "CROSSES", "CONTAINS" -> true;
            default -> false;
        };
    }

    static boolean isDistance(String name) {
        return bare(name).equals("DWITHIN") || bare(name).equals("BEYOND");
    }

    static Filter of(String name, List<Expression> operands) {
        if (operands.size() != 2) {
            throw new FilterException(Messages.of("query.filter.cql2.two-geometries", name));
        }
        Expression a = geometry(name, operands.get(0));
        Expression b = geometry(name, operands.get(1));
        return switch (bare(name)) {
            case "INTERSECTS" -> FILTERS.intersects(a, b);
            case "EQUALS" -> FILTERS.equal(a, b);
            case "DISJOINT" -> FILTERS.disjoint(a, b);
            case "TOUCHES" -> FILTERS.touches(a, b);
            case "WITHIN" -> FILTERS.within(a, b);
            case "OVERLAPS" -> FILTERS.overlaps(a, b);
            case "CROSSES" -> FILTERS.crosses(a, b);
            case "CONTAINS" -> FILTERS.contains(a, b);
            default -> throw new FilterException(Messages.of("query.filter.cql2.predicate", name));
        };
    }

    /**
     * Makes a distance predicate.
     *
     * @param unit of the distance, see {@link ReadyFilter}
     */
    static Filter distance(String name, Expression a, Expression b, Expression distance, String unit) {
        geometry(name, a);
        geometry(name, b);
        Double length = distance instanceof Literal ? distance.evaluate(null, Double.class) : null;
        if (length == null || !(length >= 0) || length.isInfinite()) {
            throw new FilterException(Messages.of("query.filter.cql2.distance", name));
        }
        return bare(name).equals("DWITHIN") ? FILTERS.dwithin(a, b, length, unit) : FILTERS.beyond(a, b, length, unit);
    }

    private static Expression geometry(String name, Expression operand) {
        boolean fits = operand instanceof PropertyName
                || operand instanceof Function
                || operand instanceof Literal literal && literal.getValue() instanceof Geometry;
        if (!fits) {
            throw new FilterException(Messages.of("query.filter.cql2.geometries", name, operand));
        }
        return operand;
    }

    private static String bare(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return upper.startsWith("S_") ? upper.substring(2) : upper;
    }
}
