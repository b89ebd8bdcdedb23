package org.spatialplan.web.gate;

import jakarta.annotation.PreDestroy;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.spatialplan.conflict.ParcelLimits;
import org.spatialplan.geo.OverLimitException;
import org.spatialplan.geo.WorkCancelledException;
import org.spatialplan.geo.WorkLimit;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The one gate before work on geometry that comes from outside. What looks small runs in a lane of its own, so that it is
 * never behind a large one, for as long and with as many vertices as small works have; what turns out to be larger begins
 * again among the large ones. Each work is within a {@link WorkLimit}. Thread-safe.
 */
@Component
public class Gate implements ParcelLimits.Turns {

    /** Attribute of a request. */
    private static final String TURN = Turn.class.getName();

    /** Of a filter's geometry, as a document writes it. */
    private static final int BYTES_A_POSITION = 24;

    private volatile State state;
    private volatile boolean stopping;

    Gate() {
        limit(GateLimits.of(
                Runtime.getRuntime().maxMemory(), Runtime.getRuntime().availableProcessors()));
    }

    private record State(GateLimits limits, Lane small, Lane large, HeldMemory memory) {}

    /** Other limits from now on, for tests: works that run finish in the lanes that they entered. */
    final GateLimits limit(GateLimits limits) {
        GateLimits before = state == null ? limits : state.limits();
        state = new State(
                limits,
                new Lane(
                        limits.smallAtOnce(),
                        limits.smallAtOnce() * limits.mostSmallVertices(),
                        limits.mostSmallWaiting()),
                new Lane(limits.processors(), limits.mostVertices(), limits.mostWaiting()),
                new HeldMemory(limits.mostHeldBytes()));
        return before;
    }

    /** What runs after the web server has answered its last request has nobody to answer. */
    @PreDestroy
    void stop() {
        stopping = true;
    }

    /** Small and large works that wait for their turn. */
    public int waiting() {
        State now = state;
        return now.small().waiting() + now.large().waiting();
    }

    /** Bytes of bodies and answers. */
    public long heldBytes() {
        return state.memory().held();
    }

    /** What a request holds in memory until it is answered. */
    public MemoryHold hold(HttpServletRequest request) {
        MemoryHold hold = new MemoryHold(state.memory(), state.limits().mostBodyBytes());
        request.setAttribute(HoldRelease.HOLD, hold);
        return hold;
    }

    /** What one parcel of a submission may cost. */
    public ParcelLimits parcelLimits() {
        GateLimits limits = state.limits();
        return new ParcelLimits(
                limits.parcel(), limits.parcelOfJob(), limits.mostVertices(), limits.mostSmallVertices(), this);
    }

    /**
     * Does what the request asks for that the calling thread answers, when it is its turn and within its limits.
     *
     * @param vertices about how many it is about, told by its bytes
     * @param work may be done again from its beginning
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
     * A turn among the large works for a question whose filter came in the body, unless that is small: to read it and to find
     * the answer. To be closed before the answer is written, which may take as long as its client reads. Each request has one,
     * which is the same however often it is asked for. Who asks bounds the time.
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

    /** One request on its way through. */
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
            if (about / 2 > limits.mostVertices()) {
                throw OverLimitException.vertices(limits.mostVertices()); // estimates are not that far off
            }
            if (limits.isSmall(about)) {
                try {
                    return run(state.small(), limits.mostSmallVertices(), about, limits.small(), work);
                } catch (OverLimitException e) {
                    requireSense(e);
                }
            }
            long reserved = about + limits.mostSmallVertices();
            if (reserved < limits.mostVertices()) {
                try {
                    return run(state.large(), reserved, about, limits.request(), work);
                } catch (OverLimitException e) {
                    requireSense(e);
                }
            }
            return run(state.large(), limits.mostVertices(), about, limits.request(), work);
        }

        private <T> T run(Lane lane, long reserved, long about, Duration time, Supplier<T> work) {
            lane.enter(reserved, limits.turn(about).toNanos(), abandoned);
            long begin = System.nanoTime();
            try {
                return WorkLimit.within(Math.min(time.toNanos(), left()), reserved, abandoned, work);
            } finally {
                workedNanos += System.nanoTime() - begin;
                lane.leave(reserved);
            }
        }

        private long left() {
            return limits.request().toNanos() - workedNanos;
        }

        /** @throws OverLimitException if it makes no sense to try again: no time is left, or it is the shape itself */
        private void requireSense(OverLimitException e) {
            if (e.isOfShape()) {
                throw e;
            }
            WorkLimit.within(left(), limits.mostVertices(), abandoned, () -> {
                WorkLimit.ask();
                return true;
            });
        }
    }
}
