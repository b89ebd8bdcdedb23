package org.spatialplan.feature;

import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.FeatureProperties;
import org.spatialplan.layer.LayerDefinition;

/** The features of a layer version as a table. */
final class LayerTable {

    private LayerTable() {}

    static FeatureTable of(LayerDefinition definition, LayerIndex version) {
        TableBuilder table = new TableBuilder(definition, version.info());
        for (LayerIndex.Entry entry : version.entries()) {
            Feature feature = entry.feature();
            var values = FeatureProperties.of(feature);
            values.put("as_of", feature.asOf());
            values.put(
                    "accuracy_m",
                    feature.accuracyM().isPresent() ? feature.accuracyM().getAsDouble() : null);
            table.add(new TableBuilder.Row(feature.id(), feature.geometry(), entry.shape(), values));
        }
        return table.build();
    }
}
