package org.spatialplan.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.Catalogue;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.RuleSet;

/**
 * All layers with rules, in the versions of one moment. Immutable and thread-safe.
 *
 * @param missing ids of layers with rules that are empty at that moment: without them nothing can be clear
 * @param withoutRules ids of layers whose rules are not in force yet on the day
 * @param territory the ground for which the layers have data
 */
public record CheckedMap(
        List<CheckedLayer> layers,
        List<String> missing,
        List<String> withoutRules,
        Territory territory,
        GroundFrame frame) {

    /** Makes a map of layers that all have rules in force. */
    public CheckedMap(List<CheckedLayer> layers, List<String> missing, Territory territory, GroundFrame frame) {
        this(layers, missing, List.of(), territory, frame);
    }

    /**
     * Collects the layers with rules.
     *
     * @param layer finds the version of a layer; a layer without one is not checked
     * @param rules the rules in force on the day of the check, by their ids
     */
    public static CheckedMap of(
            Catalogue catalogue,
            Function<String, Optional<LayerIndex>> layer,
            Map<String, RuleSet> rules,
            GroundFrame frame) {
        List<CheckedLayer> checked = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        List<String> withoutRules = new ArrayList<>();
        for (LayerDefinition definition : catalogue.layers()) {
            if (definition.rules().isPresent()) {
                Optional<LayerIndex> index = layer.apply(definition.id());
                Optional<RuleSet> inForce = definition.rules().map(rules::get);
                if (index.isEmpty()) {
                    missing.add(definition.id());
                } else if (inForce.isEmpty()) {
                    withoutRules.add(definition.id());
                } else {
                    checked.add(CheckedLayer.of(definition, index.get(), inForce.get()));
                }
            }
        }
        List<LayerIndex> territory = catalogue.layers().stream()
                .filter(LayerDefinition::territory)
                .flatMap(definition -> layer.apply(definition.id()).stream())
                .toList();
        return new CheckedMap(checked, missing, withoutRules, new Territory(territory), frame);
    }

    /** Prepares the check. */
    public ConflictCheck check() {
        return new ConflictCheck(this);
    }

    /** Returns the same moment with only some of the layers. */
    public CheckedMap only(List<String> wanted) {
        return new CheckedMap(
                layers.stream()
                        .filter(layer -> wanted.contains(layer.definition().id()))
                        .toList(),
                missing.stream().filter(wanted::contains).toList(),
                withoutRules.stream().filter(wanted::contains).toList(),
                territory,
                frame);
    }

    /** Returns the same moment with another version of one layer. */
    public CheckedMap with(String layer, LayerIndex version) {
        return new CheckedMap(
                layers.stream()
                        .map(checked -> checked.definition().id().equals(layer)
                                ? CheckedLayer.of(checked.definition(), version, checked.rules())
                                : checked)
                        .toList(),
                missing,
                withoutRules,
                territory,
                frame);
    }

    /** Finds a checked layer by id. */
    public Optional<CheckedLayer> find(String layer) {
        return layers.stream()
                .filter(checked -> checked.definition().id().equals(layer))
                .findFirst();
    }
}
