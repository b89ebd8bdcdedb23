package org.spatialplan.tile;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.spatialplan.feature.FeatureCatalogue;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.feature.ProjectChecks;
import org.spatialplan.portrayal.PortrayedLayer;
import org.spatialplan.portrayal.geometry.GeometryShelf;
import org.spatialplan.tile.vector.VectorLayer;

/**
 * The catalogue's tables made ready for tiles. A table that comes anew with the same content keeps what was made for it;
 * one with new content makes the cache forget the tiles of what it replaces. Thread-safe.
 */
final class TiledTables {

    private static final int KEPT = 64;

    private final FeatureCatalogue catalogue;
    private final Function<FeatureTable, PortrayedLayer> portrayal;
    private final TileCache cache;
    private final AtomicReference<ProjectChecks> seen = new AtomicReference<>();
    private final GeometryShelf<VectorLayer> shelf = GeometryShelf.ofHeap();
    private final Map<FeatureTable, String> hashes = new WeakHashMap<>();
    private final Map<String, TiledTable> byHash = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, TiledTable> eldest) {
            return size() > KEPT;
        }
    };

    TiledTables(FeatureCatalogue catalogue, Function<FeatureTable, PortrayedLayer> portrayal, TileCache cache) {
        this.catalogue = catalogue;
        this.portrayal = portrayal;
        this.cache = cache;
    }

    List<TiledTable> list() {
        forgetIfReplaced();
        return catalogue.list().stream().map(this::of).toList();
    }

    List<Instant> times(String id) {
        return catalogue.times(id);
    }

    ZoneId timeZone() {
        return catalogue.map().catalogue().timeZone();
    }

    Optional<TiledTable> find(String id, Optional<Instant> asOf) {
        forgetIfReplaced();
        return asOf.map(moment -> catalogue.find(id, moment))
                .orElseGet(() -> catalogue.find(id))
                .map(this::of);
    }

    TiledTable of(FeatureTable table) {
        return known(table).orElseGet(() -> made(table));
    }

    private synchronized Optional<TiledTable> known(FeatureTable table) {
        return Optional.ofNullable(hashes.get(table)).map(byHash::get);
    }

    /** Nobody waits for the table of another. */
    private TiledTable made(FeatureTable table) {
        return kept(new TiledTable(table, portrayal.apply(table), hash(table), shelf));
    }

    private synchronized TiledTable kept(TiledTable made) {
        return byHash.computeIfAbsent(made.hash(), key -> made);
    }

    private synchronized Optional<String> findHash(FeatureTable table) {
        return Optional.ofNullable(hashes.get(table));
    }

    private String hash(FeatureTable table) {
        return findHash(table).orElseGet(() -> {
            String hash = TableHash.of(table);
            synchronized (this) {
                hashes.put(table, hash);
            }
            return hash;
        });
    }

    /** What the first map replaces is nothing. */
    void forgetIfReplaced() {
        ProjectChecks now = catalogue.checks();
        ProjectChecks before = seen.getAndSet(now);
        if (before != now && before != null) {
            forgetReplaced();
        }
    }

    private void forgetReplaced() {
        Set<String> current = catalogue.list().stream().map(this::hash).collect(Collectors.toSet());
        synchronized (this) {
            byHash.keySet().retainAll(current);
        }
        cache.keep(current);
    }
}
