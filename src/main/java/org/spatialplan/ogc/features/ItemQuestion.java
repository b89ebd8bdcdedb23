package org.spatialplan.ogc.features;

import java.util.List;
import java.util.Optional;
import org.spatialplan.feature.FeatureQuery;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.feature.FeatureTable.Selection;
import org.spatialplan.feature.FeatureType;
import org.spatialplan.transfer.feature.OutputFrame;

/**
 * What is asked of a collection's items.
 *
 * @param table the collection at the moment that is asked for; empty if it held nothing then
 * @param now the collection as it is now, for titles
 * @param properties to be answered, {@link FeatureType#GEOMETRY} among them if geometries are wanted
 */
record ItemQuestion(
        Optional<FeatureTable> table, FeatureType now, FeatureQuery query, OutputFrame frame, List<String> properties) {

    FeatureType type() {
        return table.map(FeatureTable::type).orElse(now);
    }

    Selection answer() {
        return table.map(found -> found.select(query)).orElse(new Selection(0, List.of()));
    }
}
