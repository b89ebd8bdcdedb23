package org.spatialplan.job;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads of one queue. They do not keep the process alive. */
final class JobThreads {

    private final ExecutorService jobs;
    private final ExecutorService workers;
    private final ExecutorService quickWorkers;
    private final ScheduledExecutorService keeper;

    JobThreads(String name) {
        this.jobs = Executors.newCachedThreadPool(named(name));
        this.workers = pool(name + "-worker");
        this.quickWorkers = pool(name + "-quick");
        this.keeper = Executors.newSingleThreadScheduledExecutor(named(name + "-keeper"));
    }

    /** One thread for each job that runs. */
    ExecutorService jobs() {
        return jobs;
    }

    ExecutorService workers() {
        return workers;
    }

    /** For jobs that are soon done, and for those that somebody waits for. */
    ExecutorService quickWorkers() {
        return quickWorkers;
    }

    ScheduledExecutorService keeper() {
        return keeper;
    }

    /**
     * Takes no more work, and waits for what runs.
     *
     * @return whether all of it ended
     */
    boolean end(Duration most) throws InterruptedException {
        jobs.shutdown();
        workers.shutdown();
        quickWorkers.shutdown();
        boolean ended = jobs.awaitTermination(most.toMillis(), TimeUnit.MILLISECONDS);
        keeper.shutdownNow();
        return ended;
    }

    private static ExecutorService pool(String name) {
        return Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), named(name));
    }

    private static ThreadFactory named(String name) {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
