package org.spatialplan.ogc.wms;

import java.util.LinkedHashMap;
import java.util.Map;
import org.geotools.api.feature.simple.SimpleFeature;
import org.spatialplan.feature.FeatureType;
import org.spatialplan.feature.Property;
import org.spatialplan.feature.TimeValue;

/** Formats the values of a feature for answers. */
final class FeatureValues {

    private FeatureValues() {}

    /** Returns values by property, in the type's order, days and moments as ISO 8601 text, without missing values. */
    static Map<Property, Object> of(SimpleFeature row, FeatureType type) {
        Map<Property, Object> values = new LinkedHashMap<>();
        for (Property property : type.properties()) {
            Object value = TimeValue.plain(row.getAttribute(property.name()), property);
            if (value != null) {
                values.put(property, value);
            }
        }
        return values;
    }
}
