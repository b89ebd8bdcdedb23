package org.spatialplan.ogc.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DrawingTurnsTest {

    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    @Test
    void no_more_drawings_at_once_than_processors_and_who_has_gone_waits_no_longer() throws Exception {
        DrawingTurns turns = new DrawingTurns((waited, drew) -> {});
        CountDownLatch drawing = new CountDownLatch(PROCESSORS);
        CountDownLatch finish = new CountDownLatch(1);
        AtomicInteger drawn = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(PROCESSORS);
        try {
            for (int i = 0; i < PROCESSORS; i++) {
                threads.execute(() -> turns.draw(() -> false, () -> {
                    drawing.countDown();
                    await(finish);
                    return drawn.incrementAndGet();
                }));
            }
            drawing.await();

            assertThatThrownBy(() -> turns.draw(() -> true, drawn::incrementAndGet))
                    .isInstanceOf(DrawingRefusedException.class);
            finish.countDown();
            assertThat(turns.draw(() -> false, () -> "drawn")).isEqualTo("drawn");
        } finally {
            finish.countDown();
            threads.shutdown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
