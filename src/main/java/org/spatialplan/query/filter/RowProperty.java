package org.spatialplan.query.filter;

import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.filter.AttributeExpressionImpl;
import org.geotools.util.Converters;
import org.spatialplan.layer.XmlName;

/**
 * Reads a property of a row by its plain name. GeoTools takes a name as a path and finds nothing for {@code 面积(公顷)},
 * {@code 2025年} or {@code a b}. Thread-safe.
 */
public final class RowProperty extends AttributeExpressionImpl {

    private final String name;
    private final String decoded;

    /** @param name of the property, or its name in XML where the rows have none of that name */
    public RowProperty(String name) {
        super(name);
        this.name = name;
        this.decoded = XmlName.decode(name);
    }

    @Override
    public Object evaluate(Object row) {
        if (!(row instanceof SimpleFeature feature)) {
            return super.evaluate(row);
        }
        boolean isCalledSo = name.equals(decoded) || feature.getFeatureType().indexOf(name) >= 0;
        return feature.getAttribute(isCalledSo ? name : decoded);
    }

    @Override
    public <T> T evaluate(Object row, Class<T> target) {
        return row instanceof SimpleFeature ? Converters.convert(evaluate(row), target) : super.evaluate(row, target);
    }
}
