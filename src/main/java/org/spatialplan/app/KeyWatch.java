package org.spatialplan.app;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spatialplan.access.KeyRing;

/**
 * Looks every few seconds for keys and revocations of other instances that use the same database. It has a thread of its
 * own, since a new map may take a minute and a revocation must not wait for it. A look counts rows, and reads keys only if
 * there is something new.
 */
final class KeyWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KeyWatch.class);

    private final KeyRing keys;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(KeyWatch::named);
    private boolean failing;

    KeyWatch(KeyRing keys, Duration every) {
        this.keys = keys;
        thread.scheduleWithFixedDelay(this::look, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static Thread named(Runnable work) {
        Thread thread = new Thread(work, "key-watch");
        thread.setDaemon(true);
        return thread;
    }

    /** Looks once. A failure is logged when it begins. */
    private void look() {
        try {
            keys.refresh();
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.warn("Keys cannot be read again; those that are known go on working: {}", e.getMessage());
            }
            failing = true;
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
