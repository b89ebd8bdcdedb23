package org.spatialplan.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.spatialplan.access.HiddenLayers;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.Catalogue;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.FeatureRef;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.LayerStore;
import org.spatialplan.layer.LayerVersion;
import org.spatialplan.layer.PlanStore;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.plan.Plan;
import org.spatialplan.query.ConcealedVersions;

/**
 * The content of both stores at one moment.
 *
 * @param histories records of all versions by layer, oldest first
 * @param unknown versions that no earlier map has, with their features
 * @param former features that the plan's links lead to and that imports removed, see {@link FormerFeatures}
 * @param plan the newest plan
 * @param plans records of all versions of the plan, oldest first
 * @param hidden what is left out, see {@link SeenMaps}
 * @param concealed when versions that are left out were in force
 */
record StoreReading(
        Map<String, List<VersionInfo>> histories,
        Map<String, LayerVersion> unknown,
        Map<FeatureRef, Feature> former,
        PlanStore.StoredPlan plan,
        List<PlanStore.PlanInfo> plans,
        HiddenLayers hidden,
        ConcealedVersions concealed) {

    /**
     * Reads what is newer than a map. Call it in one transaction that sees one state of the database.
     *
     * @return empty if the map has the newest of everything
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
        if (plan.isPresent() && unknown.isEmpty()) {
            return Optional.empty();
        }
        PlanStore.StoredPlan newest = plan.orElseGet(() -> plans.findCurrent().orElseThrow());
        return Optional.of(
                of(histories, unknown, known, newest, history, layers, HiddenLayers.NONE, ConcealedVersions.NONE));
    }

    /**
     * Combines versions and plan of one moment.
     *
     * @param known a map with the other versions
     * @param hidden what the histories leave out
     * @param concealed when versions that they leave out were in force
     */
    static StoreReading of(
            Map<String, List<VersionInfo>> histories,
            Map<String, LayerVersion> unknown,
            Optional<LoadedMap> known,
            PlanStore.StoredPlan plan,
            List<PlanStore.PlanInfo> plans,
            LayerStore layers,
            HiddenLayers hidden,
            ConcealedVersions concealed) {
        Map<FeatureRef, Feature> former = FormerFeatures.of(
                plan.plan(),
                histories,
                version -> Optional.ofNullable(unknown.get(version.layer()))
                        .or(() -> known.flatMap(loaded -> loaded.findIndex(version))
                                .map(LayerIndex::version)),
                version -> layers.findVersion(version.layer(), version.number()));
        return new StoreReading(histories, unknown, former, plan, plans, hidden, concealed);
    }

    /**
     * Returns the plan without what is hidden.
     *
     * @param current finds the newest version of a layer that is not hidden
     */
    Plan seenPlan(Function<String, Optional<LayerVersion>> current) {
        return SeenPlan.of(
                plan.plan(),
                hidden,
                ref -> former.containsKey(ref)
                        || current.apply(ref.layer())
                                .flatMap(version -> version.findFeature(ref.id()))
                                .isPresent());
    }

    /** Returns the record of the newest version of each layer. */
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
                // a layer without a version is empty
                .filter(stored::containsKey)
                .forEach(layer -> histories.put(layer, stored.get(layer)));
        return histories;
    }
}
