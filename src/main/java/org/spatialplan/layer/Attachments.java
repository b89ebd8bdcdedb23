package org.spatialplan.layer;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Holds values that are derived from a value that never changes: the feature table of a layer version, the picture
 * geometry of a table, the verdicts on a map. Each part is made at first use, see {@link MadeOnce}. It lives exactly as
 * long as the value, so there is nothing to invalidate. The value does not know the rooms that attach something to it.
 * Thread-safe.
 */
public final class Attachments {

    private final MadeOnce<Key<?>, Object> made = MadeOnce.unbounded();

    /**
     * Names a part and its type: a constant of the class that makes the part. Compared by identity.
     *
     * @param <T> the part
     */
    public static final class Key<T> {}

    /** Returns the part of a key, and makes it if necessary. A maker must not ask for the key that it makes. */
    @SuppressWarnings("unchecked") // only makers of T are accepted for a Key<T>
    public <T> T get(Key<T> key, Supplier<? extends T> maker) {
        return (T) made.get(key, maker);
    }

    /** Finds the part of a key if it is made already. */
    @SuppressWarnings("unchecked")
    public <T> Optional<T> find(Key<T> key) {
        return (Optional<T>) made.find(key);
    }
}
