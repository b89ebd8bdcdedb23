package org.spatialplan.portrayal.geometry;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Supplier;

/**
 * What was made of layers' geometry for drawing, within so many bytes: what is least asked for goes first, and is made again
 * when it is asked for. A place on the shelf belongs to its layer and is free again once nobody holds the layer. Thread-safe.
 *
 * @param <V> what is kept
 */
public final class GeometryShelf<V extends GeometryShelf.Weighed> {

    private static final long BYTES_A_UNIT = 1024;

    private final Cache<Place, V> kept;

    /** Says how much memory it takes. */
    public interface Weighed {
        /** About, with all that it may make of itself later. */
        long bytes();
    }

    /** A place of one thing; identity counts. */
    public static final class Place {}

    /** @param bytes that all together may take */
    public GeometryShelf(long bytes) {
        this.kept = Caffeine.newBuilder()
                .weakKeys()
                .maximumWeight(bytes / BYTES_A_UNIT)
                .weigher((Place place, V value) -> (int) Math.min(Integer.MAX_VALUE, 1 + value.bytes() / BYTES_A_UNIT))
                .executor(Runnable::run)
                .build();
    }

    /** One of a seventh of the heap: two systems of a line of 5 million vertices in 2 GB. */
    public static <V extends Weighed> GeometryShelf<V> ofHeap() {
        return new GeometryShelf<>(Runtime.getRuntime().maxMemory() / 7);
    }

    /** What stands at a place, made if it is not there; two that ask at once wait for one making. */
    public V get(Place place, Supplier<V> making) {
        return kept.get(place, missing -> making.get());
    }

    /** How many things are kept. */
    public long size() {
        kept.cleanUp();
        return kept.estimatedSize();
    }
}
