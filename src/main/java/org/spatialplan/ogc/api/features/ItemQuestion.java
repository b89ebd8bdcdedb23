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
 * What is asked of a collection's items.
 *
 * @param table the collection at the moment that is asked for; empty if it held nothing then
 * @param now the collection as it is now, for titles
 * @param unplaced in a question with a box: what meets all other conditions and has no place, so that it may lie in the box
 * @param properties to be answered, {@link FeatureType#GEOMETRY} among them if geometries are wanted
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

    /** How many may lie in the box that is asked for, nobody knows; empty if none is. */
    Optional<Integer> numberWithoutPlace() {
        return unplaced.map(filter -> table.map(
                        found -> found.select(FeatureQuery.all(filter)).matched())
                .orElse(0));
    }

    Selection answer() {
        return table.map(found -> found.select(query)).orElse(new Selection(0, List.of()));
    }
}
