package org.spatialplan.ogc.wms;

import java.util.Optional;
import org.geotools.api.filter.Filter;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.portrayal.style.MapStyle;

/**
 * A feature type in a style, perhaps with a filter.
 *
 * @param name in the request: its own, or that of the group
 * @param place index of that name in the request
 * @param filter prepared for the table's schema
 */
record StyledLayer(String name, int place, FeatureTable table, MapStyle style, Optional<Filter> filter) {

    /** Returns the same with another version of the feature type. */
    StyledLayer with(FeatureTable other) {
        return new StyledLayer(name, place, other, style, filter);
    }

    StyledLayer with(Filter ready) {
        return new StyledLayer(name, place, table, style, Optional.of(ready));
    }
}
