package org.spatialplan.tile;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.stats.CacheStats;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Finished tiles in memory, bounded by their bytes; the least useful go first. Requests for a tile that is being drawn
 * wait for that drawing. Thread-safe.
 */
public final class TileCache {

    /** Of a key and its place in the map, about. */
    private static final int OVERHEAD_BYTES = 400;

    private final AsyncCache<TileKey, Tile> tiles;

    /** @param bytes that all tiles together may take */
    public TileCache(long bytes) {
        this.tiles = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((TileKey key, Tile tile) -> tile.bytes().length + OVERHEAD_BYTES)
                // the thread that asks first draws: no other thread waits for a place in a map
                .executor(Runnable::run)
                .recordStats()
                .buildAsync();
    }

    /** The tile of a key, drawn if it is not here; what fails is not kept. */
    Tile get(TileKey key, Supplier<Tile> drawing) {
        try {
            return tiles.get(key, missing -> drawing.get()).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Forgets all tiles that show a version which is not among the given ones. */
    void keep(Set<String> versions) {
        tiles.synchronous().asMap().keySet().removeIf(key -> !versions.containsAll(key.versions()));
    }

    /**
     * What the cache did since it was made.
     *
     * @param hits tiles that were there
     * @param misses tiles that had to be drawn
     * @param evictions tiles that made room for others
     */
    public record Figures(long hits, long misses, long evictions) {}

    public Figures figures() {
        CacheStats stats = tiles.synchronous().stats();
        return new Figures(stats.hitCount(), stats.missCount(), stats.evictionCount());
    }

    /** How many tiles are kept. */
    public long size() {
        return tiles.synchronous().asMap().size();
    }
}
