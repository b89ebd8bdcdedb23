package org.spatialplan.web.gate;

import java.time.Duration;

/**
 * What work on geometry from outside may take. Memory follows from the heap: a vertex is reckoned with {@link #HEAP_A_VERTEX}
 * bytes, some two and a half times what reading, checking and reporting it holds at once.
 *
 * @param processors as many large works run at once, and twice as many small ones
 * @param mostBodyBytes of one request
 * @param mostHeldBytes of the bodies and answers of all requests together
 * @param mostVertices of one work, and of all large ones that run at once
 * @param request how long one request may take, the wait for its turn included
 * @param turn how long a large work waits for its turn
 * @param smallTurn how long a small one does
 * @param small how long a small work takes at most; one that takes longer is a large one
 * @param parcel how long one parcel of a request may take
 * @param parcelOfJob the same in a job
 */
record GateLimits(
        int processors,
        long mostBodyBytes,
        long mostHeldBytes,
        long mostVertices,
        Duration request,
        Duration turn,
        Duration smallTurn,
        Duration small,
        Duration parcel,
        Duration parcelOfJob) {

    static final int HEAP_A_VERTEX = 1024;

    /** A body of that size is better sent as a file to a process, whatever the heap. */
    private static final long LARGEST_BODY = 64L << 20;

    /** Of small works. */
    private static final long MOST_SMALL_VERTICES = 80_000;

    static GateLimits of(long heapBytes, int processors) {
        return new GateLimits(
                processors,
                Math.min(LARGEST_BODY, heapBytes / 16),
                heapBytes / 8,
                heapBytes / HEAP_A_VERTEX,
                WaitingClient.PATIENCE,
                WaitingClient.PATIENCE.dividedBy(3),
                Duration.ofSeconds(4),
                Duration.ofSeconds(2),
                WaitingClient.PATIENCE.dividedBy(3),
                Duration.ofSeconds(60));
    }

    int smallAtOnce() {
        return 2 * processors;
    }

    /** As many vertices may a small work hold; all of them together half as many as the large ones. */
    long mostSmallVertices() {
        return Math.min(MOST_SMALL_VERTICES, mostVertices / 2 / smallAtOnce());
    }

    /** A work of about so many vertices is tried as a small one. */
    boolean isSmall(long vertices) {
        return vertices <= mostSmallVertices() / 4;
    }
}
