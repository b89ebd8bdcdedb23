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
 * @param missing ids of layers with rules that hold nothing at that moment: without them nothing can be clear
 * @param territory the ground for which the layers hold data
 */
public record CheckedMap(List<CheckedLayer> layers, List<String> missing, Territory territory, GroundFrame frame) {

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
        List<String> missing = catalogue.layers().stream()
                .filter(definition -> definition.rules().isPresent())
                .map(LayerDefinition::id)
                .filter(id -> layer.apply(id).isEmpty())
                .toList();
        List<LayerIndex> territory = catalogue.layers().stream()
                .filter(LayerDefinition::territory)
                .flatMap(definition -> layer.apply(definition.id()).stream())
                .toList();
        return new CheckedMap(checked, missing, new Territory(territory), frame);
    }

    public ConflictCheck check() {
        return new ConflictCheck(layers, missing, territory, frame);
    }

    /** The same moment with only some of the layers. */
    public CheckedMap only(List<String> wanted) {
        return new CheckedMap(
                layers.stream()
                        .filter(layer -> wanted.contains(layer.definition().id()))
                        .toList(),
                missing.stream().filter(wanted::contains).toList(),
                territory,
                frame);
    }

    /** The same moment with another version of one layer. */
    public CheckedMap with(String layer, LayerIndex version) {
        return new CheckedMap(
                layers.stream()
                        .map(checked -> checked.definition().id().equals(layer)
                                ? CheckedLayer.of(checked.definition(), version, checked.rules())
                                : checked)
                        .toList(),
                missing,
                territory,
                frame);
    }

    public Optional<CheckedLayer> find(String layer) {
        return layers.stream()
                .filter(checked -> checked.definition().id().equals(layer))
                .findFirst();
    }
}
