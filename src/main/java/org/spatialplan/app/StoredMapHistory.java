package org.spatialplan.app;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.spatialplan.access.HiddenLayers;
import org.spatialplan.geo.CodedException;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.LayerStore;
import org.spatialplan.layer.LayerVersion;
import org.spatialplan.layer.MadeOnce;
import org.spatialplan.layer.PlanStore;
import org.spatialplan.layer.PlanStore.PlanInfo;
import org.spatialplan.layer.StoreUnavailableException;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.query.MapHistory;
import org.spatialplan.query.NoMapAtTimeException;
import org.spatialplan.query.PlanMap;

/**
 * Builds maps of earlier moments from the stores on request, and caches the last few. Layers that have not changed
 * since are shared with the current map, and versions newer than that map are ignored. Thread-safe.
 */
final class StoredMapHistory implements MapHistory {

    private static final int MAX_PAST = 8;

    private final CityData city;
    private final LiveMap live;
    private final LayerStore layers;
    private final PlanStore plans;
    private final MadeOnce<Then, PlanMap> kept = MadeOnce.fromStore(MAX_PAST, StoreUnavailableException::busy);

    StoredMapHistory(CityData city, LiveMap live, LayerStore layers, PlanStore plans) {
        this.city = city;
        this.live = live;
        this.layers = layers;
        this.plans = plans;
    }

    /**
     * The versions that were current.
     *
     * @param concealed layers of which the asker does not see the version that was in force
     */
    private record Then(PlanInfo plan, Map<String, VersionInfo> layers, HiddenLayers hidden, Set<String> concealed) {}

    @Override
    public PlanMap now() {
        return live.get();
    }

    @Override
    public Optional<PlanMap> asOf(Instant moment) {
        LoadedMap now = live.seen();
        return last(now.plans(), moment).map(plan -> {
            Then then = new Then(
                    plan,
                    versions(now, moment),
                    now.hidden(),
                    now.map().concealed().until(moment).layers());
            return then.equals(servedVersions(now)) ? now.map() : past(then, now, moment);
        });
    }

    @Override
    public List<Instant> times() {
        LoadedMap now = live.seen();
        Instant first = now.plans().get(0).addedAt();
        TreeSet<Instant> times = new TreeSet<>();
        now.plans().forEach(plan -> times.add(plan.addedAt()));
        listStored(now)
                .flatMap(layer -> now.map().versions(layer).stream())
                .map(VersionInfo::addedAt)
                .filter(time -> time.isAfter(first))
                .forEach(times::add);
        return new ArrayList<>(times);
    }

    private Stream<String> listStored(LoadedMap now) {
        return now.map().catalogue().layers().stream()
                .filter(layer -> !layer.isMadeOfLinks())
                .map(LayerDefinition::id)
                .filter(layer -> now.map().findLayer(layer).isPresent());
    }

    private static Optional<PlanInfo> last(List<PlanInfo> history, Instant moment) {
        return history.stream().filter(plan -> !plan.addedAt().isAfter(moment)).reduce((earlier, later) -> later);
    }

    private Map<String, VersionInfo> versions(LoadedMap now, Instant moment) {
        Map<String, VersionInfo> then = new LinkedHashMap<>();
        listStored(now)
                .forEach(layer -> now.map().findVersion(layer, moment).ifPresent(version -> then.put(layer, version)));
        return then;
    }

    private Then servedVersions(LoadedMap now) {
        Map<String, VersionInfo> current = new LinkedHashMap<>();
        listStored(now)
                .forEach(layer -> current.put(layer, now.map().getLayer(layer).info()));
        return new Then(
                now.plan().info(), current, now.hidden(), now.map().concealed().layers());
    }

    private PlanMap past(Then then, LoadedMap now, Instant moment) {
        return kept.get(then, () -> built(then, now, moment));
    }

    private PlanMap built(Then then, LoadedMap now, Instant moment) {
        // a database that fails here is not a map that never existed
        StoreReading reading = reading(then, now, moment);
        try {
            return new PlanMapBuilder(city, reading, Optional.of(now)).build().map();
        } catch (CodedException e) {
            throw NoMapAtTimeException.unfit(moment, e);
        }
    }

    private StoreReading reading(Then then, LoadedMap now, Instant moment) {
        Map<String, LayerVersion> unknown = new LinkedHashMap<>();
        then.layers().forEach((layer, version) -> {
            if (now.findIndex(version).isEmpty()) {
                unknown.put(layer, layers.findVersion(layer, version.number()).orElseThrow());
            }
        });
        PlanStore.StoredPlan plan = now.plan().info().equals(then.plan())
                ? now.plan()
                : plans.findVersion(then.plan().number()).orElseThrow();
        return StoreReading.of(
                histories(then, now),
                unknown,
                Optional.of(now),
                plan,
                upTo(plan, now),
                layers,
                now.hidden(),
                now.map().concealed().until(moment));
    }

    private static Map<String, List<VersionInfo>> histories(Then then, LoadedMap now) {
        Map<String, List<VersionInfo>> histories = new LinkedHashMap<>();
        then.layers()
                .forEach((layer, newest) -> histories.put(
                        layer,
                        now.map().versions(layer).stream()
                                .filter(version -> version.number() <= newest.number())
                                .toList()));
        return histories;
    }

    private static List<PlanInfo> upTo(PlanStore.StoredPlan plan, LoadedMap now) {
        return now.plans().stream()
                .filter(info -> info.number() <= plan.info().number())
                .toList();
    }
}
