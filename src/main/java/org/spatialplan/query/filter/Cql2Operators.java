package org.spatialplan.query.filter;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.factory.CommonFactoryFinder;
import org.spatialplan.text.Messages;

/** Makes GeoTools filters of the CQL2 operators that compare and compute, for text and JSON alike. */
final class Cql2Operators {

    static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    /** Functions that remove the case or the accents of text. */
    private static final Set<String> FOLDS = Set.of("casei", "accenti");

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
            default -> throw new FilterException(Messages.of("query.filter.cql2.comparison", operator));
        };
    }

    static boolean computes(String operator) {
        return switch (operator) {
            case "+", "-", "*", "/", "%", "^", "div" -> true;
            default -> false;
        };
    }

    /**
     * Makes an arithmetic expression. The result is missing where an operand is. Constant expressions are computed at
     * once, as boxes and distances need them.
     */
    static Expression arithmetic(String operator, Expression left, Expression right) {
        Expression operation = Arithmetic.of(operator, left, right);
        if (!isNumber(left) || !isNumber(right)) {
            return operation;
        }
        Object result = operation.evaluate(null);
        if (result == null) {
            throw new FilterException(Messages.of("query.filter.cql2.arithmetic", operation));
        }
        return FILTERS.literal(result);
    }

    private static boolean isNumber(Expression value) {
        return value instanceof Literal literal && literal.getValue() instanceof Number;
    }

    /** Makes a condition of a truth value, or of a function that returns one. */
    static Filter condition(Expression value) {
        if (value instanceof Literal literal && literal.getValue() instanceof Boolean truth) {
            return truth ? Filter.INCLUDE : Filter.EXCLUDE;
        }
        if (value instanceof TypedFunction function && function.signature().result() == ValueKind.TRUTH) {
            return isTrue(function);
        }
        throw FilterException.ofSyntax(Messages.of("query.filter.cql2.condition", value));
    }

    static Filter isTrue(Expression truth) {
        return FILTERS.equal(truth, FILTERS.literal(true), true);
    }

    /**
     * Makes a LIKE: {@code %} matches any characters, {@code _} one character, {@code \} before them makes them plain.
     */
    static Filter like(Expression value, Expression pattern, boolean matchCase) {
        if (pattern instanceof Literal literal && literal.getValue() instanceof String text) {
            return FILTERS.like(value, text, "%", "_", "\\", matchCase);
        }
        throw new FilterException(Messages.of("query.filter.cql2.like"));
    }

    static Filter in(Expression value, List<Expression> values) {
        if (values.isEmpty()) {
            throw new FilterException(Messages.of("query.filter.cql2.in"));
        }
        List<Filter> equals = values.stream()
                .map(other -> (Filter) FILTERS.equal(value, other, true))
                .toList();
        return equals.size() == 1 ? equals.get(0) : FILTERS.or(equals);
    }

    /** Makes a call of a function. A call without properties is computed at once, so that it may be a pattern. */
    static Expression call(String name, List<Expression> arguments) {
        TypedFunction call = Functions.call(name, arguments);
        boolean folds = FOLDS.contains(name.toLowerCase(Locale.ROOT))
                && arguments.get(0) instanceof Literal literal
                && literal.getValue() instanceof String;
        return folds ? FILTERS.literal(call.evaluate(null)) : call;
    }
}
