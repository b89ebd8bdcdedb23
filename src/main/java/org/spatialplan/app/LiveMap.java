package org.spatialplan.app;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spatialplan.access.HiddenLayers;
import org.spatialplan.access.SecretLayers;
import org.spatialplan.access.SeenLayers;
import org.spatialplan.check.Disclosure;
import org.spatialplan.check.WithheldLayers;
import org.spatialplan.conflict.CheckedLines;
import org.spatialplan.layer.LayerStore;
import org.spatialplan.layer.PlanStore;
import org.spatialplan.query.PlanMap;
import org.spatialplan.store.StoreSnapshot;

/**
 * The current map: the newest one that could be built from the stores. It is replaced as a whole, so a reader never
 * sees half of a version. Thread-safe.
 */
public final class LiveMap implements Supplier<PlanMap> {

    private static final Logger LOG = LoggerFactory.getLogger(LiveMap.class);

    private final CityData city;
    private final LayerStore layers;
    private final PlanStore plans;
    private final StoreSnapshot snapshot;
    private final SeenMaps seen;
    private final SecretLayers secret;
    private final KeptAreas areas;
    /** Set while a thread answers a request, which uses one map from its first question to its last. */
    private final ThreadLocal<LoadedMap> ofRequest = new ThreadLocal<>();

    private volatile LoadedMap loaded;
    private volatile Consumer<List<PlanMap>> ready = maps -> {};

    /** Loads the first map. */
    LiveMap(
            CityData city,
            SecretLayers secret,
            LayerStore layers,
            PlanStore plans,
            StoreSnapshot snapshot,
            KeptAreas areas) {
        this.areas = areas;
        this.city = city;
        this.secret = secret;
        this.layers = layers;
        this.plans = plans;
        this.snapshot = snapshot;
        this.seen = new SeenMaps(city, layers);
        refresh();
    }

    /** Returns the same instance until something changes, and within {@link #hold} in any case. */
    @Override
    public PlanMap get() {
        return seen().map();
    }

    /**
     * Fixes the current map for this thread until it is closed, unless the thread itself refreshes it.
     *
     * @param hidden what the caller does not see
     */
    Held hold(HiddenLayers hidden) {
        return hold(seen.of(loaded, hidden));
    }

    /** Fixes a map for this thread, which goes on with the work of another, until it is closed. */
    Held hold(LoadedMap map) {
        LoadedMap before = ofRequest.get();
        ofRequest.set(map);
        return () -> {
            if (before == null) {
                ofRequest.remove();
            } else {
                ofRequest.set(before);
            }
        };
    }

    /** Closed by the thread that opened it. */
    interface Held extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Sets the preparation of new maps.
     *
     * @param ready runs before a newer map becomes current, with that map, and what anybody sees of it if that is less;
     *     meanwhile the old one is current
     */
    void readyBefore(Consumer<List<PlanMap>> ready) {
        this.ready = ready;
    }

    /** Returns the map that {@link #get} returns, with the plan's record. */
    LoadedMap seen() {
        LoadedMap held = ofRequest.get();
        return held == null ? loaded : held;
    }

    /** Returns the map of those who see every layer. */
    LoadedMap whole() {
        return loaded;
    }

    /**
     * Returns the map whose control lines are checked.
     *
     * @param disclosed what verdicts say of layers that the caller does not see
     */
    CheckedLines checkedLines(Disclosure disclosed) {
        LoadedMap asked = seen();
        if (asked.whole().isEmpty() || disclosed == Disclosure.NOTHING) {
            return CheckedLines.of(asked.map());
        }
        Set<String> hidden = new HashSet<>(asked.hidden().layers());
        hidden.addAll(asked.hidden().imports());
        return new CheckedLines(asked.whole().get(), asked.map(), new WithheldLayers(hidden, disclosed));
    }

    /** Lists the maps that most callers ask: the whole one, and what anybody sees of it if that is less. */
    List<PlanMap> maps() {
        return maps(loaded);
    }

    /** Returns the map of what anybody sees. */
    public PlanMap open() {
        return open(loaded).map();
    }

    private LoadedMap open(LoadedMap whole) {
        return seen.of(whole, secret.hiddenFrom(SeenLayers.PUBLIC));
    }

    /** Fixes the map of what anybody sees for this thread, until it is closed. */
    Held holdOpen() {
        return hold(open(loaded));
    }

    /** Returns what anybody does not see, with what is derived from it. */
    HiddenLayers hiddenFromAnybody() {
        return SeenMaps.withDerived(secret.hiddenFrom(SeenLayers.PUBLIC), city.catalogue());
    }

    private List<PlanMap> maps(LoadedMap whole) {
        LoadedMap open = open(whole);
        return open == whole ? List.of(whole.map()) : List.of(whole.map(), open.map());
    }

    /**
     * Looks for newer versions of layers and plan, and makes them current as soon as all is built and ready. Versions
     * are read from one state of the database. If anything fails, the old map stays current.
     *
     * @return whether there was anything newer
     * @throws org.spatialplan.geo.CodedException if the newer versions do not fit together, for example if a link of
     *     the plan leads to a feature that does not exist
     * @throws org.spatialplan.layer.StoreUnavailableException if the database is not reachable
     */
    public synchronized boolean refresh() {
        Optional<LoadedMap> known = Optional.ofNullable(loaded);
        Optional<StoreReading> newer =
                snapshot.read(() -> StoreReading.newerThan(known, city.catalogue(), layers, plans));
        newer.ifPresent(reading -> {
            LoadedMap next = new PlanMapBuilder(city, reading, known, areas).build();
            ready.accept(maps(next));
            loaded = next;
            known.ifPresentOrElse(
                    before -> LOG.info("New versions are served: {}", describe(reading, before)),
                    () -> LOG.info(
                            "The map is made: {} layers, {} links of the plan",
                            reading.histories().size(),
                            next.map().links().size()));
        });
        LoadedMap held = ofRequest.get();
        if (held != null) {
            ofRequest.set(seen.of(loaded, held.hidden()));
        }
        return newer.isPresent();
    }

    private static String describe(StoreReading reading, LoadedMap before) {
        String layers = reading.unknown().values().stream()
                .map(version -> version.info().layer() + " " + version.info().number())
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
        boolean samePlan = reading.plan().info().equals(before.plan().info());
        return samePlan
                ? layers
                : (layers.isEmpty() ? "" : layers + ", ") + "plan "
                        + reading.plan().info().number();
    }
}
