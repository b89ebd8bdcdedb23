package org.spatialplan.access;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The secret layers that a caller sees. Layers that are not secret are seen by everybody who may read. Immutable.
 *
 * @param all whether the caller sees every layer
 * @param ids ids of the secret layers that the caller sees; empty if {@code all}
 */
public record SeenLayers(boolean all, Set<String> ids) {

    /** Every layer. */
    public static final SeenLayers ALL = new SeenLayers(true, Set.of());

    /** No secret layer. */
    public static final SeenLayers PUBLIC = new SeenLayers(false, Set.of());

    private static final String EVERY = "all";

    public SeenLayers {
        ids = all ? Set.of() : Set.copyOf(ids);
    }

    /** Reads ids as they are written in keys and settings; the word {@code all} means every layer. */
    public static SeenLayers of(Collection<String> written) {
        return written.contains(EVERY) ? ALL : new SeenLayers(false, Set.copyOf(written));
    }

    /** Writes ids as {@link #of} reads them, sorted. */
    public List<String> written() {
        return all ? List.of(EVERY) : List.copyOf(new TreeSet<>(ids));
    }

    /** Whether the caller sees a secret layer. */
    public boolean sees(String layer) {
        return all || ids.contains(layer);
    }
}
