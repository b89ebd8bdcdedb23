package org.spatialplan.feature;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.Attachments;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.FeatureProperties;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.LinkedLayers;
import org.spatialplan.layer.LinkedLayers.DrawnPlaces;
import org.spatialplan.layer.MadeOnce;
import org.spatialplan.plan.Plan;
import org.spatialplan.plan.QuantityKind;
import org.spatialplan.plan.Subject;
import org.spatialplan.query.PlanMap;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/** Makes the table of a layer version's features, once for the version. */
final class LayerTable {

    /** The number of definitions of one layer, which says whether it follows from its source or not. */
    private static final int MAX_DEFINITIONS = 2;

    /** The unit of things that are counted. */
    private static final String COUNT = "count";

    private static final Attachments.Key<MadeOnce<Content, FeatureTable>> TABLES = new Attachments.Key<>();

    private LayerTable() {}

    /**
     * Makes the table.
     *
     * @param map on which the version is; a layer that is made of links shows them, and the titles of figures are the plan's
     */
    static FeatureTable of(LayerDefinition definition, LayerIndex version, PlanMap map) {
        Content content = new Content(definition, drawn(definition, version, map));
        return version.attachments()
                .get(TABLES, () -> new MadeOnce<>(MAX_DEFINITIONS))
                .get(content, () -> make(content, version, map.plan()));
    }

    /**
     * What a table holds beside the version's features.
     *
     * @param drawn places of features that are made of links, by the feature's id
     */
    private record Content(LayerDefinition definition, Map<String, List<DrawnPlaces>> drawn) {}

    private static Map<String, List<DrawnPlaces>> drawn(LayerDefinition definition, LayerIndex version, PlanMap map) {
        if (!definition.isMadeOfLinks()) {
            return Map.of();
        }
        return version.entries().stream()
                .map(entry -> entry.feature().id())
                .collect(Collectors.toMap(
                        Function.identity(),
                        id -> LinkedLayers.drawnParts(map.linksOf(Subject.parse(definition.id() + "/" + id)))));
    }

    private static FeatureTable make(Content content, LayerIndex version, Plan plan) {
        TableBuilder table = new TableBuilder(content.definition(), version.info());
        if (content.definition().isMadeOfLinks()) {
            describe(plan, table);
        }
        for (LayerIndex.Entry entry : version.entries()) {
            Feature feature = entry.feature();
            var values = FeatureProperties.of(feature);
            values.put("as_of", feature.asOf());
            values.put(
                    "accuracy_m",
                    feature.accuracyM().isPresent() ? feature.accuracyM().getAsDouble() : null);
            table.add(new TableBuilder.Row(
                    feature.id(),
                    feature.geometry(),
                    entry.shape(),
                    values,
                    content.drawn().getOrDefault(feature.id(), List.of())));
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
