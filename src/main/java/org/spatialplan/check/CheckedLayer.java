package org.spatialplan.check;

import java.util.List;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.RuleSet;
import org.spatialplan.layer.RuleSet.ZoneRule;

/**
 * A layer version and its rules, as one check sees them.
 *
 * @throws UnknownZoneException at once, if a feature's zone has no rule
 */
public record CheckedLayer(LayerDefinition definition, LayerIndex index, RuleSet rules) {

    public CheckedLayer {
        for (LayerIndex.Entry entry : index.entries()) {
            zone(rules, entry.feature());
        }
    }

    /** The rule that holds on a feature. */
    public ZoneRule zoneOf(Feature feature) {
        return zone(rules, feature);
    }

    /** Features whose place nobody knows: the layer may also hold where it shows nothing. */
    public List<Feature> unlocated() {
        return index.entries().stream()
                .filter(entry -> entry.shape().isEmpty())
                .map(LayerIndex.Entry::feature)
                .toList();
    }

    private static ZoneRule zone(RuleSet rules, Feature feature) {
        String zone = feature.text(rules.zoneAttribute()).orElse("");
        ZoneRule rule = rules.zones().get(zone);
        if (rule == null) {
            throw new UnknownZoneException(feature.id(), zone, rules.id());
        }
        return rule;
    }
}
