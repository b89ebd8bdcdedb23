package org.spatialplan.portrayal.style;

import java.awt.Color;
import java.util.Optional;
import org.geotools.api.filter.expression.Expression;

/**
 * A colour of a style, usually constant.
 *
 * @param constant the colour, or the default where the expression gives none
 * @param dynamic present if the colour depends on the feature
 */
public record ColourSetting(Color constant, Optional<Expression> dynamic) {

    static ColourSetting of(Expression expression, Color otherwise) {
        if (expression == null) {
            return new ColourSetting(otherwise, Optional.empty());
        }
        Optional<Object> constant = Expressions.constant(expression);
        return constant.isPresent()
                ? new ColourSetting(Color.decode(constant.get().toString()), Optional.empty())
                : new ColourSetting(otherwise, Optional.of(expression));
    }

    /**
     * Returns the colour for a feature.
     *
     * @param feature as the filters see it
     */
    public Color of(Object feature) {
        if (dynamic.isEmpty()) {
            return constant;
        }
        Color value = dynamic.get().evaluate(feature, Color.class);
        return value == null ? constant : value;
    }
}
