package org.spatialplan.web.gate;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.spatialplan.geo.WorkCancelledException;

/**
 * Runs work in parallel, limited by a number of pieces and by the vertices that fit into memory. Waiting work runs in
 * the order in which it would end if it never had to wait. A small piece may therefore overtake a large one, but a
 * large one that has waited long is not overtaken any more. Waiting work keeps checking whether its client still waits.
 * Thread-safe.
 */
final class Lane {

    /** An estimate of the time that a check takes for one vertex, in nanoseconds. */
    private static final long NANOS_A_VERTEX = 2_000;

    private static final long LOOK_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final int maxAtOnce;
    private final long maxVertices;
    private final int mostWaiting;
    private final long epoch = System.nanoTime();
    private final PriorityQueue<Waiting> waiting = new PriorityQueue<>(Comparator.comparingLong(Waiting::rank));
    private int running;
    private long vertices;

    Lane(int maxAtOnce, long maxVertices, int mostWaiting) {
        this.maxAtOnce = maxAtOnce;
        this.maxVertices = maxVertices;
        this.mostWaiting = mostWaiting;
    }

    /** A piece of work that waits. Equality is identity. */
    private static final class Waiting {
        private final long rank;
        private final long vertices;

        Waiting(long rank, long vertices) {
            this.rank = rank;
            this.vertices = vertices;
        }

        long rank() {
            return rank;
        }
    }

    /** The number of pieces that wait. */
    synchronized int waiting() {
        return waiting.size();
    }

    /** The number of pieces that run. */
    synchronized int running() {
        return running;
    }

    /**
     * Waits for a turn and takes it; {@link #leave} gives it back. A piece larger than the whole memory runs alone.
     *
     * @param needed number of vertices
     * @param nanos the longest wait in nanoseconds
     * @param abandoned whether the client has left
     * @throws BusyException if the turn did not come, at once if too many wait already
     * @throws WorkCancelledException if the client has left
     */
    void enter(long needed, long nanos, BooleanSupplier abandoned) {
        enter(needed, nanos, abandoned, mostWaiting);
    }

    /**
     * Waits without a time limit and regardless of how many wait already.
     *
     * @param needed number of vertices
     * @param abandoned whether the client has left
     * @throws WorkCancelledException if the client has left
     */
    void enterPatiently(long needed, BooleanSupplier abandoned) {
        enter(needed, Long.MAX_VALUE, abandoned, Integer.MAX_VALUE);
    }

    private synchronized void enter(long needed, long nanos, BooleanSupplier abandoned, int maxBefore) {
        if (waiting.size() >= maxBefore) {
            throw BusyException.queueFull();
        }
        long asked = System.nanoTime();
        Waiting me = new Waiting(asked - epoch + needed * NANOS_A_VERTEX, needed);
        waiting.add(me);
        try {
            while (!isNext(me)) {
                if (abandoned.getAsBoolean()) {
                    throw new WorkCancelledException();
                }
                long left = nanos - (System.nanoTime() - asked);
                if (left <= 0) {
                    throw BusyException.noTurn();
                }
                TimeUnit.NANOSECONDS.timedWait(this, Math.min(left, LOOK_EVERY_NANOS));
            }
            running++;
            vertices += needed;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WorkCancelledException();
        } finally {
            waiting.remove(me);
            notifyAll();
        }
    }

    synchronized void leave(long needed) {
        running--;
        vertices -= needed;
        notifyAll();
    }

    private boolean isNext(Waiting me) {
        return waiting.peek() == me && running < maxAtOnce && (running == 0 || vertices + me.vertices <= maxVertices);
    }
}
