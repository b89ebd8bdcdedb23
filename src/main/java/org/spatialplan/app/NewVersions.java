package org.spatialplan.app;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Polls for versions that another instance of the service added to the same database, every few seconds. One poll reads
 * the records of the versions, some kilobytes; unlike a notification it cannot be missed while a connection is broken.
 */
final class NewVersions implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(NewVersions.class);

    private final LiveMap live;
    private final Duration every;
    private final Runnable then;
    /** Belongs to one start; a stopped context may be started again. */
    private volatile ScheduledExecutorService watch;

    private volatile boolean running;
    private String lastFailure = "";

    /**
     * Polls the database of a running service.
     *
     * @param then runs after each look that did not fail
     */
    NewVersions(LiveMap live, Duration every, Runnable then) {
        this.live = live;
        this.every = every;
        this.then = then;
    }

    @Override
    public void start() {
        running = true;
        watch = Executors.newSingleThreadScheduledExecutor(NewVersions::thread);
        watch.scheduleWithFixedDelay(this::look, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "new-versions");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void stop() {
        running = false;
        watch.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Polls. A failure is logged once, until something else happens. */
    private void look() {
        try {
            live.refresh();
            then.run();
            if (!lastFailure.isEmpty()) {
                LOG.info("The stores can be read again");
                lastFailure = "";
            }
        } catch (RuntimeException e) {
            String failure = String.valueOf(e.getMessage());
            if (!failure.equals(lastFailure)) {
                LOG.warn("Newer versions cannot be served; what was served before goes on being served: {}", failure);
                lastFailure = failure;
            }
        }
    }
}
