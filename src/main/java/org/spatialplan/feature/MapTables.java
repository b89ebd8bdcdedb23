package org.spatialplan.feature;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.spatialplan.layer.Attachments;
import org.spatialplan.layer.LayerDefinition;

/**
 * All tables of one map with its verdicts, made once for the verdicts. The table of a layer is attached to the layer's
 * version, so that the next map shares it unless the layer changes; that of the verdicts is made at first use.
 * Thread-safe.
 */
final class MapTables {

    private static final Attachments.Key<MapTables> TABLES = new Attachments.Key<>();

    private final ProjectChecks checks;
    private final Map<String, FeatureTable> layers;

    private MapTables(ProjectChecks checks, Map<String, FeatureTable> layers) {
        this.checks = checks;
        this.layers = layers;
    }

    static MapTables of(ProjectChecks checks) {
        return checks.attachments().get(TABLES, () -> make(checks));
    }

    private static MapTables make(ProjectChecks checks) {
        Map<String, FeatureTable> layers = new LinkedHashMap<>();
        for (LayerDefinition definition : checks.map().catalogue().layers()) {
            checks.map()
                    .findLayer(definition.id())
                    .ifPresent(index -> layers.put(definition.id(), LayerTable.of(definition, index, checks.map())));
        }
        return new MapTables(checks, layers);
    }

    ProjectChecks checks() {
        return checks;
    }

    /** Lists the tables in the catalogue's order, the verdicts last. */
    List<FeatureTable> list() {
        List<FeatureTable> all = new ArrayList<>();
        layers.values().stream()
                .filter(Predicate.not(table -> isVerdicts(table.type().id())))
                .forEach(all::add);
        verdicts().ifPresent(all::add);
        return List.copyOf(all);
    }

    Optional<FeatureTable> find(String id) {
        return isVerdicts(id) ? verdicts() : Optional.ofNullable(layers.get(id));
    }

    private static boolean isVerdicts(String id) {
        return id.equals(ConflictTable.ID);
    }

    /** Returns the table of verdicts; empty if no layer has rules. */
    private Optional<FeatureTable> verdicts() {
        return checks.isOfAnything()
                ? Optional.of(ConflictTable.of(checks))
                : Optional.ofNullable(layers.get(ConflictTable.ID));
    }
}
