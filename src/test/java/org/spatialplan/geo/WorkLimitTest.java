package org.spatialplan.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class WorkLimitTest {

    private static final long HOUR = TimeUnit.HOURS.toNanos(1);

    @Test
    void withoutALimitNothingEnds() {
        assertThatCode(() -> {
                    WorkLimit.ask();
                    WorkLimit.addVertices(Long.MAX_VALUE / 2);
                })
                .doesNotThrowAnyException();
    }

    @Test
    void theTimeEndsTheWork() {
        assertThatThrownBy(() -> WorkLimit.within(-1, 10, () -> false, WorkLimitTest::asked))
                .isInstanceOfSatisfying(OverLimitException.class, over -> assertThat(over.isOfTime())
                        .isTrue());
    }

    @Test
    void theOuterEndCountsInside() {
        assertThatThrownBy(() -> WorkLimit.within(
                        -1, 10, () -> false, () -> WorkLimit.within(HOUR, 10, () -> false, WorkLimitTest::asked)))
                .isInstanceOf(OverLimitException.class);
    }

    @Test
    void anInnerEndIsForgottenOutside() {
        assertThat(WorkLimit.within(HOUR, 10, () -> false, () -> {
                    assertThatThrownBy(() -> WorkLimit.within(-1, 10, () -> false, WorkLimitTest::asked))
                            .isInstanceOf(OverLimitException.class);
                    return asked();
                }))
                .isTrue();
    }

    @Test
    void whoLeavesEndsInnerWorkToo() {
        AtomicBoolean left = new AtomicBoolean(true);
        assertThatThrownBy(() -> WorkLimit.within(
                        HOUR, 10, left::get, () -> WorkLimit.within(HOUR, 10, () -> false, WorkLimitTest::asked)))
                .isInstanceOf(WorkCancelledException.class);
    }

    @Test
    void verticesAreCountedInAll() {
        assertThatThrownBy(() -> WorkLimit.within(HOUR, 10, () -> false, () -> {
                    WorkLimit.addVertices(6);
                    WorkLimit.addVertices(5);
                    return true;
                }))
                .isInstanceOf(OverLimitException.class)
                .hasMessageContaining("10 vertices");
    }

    @Test
    void innerVerticesCountOutsideToo() {
        assertThatThrownBy(() -> WorkLimit.within(HOUR, 10, () -> false, () -> {
                    WorkLimit.within(HOUR, 8, () -> false, () -> counted(6));
                    return WorkLimit.within(HOUR, 8, () -> false, () -> counted(6));
                }))
                .isInstanceOf(OverLimitException.class)
                .hasMessageContaining("10 vertices");
    }

    /** Whoever goes on after a parcel was too large must not go on if all of them are. */
    @Test
    void theOuterLimitIsToldFromTheInnerOneByAsking() {
        assertThatThrownBy(() -> WorkLimit.within(HOUR, 10, () -> false, () -> {
                    assertThatThrownBy(() -> WorkLimit.within(HOUR, 5, () -> false, () -> counted(6)))
                            .hasMessageContaining("5 vertices");
                    assertThat(asked()).isTrue();
                    assertThatThrownBy(() -> WorkLimit.within(HOUR, 5, () -> false, () -> counted(6)))
                            .hasMessageContaining("10 vertices");
                    return asked();
                }))
                .hasMessageContaining("10 vertices");
    }

    @Test
    void whatIsHeldNoMoreDoesNotCount() {
        assertThat(WorkLimit.within(HOUR, 10, () -> false, () -> {
                    for (int i = 0; i < 3; i++) {
                        long before = WorkLimit.vertices();
                        WorkLimit.within(HOUR, 10, () -> false, () -> counted(8));
                        WorkLimit.forgetSince(before);
                    }
                    return WorkLimit.vertices();
                }))
                .isZero();
    }

    private static boolean counted(long vertices) {
        WorkLimit.addVertices(vertices);
        return true;
    }

    private static boolean asked() {
        WorkLimit.ask();
        return true;
    }
}
