package org.spatialplan.query.filter;

import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import org.geotools.api.filter.capability.FunctionName;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.InternalFunction;
import org.geotools.filter.FunctionExpressionImpl;
import org.geotools.filter.capability.FunctionNameImpl;

/** Arithmetic on numbers; null where an operand is missing or no number, so that a comparison with it is false. */
final class NumericFunction extends FunctionExpressionImpl implements InternalFunction {

    private static final Map<String, DoubleBinaryOperator> OPERATORS = Map.of(
            "+", (a, b) -> a + b,
            "-", (a, b) -> a - b,
            "*", (a, b) -> a * b,
            "/", (a, b) -> a / b,
            "%", (a, b) -> a % b,
            "^", Math::pow,
            "div", (a, b) -> Math.floor(a / b));

    private final String operator;

    private NumericFunction(String operator, FunctionName name) {
        super(name);
        this.operator = operator;
    }

    static NumericFunction of(String operator, Expression left, Expression right) {
        if (!OPERATORS.containsKey(operator)) {
            throw new FilterException("CQL2: there is no operator '" + operator + "'");
        }
        NumericFunction function = new NumericFunction(
                operator,
                new FunctionNameImpl(
                        "numeric",
                        Double.class,
                        FunctionNameImpl.parameter("a", Double.class),
                        FunctionNameImpl.parameter("b", Double.class)));
        function.setParameters(List.of(left, right));
        return function;
    }

    @Override
    public InternalFunction duplicate(Expression... parameters) {
        return of(operator, parameters[0], parameters[1]);
    }

    @Override
    public Object evaluate(Object row) {
        Double left = number(0, row);
        Double right = number(1, row);
        if (left == null || right == null) {
            return null;
        }
        double result = OPERATORS.get(operator).applyAsDouble(left, right);
        return Double.isFinite(result) ? result : null;
    }

    private Double number(int operand, Object row) {
        return getParameters().get(operand).evaluate(row, Double.class);
    }
}
