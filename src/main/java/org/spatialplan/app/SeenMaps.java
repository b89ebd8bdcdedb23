package org.spatialplan.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.spatialplan.access.HiddenLayers;
import org.spatialplan.layer.Attachments;
import org.spatialplan.layer.Catalogue;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.LayerStore;
import org.spatialplan.layer.LayerVersion;
import org.spatialplan.layer.MadeOnce;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.query.ConcealedVersions;

/**
 * Makes the maps of callers from whom layers are hidden. Such a map is built like the map of a service that never had
 * the hidden versions: a door that asks it cannot tell what it does not know. It shares the indexes of all layers that
 * it has with the whole map, and lives as long as that. Thread-safe.
 */
final class SeenMaps {

    /** The largest number of maps of one moment: callers that see the same layers share one. */
    private static final int MAX_MAPS = 8;

    private static final Attachments.Key<MadeOnce<HiddenLayers, LoadedMap>> SEEN = new Attachments.Key<>();

    private final CityData city;
    private final LayerStore layers;
    /** What is hidden with what is derived from it, by the choices of layers that keys and settings make. */
    private final Map<HiddenLayers, HiddenLayers> derived = new ConcurrentHashMap<>();

    SeenMaps(CityData city, LayerStore layers) {
        this.city = city;
        this.layers = layers;
    }

    /**
     * Returns the map without what is hidden.
     *
     * @throws org.spatialplan.layer.StoreUnavailableException if an older version is needed and the database is not
     *     reachable
     */
    LoadedMap of(LoadedMap whole, HiddenLayers hidden) {
        if (hidden.isEmpty()) {
            return whole;
        }
        HiddenLayers all = derived.computeIfAbsent(hidden, some -> withDerived(some, city.catalogue()));
        return whole.map()
                .attachments()
                .get(SEEN, () -> new MadeOnce<>(MAX_MAPS))
                .get(all, () -> build(whole, all));
    }

    private LoadedMap build(LoadedMap whole, HiddenLayers hidden) {
        Map<String, List<VersionInfo>> histories = new LinkedHashMap<>();
        Map<String, List<VersionInfo>> stored = new LinkedHashMap<>();
        Map<String, LayerVersion> unknown = new LinkedHashMap<>();
        city.catalogue().layers().stream()
                .filter(layer -> !layer.isMadeOfLinks())
                .map(LayerDefinition::id)
                .forEach(layer -> {
                    stored.put(layer, whole.map().versions(layer));
                    List<VersionInfo> seen = stored.get(layer).stream()
                            .filter(version -> isSeen(version, hidden))
                            .toList();
                    if (!seen.isEmpty()) {
                        histories.put(layer, seen);
                        find(seen.get(seen.size() - 1), whole).ifPresent(version -> unknown.put(layer, version));
                    }
                });
        StoreReading reading = StoreReading.of(
                histories,
                unknown,
                Optional.of(whole),
                whole.plan(),
                whole.plans(),
                layers,
                hidden,
                ConcealedVersions.of(stored, version -> isSeen(version, hidden)));
        return new PlanMapBuilder(city, reading, Optional.of(whole)).build().partOf(whole.map());
    }

    private static boolean isSeen(VersionInfo version, HiddenLayers hidden) {
        return !hidden.layers().contains(version.layer())
                && (version.origin() == VersionInfo.Origin.BUNDLED
                        || !hidden.imports().contains(version.layer()));
    }

    /** Finds a version that the whole map does not have, because a hidden one followed. */
    private Optional<LayerVersion> find(VersionInfo version, LoadedMap whole) {
        return whole.findIndex(version).isPresent()
                ? Optional.empty()
                : Optional.of(
                        layers.findVersion(version.layer(), version.number()).orElseThrow());
    }

    /** Adds the layers that are computed from hidden ones, at any remove. */
    static HiddenLayers withDerived(HiddenLayers hidden, Catalogue catalogue) {
        return new HiddenLayers(catalogue.withDerived(hidden.layers()), catalogue.withDerived(hidden.imports()));
    }
}
