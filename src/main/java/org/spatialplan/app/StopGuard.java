package org.spatialplan.app;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Ends the process if a stop does not: a thread that computes for minutes, or a heap that is full, must not keep a service
 * that was told to end. Thread-safe.
 */
final class StopGuard {

    /** Beyond the wait for requests: whoever kills is told to wait ten seconds longer than that. */
    private static final Duration MARGIN = Duration.ofSeconds(7);

    private final Duration patience;
    private final Runnable halt;

    StopGuard(Duration patience, Runnable halt) {
        this.patience = patience;
        this.halt = halt;
    }

    /** For this process, once it has begun to end. @param wait how long a stop waits for requests */
    static void install(Duration wait) {
        // as of SIGTERM
        StopGuard guard =
                new StopGuard(wait.plus(MARGIN), () -> Runtime.getRuntime().halt(143));
        Runtime.getRuntime().addShutdownHook(new Thread(guard::watch, "stop-guard"));
    }

    /** Returns at once; what ends the process earlier ends the guard as well. */
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
