package org.spatialplan.query.filter;

import java.util.Arrays;
import java.util.List;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.InternalFunction;
import org.geotools.filter.FunctionExpressionImpl;
import org.geotools.filter.capability.FunctionNameImpl;

/** A call of one of the {@link Functions}; it has no result where an argument has no value. Thread-safe. */
final class TypedFunction extends FunctionExpressionImpl implements InternalFunction {

    private final Signature signature;
    private final List<Expression> arguments;

    TypedFunction(Signature signature, List<Expression> arguments) {
        super(new FunctionNameImpl(signature.name(), Object.class));
        this.signature = signature;
        this.arguments = List.copyOf(arguments);
        setParameters(this.arguments);
    }

    /**
     * The parameters and result of a function.
     *
     * @param body receives values in the form of {@link ValueKind#normal}, none of them null; returns null for no
     *     result
     */
    record Signature(String name, List<ValueKind> arguments, ValueKind result, Body body) {}

    /** Computes a function. */
    interface Body {
        Object of(Object[] values);
    }

    Signature signature() {
        return signature;
    }

    @Override
    public InternalFunction duplicate(Expression... parameters) {
        return new TypedFunction(signature, Arrays.asList(parameters));
    }

    @Override
    public Object evaluate(Object row) {
        Object[] values = new Object[arguments.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = signature.arguments().get(i).normal(arguments.get(i).evaluate(row));
            if (values[i] == null) {
                return null;
            }
        }
        return signature.result().normal(signature.body().of(values));
    }

    /** Writes the call as CQL2 text. */
    @Override
    public String toString() {
        List<String> written = arguments.stream().map(String::valueOf).toList();
        boolean infix = !Character.isLetter(signature.name().charAt(0));
        return infix
                ? String.join(" " + signature.name() + " ", written)
                : signature.name() + "(" + String.join(", ", written) + ")";
    }
}
