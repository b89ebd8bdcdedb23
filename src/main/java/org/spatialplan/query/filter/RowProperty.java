package org.spatialplan.query.filter;

import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.filter.AttributeExpressionImpl;
import org.geotools.util.Converters;

/** A property of a row by its plain name, whatever signs are in it: GeoTools itself would read some names as paths. */
final class RowProperty extends AttributeExpressionImpl {

    RowProperty(String name) {
        super(name);
    }

    @Override
    public Object evaluate(Object row) {
        return ((SimpleFeature) row).getAttribute(getPropertyName());
    }

    @Override
    public <T> T evaluate(Object row, Class<T> target) {
        return Converters.convert(evaluate(row), target);
    }
}
