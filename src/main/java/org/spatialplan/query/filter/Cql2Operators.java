package org.spatialplan.query.filter;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.factory.CommonFactoryFinder;

/** The operators of CQL2 that compare and compute, as GeoTools filters: the same for text and JSON. */
final class Cql2Operators {

    static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    /** GeoTools' functions for CQL2's. */
    private static final Map<String, String> FOLDS = Map.of("CASEI", "strToLowerCase", "ACCENTI", "strStripAccents");

    private Cql2Operators() {}

    static boolean compares(String operator) {
        return switch (operator) {
            case "=", "<>", "!=", "<", ">", "<=", ">=" -> true;
            default -> false;
        };
    }

    static Filter comparison(String operator, Expression left, Expression right) {
        return switch (operator) {
            case "=" -> FILTERS.equal(left, right, true);
            case "<>", "!=" -> FILTERS.notEqual(left, right, true);
            case "<" -> FILTERS.less(left, right);
            case ">" -> FILTERS.greater(left, right);
            case "<=" -> FILTERS.lessOrEqual(left, right);
            case ">=" -> FILTERS.greaterOrEqual(left, right);
            default -> throw new FilterException("CQL2: there is no comparison '" + operator + "'");
        };
    }

    static boolean computes(String operator) {
        return switch (operator) {
            case "+", "-", "*", "/", "%", "^", "div" -> true;
            default -> false;
        };
    }

    /** The result is missing where an operand is. */
    static Expression arithmetic(String operator, Expression left, Expression right) {
        if (left instanceof Literal one && right instanceof Literal other) {
            return FILTERS.literal(NumericFunction.of(operator, one, other).evaluate(null));
        }
        return NumericFunction.of(operator, left, right);
    }

    /** {@code %} stands for any characters, {@code _} for one, {@code \} before them takes their meaning away. */
    static Filter like(Expression value, Expression pattern, boolean matchCase) {
        if (pattern instanceof Literal literal && literal.getValue() instanceof String text) {
            return FILTERS.like(value, text, "%", "_", "\\", matchCase);
        }
        throw new FilterException("CQL2: the pattern of LIKE is a text");
    }

    static Filter in(Expression value, List<Expression> values) {
        if (values.isEmpty()) {
            throw new FilterException("CQL2: IN with at least one value");
        }
        List<Filter> equals = values.stream()
                .map(other -> (Filter) FILTERS.equal(value, other, true))
                .toList();
        return equals.size() == 1 ? equals.get(0) : FILTERS.or(equals);
    }

    static boolean folds(String name) {
        return FOLDS.containsKey(name.toUpperCase(Locale.ROOT));
    }

    /** Text without its case or its accents. A literal is folded at once, so that it may be a pattern. */
    static Expression fold(String name, Expression text) {
        Expression folded = FILTERS.function(FOLDS.get(name.toUpperCase(Locale.ROOT)), text);
        return text instanceof Literal ? FILTERS.literal(folded.evaluate(null, String.class)) : folded;
    }
}
