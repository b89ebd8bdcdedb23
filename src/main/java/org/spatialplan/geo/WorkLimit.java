package org.spatialplan.geo;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * What the work of one thread may cost: a time at which it ends, a number of vertices, and somebody who waits for it. A
 * request opens one, a parcel within it opens a smaller one; loops that a stranger's geometry makes long ask it. A thread
 * without a limit works on as long as it takes. One instance belongs to one thread.
 */
public final class WorkLimit {

    private static final ThreadLocal<WorkLimit> CURRENT = new ThreadLocal<>();

    private final long endNanos;
    private final long mostVertices;
    private final BooleanSupplier abandoned;
    private long vertices;

    private WorkLimit(long endNanos, long mostVertices, BooleanSupplier abandoned) {
        this.endNanos = endNanos;
        this.mostVertices = mostVertices;
        this.abandoned = abandoned;
    }

    /**
     * Works within a limit, and within the one that already holds: the earlier end counts, and who waits for the outer work
     * is asked too.
     *
     * @param nanos for all of the work
     * @param mostVertices that it may hold, counted by {@link #addVertices}
     * @param abandoned whether nobody waits any more; asked often, so it must be cheap
     */
    public static <T> T within(long nanos, long mostVertices, BooleanSupplier abandoned, Supplier<T> work) {
        WorkLimit outer = CURRENT.get();
        long end = System.nanoTime() + nanos;
        CURRENT.set(
                outer == null
                        ? new WorkLimit(end, mostVertices, abandoned)
                        : new WorkLimit(
                                Math.min(end - outer.endNanos, 0) + outer.endNanos,
                                Math.min(mostVertices, outer.mostVertices - outer.vertices),
                                () -> abandoned.getAsBoolean() || outer.abandoned.getAsBoolean()));
        try {
            return work.get();
        } finally {
            CURRENT.set(outer);
            if (outer == null) {
                CURRENT.remove();
            }
        }
    }

    /**
     * To be called in each loop that may be long, once for about each microsecond of work or more.
     *
     * @throws OverLimitException when the time is over
     * @throws NobodyWaitsException when nobody waits for the work any more
     */
    public static void ask() {
        WorkLimit limit = CURRENT.get();
        if (limit == null) {
            return;
        }
        if (limit.abandoned.getAsBoolean()) {
            throw new NobodyWaitsException();
        }
        if (System.nanoTime() - limit.endNanos > 0) {
            throw OverLimitException.time();
        }
    }

    /**
     * Counts vertices that were read or made.
     *
     * @throws OverLimitException if they are more than the work may hold
     */
    public static void addVertices(long count) {
        WorkLimit limit = CURRENT.get();
        if (limit == null) {
            return;
        }
        limit.vertices += count;
        if (limit.vertices > limit.mostVertices) {
            throw OverLimitException.vertices(limit.mostVertices);
        }
    }
}
