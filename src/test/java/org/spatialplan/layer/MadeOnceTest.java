package org.spatialplan.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.spatialplan.geo.WorkCancelledException;
import org.spatialplan.run.Patience;

class MadeOnceTest {

    private final MadeOnce<String, Integer> values = new MadeOnce<>(2);
    private final AtomicInteger made = new AtomicInteger();

    @Test
    void manyThatAskAtOnceGetTheValueThatOneMade() throws Exception {
        CountDownLatch all = new CountDownLatch(4);
        List<CompletableFuture<Integer>> answers = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> {
                            all.countDown();
                            return values.get("a", () -> {
                                await(all);
                                return made.incrementAndGet();
                            });
                        },
                        work -> new Thread(work).start()))
                .toList();

        for (CompletableFuture<Integer> answer : answers) {
            assertThat(answer.get()).isEqualTo(1);
        }
        assertThat(made).hasValue(1);
    }

    /** Who needs no database finds a turn, because those who wait for it are few. */
    @Test
    void fewWaitForAValueFromTheDatabase() throws Exception {
        MadeOnce<String, Integer> stored = MadeOnce.fromStore(2, StoreUnavailableException::busy);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        CompletableFuture<Integer> slow = CompletableFuture.supplyAsync(
                () -> stored.get("slow", () -> {
                    begun.countDown();
                    await(release);
                    return 1;
                }),
                work -> new Thread(work).start());
        await(begun);
        List<CompletableFuture<Integer>> others = IntStream.range(0, 20)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> stored.get("slow", () -> 2), work -> new Thread(work).start()))
                .toList();
        Patience.until(
                "four are refused",
                () -> others.stream()
                                .filter(CompletableFuture::isCompletedExceptionally)
                                .count()
                        == 4);
        release.countDown();

        assertThat(slow.get()).isEqualTo(1);
        List<Integer> waited = new ArrayList<>();
        for (CompletableFuture<Integer> other : others) {
            try {
                waited.add(other.get());
            } catch (ExecutionException e) {
                assertThat(e).hasCauseInstanceOf(StoreUnavailableException.class);
            }
        }
        assertThat(waited).hasSize(16).containsOnly(1);
        assertThat(stored.get("slow", () -> 3))
                .as("nobody waits for what is there")
                .isEqualTo(1);
    }

    @Test
    void nobodyWaitsForTheValueOfAnother() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        CompletableFuture<Integer> slow = CompletableFuture.supplyAsync(
                () -> values.get("slow", () -> {
                    await(release);
                    return 1;
                }),
                work -> new Thread(work).start());

        assertThat(values.get("quick", () -> 2)).isEqualTo(2);
        release.countDown();
        assertThat(slow.get()).isEqualTo(1);
    }

    @Test
    void aFailureIsToldAndNotKept() {
        assertThatThrownBy(() -> values.get("a", () -> {
                    throw new IllegalStateException("away");
                }))
                .hasMessage("away");
        assertThat(values.find("a")).isEmpty();
        assertThat(values.get("a", () -> 3)).isEqualTo(3);
    }

    @Test
    void whoWaitsForOneThatGivesUpMakesItHimself() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        CompletableFuture<Integer> leaving = CompletableFuture.supplyAsync(
                () -> values.get("a", () -> {
                    begun.countDown();
                    await(release);
                    throw new WorkCancelledException();
                }),
                work -> new Thread(work).start());
        await(begun);
        CompletableFuture<Integer> staying = CompletableFuture.supplyAsync(
                () -> values.get("a", made::incrementAndGet), work -> new Thread(work).start());
        release.countDown();

        assertThat(staying.get()).isEqualTo(1);
        assertThatThrownBy(leaving::get).hasCauseInstanceOf(WorkCancelledException.class);
    }

    @Test
    void theLastThatWereAskedForAreKept() {
        values.get("a", () -> 1);
        values.get("b", () -> 2);
        values.get("a", () -> 0);
        values.get("c", () -> 3);

        assertThat(values.find("a")).contains(1);
        assertThat(values.find("b")).isEmpty();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
