package org.spatialplan.web.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spatialplan.geo.OverLimitException;
import org.spatialplan.geo.WorkCancelledException;
import org.spatialplan.geo.WorkLimit;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What passes the gate and what does not, without a server. */
class GateTest {

    private static final Duration LONG = Duration.ofHours(1);
    private static final long MOST = 16_000;

    private final Gate gate = new Gate();
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private int tries;

    @BeforeEach
    void ask() {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        gate.limit(limits(LONG));
    }

    @AfterEach
    void answered() {
        RequestContextHolder.resetRequestAttributes();
    }

    private static GateLimits limits(Duration small) {
        return new GateLimits(2, 1000, 6400, MOST, LONG, LONG, LONG, small, LONG, LONG);
    }

    @Test
    void smallOnesPassWhileTheLargeLaneIsFull() {
        assertThat(gate.<String>take(MOST, () -> false, () -> gate.pass(10, () -> "passed")))
                .isEqualTo("passed");
    }

    /** A file of some bytes may hold a mountain of vertices. */
    @Test
    void whatIsLargerThanItLookedBeginsAgainAndMayHoldAllThatFits() {
        assertThat(gate.<Integer>pass(10, () -> counted(MOST))).isEqualTo(3);

        assertThatThrownBy(() -> gate.<Integer>pass(10, () -> counted(MOST + 1)))
                .isInstanceOf(OverLimitException.class)
                .hasMessageContaining(MOST + " vertices");
    }

    @Test
    void whatTakesLongerThanSmallOnesDoIsNoSmallOne() {
        gate.limit(limits(Duration.ZERO));

        assertThat(gate.<Integer>pass(10, () -> {
                    tries++;
                    WorkLimit.ask();
                    return tries;
                }))
                .isEqualTo(2);
    }

    /** Work that would rather begin again than leave something out knows when it may. */
    @Test
    void onlyTheFirstTryOfSmallWorkIsAnAttempt() {
        List<Boolean> attempts = new ArrayList<>();

        gate.<Integer>pass(10, () -> {
            attempts.add(WorkLimit.isAttempt());
            return WorkLimit.within(WorkLimit.isAttempt() ? -1 : LONG.toNanos(), MOST, () -> false, () -> {
                attempts.add(WorkLimit.isAttempt());
                WorkLimit.ask();
                return 0;
            });
        });

        assertThat(attempts).containsExactly(true, true, false, false);
    }

    @Test
    void aShapeThatIsTooComplexIsNotTriedAgain() {
        assertThatThrownBy(() -> gate.<Integer>pass(10, () -> {
                    tries++;
                    throw OverLimitException.crossings();
                }))
                .isInstanceOf(OverLimitException.class);
        assertThat(tries).isEqualTo(1);
    }

    @Test
    void whatIsCertainlyTooLargeDoesNotBegin() {
        assertThatThrownBy(() -> gate.<Integer>pass(10 * MOST, () -> counted(1)))
                .isInstanceOf(OverLimitException.class);
        assertThat(tries).isZero();
    }

    @Test
    void whoHasLeftEndsItsWork() {
        request.setAttribute(WaitingClient.HUNG_UP, (BooleanSupplier) () -> true);

        assertThatThrownBy(() -> gate.<Integer>pass(10, () -> {
                    while (true) {
                        WorkLimit.ask();
                    }
                }))
                .isInstanceOf(WorkCancelledException.class);
    }

    @Test
    void aStopEndsAllWork() {
        assertThatThrownBy(() -> gate.<Integer>pass(10, () -> {
                    gate.stop();
                    WorkLimit.ask();
                    return 0;
                }))
                .isInstanceOf(BusyException.class)
                .hasMessageContaining("stopping");
    }

    /** A large body leaves a quarter to small ones; what is answered is free again. */
    @Test
    void bodiesFillNoMoreThanTheirMemory() {
        MemoryHold large = gate.hold(request);
        large.grow(4800);
        assertThatThrownBy(() -> gate.hold(request).grow(101)).isInstanceOf(BusyException.class);
        gate.hold(request).grow(100);

        large.answer(new byte[7]);
        assertThat(gate.heldBytes()).isEqualTo(107);
        large.release();
        assertThat(gate.heldBytes()).isEqualTo(100);
    }

    private int counted(long vertices) {
        tries++;
        WorkLimit.addVertices(vertices);
        return tries;
    }
}
