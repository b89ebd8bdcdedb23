package org.spatialplan.feature;

import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.Attachments;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.FeatureProperties;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.LinkedLayers;
import org.spatialplan.layer.MadeOnce;
import org.spatialplan.plan.Plan;
import org.spatialplan.plan.QuantityKind;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/** Makes the table of a layer version's features, once for the version. */
final class LayerTable {

    /** The number of definitions of one layer, which says whether it follows from its source or not. */
    private static final int MAX_DEFINITIONS = 2;

    /** The unit of things that are counted. */
    private static final String COUNT = "count";

    private static final Attachments.Key<MadeOnce<LayerDefinition, FeatureTable>> TABLES = new Attachments.Key<>();

    private LayerTable() {}

    /**
     * Makes the table.
     *
     * @param plan of which a layer is made that consists of its links; it knows the titles of figures
     */
    static FeatureTable of(LayerDefinition definition, LayerIndex version, Plan plan) {
        return version.attachments()
                .get(TABLES, () -> new MadeOnce<>(MAX_DEFINITIONS))
                .get(definition, () -> make(definition, version, plan));
    }

    private static FeatureTable make(LayerDefinition definition, LayerIndex version, Plan plan) {
        TableBuilder table = new TableBuilder(definition, version.info());
        if (definition.isMadeOfLinks()) {
            describe(plan, table);
        }
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

    private static void describe(Plan plan, TableBuilder table) {
        LinkedLayers.LISTS.forEach(name -> table.declareList(name, Property.Type.STRING));
        for (QuantityKind kind : plan.quantityKinds()) {
            table.declare(kind.id(), Property.Type.NUMBER).title(kind.id(), title(kind));
        }
    }

    private static LocalizedText title(QuantityKind kind) {
        LocalizedText name = new LocalizedText(kind.nameZh(), kind.nameEn());
        return kind.unit().equals(COUNT) ? name : Messages.of("feature.quantity", name, kind.unit());
    }
}
