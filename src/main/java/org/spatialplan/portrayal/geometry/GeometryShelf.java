package org.spatialplan.portrayal.geometry;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Supplier;

/**
 * A cache for prepared geometry of layers, with a limit in bytes: the least used entry is dropped first, and is made
 * again when needed. A place in the cache belongs to a layer and is free when the layer is garbage. Thread-safe.
 *
 * @param <V> type of the entries
 */
public final class GeometryShelf<V extends GeometryShelf.Weighed> {

    private static final long BYTES_A_UNIT = 1024;

    private final Cache<Place, V> kept;

    /** Tells how much memory it takes. */
    public interface Weighed {
        /** Returns the approximate size in bytes, including what it may add to itself later. */
        long bytes();
    }

    /** The place of one entry, compared by identity. */
    public static final class Place {}

    /**
     * Makes an empty cache.
     *
     * @param bytes limit of all entries together
     */
    public GeometryShelf(long bytes) {
        this.kept = Caffeine.newBuilder()
                .weakKeys()
                .maximumWeight(bytes / BYTES_A_UNIT)
                .weigher((Place place, V value) -> (int) Math.min(Integer.MAX_VALUE, 1 + value.bytes() / BYTES_A_UNIT))
                .executor(Runnable::run)
                .build();
    }

    /** Makes a cache of a seventh of the heap: two systems of a line of 5 million vertices in 2 GB. */
    public static <V extends Weighed> GeometryShelf<V> ofHeap() {
        return new GeometryShelf<>(Runtime.getRuntime().maxMemory() / 7);
    }

    /** Returns the entry of a place, and makes it if necessary; concurrent callers wait for one making. */
    public V get(Place place, Supplier<V> making) {
        return kept.get(place, missing -> making.get());
    }

    /** Returns the number of entries. */
    public long size() {
        kept.cleanUp();
        return kept.estimatedSize();
    }
}
