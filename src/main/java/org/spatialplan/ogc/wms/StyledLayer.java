package org.spatialplan.ogc.wms;

import java.util.Optional;
import org.geotools.api.filter.Filter;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.portrayal.style.MapStyle;

/**
 * A feature type in a style, perhaps not all of its features.
 *
 * @param name by which it was asked for: its own, or that of the group
 * @param place of that name among the names that were asked for, from 0
 * @param filter made ready for the table's schema
 */
record StyledLayer(String name, int place, FeatureTable table, MapStyle style, Optional<Filter> filter) {

    /** The same of another version of the feature type. */
    StyledLayer with(FeatureTable other) {
        return new StyledLayer(name, place, other, style, filter);
    }

    StyledLayer with(Filter ready) {
        return new StyledLayer(name, place, table, style, Optional.of(ready));
    }
}
