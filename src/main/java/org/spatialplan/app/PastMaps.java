package org.spatialplan.app;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.spatialplan.geo.CodedException;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.LayerStore;
import org.spatialplan.layer.LayerVersion;
import org.spatialplan.layer.PlanStore;
import org.spatialplan.layer.PlanStore.PlanInfo;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.query.NoMapThenException;
import org.spatialplan.query.PlanHistory;
import org.spatialplan.query.PlanMap;

/**
 * Maps of earlier moments, built from the stores when they are asked for; the last few are kept. Layers that have not changed
 * since are those of the map that is served, and nothing newer than that map is looked at. Thread-safe.
 */
final class PastMaps implements PlanHistory {

    private static final int KEPT = 4;

    private final CityData city;
    private final LiveMap live;
    private final LayerStore layers;
    private final PlanStore plans;
    private final Map<Then, PlanMap> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Then, PlanMap> eldest) {
            return size() > KEPT;
        }
    };

    PastMaps(CityData city, LiveMap live, LayerStore layers, PlanStore plans) {
        this.city = city;
        this.live = live;
        this.layers = layers;
        this.plans = plans;
    }

    /** Which versions were current. */
    private record Then(PlanInfo plan, Map<String, VersionInfo> layers) {}

    @Override
    public Optional<PlanMap> asOf(Instant moment) {
        LoadedMap now = live.loaded();
        return last(history(now), moment).map(plan -> {
            Then then = new Then(plan, versions(now, moment));
            return then.equals(served(now)) ? now.map() : past(then, now, moment);
        });
    }

    @Override
    public List<Instant> times() {
        LoadedMap now = live.loaded();
        List<PlanInfo> history = history(now);
        Instant first = history.get(0).addedAt();
        TreeSet<Instant> times = new TreeSet<>();
        history.forEach(plan -> times.add(plan.addedAt()));
        layers.listVersions().stream()
                .filter(version -> isServed(version, now))
                .map(VersionInfo::addedAt)
                .filter(time -> time.isAfter(first))
                .forEach(times::add);
        return new ArrayList<>(times);
    }

    private List<PlanInfo> history(LoadedMap now) {
        return plans.listVersions().stream()
                .filter(plan -> plan.number() <= now.plan().info().number())
                .toList();
    }

    private static Optional<PlanInfo> last(List<PlanInfo> history, Instant moment) {
        return history.stream().filter(plan -> !plan.addedAt().isAfter(moment)).reduce((earlier, later) -> later);
    }

    private Map<String, VersionInfo> versions(LoadedMap now, Instant moment) {
        Map<String, VersionInfo> then = new LinkedHashMap<>();
        layers.listVersions().stream()
                .filter(version -> isServed(version, now) && !version.addedAt().isAfter(moment))
                .forEach(version -> then.merge(
                        version.layer(), version, (one, other) -> one.number() > other.number() ? one : other));
        return then;
    }

    private static boolean isServed(VersionInfo version, LoadedMap now) {
        return now.map()
                .findLayer(version.layer())
                .filter(index -> version.number() <= index.info().number())
                .isPresent();
    }

    private Then served(LoadedMap now) {
        Map<String, VersionInfo> current = new LinkedHashMap<>();
        city.catalogue().layers().stream()
                .filter(layer -> !layer.isMadeOfLinks())
                .map(LayerDefinition::id)
                .forEach(layer -> now.map()
                        .findLayer(layer)
                        .map(LayerIndex::info)
                        .ifPresent(version -> current.put(layer, version)));
        return new Then(now.plan().info(), current);
    }

    private synchronized PlanMap past(Then then, LoadedMap now, Instant moment) {
        PlanMap known = kept.get(then);
        if (known != null) {
            return known;
        }
        try {
            PlanMap built = new PlanMapBuilder(city, reading(then, now), Optional.of(now))
                    .build()
                    .map();
            kept.put(then, built);
            return built;
        } catch (CodedException e) {
            throw NoMapThenException.unfit(moment, e);
        }
    }

    private StoreReading reading(Then then, LoadedMap now) {
        Map<String, LayerVersion> unknown = new LinkedHashMap<>();
        then.layers().forEach((layer, version) -> {
            if (now.findIndex(version).isEmpty()) {
                unknown.put(layer, layers.findVersion(layer, version.number()).orElseThrow());
            }
        });
        PlanStore.StoredPlan plan = now.plan().info().equals(then.plan())
                ? now.plan()
                : plans.findVersion(then.plan().number()).orElseThrow();
        return new StoreReading(then.layers(), unknown, plan);
    }
}
