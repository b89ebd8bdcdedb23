package org.spatialplan.ogc.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.spatialplan.portrayal.PictureMemory;

@Timeout(20)
class DrawingTurnsTest {

    private static final long MB = 1 << 20;
    private static final long TILE = 256 * 256;
    private static final long POSTER = 4096 * 4096;
    /** Of 512 MB and two processors. */
    private static final DrawingBudget BUDGET = DrawingBudget.ofHeap(512 * MB, 2);

    private final DrawingLimiter turns = new DrawingLimiter((waited, drew) -> {}, BUDGET);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch finish = new CountDownLatch(1);

    @AfterEach
    void end() {
        finish.countDown();
        threads.shutdown();
    }

    @Test
    void no_more_drawings_at_once_than_processors_and_who_has_gone_waits_no_longer() throws Exception {
        drawUntilFinish(TILE);
        drawUntilFinish(TILE);

        assertThatThrownBy(() -> turns.draw(TILE, () -> true, () -> "drawn"))
                .isInstanceOf(DrawingRefusedException.class);
        finish.countDown();
        assertThat(turns.draw(TILE, () -> false, () -> "drawn")).isEqualTo("drawn");
    }

    @Test
    void a_large_picture_waits_for_the_memory_of_another_and_a_tile_does_not() throws Exception {
        drawUntilFinish(POSTER);
        Future<String> second = threads.submit(() -> turns.draw(POSTER, () -> false, () -> "poster"));
        while (turns.waiting() == 0) {
            Thread.onSpinWait();
        }

        assertThat(turns.draw(TILE, () -> false, () -> "tile")).isEqualTo("tile");
        assertThat(second.isDone()).isFalse();
        finish.countDown();
        assertThat(second.get()).isEqualTo("poster");
    }

    @Test
    void of_sixty_of_the_largest_some_are_drawn_one_after_the_other_and_the_others_refused_at_once() throws Exception {
        drawUntilFinish(POSTER);
        AtomicInteger drawing = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        for (int i = 0; i < 60; i++) {
            threads.execute(() -> {
                try {
                    turns.draw(POSTER, () -> false, () -> {
                        most.accumulateAndGet(drawing.incrementAndGet(), Math::max);
                        return drawing.decrementAndGet();
                    });
                } catch (DrawingRefusedException e) {
                    refused.incrementAndGet();
                }
            });
        }
        while (refused.get() < 60 - DrawingBudget.MAX_WAITING_LARGE) {
            Thread.onSpinWait();
        }
        finish.countDown();
        threads.shutdown();

        assertThat(threads.awaitTermination(10, java.util.concurrent.TimeUnit.SECONDS))
                .isTrue();
        assertThat(most).hasValue(1);
        assertThat(refused).hasValue(60 - DrawingBudget.MAX_WAITING_LARGE);
    }

    @Test
    void a_vector_tile_has_its_turn_however_large_it_is() {
        assertThat(turns.makeTile(Long.MAX_VALUE, () -> "tile")).isEqualTo("tile");
    }

    @Test
    void what_the_memory_never_holds_is_refused_with_the_limit() {
        DrawingLimiter smaller = new DrawingLimiter((waited, drew) -> {}, DrawingBudget.ofHeap(128 * MB, 2));

        assertThatThrownBy(() -> smaller.draw(POSTER, () -> false, () -> "drawn"))
                .isInstanceOf(PictureTooLargeException.class)
                .hasMessageContaining(smaller.maxPixels() + " pixels");
        assertThat(smaller.draw(smaller.maxPixels(), () -> false, () -> "drawn"))
                .isEqualTo("drawn");
    }

    @Test
    void nothing_is_drawn_while_too_many_answers_wait_to_be_read() throws Exception {
        byte[] answer = new byte[(int) BUDGET.answerBytes()];

        turns.send(answer, () -> assertThatThrownBy(() -> turns.draw(TILE, () -> true, () -> "drawn"))
                .isInstanceOf(DrawingRefusedException.class));

        assertThat(turns.draw(TILE, () -> false, () -> "drawn")).isEqualTo("drawn");
    }

    @Test
    void a_drawing_that_fails_gives_its_memory_back() {
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> turns.draw(POSTER, () -> false, () -> {
                        throw new IllegalStateException();
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(PictureMemory.bytes(POSTER)).isLessThanOrEqualTo(BUDGET.largeBytes());
    }

    /** Returns once it draws. */
    private void drawUntilFinish(long pixels) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        threads.execute(() -> turns.draw(pixels, () -> false, () -> {
            begun.countDown();
            await(finish);
            return "";
        }));
        begun.await();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
