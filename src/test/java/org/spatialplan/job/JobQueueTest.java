package org.spatialplan.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spatialplan.geo.CodedException;
import org.spatialplan.geo.WorkLimit;
import org.spatialplan.run.Patience;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.json.JsonMapper;

/** What becomes of jobs whose work fails, never ends, or ends the service: with works that are made for it. */
@ExtendWith(OutputCaptureExtension.class)
@Timeout(60)
class JobQueueTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path folder;

    private final List<Asker> askers = new CopyOnWriteArrayList<>();
    private JobStore<Note> store;
    private JobQueue<Note> queue;

    @AfterEach
    void stop() throws InterruptedException {
        if (queue != null) {
            queue.stop(Duration.ofMillis(500));
        }
    }

    @Test
    void aTryIsOnTheDiskBeforeItBegins() throws IOException {
        Job<Note> job = started(
                (id, run) -> assertThat(onDisk(id).path("attempts").intValue()).isEqualTo(1));

        assertThat(queue.run(job.id()).status()).isEqualTo(JobStatus.SUCCESSFUL);
    }

    @Test
    void aKillDuringTheWorkIsForgivenOnceOnly() throws IOException {
        AtomicInteger runs = new AtomicInteger();
        Job<Note> job = started((id, run) -> runs.incrementAndGet());
        store.save(job.begun("reading", Instant.now())); // and the service was killed
        restarted();
        assertThat(store.find(job.id()).orElseThrow().progress().attempts()).isEqualTo(1);

        store.save(store.find(job.id()).orElseThrow().begun("reading", Instant.now())); // again
        restarted();
        Job<Note> given = queue.run(job.id());

        assertThat(runs).hasValue(0);
        assertThat(given.status()).isEqualTo(JobStatus.FAILED);
        assertThat(given.refusal()).isEqualTo("job-ended-the-service");
        assertThat(given.message()).contains("两次中断").contains("ended twice");
        assertThat(onDisk(job.id()).path("status").stringValue()).isEqualTo("FAILED");
    }

    /** A restart knows of the asker what is on the disk. */
    @Test
    void itSeesWhatItsAskerSeesAlsoAfterARestart() throws IOException {
        Job<Note> job = started((id, run) -> {});
        store.save(job.withAsker(new Asker("address", "owner", true, List.of("parks"))));
        restarted();

        queue.run(job.id());

        assertThat(askers).extracting(Asker::layers).containsExactly(List.of("parks"));
    }

    @Test
    void afterOneKillItIsTriedAgain() throws IOException {
        Job<Note> job = started((id, run) -> {});
        store.save(job.begun("reading", Instant.now()));
        restarted();

        assertThat(queue.run(job.id()).status()).isEqualTo(JobStatus.SUCCESSFUL);
    }

    @Test
    void wantOfMemoryIsForgivenOnceOnly(CapturedOutput output) throws IOException {
        Job<Note> job = started((id, run) -> {
            throw new OutOfMemoryError("made for the test");
        });

        queue.enqueue(job);
        Patience.until("the end of the job", () -> isOver(job));

        Job<Note> given = store.find(job.id()).orElseThrow();
        assertThat(given.status()).isEqualTo(JobStatus.FAILED);
        assertThat(given.progress().attempts()).isEqualTo(2);
        assertThat(given.message()).contains("内存不足").contains("out-of-memory");
        assertThat(output).contains("made for the test");
    }

    @ParameterizedTest
    @ValueSource(classes = {StackOverflowError.class, NoClassDefFoundError.class, IllegalStateException.class})
    void anyFaultIsLoggedAndEndsTheJob(Class<? extends Throwable> fault, CapturedOutput output) throws IOException {
        Job<Note> job =
                started((id, run) -> sneak(fault.getDeclaredConstructor().newInstance()));

        queue.enqueue(job);
        Patience.until("the end of the job", () -> isOver(job));

        Job<Note> failed = store.find(job.id()).orElseThrow();
        assertThat(failed.status()).isEqualTo(JobStatus.FAILED);
        assertThat(failed.message()).contains("failed, see ");
        assertThat(output).contains(fault.getSimpleName()).contains(job.id());
    }

    @Test
    void aDismissedJobLeavesOffAndStaysDismissed() throws Exception {
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        Job<Note> job = started((id, run) -> {
            began.countDown();
            try {
                while (true) {
                    WorkLimit.ask();
                }
            } finally {
                ended.countDown();
            }
        });
        queue.enqueue(job);
        began.await();
        assertThat(store.find(job.id()).orElseThrow().status()).isEqualTo(JobStatus.RUNNING);

        queue.dismiss(store.find(job.id()).orElseThrow());

        ended.await();
        Patience.until("the files' end", () -> !Files.exists(store.part(job.id(), "input")));
        assertThat(store.find(job.id()).orElseThrow().status()).isEqualTo(JobStatus.DISMISSED);
        assertThat(onDisk(job.id()).path("status").stringValue()).isEqualTo("DISMISSED");
    }

    @Test
    void whatEndsLateChangesNothingOfADismissedJob() throws Exception {
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch dismissed = new CountDownLatch(1);
        Job<Note> job = started((id, run) -> {
            began.countDown();
            dismissed.await();
            throw new IllegalStateException("late");
        });
        queue.enqueue(job);
        began.await();
        queue.dismiss(store.find(job.id()).orElseThrow());
        dismissed.countDown();

        Patience.until("the files' end", () -> !Files.exists(store.part(job.id(), "input")));
        assertThat(store.find(job.id()).orElseThrow().status()).isEqualTo(JobStatus.DISMISSED);
    }

    @Test
    void aRemovedJobIsNotMadeAgainByItsWork() throws Exception {
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch removed = new CountDownLatch(1);
        Job<Note> job = started((id, run) -> {
            began.countDown();
            removed.await();
        });
        queue.enqueue(job);
        began.await();
        queue.dismiss(store.find(job.id()).orElseThrow());
        store.delete(job.id());
        removed.countDown();
        queue.stop(Duration.ofSeconds(10));

        assertThat(store.find(job.id())).isEmpty();
        assertThat(folder.resolve("jobs").resolve(job.id())).doesNotExist();
    }

    @Test
    void anOrderlyStopIsNoFailure() throws Exception {
        CountDownLatch began = new CountDownLatch(1);
        Job<Note> job = started((id, run) -> {
            began.countDown();
            while (true) {
                WorkLimit.ask();
            }
        });
        queue.enqueue(job);
        began.await();

        queue.stop(Duration.ofSeconds(10));

        assertThat(onDisk(job.id()).path("status").stringValue()).isEqualTo("RUNNING");
        assertThat(onDisk(job.id()).path("attempts").intValue()).isZero();
    }

    @Test
    void aStopEndsThoughTheWorkDoesNot() throws Exception {
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        Job<Note> job = started((id, run) -> {
            began.countDown();
            never.await();
        });
        queue.enqueue(job);
        began.await();

        queue.stop(Duration.ofMillis(100));

        assertThat(onDisk(job.id()).path("status").stringValue()).isEqualTo("RUNNING");
        assertThat(onDisk(job.id()).path("attempts").intValue()).isZero();
        never.countDown();
    }

    @Test
    void aSealedJobIsNotDismissed() throws Exception {
        CountDownLatch sealed = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        Job<Note> job = started((id, run) -> {
            run.seal();
            sealed.countDown();
            asked.await();
        });
        queue.enqueue(job);
        sealed.await();

        assertThat(queue.await(job.id(), Duration.ofMillis(1))).isFalse();
        assertThat(queue.dismiss(job).status()).isEqualTo(JobStatus.RUNNING);
        asked.countDown();

        assertThat(queue.await(job.id(), Duration.ofSeconds(50))).isTrue();
        assertThat(store.find(job.id()).orElseThrow().status()).isEqualTo(JobStatus.SUCCESSFUL);
    }

    @Test
    void aDismissedJobIsNotSealed() throws Exception {
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch dismissed = new CountDownLatch(1);
        AtomicInteger written = new AtomicInteger();
        Job<Note> job = started((id, run) -> {
            began.countDown();
            dismissed.await();
            run.seal();
            written.incrementAndGet();
        });
        queue.enqueue(job);
        began.await();
        queue.dismiss(job);
        dismissed.countDown();
        queue.await(job.id(), Duration.ofSeconds(50));

        assertThat(written).hasValue(0);
        assertThat(store.find(job.id()).orElseThrow().status()).isEqualTo(JobStatus.DISMISSED);
    }

    @Test
    void wantOfMemoryIsAFaultWhereNothingIsTriedTwice() throws IOException {
        Job<Note> job = started((id, run) -> {});
        queue = queue(1, (id, run) -> {
            throw new OutOfMemoryError("made for the test");
        });

        assertThat(queue.run(job.id()).message()).startsWith("failed, see ");
    }

    /** What is done for a job here. */
    private interface Deed {
        void run(String id, JobRun<Note> run) throws Exception;
    }

    private Job<Note> started(Deed deed) throws IOException {
        store = store();
        queue = queue(2, deed);
        String id = RecordFolders.newId();
        store.create(id);
        Files.writeString(store.part(id, "input"), "POINT (118.6 24.9)");
        return store.save(Job.accepted(id, "note", new Note(""), Instant.now()));
    }

    /** A new process, which knows what is on the disk. */
    private void restarted() {
        store = store();
        queue = queue(2, (id, run) -> {});
    }

    private JobQueue<Note> queue(int maxAttempts, Deed deed) {
        return new JobQueue<>(
                store,
                new DeedWork(maxAttempts, deed),
                JobTurns.forHeap(1 << 30),
                new AskersScope(askers),
                Clock.systemUTC(),
                "test-job");
    }

    /** Notes for whom a thread works. */
    private record AskersScope(List<Asker> askers) implements JobScope {

        @Override
        public <T> T ask(Asker asker, Supplier<T> work) {
            askers.add(asker);
            return work.get();
        }
    }

    /** Does a deed, and ends. */
    private record DeedWork(int maxAttempts, Deed deed) implements JobWork<Note> {

        @Override
        public Job<Note> run(Job<Note> job, JobRun<Note> run) {
            try {
                deed.run(job.id(), run);
            } catch (Exception e) {
                sneak(e);
            }
            return job.ended(JobStatus.SUCCESSFUL, "done", Instant.now());
        }

        @Override
        public String beginning() {
            return "reading";
        }

        @Override
        public Job<Note> refused(Job<Note> job, CodedException e, Instant now) {
            return job.refused(e.code(), e.getMessage(), now);
        }

        @Override
        public Job<Note> markFailed(Job<Note> job, String fault, Instant now) {
            return job.ended(JobStatus.FAILED, "failed, see " + fault, now);
        }
    }

    private JobStore<Note> store() {
        JobSettings settings = new JobSettings(
                "spatialplan.jobs",
                folder.resolve("jobs"),
                1L << 30,
                1L << 20,
                100,
                10,
                100,
                Duration.ofHours(1),
                Duration.ofDays(1));
        return new JobStore<>(settings, Note.KIND, JSON, Clock.systemUTC());
    }

    private boolean isOver(Job<Note> job) {
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
