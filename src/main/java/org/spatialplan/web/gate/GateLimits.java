package org.spatialplan.web.gate;

import java.time.Duration;
import org.spatialplan.submission.SubmissionLimits;

/**
 * The time and memory that work on submitted geometry may take. Memory is a share of the heap, see
 * {@link SubmissionLimits}: pictures, jobs and imports have shares too.
 *
 * @param processors number of large pieces of work that run at once; twice as many small ones do
 * @param maxBodyBytes the longest body of one request
 * @param maxHeldBytes the longest bodies and answers of all requests together
 * @param maxVertices of one piece of work, and of all large ones that run at once
 * @param request how long one request may take once its turn has come
 * @param turn how long the largest piece of work waits for its turn
 * @param smallTurn how long the smallest piece waits
 * @param small how long a small piece of work may take; if it takes longer it counts as large
 * @param parcel how long one parcel of a request may take
 * @param parcelOfJob how long one parcel of a job may take
 */
record GateLimits(
        int processors,
        long maxBodyBytes,
        long maxHeldBytes,
        long maxVertices,
        Duration request,
        Duration turn,
        Duration smallTurn,
        Duration small,
        Duration parcel,
        Duration parcelOfJob) {

    private static final Duration WAIT_A_VERTEX = Duration.ofNanos(100_000);

    /** The largest number of vertices of a small piece of work. */
    private static final long MAX_SMALL_VERTICES = 80_000;

    static GateLimits of(long heapBytes, int processors) {
        return new GateLimits(
                processors,
                SubmissionLimits.ofHeap(heapBytes).maxFileBytes(),
                heapBytes / 8,
                heapBytes / SubmissionLimits.HEAP_BYTES_PER_VERTEX,
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

    /**
     * The largest number of large pieces that wait. It is smaller than the number of requests that the web server
     * answers at once, so that requests without geometry are still answered.
     */
    int mostWaiting() {
        return Math.max(12, 4 * processors);
    }

    int maxSmallWaiting() {
        return Math.max(16, 6 * processors);
    }

    /**
     * The largest number of vertices of a small piece of work. All small pieces together may hold a quarter of the
     * vertices of large ones.
     */
    long maxSmallVertices() {
        return Math.min(MAX_SMALL_VERTICES, maxVertices / 4 / smallAtOnce());
    }

    /** How long a piece of work waits for its turn. Small work is refused soon, large work may wait longer. */
    Duration turn(long vertices) {
        Duration wait = smallTurn.plus(WAIT_A_VERTEX.multipliedBy(vertices));
        return wait.compareTo(turn) < 0 ? wait : turn;
    }

    /** Whether work with about this number of vertices is first tried as small. */
    boolean isSmall(long vertices) {
        return vertices <= maxSmallVertices() / 4;
    }
}
