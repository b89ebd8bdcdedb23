package org.spatialplan.ogc.drawing;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Lets as many drawings run at once as there are processors: more of them would only make all of them later. Who waits for a
 * turn keeps looking whether its client still does. Thread-safe.
 */
@Component
public class DrawingTurns {

    private static final int LOOK_EVERY_MILLIS = 50;

    private final DrawingWatch watch;
    private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    public DrawingTurns(DrawingWatch watch) {
        this.watch = watch;
    }

    /** How many wait for their turn, about. */
    public int waiting() {
        return turns.getQueueLength();
    }

    /**
     * Draws when it is its turn.
     *
     * @param cancelled asked while waiting for the turn; the drawing asks for itself
     * @throws DrawingRefusedException once it is cancelled before its turn
     */
    public <T> T draw(BooleanSupplier cancelled, Supplier<T> drawing) {
        long asked = System.nanoTime();
        take(cancelled);
        long began = System.nanoTime();
        try {
            return drawing.get();
        } finally {
            turns.release();
            watch.drawn(began - asked, System.nanoTime() - began);
        }
    }

    private void take(BooleanSupplier cancelled) {
        try {
            while (!turns.tryAcquire(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                if (cancelled.getAsBoolean()) {
                    throw new DrawingRefusedException(null);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DrawingRefusedException(e);
        }
    }
}
