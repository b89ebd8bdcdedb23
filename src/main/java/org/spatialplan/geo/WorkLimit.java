package org.spatialplan.geo;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * The limits of the work of one thread: an end time, a number of vertices, and a client who waits. A request opens a
 * limit, a parcel within it opens a smaller one; loops whose length depends on a client's geometry ask it. A thread
 * without a limit works as long as it needs. One instance belongs to one thread.
 */
public final class WorkLimit {

    private static final ThreadLocal<WorkLimit> CURRENT = new ThreadLocal<>();

    private final long endNanos;
    private final long maxVertices;
    private final BooleanSupplier abandoned;
    private final WorkLimit outer;
    private final boolean attempt;
    private long vertices;

    private WorkLimit(
            long endNanos, long held, long maxVertices, BooleanSupplier abandoned, boolean attempt, WorkLimit outer) {
        this.endNanos = endNanos;
        this.vertices = held;
        this.maxVertices = maxVertices;
        this.abandoned = abandoned;
        this.attempt = attempt;
        this.outer = outer;
    }

    /**
     * Runs work within a limit, and within the limit that already holds. The earlier end counts, vertices count in
     * both, and the client of the outer work is asked too. A caller that continues after an inner limit was exceeded
     * calls {@link #ask}, which throws if the outer limit was exceeded as well.
     *
     * @param nanos time for all of the work
     * @param maxVertices number of vertices the work may hold, counted by {@link #addVertices}
     * @param abandoned whether the client has left; it is asked often and must be cheap
     */
    public static <T> T within(long nanos, long maxVertices, BooleanSupplier abandoned, Supplier<T> work) {
        return within(nanos, 0, maxVertices, abandoned, work);
    }

    /**
     * Attempts work within a limit, as above: who calls repeats it with more time and room if it exceeds them. Inside,
     * {@link #isAttempt} is true.
     */
    public static <T> T attempt(long nanos, long maxVertices, BooleanSupplier abandoned, Supplier<T> work) {
        return within(nanos, 0, maxVertices, abandoned, true, work);
    }

    /**
     * Runs work within a limit, as above.
     *
     * @param held vertices that the outer limit, if there is one, has counted already
     */
    public static <T> T within(long nanos, long held, long maxVertices, BooleanSupplier abandoned, Supplier<T> work) {
        return within(nanos, held, maxVertices, abandoned, isAttempt(), work);
    }

    private static <T> T within(
            long nanos, long held, long maxVertices, BooleanSupplier abandoned, boolean attempt, Supplier<T> work) {
        WorkLimit outer = CURRENT.get();
        long end = System.nanoTime() + nanos;
        CURRENT.set(
                outer == null
                        ? new WorkLimit(end, held, maxVertices, abandoned, attempt, null)
                        : new WorkLimit(
                                Math.min(end - outer.endNanos, 0) + outer.endNanos,
                                held,
                                maxVertices,
                                () -> abandoned.getAsBoolean() || outer.abandoned.getAsBoolean(),
                                attempt,
                                outer));
        try {
            return work.get();
        } finally {
            if (outer == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(outer);
            }
        }
    }

    /**
     * Checks the limits. Call it in each loop that may be long, about once for each microsecond of work or more.
     *
     * @throws OverLimitException when the time is over, or there are too many vertices
     * @throws WorkCancelledException when the client has left
     */
    public static void ask() {
        WorkLimit limit = CURRENT.get();
        if (limit == null) {
            return;
        }
        if (limit.abandoned.getAsBoolean()) {
            throw new WorkCancelledException();
        }
        if (System.nanoTime() - limit.endNanos > 0) {
            throw OverLimitException.time();
        }
        if (limit.vertices > limit.maxVertices) {
            throw OverLimitException.vertices(limit.maxVertices);
        }
    }

    /**
     * Counts vertices that were read or made and stay in memory.
     *
     * @throws OverLimitException if there are more than the work may hold; it names the outermost limit that is
     *     exceeded
     */
    public static void addVertices(long count) {
        WorkLimit exceeded = null;
        for (WorkLimit limit = CURRENT.get(); limit != null; limit = limit.outer) {
            limit.vertices += count;
            if (limit.vertices > limit.maxVertices) {
                exceeded = limit;
            }
        }
        if (exceeded != null) {
            throw OverLimitException.vertices(exceeded.maxVertices);
        }
    }

    /**
     * Tests whether the work is repeated with more if it exceeds its limit. Then it should rather exceed it than leave
     * something out.
     */
    public static boolean isAttempt() {
        WorkLimit limit = CURRENT.get();
        return limit != null && limit.attempt;
    }

    /** Tests whether the client has left, without the exception of {@link #ask}; false without a limit. */
    public static boolean isAbandoned() {
        WorkLimit limit = CURRENT.get();
        return limit != null && limit.abandoned.getAsBoolean();
    }

    /** Returns the time that is left, in nanoseconds; {@link Long#MAX_VALUE} without a limit. */
    public static long leftNanos() {
        WorkLimit limit = CURRENT.get();
        return limit == null ? Long.MAX_VALUE : limit.endNanos - System.nanoTime();
    }

    /** Returns the number of counted vertices; 0 without a limit. */
    public static long vertices() {
        WorkLimit limit = CURRENT.get();
        return limit == null ? 0 : limit.vertices;
    }

    /**
     * Subtracts vertices that the work no longer holds.
     *
     * @param earlier an earlier value of {@link #vertices}, within the same limit
     */
    public static void forgetSince(long earlier) {
        long forgotten = vertices() - earlier;
        for (WorkLimit limit = CURRENT.get(); limit != null; limit = limit.outer) {
            limit.vertices -= forgotten;
        }
    }
}
