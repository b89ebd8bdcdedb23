package org.spatialplan.ogc.api.features;

import java.util.List;
import java.util.Optional;
import org.geotools.api.filter.Filter;
import org.spatialplan.feature.FeatureQuery;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.feature.FeatureTable.Selection;
import org.spatialplan.feature.FeatureType;
import org.spatialplan.format.write.OutputFrame;

/**
 * A query of a collection's items.
 *
 * @param table the collection at the requested moment; empty if it held nothing then
 * @param now the collection as it is now, for titles
 * @param unplaced for a query with a box: the unlocated features that meet all other conditions and may be inside the
 *     box
 * @param properties the properties to answer, {@link FeatureType#GEOMETRY} among them if geometries are wanted
 */
record ItemQuestion(
        Optional<FeatureTable> table,
        FeatureType now,
        FeatureQuery query,
        Optional<Filter> unplaced,
        OutputFrame frame,
        List<String> properties) {

    FeatureType type() {
        return table.map(FeatureTable::type).orElse(now);
    }

    /** The number of unlocated features that may be inside the requested box; empty if the query has no box. */
    Optional<Integer> numberWithoutPlace() {
        return unplaced.map(filter -> table.map(
                        found -> found.select(FeatureQuery.all(filter)).matched())
                .orElse(0));
    }

    Selection answer() {
        return table.map(found -> found.select(query)).orElse(new Selection(0, List.of()));
    }
}
