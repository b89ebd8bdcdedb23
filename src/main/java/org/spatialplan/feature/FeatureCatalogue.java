package org.spatialplan.feature;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.LayerStore;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.query.PlanMap;
import org.spatialplan.query.filter.ReadyFilter;

/**
 * All feature types: the layers of the catalogue, and {@code conflicts} if a layer has rules. Tables of the current versions are made once for
 * each map; a few tables of old versions are kept. Thread-safe.
 */
public final class FeatureCatalogue {

    private static final int KEPT = 16;

    private final Supplier<ProjectChecks> current;
    private final ChecksHistory history;
    private final LayerStore store;
    private volatile List<Tables> latest = List.of();
    private final Map<Object, FeatureTable> old = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, FeatureTable> eldest) {
            return size() > KEPT;
        }
    };

    /** Of a plan that was never another. */
    public FeatureCatalogue(Supplier<ProjectChecks> current, LayerStore store) {
        this(current, ChecksHistory.NONE, store);
    }

    /** @param current the newest map with its verdicts: the same instance until something changes */
    public FeatureCatalogue(Supplier<ProjectChecks> current, ChecksHistory history, LayerStore store) {
        this.current = current;
        this.history = history;
        this.store = store;
    }

    private record Tables(ProjectChecks checks, Map<String, FeatureTable> byId) {}

    /** The current tables in the catalogue's order. */
    public List<FeatureTable> list() {
        return List.copyOf(tables().byId.values());
    }

    /** The current table of a type. */
    public Optional<FeatureTable> find(String id) {
        return Optional.ofNullable(tables().byId.get(id));
    }

    /**
     * A type as it was at a moment. Types that are made of the plan's links, and the verdicts, are those of the plan of then on
     * the layers of then. Empty for an unknown type, or if it held nothing at that moment.
     */
    public Optional<FeatureTable> find(String id, Instant asOf) {
        return find(id).flatMap(now -> isAsNow(now, asOf) ? Optional.of(now) : past(now, asOf));
    }

    private boolean isAsNow(FeatureTable now, Instant asOf) {
        LayerDefinition layer = now.type().definition();
        return !now.type().version().addedAt().isAfter(asOf)
                && map().told(layer, asOf).isStale() == layer.isStale();
    }

    /** A type as one version of its layer has it, and as it read when that became current; empty if there is no such type or version. */
    public Optional<FeatureTable> findVersion(String id, int number) {
        return find(id).flatMap(now -> now.type().version().number() == number
                ? Optional.of(now)
                : map().versions(id).stream()
                        .filter(version -> version.number() == number)
                        .findFirst()
                        .flatMap(version -> old(map().told(now.type().definition(), version.addedAt()), number)));
    }

    /** When the versions of a type became current, oldest first; empty for an unknown type. */
    public List<Instant> times(String id) {
        Optional<FeatureTable> now = find(id);
        return now.isPresent() && isOfPlan(now.get())
                ? timesOfPlan(now.get())
                : map().versions(id).stream().map(VersionInfo::addedAt).toList();
    }

    private List<Instant> timesOfPlan(FeatureTable now) {
        List<Instant> times = history.times();
        return times.isEmpty() ? List.of(now.type().version().addedAt()) : times;
    }

    /** Makes parsed filters ready for the tables' schemas. */
    public ReadyFilter filters() {
        return new ReadyFilter(frame());
    }

    public GroundFrame frame() {
        return map().frame();
    }

    /** The map that the current tables are made of. */
    public PlanMap map() {
        return checks().map();
    }

    /** The verdicts that the current tables are made of. */
    public ProjectChecks checks() {
        return tables().checks;
    }

    /** Verdicts as a table; empty if no layer has rules. */
    public Optional<FeatureTable> verdicts(ProjectChecks checks) {
        return find(ConflictTable.ID).flatMap(now -> checks == checks() ? Optional.of(now) : ofPlan(now, checks));
    }

    private Optional<FeatureTable> past(FeatureTable now, Instant asOf) {
        return isOfPlan(now) ? history.asOf(asOf).flatMap(checks -> ofPlan(now, checks)) : stored(now, asOf);
    }

    private static boolean isOfPlan(FeatureTable table) {
        return table.type().id().equals(ConflictTable.ID)
                || table.type().definition().isMadeOfLinks();
    }

    private synchronized Optional<FeatureTable> ofPlan(FeatureTable now, ProjectChecks checks) {
        String id = now.type().id();
        Object key = List.of(id, checks);
        if (!old.containsKey(key)) {
            Optional<FeatureTable> table = id.equals(ConflictTable.ID)
                    ? Optional.of(checks).filter(ProjectChecks::isOfAnything).map(ConflictTable::of)
                    : checks.map()
                            .findLayer(id)
                            .map(index -> LayerTable.of(now.type().definition(), index));
            table.ifPresent(made -> old.put(key, made));
        }
        return Optional.ofNullable(old.get(key));
    }

    private Optional<FeatureTable> stored(FeatureTable now, Instant asOf) {
        PlanMap map = map();
        return map.findVersion(now.type().id(), asOf)
                .flatMap(version -> old(map.told(now.type().definition(), asOf), version.number()));
    }

    private Optional<FeatureTable> old(LayerDefinition layer, int number) {
        Object key = List.of(layer.id(), number, layer.isStale());
        Optional<FeatureTable> known = known(key);
        return known.isPresent() ? known : read(layer, number).map(index -> made(key, layer, index));
    }

    private synchronized Optional<FeatureTable> known(Object key) {
        return Optional.ofNullable(old.get(key));
    }

    /** Read before, so that nobody waits for another's reading of a database that is away. */
    private synchronized FeatureTable made(Object key, LayerDefinition layer, Supplier<LayerIndex> index) {
        return old.computeIfAbsent(key, missing -> LayerTable.of(layer, index.get()));
    }

    private Optional<Supplier<LayerIndex>> read(LayerDefinition layer, int number) {
        Optional<LayerIndex> served =
                map().findLayer(layer.id()).filter(index -> index.info().number() == number);
        return served.isPresent()
                ? served.map(index -> () -> index)
                : store.findVersion(layer.id(), number).map(version -> () -> LayerIndex.of(version, frame()));
    }

    /** A race makes the same tables twice, which harms nobody. Those of the map before are kept for who still looks at it. */
    private Tables tables() {
        ProjectChecks now = current.get();
        List<Tables> known = latest;
        Optional<Tables> found =
                known.stream().filter(tables -> tables.checks == now).findFirst();
        return found.orElseGet(() -> {
            Tables tables = new Tables(now, made(now));
            latest = Stream.concat(Stream.of(tables), known.stream()).limit(2).toList();
            return tables;
        });
    }

    private static Map<String, FeatureTable> made(ProjectChecks checks) {
        PlanMap map = checks.map();
        Stream<FeatureTable> layers = map.catalogue().layers().stream()
                .flatMap(layer -> map.findLayer(layer.id()).map(index -> LayerTable.of(layer, index)).stream());
        // where no layer has rules, nothing is checked, and there are no verdicts to show
        Stream<FeatureTable> verdicts = checks.isOfAnything() ? Stream.of(ConflictTable.of(checks)) : Stream.empty();
        Map<String, FeatureTable> byId = new LinkedHashMap<>();
        Stream.concat(layers, verdicts).forEach(table -> byId.put(table.type().id(), table));
        return byId;
    }
}
