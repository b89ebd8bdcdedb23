package org.spatialplan.layer;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * What is made of a value that never changes: the feature table of a layer version, the picture geometry of a table, the verdicts
 * on a map. Each part is made once, when it is first asked for, see {@link MadeOnce}. It is kept exactly as long as the
 * value: nobody has to be told to forget it. The value need not know the rooms that attach something to it. Thread-safe.
 */
public final class Attachments {

    private final MadeOnce<Key<?>, Object> made = MadeOnce.unbounded();

    /**
     * Names a part and its type: a constant of the class that makes the part. Compared by identity.
     *
     * @param <T> the part
     */
    public static final class Key<T> {}

    /** The part of that key. A maker must not ask for the key that it makes. */
    @SuppressWarnings("unchecked") // only makers of T are accepted for a Key<T>
    public <T> T get(Key<T> key, Supplier<? extends T> maker) {
        return (T) made.get(key, maker);
    }

    /** The part of that key if it is made already. */
    @SuppressWarnings("unchecked")
    public <T> Optional<T> find(Key<T> key) {
        return (Optional<T>) made.find(key);
    }
}
