package org.spatialplan.ogc.api.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spatialplan.geo.WorkLimit;
import org.spatialplan.ogc.api.processes.Job.Status;
import org.spatialplan.run.Patience;
import org.spatialplan.web.kept.RecordFolders;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.json.JsonMapper;

/** What becomes of jobs whose work fails, never ends, or ends the service: with works that are made for it. */
@ExtendWith(OutputCaptureExtension.class)
@Timeout(60)
class JobRunnerTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path folder;

    private JobStore store;
    private JobRunner runner;

    @AfterEach
    void stop() throws InterruptedException {
        if (runner != null) {
            runner.stop(Duration.ofMillis(500));
        }
    }

    @Test
    void aTryIsOnTheDiskBeforeItBegins() throws IOException {
        Job job = started((id, stopped) ->
                assertThat(onDisk(id).path("attempts").intValue()).isEqualTo(1));

        assertThat(runner.run(job.id()).status()).isEqualTo(Status.SUCCESSFUL);
    }

    @Test
    void aKillDuringTheWorkIsForgivenOnceOnly() throws IOException {
        AtomicInteger runs = new AtomicInteger();
        Job job = started((id, stopped) -> runs.incrementAndGet());
        store.save(job.begun(Instant.now())); // and the service was killed
        restarted();
        assertThat(store.find(job.id()).orElseThrow().attempts()).isEqualTo(1);

        store.save(store.find(job.id()).orElseThrow().begun(Instant.now())); // again
        restarted();
        Job given = runner.run(job.id());

        assertThat(runs).hasValue(0);
        assertThat(given.status()).isEqualTo(Status.FAILED);
        assertThat(given.refusal()).isEqualTo("job-ended-the-service");
        assertThat(given.message()).contains("两次中断").contains("ended twice");
        assertThat(onDisk(job.id()).path("status").stringValue()).isEqualTo("FAILED");
    }

    @Test
    void afterOneKillItIsTriedAgain() throws IOException {
        Job job = started((id, stopped) -> {});
        store.save(job.begun(Instant.now()));
        restarted();

        assertThat(runner.run(job.id()).status()).isEqualTo(Status.SUCCESSFUL);
    }

    @Test
    void wantOfMemoryIsForgivenOnceOnly(CapturedOutput output) throws IOException {
        Job job = started((id, stopped) -> {
            throw new OutOfMemoryError("made for the test");
        });

        runner.enqueue(job);
        Patience.until("the end of the job", () -> isOver(job));

        Job given = store.find(job.id()).orElseThrow();
        assertThat(given.status()).isEqualTo(Status.FAILED);
        assertThat(given.attempts()).isEqualTo(2);
        assertThat(given.message()).contains("内存不足").contains("out-of-memory");
        assertThat(output).contains("made for the test");
    }

    @ParameterizedTest
    @ValueSource(classes = {StackOverflowError.class, NoClassDefFoundError.class, IllegalStateException.class})
    void anyFaultIsLoggedAndEndsTheJob(Class<? extends Throwable> fault, CapturedOutput output) throws IOException {
        Job job = started((id, stopped) -> sneak(fault.getDeclaredConstructor().newInstance()));

        runner.enqueue(job);
        Patience.until("the end of the job", () -> isOver(job));

        Job failed = store.find(job.id()).orElseThrow();
        assertThat(failed.status()).isEqualTo(Status.FAILED);
        assertThat(failed.message()).contains("服务出错").contains("the log holds the details");
        assertThat(output).contains(fault.getSimpleName()).contains(job.id());
    }

    @Test
    void aDismissedJobLeavesOffAndStaysDismissed() throws Exception {
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        Job job = started((id, stopped) -> {
            began.countDown();
            try {
                while (true) {
                    WorkLimit.ask();
                }
            } finally {
                ended.countDown();
            }
        });
        runner.enqueue(job);
        began.await();
        assertThat(store.find(job.id()).orElseThrow().status()).isEqualTo(Status.RUNNING);

        runner.dismiss(store.find(job.id()).orElseThrow());

        ended.await();
        Patience.until("the files' end", () -> !Files.exists(store.input(job.id())));
        assertThat(store.find(job.id()).orElseThrow().status()).isEqualTo(Status.DISMISSED);
        assertThat(onDisk(job.id()).path("status").stringValue()).isEqualTo("DISMISSED");
    }

    @Test
    void whatEndsLateChangesNothingOfADismissedJob() throws Exception {
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch dismissed = new CountDownLatch(1);
        Job job = started((id, stopped) -> {
            began.countDown();
            dismissed.await();
            throw new IllegalStateException("late");
        });
        runner.enqueue(job);
        began.await();
        runner.dismiss(store.find(job.id()).orElseThrow());
        dismissed.countDown();

        Patience.until("the files' end", () -> !Files.exists(store.input(job.id())));
        assertThat(store.find(job.id()).orElseThrow().status()).isEqualTo(Status.DISMISSED);
    }

    @Test
    void aRemovedJobIsNotMadeAgainByItsWork() throws Exception {
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch removed = new CountDownLatch(1);
        Job job = started((id, stopped) -> {
            began.countDown();
            removed.await();
        });
        runner.enqueue(job);
        began.await();
        runner.dismiss(store.find(job.id()).orElseThrow());
        store.delete(job.id());
        removed.countDown();
        runner.stop(Duration.ofSeconds(10));

        assertThat(store.find(job.id())).isEmpty();
        assertThat(folder.resolve("jobs").resolve(job.id())).doesNotExist();
    }

    @Test
    void anOrderlyStopIsNoFailure() throws Exception {
        CountDownLatch began = new CountDownLatch(1);
        Job job = started((id, stopped) -> {
            began.countDown();
            while (true) {
                WorkLimit.ask();
            }
        });
        runner.enqueue(job);
        began.await();

        runner.stop(Duration.ofSeconds(10));

        assertThat(onDisk(job.id()).path("status").stringValue()).isEqualTo("RUNNING");
        assertThat(onDisk(job.id()).path("attempts").intValue()).isZero();
    }

    @Test
    void aStopEndsThoughTheWorkDoesNot() throws Exception {
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        Job job = started((id, stopped) -> {
            began.countDown();
            never.await();
        });
        runner.enqueue(job);
        began.await();

        runner.stop(Duration.ofMillis(100));

        assertThat(onDisk(job.id()).path("status").stringValue()).isEqualTo("RUNNING");
        assertThat(onDisk(job.id()).path("attempts").intValue()).isZero();
        never.countDown();
    }

    /** What is done for a job here. */
    private interface Deed {
        void run(String id, BooleanSupplier stopped) throws Exception;
    }

    private Job started(Deed deed) throws IOException {
        store = store();
        runner = new JobRunner(
                store,
                (job, keep, stopped, workers) -> {
                    try {
                        deed.run(job.id(), stopped);
                    } catch (Exception e) {
                        sneak(e);
                    }
                    return job.ended(Status.SUCCESSFUL, "done", Instant.now());
                },
                Clock.systemUTC());
        String id = RecordFolders.newId();
        store.create(id);
        Files.writeString(store.input(id), "POINT (118.6 24.9)");
        return store.save(Job.accepted(id, "parcels", Map.of(), "ndjson", Instant.now()));
    }

    /** A new process, which knows what is on the disk. */
    private void restarted() {
        store = store();
        JobStore read = store;
        runner = new JobRunner(
                read,
                (job, keep, stopped, workers) -> job.ended(Status.SUCCESSFUL, "done", Instant.now()),
                Clock.systemUTC());
    }

    private JobStore store() {
        JobSettings settings =
                new JobSettings(folder.resolve("jobs"), 1L << 30, 1L << 20, 100, 10, 100, Duration.ofDays(1));
        return new JobStore(settings, JSON, Clock.systemUTC());
    }

    private boolean isOver(Job job) {
        return store.find(job.id()).orElseThrow().status().isOver();
    }

    private tools.jackson.databind.JsonNode onDisk(String id) throws IOException {
        return JSON.readTree(Files.readString(folder.resolve("jobs").resolve(id).resolve("job.json")));
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void sneak(Throwable e) throws E {
        throw (E) e;
    }
}
