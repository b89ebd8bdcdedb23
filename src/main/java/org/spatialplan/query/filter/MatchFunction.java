package org.spatialplan.query.filter;

import java.util.List;
import org.geotools.api.filter.expression.Expression;
import org.geotools.filter.FunctionExpressionImpl;
import org.geotools.filter.capability.FunctionNameImpl;

/** Whether a value matches a pattern. Thread-safe. */
final class MatchFunction extends FunctionExpressionImpl {

    private final TextPattern pattern;
    private final Expression value;

    MatchFunction(TextPattern pattern, Expression value) {
        super(new FunctionNameImpl("matches", Boolean.class, FunctionNameImpl.parameter("value", String.class)));
        this.pattern = pattern;
        this.value = value;
        setParameters(List.of(value));
    }

    @Override
    public Object evaluate(Object row) {
        String text = value.evaluate(row, String.class);
        return text != null && pattern.matches(text);
    }
}
