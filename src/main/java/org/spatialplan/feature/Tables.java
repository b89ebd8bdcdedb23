package org.spatialplan.feature;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.MadeOnce;

/** All tables of one map with its verdicts. That of the verdicts is made when it is first asked for. Thread-safe. */
final class Tables {

    private final ProjectChecks checks;
    private final Map<String, Layer> layers;
    private final MadeOnce<String, FeatureTable> verdicts = new MadeOnce<>(1);

    private Tables(ProjectChecks checks, Map<String, Layer> layers) {
        this.checks = checks;
        this.layers = layers;
    }

    private record Layer(LayerDefinition definition, LayerIndex index, FeatureTable table) {

        boolean isOf(LayerDefinition other, LayerIndex version) {
            return index == version && definition.equals(other);
        }
    }

    /** @param others whose tables of layers that are the same are taken over, with all that was made of them */
    static Tables of(ProjectChecks checks, List<Tables> others) {
        Map<String, Layer> layers = new LinkedHashMap<>();
        for (LayerDefinition definition : checks.map().catalogue().layers()) {
            checks.map()
                    .findLayer(definition.id())
                    .ifPresent(index -> layers.put(definition.id(), layer(definition, index, others)));
        }
        return new Tables(checks, layers);
    }

    private static Layer layer(LayerDefinition definition, LayerIndex index, List<Tables> others) {
        return others.stream()
                .flatMap(tables -> Optional.ofNullable(tables.layers.get(definition.id())).stream())
                .filter(known -> known.isOf(definition, index))
                .findFirst()
                .orElseGet(() -> new Layer(definition, index, LayerTable.of(definition, index)));
    }

    ProjectChecks checks() {
        return checks;
    }

    /** In the catalogue's order, the verdicts last. */
    List<FeatureTable> list() {
        List<FeatureTable> all = new ArrayList<>();
        layers.values().stream()
                .map(Layer::table)
                .filter(Predicate.not(table -> isVerdicts(table.type().id())))
                .forEach(all::add);
        verdicts().ifPresent(all::add);
        return List.copyOf(all);
    }

    Optional<FeatureTable> find(String id) {
        return isVerdicts(id) ? verdicts() : Optional.ofNullable(layers.get(id)).map(Layer::table);
    }

    private static boolean isVerdicts(String id) {
        return id.equals(ConflictTable.ID);
    }

    /** Where no layer has rules, nothing is checked, and there are no verdicts to show. */
    private Optional<FeatureTable> verdicts() {
        return checks.isOfAnything()
                ? Optional.of(verdicts.get(ConflictTable.ID, () -> ConflictTable.of(checks)))
                : Optional.ofNullable(layers.get(ConflictTable.ID)).map(Layer::table);
    }
}
