package org.spatialplan.layer;

import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.spatialplan.geo.OverLimitException;
import org.spatialplan.geo.WorkCancelledException;
import org.spatialplan.geo.WorkLimit;

/**
 * Values that cost time, by key: each is made once, by the thread that asks first, while others that ask for the same wait and
 * those that ask for another do not. The last that were asked for are kept, large ones only as long as there is memory. Failures are told to all who waited,
 * and not kept. Thread-safe.
 */
public final class MadeOnce<K, V> {

    private static final long PATIENCE_MS = 50;

    private final Map<K, Making<V>> kept;
    private final boolean softly;

    /** @param most values that are kept */
    public MadeOnce(int most) {
        this(most, false);
    }

    /** Of large values: they go when memory is short. */
    public static <K, V> MadeOnce<K, V> softly(int most) {
        return new MadeOnce<>(most, true);
    }

    private MadeOnce(int most, boolean softly) {
        this.softly = softly;
        this.kept = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, Making<V>> eldest) {
                return size() > most;
            }
        };
    }

    /** The value of a key. A maker must not ask for the key that it makes. */
    public V get(K key, Supplier<V> maker) {
        while (true) {
            Making<V> own = new Making<>();
            Making<V> known = begin(key, own);
            if (known == own) {
                return make(key, own, maker);
            }
            Optional<V> made = known.await();
            if (made.isPresent()) {
                return made.get();
            }
            forget(key, known);
        }
    }

    /** A value that is made already. */
    public Optional<V> find(K key) {
        Making<V> known;
        synchronized (kept) {
            known = kept.get(key);
        }
        return known == null ? Optional.empty() : Optional.ofNullable(known.value());
    }

    private Making<V> begin(K key, Making<V> own) {
        synchronized (kept) {
            Making<V> known = kept.get(key);
            if (known == null) {
                kept.put(key, own);
                return own;
            }
            return known;
        }
    }

    private V make(K key, Making<V> own, Supplier<V> maker) {
        try {
            V made = maker.get();
            if (softly) {
                own.soft = new SoftReference<>(made);
            } else {
                own.strong = made;
            }
            return made;
        } catch (RuntimeException | Error e) {
            own.failure = e;
            forget(key, own);
            throw e;
        } finally {
            own.done.countDown();
        }
    }

    private void forget(K key, Making<V> making) {
        synchronized (kept) {
            kept.remove(key, making);
        }
    }

    private static final class Making<V> {

        private final CountDownLatch done = new CountDownLatch(1);
        private volatile V strong;
        private volatile SoftReference<V> soft;
        private volatile Throwable failure;

        /** Null if it is not made, or gone. */
        V value() {
            SoftReference<V> held = soft;
            return held == null ? strong : held.get();
        }

        /** Empty if it is gone, or if who made it ran into a limit of his own: another may have more time. */
        Optional<V> await() {
            try {
                while (!done.await(PATIENCE_MS, TimeUnit.MILLISECONDS)) {
                    WorkLimit.ask();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new WorkCancelledException();
            }
            if (failure == null || failure instanceof OverLimitException || failure instanceof WorkCancelledException) {
                return Optional.ofNullable(value());
            }
            if (failure instanceof RuntimeException known) {
                throw known;
            }
            throw (Error) failure;
        }
    }
}
