package org.spatialplan.ogc.drawing;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.spatialplan.portrayal.PictureMemory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Lets as many drawings run at once as there are processors, for more of them would only make all of them later, and as many
 * as the memory holds. Who asked first is drawn first, but a small picture does not wait for the memory of a large one. Who
 * waits for a turn keeps looking whether its client still does. Thread-safe.
 */
@Component
public class DrawingLimiter {

    private static final long LOOK_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final DrawingListener watch;
    private final DrawingBudget budget;
    private final ReentrantLock lock = new ReentrantLock();
    private final Lane small = new Lane();
    private final Lane large = new Lane();
    private long asked;
    private long answerBytes;

    @Autowired
    public DrawingLimiter(DrawingListener watch) {
        this(watch, DrawingBudget.ofHere());
    }

    DrawingLimiter(DrawingListener watch, DrawingBudget budget) {
        this.watch = watch;
        this.budget = budget;
    }

    /** Pictures of about one size: those being drawn, and those that wait for their turn. */
    private static final class Lane {
        private final Deque<Waiting> queue = new ArrayDeque<>();
        private int drawing;
        private long bytes;
    }

    /** One that waits; admitted by whoever makes room for it. */
    private static final class Waiting {
        private final long number;
        private final long bytes;
        private final Condition turn;
        private boolean admitted;

        Waiting(long number, long bytes, Condition turn) {
            this.number = number;
            this.bytes = bytes;
            this.turn = turn;
        }
    }

    /** How many wait for their turn. */
    public int waiting() {
        lock.lock();
        try {
            return small.queue.size() + large.queue.size();
        } finally {
            lock.unlock();
        }
    }

    /** The most pixels of a picture that can be drawn. */
    public long maxPixels() {
        return PictureMemory.pixels(budget.maxBytes());
    }

    /**
     * Draws when it is its turn.
     *
     * @param pixels of the picture
     * @param cancelled asked while waiting for the turn; the drawing asks for itself
     * @throws DrawingRefusedException once it is cancelled before its turn, or at once if too many large ones wait already
     * @throws PictureTooLargeException if its turn can never come
     */
    public <T> T draw(long pixels, BooleanSupplier cancelled, Supplier<T> drawing) {
        long bytes = PictureMemory.bytes(pixels);
        if (bytes > budget.maxBytes()) {
            throw new PictureTooLargeException(budget.maxBytes());
        }
        return work(budget.isSmall(bytes) ? small : large, bytes, cancelled, drawing);
    }

    /**
     * Makes a vector tile when it is its turn, which always comes: it counts among the small ones, with no more than the largest
     * of them.
     *
     * @param estimate of the memory that it takes, bytes
     */
    public <T> T makeTile(long estimate, Supplier<T> making) {
        return work(small, Math.min(estimate, budget.smallBytes() / 4), () -> false, making);
    }

    private <T> T work(Lane lane, long bytes, BooleanSupplier cancelled, Supplier<T> drawing) {
        long came = System.nanoTime();
        take(lane, bytes, cancelled);
        long began = System.nanoTime();
        try {
            return drawing.get();
        } finally {
            giveBack(lane, bytes);
            watch.drawn(began - came, System.nanoTime() - began);
        }
    }

    /** Writes an answer. */
    @FunctionalInterface
    public interface Sending {
        void send() throws IOException;
    }

    /** Sends a finished picture to a client that may read slowly; as long as too many of them wait, nothing new is drawn. */
    public void send(byte[] answer, Sending sending) throws IOException {
        addAnswer(answer.length);
        try {
            sending.send();
        } finally {
            addAnswer(-answer.length);
        }
    }

    private void addAnswer(int bytes) {
        lock.lock();
        try {
            answerBytes += bytes;
            admit();
        } finally {
            lock.unlock();
        }
    }

    private void take(Lane lane, long bytes, BooleanSupplier cancelled) {
        lock.lock();
        try {
            if (lane == large && large.queue.size() >= DrawingBudget.MAX_WAITING_LARGE) {
                throw new DrawingRefusedException(null);
            }
            Waiting waiting = new Waiting(asked++, bytes, lock.newCondition());
            lane.queue.add(waiting);
            admit();
            await(waiting, lane, cancelled);
        } finally {
            lock.unlock();
        }
    }

    private void await(Waiting waiting, Lane lane, BooleanSupplier cancelled) {
        try {
            while (!waiting.admitted) {
                long left = waiting.turn.awaitNanos(LOOK_EVERY_NANOS);
                if (left <= 0 && !waiting.admitted && cancelled.getAsBoolean()) {
                    leave(waiting, lane);
                    throw new DrawingRefusedException(null);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            if (waiting.admitted) {
                free(lane, waiting.bytes);
            } else {
                leave(waiting, lane);
            }
            throw new DrawingRefusedException(e);
        }
    }

    private void leave(Waiting waiting, Lane lane) {
        lane.queue.remove(waiting);
        admit();
    }

    private void giveBack(Lane lane, long bytes) {
        lock.lock();
        try {
            free(lane, bytes);
        } finally {
            lock.unlock();
        }
    }

    private void free(Lane lane, long bytes) {
        lane.drawing--;
        lane.bytes -= bytes;
        admit();
    }

    /** Of the first of both queues the one that asked earlier, if there is room for it; else the other. */
    private void admit() {
        boolean more = true;
        while (more) {
            boolean smallFirst = large.queue.isEmpty()
                    || !small.queue.isEmpty() && small.queue.peek().number < large.queue.peek().number;
            more = smallFirst ? admitSmall() || admitLarge() : admitLarge() || admitSmall();
        }
    }

    private boolean admitSmall() {
        return admit(small, budget.processors(), budget.smallBytes());
    }

    private boolean admitLarge() {
        return admit(large, budget.largeAtOnce(), budget.largeBytes());
    }

    private boolean admit(Lane lane, int most, long maxBytes) {
        Waiting first = lane.queue.peek();
        boolean room = first != null
                && lane.drawing < most
                && lane.bytes + first.bytes <= maxBytes
                && small.drawing + large.drawing < budget.processors()
                && answerBytes < budget.answerBytes();
        if (room) {
            lane.queue.remove();
            lane.drawing++;
            lane.bytes += first.bytes;
            first.admitted = true;
            first.turn.signal();
        }
        return room;
    }
}
