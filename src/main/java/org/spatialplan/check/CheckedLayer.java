package org.spatialplan.check;

import java.util.List;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.RuleSet;

/**
 * A layer version and its rules, as one check uses them.
 *
 * @param unlocated features without a location: the layer may also apply where it shows nothing
 */
public record CheckedLayer(LayerDefinition definition, LayerIndex index, RuleSet rules, List<Feature> unlocated) {

    /**
     * Combines a layer version with its rules.
     *
     * @throws org.spatialplan.layer.UnknownZoneException if a feature's zone has no rule
     */
    public static CheckedLayer of(LayerDefinition definition, LayerIndex index, RuleSet rules) {
        index.entries().forEach(entry -> rules.zoneOf(entry.feature()));
        List<Feature> unlocated = index.entries().stream()
                .filter(entry -> entry.shape().isEmpty())
                .map(LayerIndex.Entry::feature)
                .toList();
        return new CheckedLayer(definition, index, rules, unlocated);
    }
}
