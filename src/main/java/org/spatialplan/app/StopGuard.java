package org.spatialplan.app;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Ends the process if a stop does not finish: a thread that computes for minutes, or a full heap, must not keep a
 * stopped service running. Thread-safe.
 */
public final class StopGuard {

    /** The time beyond the wait for requests; operators who kill the process should wait ten seconds longer. */
    private static final Duration MARGIN = Duration.ofSeconds(7);

    private final Duration patience;
    private final Runnable halt;

    StopGuard(Duration patience, Runnable halt) {
        this.patience = patience;
        this.halt = halt;
    }

    /**
     * Installs the guard, which begins when the process begins to end.
     *
     * @param wait how long a stop waits for requests
     */
    public static void install(Duration wait) {
        // as of SIGTERM
        StopGuard guard =
                new StopGuard(wait.plus(MARGIN), () -> Runtime.getRuntime().halt(143));
        Runtime.getRuntime().addShutdownHook(new Thread(guard::watch, "stop-guard"));
    }

    /** Starts the guard and returns at once; it ends with the process. */
    void watch() {
        Thread thread = new Thread(this::waitAndHalt, "stop-guard-waits");
        thread.setDaemon(true);
        thread.start();
    }

    private void waitAndHalt() {
        try {
            TimeUnit.NANOSECONDS.sleep(patience.toNanos());
            halt.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
