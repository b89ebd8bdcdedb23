package org.spatialplan.feature;

import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.Attachments;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.FeatureProperties;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.MadeOnce;

/** Makes the table of a layer version's features, once for the version. */
final class LayerTable {

    /** The number of definitions of one layer, which says whether it follows from its source or not. */
    private static final int MAX_DEFINITIONS = 2;

    private static final Attachments.Key<MadeOnce<LayerDefinition, FeatureTable>> TABLES = new Attachments.Key<>();

    private LayerTable() {}

    static FeatureTable of(LayerDefinition definition, LayerIndex version) {
        return version.attachments()
                .get(TABLES, () -> new MadeOnce<>(MAX_DEFINITIONS))
                .get(definition, () -> make(definition, version));
    }

    private static FeatureTable make(LayerDefinition definition, LayerIndex version) {
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
