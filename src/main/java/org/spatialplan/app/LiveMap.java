package org.spatialplan.app;

import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spatialplan.layer.LayerStore;
import org.spatialplan.layer.PlanStore;
import org.spatialplan.query.PlanMap;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The map that is served: the newest one that could be built from the stores. It is replaced as a whole, so nobody sees half
 * of a version. Thread-safe.
 */
public final class LiveMap implements Supplier<PlanMap> {

    private static final Logger LOG = LoggerFactory.getLogger(LiveMap.class);

    private final CityData city;
    private final LayerStore layers;
    private final PlanStore plans;
    private final TransactionTemplate snapshot;
    private volatile LoadedMap loaded;

    /** Loads the first map. */
    LiveMap(CityData city, LayerStore layers, PlanStore plans, PlatformTransactionManager transactions) {
        this.city = city;
        this.layers = layers;
        this.plans = plans;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        refresh();
    }

    /** The same instance until something changes. */
    @Override
    public PlanMap get() {
        return loaded.map();
    }

    /**
     * Looks for newer versions of layers and plan, and serves them from the moment on that all of it is built. Versions are
     * taken from one state of the database. If anything fails, what was served before goes on being served.
     *
     * @return whether there was anything newer
     * @throws org.spatialplan.geo.CodedException if the newer versions do not fit together, for example if a link of the plan
     *     leads to a feature that is gone
     * @throws org.springframework.dao.DataAccessException if the database cannot be read
     */
    public synchronized boolean refresh() {
        Optional<LoadedMap> known = Optional.ofNullable(loaded);
        Optional<StoreReading> newer =
                snapshot.execute(status -> StoreReading.newerThan(known, city.catalogue(), layers, plans));
        newer.ifPresent(reading -> {
            loaded = new PlanMapBuilder(city, reading, known).build();
            known.ifPresent(before -> LOG.info("New versions are served: {}", describe(reading, before)));
        });
        return newer.isPresent();
    }

    private static String describe(StoreReading reading, LoadedMap before) {
        String layers = reading.unknown().values().stream()
                .map(version -> version.info().layer() + " " + version.info().number())
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
        boolean samePlan = reading.plan().equals(before.plan());
        return samePlan
                ? layers
                : (layers.isEmpty() ? "" : layers + ", ") + "plan "
                        + reading.plan().info().number();
    }
}
