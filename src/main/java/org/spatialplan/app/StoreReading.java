package org.spatialplan.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * @param histories records of all versions by layer, oldest first
 * @param unknown those of them that no earlier map holds, with their features
 * @param plan the newest plan
 */
record StoreReading(
        Map<String, List<VersionInfo>> histories, Map<String, LayerVersion> unknown, PlanStore.StoredPlan plan) {

    /**
     * Reads what is newer than a map. To be called in one transaction that sees one state of the database.
     *
     * @return empty if the map is built on the newest of everything
     */
    static Optional<StoreReading> newerThan(
            Optional<LoadedMap> known, Catalogue catalogue, LayerStore layers, PlanStore plans) {
        Map<String, List<VersionInfo>> histories = read(catalogue, layers);
        List<PlanStore.PlanInfo> history = plans.listVersions();
        Optional<PlanStore.StoredPlan> plan =
                known.map(LoadedMap::plan).filter(loaded -> loaded.info().equals(history.get(history.size() - 1)));
        Map<String, LayerVersion> unknown = new LinkedHashMap<>();
        histories.forEach((layer, versions) -> {
            VersionInfo version = newest(versions);
            if (known.flatMap(loaded -> loaded.findIndex(version)).isEmpty()) {
                unknown.put(layer, layers.findVersion(layer, version.number()).orElseThrow());
            }
        });
        return plan.isPresent() && unknown.isEmpty()
                ? Optional.empty()
                : Optional.of(new StoreReading(histories, unknown, plan.orElseGet(() -> plans.findCurrent()
                        .orElseThrow())));
    }

    /** The record of the newest version of each layer. */
    Map<String, VersionInfo> current() {
        Map<String, VersionInfo> current = new LinkedHashMap<>();
        histories.forEach((layer, versions) -> current.put(layer, newest(versions)));
        return current;
    }

    private static VersionInfo newest(List<VersionInfo> versions) {
        return versions.get(versions.size() - 1);
    }

    private static Map<String, List<VersionInfo>> read(Catalogue catalogue, LayerStore layers) {
        Map<String, List<VersionInfo>> stored =
                layers.listVersions().stream().collect(Collectors.groupingBy(VersionInfo::layer));
        Map<String, List<VersionInfo>> histories = new LinkedHashMap<>();
        catalogue.layers().stream()
                .filter(layer -> !layer.isMadeOfLinks())
                .map(LayerDefinition::id)
                .forEach(layer -> histories.put(
                        layer, Optional.ofNullable(stored.get(layer)).orElseThrow()));
        return histories;
    }
}
