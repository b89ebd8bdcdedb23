package org.spatialplan.app;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.spatialplan.layer.Catalogue;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.LayerStore;
import org.spatialplan.layer.LayerVersion;
import org.spatialplan.layer.PlanStore;
import org.spatialplan.layer.VersionInfo;

/**
 * What both stores hold at one moment.
 *
 * @param current records of the newest versions, by layer
 * @param unknown those of them that no earlier map holds, with their features
 * @param plan the newest plan
 */
record StoreReading(Map<String, VersionInfo> current, Map<String, LayerVersion> unknown, PlanStore.StoredPlan plan) {

    private static final BinaryOperator<VersionInfo> NEWEST =
            BinaryOperator.maxBy(Comparator.comparingInt(VersionInfo::number));

    /**
     * Reads what is newer than a map. To be called in one transaction that sees one state of the database.
     *
     * @return empty if the map is built on the newest of everything
     */
    static Optional<StoreReading> newerThan(
            Optional<LoadedMap> known, Catalogue catalogue, LayerStore layers, PlanStore plans) {
        Map<String, VersionInfo> current = current(catalogue, layers);
        List<PlanStore.PlanInfo> history = plans.listVersions();
        Optional<PlanStore.StoredPlan> plan =
                known.map(LoadedMap::plan).filter(loaded -> loaded.info().equals(history.get(history.size() - 1)));
        Map<String, LayerVersion> unknown = new LinkedHashMap<>();
        current.forEach((layer, version) -> {
            if (known.flatMap(loaded -> loaded.findIndex(version)).isEmpty()) {
                unknown.put(layer, layers.findVersion(layer, version.number()).orElseThrow());
            }
        });
        return plan.isPresent() && unknown.isEmpty()
                ? Optional.empty()
                : Optional.of(new StoreReading(current, unknown, plan.orElseGet(() -> plans.findCurrent()
                        .orElseThrow())));
    }

    private static Map<String, VersionInfo> current(Catalogue catalogue, LayerStore layers) {
        Map<String, VersionInfo> newest = layers.listVersions().stream()
                .collect(Collectors.toMap(VersionInfo::layer, Function.identity(), NEWEST));
        Map<String, VersionInfo> current = new LinkedHashMap<>();
        catalogue.layers().stream()
                .filter(layer -> !layer.isMadeOfLinks())
                .map(LayerDefinition::id)
                .forEach(layer -> current.put(
                        layer, Optional.ofNullable(newest.get(layer)).orElseThrow()));
        return current;
    }
}
