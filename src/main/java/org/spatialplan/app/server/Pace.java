package org.spatialplan.app.server;

import java.time.Duration;

/**
 * The slowest speed of a client, in either direction.
 *
 * @param patience how far it may be behind, in nanoseconds, and also how long it may send or take nothing at all
 * @param bytesPerSecond the speed at which it falls no further behind
 */
record Pace(long patience, int bytesPerSecond) {

    static final Pace OF_SERVICE = new Pace(Duration.ofSeconds(10).toNanos(), 1024);

    /** Returns the patience that is left after some bytes. */
    long after(long left, int bytes) {
        return Math.min(patience, left + bytes * 1_000_000_000L / bytesPerSecond);
    }
}
