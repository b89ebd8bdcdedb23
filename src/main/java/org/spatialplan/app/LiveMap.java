package org.spatialplan.app;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spatialplan.layer.LayerStore;
import org.spatialplan.layer.PlanStore;
import org.spatialplan.query.PlanMap;
import org.spatialplan.store.StoreSnapshot;

/**
 * The map that is served: the newest one that could be built from the stores. It is replaced as a whole, so no request sees half
 * of a version. Thread-safe.
 */
public final class LiveMap implements Supplier<PlanMap> {

    private static final Logger LOG = LoggerFactory.getLogger(LiveMap.class);

    private final CityData city;
    private final LayerStore layers;
    private final PlanStore plans;
    private final StoreSnapshot snapshot;
    /** Set while a thread answers a request: the request sees one map from its first question to its last. */
    private final ThreadLocal<PlanMap> ofRequest = new ThreadLocal<>();

    private volatile LoadedMap loaded;
    private volatile Consumer<PlanMap> ready = map -> {};

    /** Loads the first map. */
    LiveMap(CityData city, LayerStore layers, PlanStore plans, StoreSnapshot snapshot) {
        this.city = city;
        this.layers = layers;
        this.plans = plans;
        this.snapshot = snapshot;
        refresh();
    }

    /** The same instance until something changes, and within {@link #hold} in any case. */
    @Override
    public PlanMap get() {
        PlanMap held = ofRequest.get();
        return held == null ? loaded.map() : held;
    }

    /** Lets this thread see the map of now until it closes what it gets, unless it refreshes the map itself. */
    Held hold() {
        ofRequest.set(loaded.map());
        return ofRequest::remove;
    }

    /** Closed by the thread that got it. */
    interface Held extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Sets what happens with each newer map before it is served.
     *
     * @param ready runs while the old map is still served
     */
    void readyBefore(Consumer<PlanMap> ready) {
        this.ready = ready;
    }

    /** The map with the plan's record. */
    LoadedMap loaded() {
        return loaded;
    }

    /**
     * Looks for newer versions of layers and plan, and serves them once all of it is built and ready. All versions
     * are read from one state of the database. If anything fails, the old map stays served.
     *
     * @return whether there was anything newer
     * @throws org.spatialplan.geo.CodedException if the newer versions do not fit together, for example if a link of the plan
     *     leads to a feature that is gone
     * @throws org.spatialplan.layer.StoreUnavailableException if the database is gone
     */
    public synchronized boolean refresh() {
        Optional<LoadedMap> known = Optional.ofNullable(loaded);
        Optional<StoreReading> newer =
                snapshot.read(() -> StoreReading.newerThan(known, city.catalogue(), layers, plans));
        newer.ifPresent(reading -> {
            LoadedMap next = new PlanMapBuilder(city, reading, known).build();
            ready.accept(next.map());
            loaded = next;
            known.ifPresent(before -> LOG.info("New versions are served: {}", describe(reading, before)));
        });
        if (ofRequest.get() != null) {
            ofRequest.set(loaded.map());
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
