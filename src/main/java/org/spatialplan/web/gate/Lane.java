package org.spatialplan.web.gate;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.spatialplan.geo.WorkCancelledException;

/**
 * Works that run side by side, no more of them at once than a number and no more vertices than fit into memory. Who wants to
 * run waits in the order in which all would be done if nobody waited for anybody: a small one that comes later passes a large
 * one, and a large one that has waited long is passed no more. Who waits keeps looking whether somebody waits for it. Thread-safe.
 */
final class Lane {

    /** About what checking takes. */
    private static final long NANOS_A_VERTEX = 2_000;

    private static final long LOOK_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final int mostAtOnce;
    private final long mostVertices;
    private final int mostWaiting;
    private final long epoch = System.nanoTime();
    private final PriorityQueue<Waiting> waiting = new PriorityQueue<>(Comparator.comparingLong(Waiting::rank));
    private int running;
    private long vertices;

    Lane(int mostAtOnce, long mostVertices, int mostWaiting) {
        this.mostAtOnce = mostAtOnce;
        this.mostVertices = mostVertices;
        this.mostWaiting = mostWaiting;
    }

    /** One that waits; itself and no other. */
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

    /** How many wait. */
    synchronized int waiting() {
        return waiting.size();
    }

    /** How many run. */
    synchronized int running() {
        return running;
    }

    /**
     * Waits for a turn and takes it; {@link #leave} gives it back. One larger than all that fit runs alone.
     *
     * @param nanos to wait at most
     * @throws BusyException if the turn did not come, at once if too many wait already
     * @throws WorkCancelledException if nobody waits for it any more
     */
    void enter(long needed, long nanos, BooleanSupplier abandoned) {
        enter(needed, nanos, abandoned, mostWaiting);
    }

    /** Waits as long as somebody waits for it, however many wait already. */
    void enterPatiently(long needed, BooleanSupplier abandoned) {
        enter(needed, Long.MAX_VALUE, abandoned, Integer.MAX_VALUE);
    }

    private synchronized void enter(long needed, long nanos, BooleanSupplier abandoned, int mostBefore) {
        if (waiting.size() >= mostBefore) {
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
        return waiting.peek() == me && running < mostAtOnce && (running == 0 || vertices + me.vertices <= mostVertices);
    }
}
