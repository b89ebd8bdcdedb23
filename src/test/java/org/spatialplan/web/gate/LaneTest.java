package org.spatialplan.web.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spatialplan.geo.WorkCancelledException;
import org.spatialplan.run.Patience;

class LaneTest {

    private static final long LONG = TimeUnit.HOURS.toNanos(1);
    private static final long MOST = 1_000_000_000_000L;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> done = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void whoIsSmallPassesWhoIsLarge() throws Exception {
        Lane lane = new Lane(1, MOST, 10);
        lane.enter(1, 0, () -> false);
        Future<?> large = come(lane, "large", MOST / 2, () -> false);
        Future<?> small = come(lane, "small", 1, () -> false);

        lane.leave(1);

        large.get(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS);
        small.get(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS);
        assertThat(done).containsExactly("small", "large");
    }

    @Test
    void noMoreRunAtOnceThanFitIntoMemoryButOneAloneAlwaysDoes() {
        Lane lane = new Lane(3, 100, 10);
        lane.enter(60, 0, () -> false);
        assertThatThrownBy(() -> lane.enter(60, 0, () -> false)).isInstanceOf(BusyException.class);
        lane.enter(40, 0, () -> false);
        assertThat(lane.running()).isEqualTo(2);

        lane.leave(60);
        lane.leave(40);
        lane.enter(1000, 0, () -> false);
        assertThat(lane.running()).isEqualTo(1);
    }

    @Test
    void whereTooManyWaitNobodyElseDoes() throws Exception {
        Lane lane = new Lane(1, MOST, 1);
        lane.enter(1, 0, () -> false);
        Future<?> waits = come(lane, "waits", 1, () -> false);

        assertThatThrownBy(() -> lane.enter(1, LONG, () -> false))
                .isInstanceOf(BusyException.class)
                .hasMessageContaining("too many");

        lane.leave(1);
        waits.get(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS);
    }

    @Test
    void whomNobodyWaitsForLeavesTheQueue() throws Exception {
        Lane lane = new Lane(1, MOST, 10);
        AtomicBoolean left = new AtomicBoolean();
        lane.enter(1, 0, () -> false);
        Future<?> waits = come(lane, "abandoned", 1, left::get);

        left.set(true);

        assertThatThrownBy(() -> waits.get(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS))
                .hasCauseInstanceOf(WorkCancelledException.class);
        assertThat(lane.waiting()).isZero();
        assertThat(lane.running()).isEqualTo(1);
        assertThat(done).isEmpty();
    }

    /** Returns once it waits. */
    private Future<?> come(Lane lane, String name, long vertices, BooleanSupplier abandoned) throws Exception {
        int before = lane.waiting();
        Future<?> run = threads.submit(() -> {
            lane.enter(vertices, LONG, abandoned);
            done.add(name);
            lane.leave(vertices);
        });
        Patience.until("one more waits", () -> lane.waiting() != before);
        return run;
    }
}
