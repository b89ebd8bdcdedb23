package org.spatialplan.tile;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.stats.CacheStats;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Caches finished tiles in memory, limited by their bytes; the least useful tiles are dropped first. Requests for a
 * tile that is being drawn wait for that drawing. Thread-safe.
 */
public final class TileCache {

    /** The approximate size of a key and its entry in the map. */
    private static final int OVERHEAD_BYTES = 400;

    private final AsyncCache<TileKey, Tile> tiles;

    /**
     * Makes an empty cache.
     *
     * @param bytes limit of all tiles together
     */
    public TileCache(long bytes) {
        this.tiles = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((TileKey key, Tile tile) -> tile.kept().length + OVERHEAD_BYTES)
                // the thread that asks first draws: no other thread waits for a place in a map
                .executor(Runnable::run)
                .recordStats()
                .buildAsync();
    }

    /** Returns the tile of a key, drawn if it is not cached; a failure is not cached. */
    Tile get(TileKey key, Supplier<Tile> drawing) {
        try {
            return tiles.get(key, missing -> drawing.get()).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Drops all tiles of versions other than the given ones. */
    void keep(Set<String> versions) {
        tiles.synchronous().asMap().keySet().removeIf(key -> !versions.containsAll(key.versions()));
    }

    /**
     * The statistics of the cache since it was made.
     *
     * @param hits tiles that were cached
     * @param misses tiles that had to be drawn
     * @param evictions tiles that were dropped for others
     */
    public record Figures(long hits, long misses, long evictions) {}

    /** Returns the statistics. */
    public Figures figures() {
        CacheStats stats = tiles.synchronous().stats();
        return new Figures(stats.hitCount(), stats.missCount(), stats.evictionCount());
    }

    /** Returns the number of cached tiles. */
    public long size() {
        return tiles.synchronous().asMap().size();
    }
}
