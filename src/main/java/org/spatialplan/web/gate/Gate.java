package org.spatialplan.web.gate;

import jakarta.annotation.PreDestroy;
import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.spatialplan.conflict.ground.ParcelLimits;
import org.spatialplan.geo.OverLimitException;
import org.spatialplan.geo.WorkCancelledException;
import org.spatialplan.geo.WorkLimit;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The gate before all work on submitted geometry. Work that looks small runs in its own lane, so that it never waits
 * behind large work. If it exceeds the time or the vertices of small work, it starts again among the large work. All
 * work runs within a {@link WorkLimit}. Thread-safe.
 */
@Component
public class Gate implements ParcelLimits.Turns {

    /** Request attribute that holds the turn of the request. */
    private static final String TURN = Turn.class.getName();

    /** The length of a position in the geometry of a filter, as a document writes it. */
    private static final int BYTES_A_POSITION = 24;

    private volatile State state;
    private volatile boolean stopping;

    Gate() {
        limit(GateLimits.of(
                Runtime.getRuntime().maxMemory(), Runtime.getRuntime().availableProcessors()));
    }

    private record State(GateLimits limits, Lane small, Lane large, HeldMemory memory) {}

    /** Sets other limits, for tests. Work that runs already finishes in the lane that it entered. */
    final GateLimits limit(GateLimits limits) {
        GateLimits before = state == null ? limits : state.limits();
        state = new State(
                limits,
                new Lane(
                        limits.smallAtOnce(),
                        limits.smallAtOnce() * limits.maxSmallVertices(),
                        limits.maxSmallWaiting()),
                new Lane(limits.processors(), limits.maxVertices(), limits.mostWaiting()),
                new HeldMemory(limits.maxHeldBytes()));
        return before;
    }

    /** Stops the gate when the service shuts down: work that still runs has no client any more. */
    @PreDestroy
    void stop() {
        stopping = true;
    }

    /** The number of small and large pieces of work that wait for their turn. */
    public int waiting() {
        State now = state;
        return now.small().waiting() + now.large().waiting();
    }

    /** The bytes that bodies and answers hold. */
    public long heldBytes() {
        return state.memory().held();
    }

    /** The memory that a request holds until it is answered. */
    public MemoryHold hold(HttpServletRequest request) {
        MemoryHold hold = new MemoryHold(state.memory(), state.limits().maxBodyBytes());
        request.setAttribute(HoldRelease.HOLD, hold);
        return hold;
    }

    /** The limits of one parcel in a submission. */
    public ParcelLimits parcelLimits() {
        GateLimits limits = state.limits();
        return new ParcelLimits(
                limits.parcel(), limits.parcelOfJob(), limits.maxVertices(), limits.maxSmallVertices(), this);
    }

    /**
     * Does the work of the request that the calling thread answers, when its turn comes and within its limits.
     *
     * @param vertices an estimate of the number of vertices, from the number of bytes
     * @param work may be repeated from its beginning
     * @throws BusyException if its turn did not come
     * @throws OverLimitException if it takes too long or is too large
     * @throws WorkCancelledException if the client has left
     */
    public <T> T pass(long vertices, Supplier<T> work) {
        WaitingClient client = WaitingClient.current();
        try {
            return new Passing(state, () -> stopping || client.isGone()).pass(vertices, work);
        } catch (WorkCancelledException e) {
            throw stopping ? BusyException.stopping() : e;
        }
    }

    /**
     * Takes a turn among the large work for reading and answering a query whose filter came in the body, unless the
     * body is small. The caller closes it before the answer is written, because a client may read slowly. Repeated
     * calls in one request return the same turn. The caller limits the time.
     *
     * @throws BusyException if the turn did not come
     * @throws WorkCancelledException if the client has left
     */
    public Turn turnToFind() {
        RequestAttributes request = RequestContextHolder.currentRequestAttributes();
        if (request.getAttribute(TURN, RequestAttributes.SCOPE_REQUEST) instanceof Turn taken) {
            return taken;
        }
        Turn turn = take(HoldRelease.current().map(MemoryHold::bytes).orElse(0L) / BYTES_A_POSITION);
        request.setAttribute(TURN, turn, RequestAttributes.SCOPE_REQUEST);
        return turn;
    }

    private Turn take(long vertices) {
        State now = state;
        if (now.limits().isSmall(vertices)) {
            return Turn.NONE;
        }
        WaitingClient client = WaitingClient.current();
        now.large().enter(vertices, now.limits().turn(vertices).toNanos(), client::isGone);
        AtomicBoolean left = new AtomicBoolean();
        return () -> {
            if (left.compareAndSet(false, true)) {
                now.large().leave(vertices);
            }
        };
    }

    @Override
    public <T> T take(long vertices, BooleanSupplier abandoned, Supplier<T> work) {
        Lane lane = state.large();
        lane.enterPatiently(vertices, () -> stopping || abandoned.getAsBoolean());
        try {
            return work.get();
        } finally {
            lane.leave(vertices);
        }
    }

    /** One request on its way through the gate. */
    private static final class Passing {

        private final State state;
        private final GateLimits limits;
        private final BooleanSupplier abandoned;
        private long workedNanos;

        Passing(State state, BooleanSupplier abandoned) {
            this.state = state;
            this.limits = state.limits();
            this.abandoned = abandoned;
        }

        <T> T pass(long about, Supplier<T> work) {
            if (about / 2 > limits.maxVertices()) {
                throw OverLimitException.vertices(limits.maxVertices()); // estimates are not that far off
            }
            if (limits.isSmall(about)) {
                try {
                    return attempt(about, work);
                } catch (OverLimitException e) {
                    requireSense(e);
                }
            }
            long reserved = about + limits.maxSmallVertices();
            if (reserved < limits.maxVertices()) {
                try {
                    return run(reserved, about, work);
                } catch (OverLimitException e) {
                    requireSense(e);
                }
            }
            return run(limits.maxVertices(), about, work);
        }

        /** Tries whether the work is small. */
        private <T> T attempt(long about, Supplier<T> work) {
            long vertices = limits.maxSmallVertices();
            return inTurn(
                    state.small(),
                    vertices,
                    about,
                    () -> WorkLimit.attempt(limits.small().toNanos(), vertices, abandoned, work));
        }

        private <T> T run(long reserved, long about, Supplier<T> work) {
            return inTurn(state.large(), reserved, about, () -> WorkLimit.within(left(), reserved, abandoned, work));
        }

        private <T> T inTurn(Lane lane, long reserved, long about, Supplier<T> limited) {
            lane.enter(reserved, limits.turn(about).toNanos(), abandoned);
            long begin = System.nanoTime();
            try {
                return limited.get();
            } finally {
                workedNanos += System.nanoTime() - begin;
                lane.leave(reserved);
            }
        }

        private long left() {
            return limits.request().toNanos() - workedNanos;
        }

        /**
         * Requires that a second attempt makes sense.
         *
         * @throws OverLimitException if no time is left, or the shape itself is too complex
         */
        private void requireSense(OverLimitException e) {
            if (e.isOfShape()) {
                throw e;
            }
            WorkLimit.within(left(), limits.maxVertices(), abandoned, () -> {
                WorkLimit.ask();
                return true;
            });
        }
    }
}
