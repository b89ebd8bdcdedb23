package org.spatialplan.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.Catalogue;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.RuleSet;

/**
 * All layers with rules, in the versions of one moment. Immutable, thread-safe.
 *
 * @param territory the ground for which the layers hold data
 */
public record CheckedMap(List<CheckedLayer> layers, Territory territory, GroundFrame frame) {

    /**
     * @param layer finds the version of a layer; one that has none at the moment is not checked
     * @param rules finds a rule set by its id
     */
    public static CheckedMap of(
            Catalogue catalogue,
            Function<String, Optional<LayerIndex>> layer,
            Function<String, Optional<RuleSet>> rules,
            GroundFrame frame) {
        List<CheckedLayer> checked = catalogue.layers().stream()
                .filter(definition -> definition.rules().isPresent())
                .flatMap(definition -> layer
                        .apply(definition.id())
                        .map(index -> CheckedLayer.of(
                                definition,
                                index,
                                rules.apply(definition.rules().orElseThrow()).orElseThrow()))
                        .stream())
                .toList();
        List<LayerIndex> territory = catalogue.layers().stream()
                .filter(LayerDefinition::territory)
                .flatMap(definition -> layer.apply(definition.id()).stream())
                .toList();
        return new CheckedMap(checked, new Territory(territory), frame);
    }

    public ConflictCheck check() {
        return new ConflictCheck(layers, territory, frame);
    }

    /** The same moment with only some of the layers. */
    public CheckedMap only(List<String> wanted) {
        return new CheckedMap(
                layers.stream()
                        .filter(layer -> wanted.contains(layer.definition().id()))
                        .toList(),
                territory,
                frame);
    }
}
