package org.spatialplan.app;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Work that goes on in a thread of its own, without the limits of the thread that began it. Thread-safe.
 *
 * @param <T> what it makes
 */
final class BegunWork<T> implements Supplier<T> {

    private final FutureTask<T> work;

    private BegunWork(Supplier<T> work) {
        this.work = new FutureTask<>(work::get);
    }

    /** Begins work. The process does not wait for it. */
    static <T> BegunWork<T> begin(String name, Supplier<T> work) {
        BegunWork<T> begun = new BegunWork<>(work);
        Thread thread = new Thread(begun.work, name);
        thread.setDaemon(true);
        thread.start();
        return begun;
    }

    /** Waits for the end. What the work throws is thrown here. */
    @Override
    public T get() {
        try {
            return work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the map was made", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            if (e.getCause() instanceof Error fault) {
                throw fault;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
