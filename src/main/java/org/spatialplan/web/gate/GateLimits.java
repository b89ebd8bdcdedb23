package org.spatialplan.web.gate;

import java.time.Duration;

/**
 * What work on geometry from outside may take. Memory follows from the heap: a vertex is reckoned with {@link #HEAP_A_VERTEX}
 * bytes, some five times what reading, checking and reporting it holds at once: pictures, jobs and imports have shares as well.
 *
 * @param processors as many large works run at once, and twice as many small ones
 * @param mostBodyBytes of one request
 * @param mostHeldBytes of the bodies and answers of all requests together
 * @param mostVertices of one work, and of all large ones that run at once
 * @param request how long one request may take once its turn has come
 * @param turn how long the largest work waits for its turn
 * @param smallTurn how long the smallest does
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

    static final int HEAP_A_VERTEX = 2048;

    /** A body of that size is better sent as a file to a process, whatever the heap. */
    private static final long MAX_BODY = 64L << 20;

    private static final Duration WAIT_A_VERTEX = Duration.ofNanos(100_000);

    /** Of small works. */
    private static final long MAX_SMALL_VERTICES = 80_000;

    static GateLimits of(long heapBytes, int processors) {
        return new GateLimits(
                processors,
                Math.min(MAX_BODY, heapBytes / 16),
                heapBytes / 8,
                heapBytes / HEAP_A_VERTEX,
                WaitingClient.PATIENCE,
                Duration.ofSeconds(20),
                Duration.ofSeconds(4),
                Duration.ofSeconds(2),
                WaitingClient.PATIENCE.dividedBy(3),
                Duration.ofSeconds(60));
    }

    int smallAtOnce() {
        return 2 * processors;
    }

    /** Large ones. The web server answers so many requests at once: some must be left for all who bring no geometry. */
    int mostWaiting() {
        return Math.max(12, 4 * processors);
    }

    int mostSmallWaiting() {
        return Math.max(16, 6 * processors);
    }

    /** As many vertices may a small work hold; all of them together a quarter of what the large ones may. */
    long mostSmallVertices() {
        return Math.min(MAX_SMALL_VERTICES, mostVertices / 4 / smallAtOnce());
    }

    /** Who asks for little is told soon that there is no turn, and who asks for much waits longer for it. */
    Duration turn(long vertices) {
        Duration wait = smallTurn.plus(WAIT_A_VERTEX.multipliedBy(vertices));
        return wait.compareTo(turn) < 0 ? wait : turn;
    }

    /** A work of about so many vertices is tried as a small one. */
    boolean isSmall(long vertices) {
        return vertices <= mostSmallVertices() / 4;
    }
}
