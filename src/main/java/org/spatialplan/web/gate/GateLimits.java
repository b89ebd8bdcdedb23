package org.spatialplan.web.gate;

import java.time.Duration;
import org.spatialplan.submission.SubmissionLimits;

/**
 * How much time and memory work on geometry from outside may take. Memory is a share of the heap, see {@link SubmissionLimits}:
 * pictures, jobs and imports have shares too.
 *
 * @param processors number of large pieces of work that run at once; twice as many small ones do
 * @param mostBodyBytes of one request
 * @param mostHeldBytes of the bodies and answers of all requests together
 * @param mostVertices of one piece of work, and of all large ones that run at once
 * @param request how long one request may take once its turn has come
 * @param turn how long the largest piece of work waits for its turn
 * @param smallTurn how long the smallest one waits
 * @param small how long a small piece of work may take; if it takes longer it counts as a large one
 * @param parcel how long one parcel of a request may take
 * @param parcelOfJob how long one parcel of a job may take
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

    private static final Duration WAIT_A_VERTEX = Duration.ofNanos(100_000);

    /** Vertices of a small piece of work, at most. */
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
