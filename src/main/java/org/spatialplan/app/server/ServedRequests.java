package org.spatialplan.app.server;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/**
 * How many requests are being answered. Beyond the most, a new one is refused at once: it would only make all of them later.
 * Those that wait for their clients do not count meanwhile. Thread-safe.
 */
public final class ServedRequests {

    private final int most;
    private final AtomicInteger served = new AtomicInteger();
    private final LongAdder refused = new LongAdder();

    ServedRequests(int most) {
        this.most = most;
    }

    /** Whether one more is taken on. Whoever is calls {@link #leave} once. */
    boolean enter() {
        int now = served.get();
        while (now < most) {
            if (served.compareAndSet(now, now + 1)) {
                return true;
            }
            now = served.get();
        }
        refused.increment();
        return false;
    }

    /** One that was taken on before goes on. */
    void enterAgain() {
        served.incrementAndGet();
    }

    void leave() {
        served.decrementAndGet();
    }

    public int now() {
        return served.get();
    }

    public long refused() {
        return refused.sum();
    }
}
