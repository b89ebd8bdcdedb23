package org.spatialplan.web.gate;

/**
 * Counts the memory that the bodies and answers of all requests fill. A request that does not fit is refused at once.
 * Large pieces leave a quarter of the memory to small ones. Thread-safe.
 */
final class HeldMemory {

    /** A piece is large if it exceeds this fraction (one 64th) of the memory. */
    private static final int LARGE = 64;

    private final long most;
    private long held;

    HeldMemory(long most) {
        this.most = most;
    }

    /** The number of bytes that are held. */
    synchronized long held() {
        return held;
    }

    /**
     * Reserves memory.
     *
     * @throws BusyException if there is no room for the bytes
     */
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
