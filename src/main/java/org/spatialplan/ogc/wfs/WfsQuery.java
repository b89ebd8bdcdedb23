package org.spatialplan.ogc.wfs;

import java.util.List;
import org.geotools.api.filter.Filter;
import org.spatialplan.feature.FeatureQuery;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.format.write.FeatureSet;
import org.spatialplan.format.write.OutputFrame;

/**
 * A query of a table.
 *
 * @param filter prepared for the table
 * @param properties empty for all
 */
record WfsQuery(
        FeatureTable table,
        Filter filter,
        List<String> properties,
        List<FeatureQuery.Sort> sortBy,
        OutputFrame frame,
        QueryText text) {

    FeatureSet ask(int offset, int limit) {
        FeatureTable.Selection rows = table.select(new FeatureQuery(filter, sortBy, offset, limit));
        return new FeatureSet(rows, table.type(), frame, properties);
    }
}
