package org.spatialplan.layer;

import java.lang.ref.SoftReference;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.spatialplan.geo.OverLimitException;
import org.spatialplan.geo.WorkCancelledException;
import org.spatialplan.geo.WorkLimit;

/**
 * Values that cost time, by key. The thread that asks first makes the value; others that ask for the same key wait for it, and others that
 * ask for another key do not. If the maker fails, all who wait get its exception, and nothing is kept. The number of
 * values has a bound; large values can be kept softly, that is, only as long as there is memory. Thread-safe.
 */
public final class MadeOnce<K, V> {

    private static final long PATIENCE_MS = 50;

    /** The largest number of those who wait for values from the database, a third of the smallest number of turns. */
    private static final int MAX_WAITING = 16;

    private final Map<K, Making<V>> kept;
    private final boolean softly;
    /** For those who wait; null for any number of them. */
    private final Semaphore places;

    private final Supplier<? extends RuntimeException> crowded;

    /**
     * Makes a cache.
     *
     * @param max values that are kept: those that were asked for last
     */
    public MadeOnce(int max) {
        this(bounded(max), false, null, null);
    }

    private MadeOnce(
            Map<K, Making<V>> kept, boolean softly, Semaphore places, Supplier<? extends RuntimeException> crowded) {
        this.kept = kept;
        this.softly = softly;
        this.places = places;
        this.crowded = crowded;
    }

    /** Makes a cache for large values, which are dropped when memory is short. */
    public static <K, V> MadeOnce<K, V> softly(int max) {
        return new MadeOnce<>(bounded(max), true, null, null);
    }

    /**
     * Makes a cache for large values that are read from the database, which may be slow. Few wait for it, so that those
     * who need no database find a turn.
     *
     * @param crowded what one more is told who would have to wait
     */
    public static <K, V> MadeOnce<K, V> fromStore(int max, Supplier<? extends RuntimeException> crowded) {
        return new MadeOnce<>(bounded(max), true, new Semaphore(MAX_WAITING), crowded);
    }

    /** Makes a cache without a limit, for few keys. */
    static <K, V> MadeOnce<K, V> unbounded() {
        return new MadeOnce<>(new ConcurrentHashMap<>(), false, null, null);
    }

    /**
     * Makes a map of exactly the last entries. Caffeine keeps what is used often, and would drop a new value among a
     * few old ones.
     */
    private static <K, V> Map<K, V> bounded(int max) {
        return Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > max;
            }
        });
    }

    /** Returns the value of a key, and makes it if necessary. A maker must not ask for the key that it makes. */
    public V get(K key, Supplier<? extends V> maker) {
        while (true) {
            Making<V> own = new Making<>();
            Making<V> known = begin(key, own);
            if (known == own) {
                return make(key, own, maker);
            }
            Optional<V> made = awaited(known);
            if (made.isPresent()) {
                return made.get();
            }
            kept.remove(key, known);
        }
    }

    private Optional<V> awaited(Making<V> known) {
        if (places == null || known.isDone()) {
            return known.await();
        }
        if (!places.tryAcquire()) {
            throw crowded.get();
        }
        try {
            return known.await();
        } finally {
            places.release();
        }
    }

    /** Finds a value that is made already. */
    public Optional<V> find(K key) {
        Making<V> known = kept.get(key);
        return known == null ? Optional.empty() : Optional.ofNullable(known.value());
    }

    private Making<V> begin(K key, Making<V> own) {
        Making<V> known = kept.get(key);
        if (known == null) {
            known = kept.putIfAbsent(key, own);
        }
        return known == null ? own : known;
    }

    private V make(K key, Making<V> own, Supplier<? extends V> maker) {
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
            kept.remove(key, own);
            throw e;
        } finally {
            own.done.countDown();
        }
    }

    private static final class Making<V> {

        private final CountDownLatch done = new CountDownLatch(1);
        private volatile V strong;
        private volatile SoftReference<V> soft;
        private volatile Throwable failure;

        boolean isDone() {
            return done.getCount() == 0;
        }

        /** Returns the value; null if it is not made, or dropped. */
        V value() {
            SoftReference<V> held = soft;
            return held == null ? strong : held.get();
        }

        /**
         * Waits for the value. Returns empty if it was dropped, or if its maker reached a limit of its own request:
         * another request may have more time.
         */
        Optional<V> await() {
            V ready = value();
            if (ready != null) {
                return Optional.of(ready);
            }
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
