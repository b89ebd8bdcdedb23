package org.spatialplan.web.gate;

/**
 * Memory that the bodies and answers of requests fill, all together: what does not fit is refused at once. Large pieces
 * leave a quarter to small ones. Thread-safe.
 */
final class HeldMemory {

    /** A piece of more than that part of all is large. */
    private static final int LARGE = 64;

    private final long most;
    private long held;

    HeldMemory(long most) {
        this.most = most;
    }

    /** How many bytes are held. */
    synchronized long held() {
        return held;
    }

    /** @throws BusyException if there is no room for them */
    synchronized void take(long bytes) {
        long room = bytes > most / LARGE ? most - most / 4 : most;
        if (held + bytes > room) {
            throw BusyException.noMemory();
        }
        held += bytes;
    }

    synchronized void give(long bytes) {
        held -= bytes;
    }
}
