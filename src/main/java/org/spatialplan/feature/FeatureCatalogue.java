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
    private final LayerStore store;
    private volatile List<Tables> latest = List.of();
    private final Map<String, FeatureTable> old = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, FeatureTable> eldest) {
            return size() > KEPT;
        }
    };

    /** @param current the newest map with its verdicts: the same instance until something changes */
    public FeatureCatalogue(Supplier<ProjectChecks> current, LayerStore store) {
        this.current = current;
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
     * A type as it was at a moment. Types that are made of the plan's links have no history yet: they are as they are now,
     * from the day on that they were made. Empty for an unknown type, or if it held nothing at that moment.
     */
    public Optional<FeatureTable> find(String id, Instant asOf) {
        return find(id).flatMap(
                        now -> now.type().version().addedAt().isAfter(asOf) ? past(now, asOf) : Optional.of(now));
    }

    /** When the versions of a type became current, oldest first; empty for an unknown type. */
    public List<Instant> times(String id) {
        List<Instant> known =
                map().versions(id).stream().map(VersionInfo::addedAt).toList();
        return known.isEmpty()
                ? find(id).stream()
                        .map(table -> table.type().version().addedAt())
                        .toList()
                : known;
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
        return tables().checks.map();
    }

    private Optional<FeatureTable> past(FeatureTable now, Instant asOf) {
        return map().findVersion(now.type().id(), asOf)
                .flatMap(version -> old(now.type().definition(), version.number()));
    }

    private synchronized Optional<FeatureTable> old(LayerDefinition layer, int number) {
        String key = layer.id() + "@" + number;
        if (!old.containsKey(key)) {
            store.findVersion(layer.id(), number)
                    .ifPresent(version -> old.put(key, LayerTable.of(layer, LayerIndex.of(version, frame()))));
        }
        return Optional.ofNullable(old.get(key));
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
        Stream<FeatureTable> verdicts =
                checks.layers().isEmpty() ? Stream.empty() : Stream.of(ConflictTable.of(checks));
        Map<String, FeatureTable> byId = new LinkedHashMap<>();
        Stream.concat(layers, verdicts).forEach(table -> byId.put(table.type().id(), table));
        return byId;
    }
}
