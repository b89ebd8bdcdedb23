package org.spatialplan.portrayal.style;

import java.util.Optional;
import org.geotools.api.filter.expression.Expression;

/**
 * A number of a style, usually constant.
 *
 * @param constant the value, or the default where the expression gives none
 * @param dynamic present if the value depends on the feature
 */
public record NumberSetting(double constant, Optional<Expression> dynamic) {

    /** Makes a constant number. */
    public static NumberSetting of(double value) {
        return new NumberSetting(value, Optional.empty());
    }

    static NumberSetting of(Expression expression, double otherwise) {
        if (expression == null) {
            return of(otherwise);
        }
        Optional<Object> constant = Expressions.constant(expression);
        return constant.isPresent()
                ? of(Double.parseDouble(constant.get().toString()))
                : new NumberSetting(otherwise, Optional.of(expression));
    }

    /**
     * Returns the number for a feature.
     *
     * @param feature as the filters see it
     */
    public double of(Object feature) {
        if (dynamic.isEmpty()) {
            return constant;
        }
        Double value = dynamic.get().evaluate(feature, Double.class);
        return value == null || !Double.isFinite(value) ? constant : value;
    }
}
