package org.spatialplan.query.filter;

import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.LongBinaryOperator;
import org.geotools.api.filter.expression.Expression;
import org.spatialplan.query.filter.TypedFunction.Signature;
import org.spatialplan.text.Messages;

/**
 * Computes arithmetic of CQL2 on numbers. Whole numbers stay whole and exact where they fit into 64 bits; {@code /}
 * divides with a fraction. {@code div} cuts the fraction off, so that {@code a = (a div b) * b + a % b}: -7 div 2 is
 * -3. There is no result where it is not a finite number.
 */
final class Arithmetic {

    private static final Map<String, DoubleBinaryOperator> OPERATORS = Map.of(
            "+", (a, b) -> a + b,
            "-", (a, b) -> a - b,
            "*", (a, b) -> a * b,
            "/", (a, b) -> a / b,
            "%", (a, b) -> a % b,
            "^", Math::pow,
            "div", (a, b) -> a / b < 0 ? Math.ceil(a / b) : Math.floor(a / b));

    private static final Map<String, LongBinaryOperator> EXACT = Map.of(
            "+", Math::addExact,
            "-", Math::subtractExact,
            "*", Math::multiplyExact,
            "%", (a, b) -> a % b,
            "div", (a, b) -> a / b);

    private Arithmetic() {}

    static TypedFunction of(String operator, Expression left, Expression right) {
        if (!OPERATORS.containsKey(operator)) {
            throw new FilterException(Messages.of("query.filter.cql2.operator", operator));
        }
        Signature signature = new Signature(
                operator,
                List.of(ValueKind.NUMBER, ValueKind.NUMBER),
                ValueKind.NUMBER,
                values -> result(operator, (Number) values[0], (Number) values[1]));
        return new TypedFunction(signature, List.of(left, right));
    }

    private static Number result(String operator, Number a, Number b) {
        if (EXACT.containsKey(operator) && Values.isWhole(a) && Values.isWhole(b)) {
            try {
                return EXACT.get(operator).applyAsLong(a.longValue(), b.longValue());
            } catch (ArithmeticException e) {
                // too great for 64 bits, or a division by 0
            }
        }
        double result = OPERATORS.get(operator).applyAsDouble(a.doubleValue(), b.doubleValue());
        return Double.isFinite(result) ? result : null;
    }
}
