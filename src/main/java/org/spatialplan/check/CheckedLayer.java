package org.spatialplan.check;

import java.util.List;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.RuleSet;

/**
 * A layer version and its rules, as one check sees them.
 *
 * @param unlocated features whose place nobody knows: the layer may also hold where it shows nothing
 */
public record CheckedLayer(LayerDefinition definition, LayerIndex index, RuleSet rules, List<Feature> unlocated) {

    /** @throws org.spatialplan.layer.UnknownZoneException at once, if a feature's zone has no rule */
    public static CheckedLayer of(LayerDefinition definition, LayerIndex index, RuleSet rules) {
        index.entries().forEach(entry -> rules.zoneOf(entry.feature()));
        List<Feature> unlocated = index.entries().stream()
                .filter(entry -> entry.shape().isEmpty())
                .map(LayerIndex.Entry::feature)
                .toList();
        return new CheckedLayer(definition, index, rules, unlocated);
    }
}
