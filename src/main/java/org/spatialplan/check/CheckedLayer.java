package org.spatialplan.check;

import java.util.List;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.RuleSet;

/**
 * A layer version and its rules, as one check sees them.
 *
 * @throws org.spatialplan.layer.UnknownZoneException at once, if a feature's zone has no rule
 */
public record CheckedLayer(LayerDefinition definition, LayerIndex index, RuleSet rules) {

    public CheckedLayer {
        index.entries().forEach(entry -> rules.zoneOf(entry.feature()));
    }

    /** Features whose place nobody knows: the layer may also hold where it shows nothing. */
    public List<Feature> unlocated() {
        return index.entries().stream()
                .filter(entry -> entry.shape().isEmpty())
                .map(LayerIndex.Entry::feature)
                .toList();
    }
}
