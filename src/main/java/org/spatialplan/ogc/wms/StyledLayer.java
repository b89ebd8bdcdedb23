package org.spatialplan.ogc.wms;

import java.util.Optional;
import org.geotools.api.filter.Filter;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.portrayal.style.MapStyle;

/**
 * A feature type in a style, perhaps not all of its features.
 *
 * @param name by which it was asked for: its own, or that of the group
 * @param filter made ready for the table's schema
 */
record StyledLayer(String name, FeatureTable table, MapStyle style, Optional<Filter> filter) {}
