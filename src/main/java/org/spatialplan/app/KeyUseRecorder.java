package org.spatialplan.app;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records the use of keys beside the requests, one after the other. If the database is so slow that too many wait, further
 * ones are left out: the last use of a key is coarse anyway. Thread-safe.
 */
final class KeyUseRecorder implements Executor, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KeyUseRecorder.class);
    private static final int MAX_WAITING = 1000;

    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            1,
            1,
            10,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MAX_WAITING),
            KeyUseRecorder::named,
            new ThreadPoolExecutor.DiscardPolicy());

    KeyUseRecorder() {
        thread.allowCoreThreadTimeOut(true);
    }

    private static Thread named(Runnable work) {
        Thread thread = new Thread(work, "key-uses");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void execute(Runnable work) {
        thread.execute(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.warn("The use of a key is not recorded: {}", e.getMessage());
            }
        });
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            thread.awaitTermination(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
