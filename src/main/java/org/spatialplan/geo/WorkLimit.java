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
    private final WorkLimit outer;
    private long vertices;

    private WorkLimit(long endNanos, long held, long mostVertices, BooleanSupplier abandoned, WorkLimit outer) {
        this.endNanos = endNanos;
        this.vertices = held;
        this.mostVertices = mostVertices;
        this.abandoned = abandoned;
        this.outer = outer;
    }

    /**
     * Works within a limit, and within the one that already holds: the earlier end counts, vertices count in both, and who
     * waits for the outer work is asked too. Who goes on after an inner limit was met calls {@link #ask}, which tells whether
     * it was the outer one's.
     *
     * @param nanos for all of the work
     * @param mostVertices that it may hold, counted by {@link #addVertices}
     * @param abandoned whether nobody waits any more; asked often, so it must be cheap
     */
    public static <T> T within(long nanos, long mostVertices, BooleanSupplier abandoned, Supplier<T> work) {
        return within(nanos, 0, mostVertices, abandoned, work);
    }

    /** The same. @param held vertices that the outer limit, if there is one, has counted already */
    public static <T> T within(long nanos, long held, long mostVertices, BooleanSupplier abandoned, Supplier<T> work) {
        WorkLimit outer = CURRENT.get();
        long end = System.nanoTime() + nanos;
        CURRENT.set(
                outer == null
                        ? new WorkLimit(end, held, mostVertices, abandoned, null)
                        : new WorkLimit(
                                Math.min(end - outer.endNanos, 0) + outer.endNanos,
                                held,
                                mostVertices,
                                () -> abandoned.getAsBoolean() || outer.abandoned.getAsBoolean(),
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
     * To be called in each loop that may be long, once for about each microsecond of work or more.
     *
     * @throws OverLimitException when the time is over, or there were too many vertices
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
        if (limit.vertices > limit.mostVertices) {
            throw OverLimitException.vertices(limit.mostVertices);
        }
    }

    /**
     * Counts vertices that were read or made, and are held.
     *
     * @throws OverLimitException if they are more than the work may hold, naming the outermost limit that they exceed
     */
    public static void addVertices(long count) {
        WorkLimit exceeded = null;
        for (WorkLimit limit = CURRENT.get(); limit != null; limit = limit.outer) {
            limit.vertices += count;
            if (limit.vertices > limit.mostVertices) {
                exceeded = limit;
            }
        }
        if (exceeded != null) {
            throw OverLimitException.vertices(exceeded.mostVertices);
        }
    }

    /** Whether nobody waits any more, which {@link #ask} tells by an exception; false without a limit. */
    public static boolean isAbandoned() {
        WorkLimit limit = CURRENT.get();
        return limit != null && limit.abandoned.getAsBoolean();
    }

    /** How much of its time the work has left; {@link Long#MAX_VALUE} without a limit. */
    public static long leftNanos() {
        WorkLimit limit = CURRENT.get();
        return limit == null ? Long.MAX_VALUE : limit.endNanos - System.nanoTime();
    }

    /** How many are counted; 0 without a limit. */
    public static long vertices() {
        WorkLimit limit = CURRENT.get();
        return limit == null ? 0 : limit.vertices;
    }

    /**
     * For work that holds no more what it has read.
     *
     * @param earlier what {@link #vertices} told before, within the same limit
     */
    public static void forgetSince(long earlier) {
        long forgotten = vertices() - earlier;
        for (WorkLimit limit = CURRENT.get(); limit != null; limit = limit.outer) {
            limit.vertices -= forgotten;
        }
    }
}
