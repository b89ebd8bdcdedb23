package org.spatialplan.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.spatialplan.GeodataFiles;
import org.spatialplan.check.CheckConditions;
import org.spatialplan.check.CheckedMap;
import org.spatialplan.check.Works;
import org.spatialplan.conflict.ground.CheckedGround;
import org.spatialplan.conflict.ground.GroundCheck;
import org.spatialplan.conflict.ground.ParcelLimits;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.WorkCancelledException;
import org.spatialplan.geo.WorkLimit;
import org.spatialplan.query.PlanMap;
import org.spatialplan.submission.Submission;
import org.spatialplan.submission.SubmittedFile;
import org.spatialplan.submission.ground.CoordinateInterpretation;

/** Rows come in the order of the file, and the work leaves off when it is told to, wherever it is. */
@Timeout(60)
class BulkCheckTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-28");
    private static final PlanMap MAP = GeodataFiles.planMap();
    private static final CheckedMap CHECKED =
            CheckedMap.of(MAP.catalogue(), MAP::findLayer, MAP.rulesOn(DAY), MAP.frame());

    private final ExecutorService workers = Executors.newFixedThreadPool(2);
    private final ByteArrayOutputStream rows = new ByteArrayOutputStream();
    private final List<Long> told = new ArrayList<>();

    @AfterEach
    void stop() {
        workers.shutdownNow();
    }

    @Test
    void rowsAreInTheOrderOfTheFile() {
        long count = run(1_000, 300, (checked, nanos) -> {}, () -> false);

        assertThat(count).isEqualTo(1_000);
        List<Integer> numbers = rows.toString(StandardCharsets.UTF_8)
                .lines()
                .map(Integer::valueOf)
                .toList();
        assertThat(numbers).isEqualTo(IntStream.rangeClosed(301, 1_000).boxed().toList());
        assertThat(told).isSorted().endsWith(1_000L);
    }

    @Test
    void itLeavesOffInsideOfAParcel() throws Exception {
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        AtomicBoolean stopped = new AtomicBoolean();
        GroundCheck.Watch endless = (checked, nanos) -> {
            began.countDown();
            try {
                while (true) {
                    WorkLimit.ask();
                }
            } finally {
                ended.countDown();
            }
        };
        Thread caller = new Thread(() ->
                assertThatThrownBy(() -> run(1, 0, endless, stopped::get)).isInstanceOf(WorkCancelledException.class));
        caller.start();
        began.await();

        stopped.set(true);

        ended.await();
        caller.join();
        assertThat(rows.size()).isZero();
    }

    /** As within a library that cannot be stopped. */
    @Test
    void itDoesNotWaitForAParcelThatCannotBeStopped() throws Exception {
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        AtomicBoolean stopped = new AtomicBoolean();
        GroundCheck.Watch deaf = (checked, nanos) -> {
            began.countDown();
            while (never.getCount() > 0) {
                Thread.onSpinWait();
            }
        };
        Thread caller = new Thread(() ->
                assertThatThrownBy(() -> run(1, 0, deaf, stopped::get)).isInstanceOf(WorkCancelledException.class));
        caller.start();
        began.await();
        stopped.set(true);

        caller.join();
        never.countDown();
    }

    @Test
    void wantOfMemoryIsNoRow() {
        GroundCheck.Watch greedy = (checked, nanos) -> {
            throw new OutOfMemoryError("made for the test");
        };

        assertThatThrownBy(() -> run(3, 0, greedy, () -> false))
                .isInstanceOf(OutOfMemoryError.class)
                .hasMessage("made for the test");
    }

    private long run(int parcels, long skipped, GroundCheck.Watch watch, BooleanSupplier stopped) {
        GroundCheck check =
                new GroundCheck(CHECKED, Works.of("new-construction"), CheckConditions.NONE, watch, ParcelLimits.NONE);
        CoordinateInterpretation reading = new CoordinateInterpretation(Crs.CRS84, false, Optional.empty());
        try (SubmittedFile file = SubmittedFile.of("parcels", wkt(parcels))) {
            Submission submission = new Submission(file, "WKT", reading, 0, List.of());
            return new BulkCheck(check, submission, expected -> new Numbers(), workers)
                    .run(skipped, rows, told::add, stopped);
        }
    }

    /** A row is the number of the parcel. */
    private static final class Numbers implements RowWriter {

        private final StringBuilder text = new StringBuilder();

        @Override
        public void add(CheckedGround checked) {
            text.append(checked.ground().number()).append('\n');
        }

        @Override
        public byte[] bytes() {
            return text.toString().getBytes(StandardCharsets.UTF_8);
        }
    }

    private static byte[] wkt(int parcels) {
        return IntStream.range(0, parcels)
                .mapToObj(i -> "POINT (" + (118.5 + i % 100 * 0.003) + " " + (24.8 + i / 100 * 0.003) + ")")
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
