package org.spatialplan.query.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spatialplan.geo.Proximity;
import org.spatialplan.geo.UncertainShape;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.FeatureRef;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.query.PlanMap;

/**
 * The features of layers without rules whose place nobody knows. Those that are made of others are left out, because
 * the others stand for them. Immutable and thread-safe.
 */
final class UnlocatedFeatures {

    private final PlanMap map;
    private final List<UnlocatedFeature> features;

    UnlocatedFeatures(PlanMap map) {
        this.map = map;
        this.features = map.catalogue().layers().stream()
                .filter(layer -> layer.rules().isEmpty() && layer.derivation().isEmpty())
                .map(LayerDefinition::id)
                .flatMap(layer -> map.findLayer(layer).stream()
                        .flatMap(index -> index.entries().stream())
                        .filter(entry -> !entry.isLocated())
                        .map(entry -> new UnlocatedFeature(layer, entry.feature())))
                .toList();
    }

    /** Lists those that may be at a site: it may meet a unit that contains the feature, or no unit is known. */
    List<UnlocatedFeature> at(List<UncertainShape> parts) {
        Map<FeatureRef, Boolean> met = new HashMap<>();
        return features.stream()
                .filter(unlocated -> mayBeHere(unlocated.feature(), parts, met))
                .toList();
    }

    private boolean mayBeHere(Feature feature, List<UncertainShape> parts, Map<FeatureRef, Boolean> met) {
        List<FeatureRef> units = feature.within();
        return units.isEmpty()
                || units.stream().anyMatch(unit -> met.computeIfAbsent(unit, asked -> mayMeet(asked, parts)));
    }

    private boolean mayMeet(FeatureRef unit, List<UncertainShape> parts) {
        Optional<UncertainShape> shape = map.findLayer(unit.layer())
                .flatMap(layer -> layer.find(unit.id()))
                .flatMap(LayerIndex.Entry::shape);
        return shape.isEmpty()
                || parts.stream().anyMatch(part -> Proximity.possiblyWithin(shape.get(), part, 0)
                        .isPresent());
    }
}
