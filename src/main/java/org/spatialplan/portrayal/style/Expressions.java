package org.spatialplan.portrayal.style;

import java.util.Optional;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;

/** Tests whether expressions depend on the feature. */
final class Expressions {

    private Expressions() {}

    /** Returns the value of a literal. */
    static Optional<Object> constant(Expression expression) {
        return expression instanceof Literal literal ? Optional.ofNullable(literal.getValue()) : Optional.empty();
    }
}
