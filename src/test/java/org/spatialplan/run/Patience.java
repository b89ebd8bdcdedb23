package org.spatialplan.run;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Waiting for what another thread or process does: for a condition, never for a time. The limit is no measure of speed; it ends a run
 * in which the awaited cannot come any more, and no machine that is merely busy reaches it.
 */
public final class Patience {

    public static final Duration LIMIT = Duration.ofMinutes(10);

    private static final long LOOK_EVERY_NANOS = 10_000_000;

    private Patience() {}

    /** What is waited for; a failure to ask ends the wait. */
    public interface Condition {
        boolean holds() throws Exception;
    }

    /** @throws AssertionError if it does not come within {@link #LIMIT} */
    public static void until(String what, Condition condition) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!asked(condition)) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("It never came: " + what);
            }
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
    }

    private static boolean asked(Condition condition) {
        try {
            return condition.holds();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
