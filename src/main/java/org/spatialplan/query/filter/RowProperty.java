package org.spatialplan.query.filter;

import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.filter.AttributeExpressionImpl;
import org.geotools.util.Converters;

/**
 * Reads a property of a row by its own name. GeoTools takes a name as a path and finds nothing for {@code 面积(公顷)},
 * {@code 2025年} or {@code a b}. Thread-safe.
 */
public class RowProperty extends AttributeExpressionImpl {

    private final String name;

    /**
     * Makes a reference to a property.
     *
     * @param name of the property itself, see {@link PropertyNames} for its other names
     */
    public RowProperty(String name) {
        super(name);
        this.name = name;
    }

    @Override
    public final Object evaluate(Object row) {
        return row instanceof SimpleFeature feature ? value(feature, name) : super.evaluate(row);
    }

    /** Returns the value that a filter or label sees; null if it is missing. */
    protected Object value(SimpleFeature row, String called) {
        return row.getAttribute(called);
    }

    @Override
    public final <T> T evaluate(Object row, Class<T> target) {
        return row instanceof SimpleFeature ? Converters.convert(evaluate(row), target) : super.evaluate(row, target);
    }
}
