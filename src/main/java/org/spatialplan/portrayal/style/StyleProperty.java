package org.spatialplan.portrayal.style;

import org.geotools.api.feature.simple.SimpleFeature;
import org.spatialplan.feature.TimeValue;
import org.spatialplan.query.filter.PropertyNames;
import org.spatialplan.query.filter.RowProperty;

/**
 * A property as a style refers to it: by any of its names, because a style is read before its layer is known. Days and moments are their
 * ISO 8601 text. Thread-safe.
 */
final class StyleProperty extends RowProperty {

    StyleProperty(String name) {
        super(name);
    }

    @Override
    protected Object value(SimpleFeature row, String called) {
        return PropertyNames.resolve(called, name -> row.getFeatureType().indexOf(name) >= 0)
                .map(name -> TimeValue.plain(row, name))
                .orElse(null);
    }
}
