package org.spatialplan.app.server;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts the requests in progress. Beyond the limit a new one is refused at once, because it would only delay all
 * others. Requests that wait for their clients do not count. Thread-safe.
 */
public final class ServedRequests {

    private final int most;
    private final AtomicInteger served = new AtomicInteger();
    private final LongAdder refused = new LongAdder();

    ServedRequests(int most) {
        this.most = most;
    }

    /** Admits a request if there is room. Its owner calls {@link #leave} once. */
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

    /** Admits a request that continues. */
    void enterAgain() {
        served.incrementAndGet();
    }

    void leave() {
        served.decrementAndGet();
    }

    /** Returns the number of requests in progress. */
    public int now() {
        return served.get();
    }

    /** Returns the number of refused requests. */
    public long refused() {
        return refused.sum();
    }
}
