package org.spatialplan.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** How many jobs are kept, how large and how long, and that one damaged record is one job less. */
class JobStoreTest {

    private static final int MB = 1 << 20;
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void aStartGoesOnWithoutADamagedJob() throws IOException {
        JobStore<Note> before = store(NOW, 100 * MB, 10);
        String sound = waiting(before, NOW, "a").id();
        String torn = waiting(before, NOW, "a").id();
        String empty = waiting(before, NOW, "a").id();
        Path record = folder.resolve(torn).resolve("job.json");
        Files.writeString(record, Files.readString(record).substring(0, 60));
        Files.writeString(folder.resolve(empty).resolve("job.json"), "");

        JobStore<Note> after = store(NOW, 100 * MB, 10);

        assertThat(after.list()).extracting(Job::id).containsExactly(sound);
        assertThat(folder.resolve("damaged").resolve(torn).resolve("input")).exists();
        assertThat(folder.resolve("damaged").resolve(empty)).exists();
    }

    @Test
    void whatIsOverStaysAsItIs() {
        JobStore<Note> store = store(NOW, 100 * MB, 10);
        Job<Note> job = waiting(store, NOW, "a");
        store.save(job.ended(JobStatus.DISMISSED, "dismissed", NOW));

        Job<Note> kept = store.save(job.ended(JobStatus.FAILED, "late", NOW));

        assertThat(kept.status()).isEqualTo(JobStatus.DISMISSED);
        assertThat(store.find(job.id()).orElseThrow().message()).isEqualTo("dismissed");
    }

    @Test
    void oldOnesGoAndThoseOfWhoeverHasMost() {
        JobStore<Note> store = store(NOW, 100 * MB, 3);
        Job<Note> old = over(store, NOW.minus(Duration.ofDays(8)), "b");
        Job<Note> wanted = over(store, NOW.minus(Duration.ofDays(6)), "b");
        Job<Note> first = over(store, NOW.minus(Duration.ofDays(3)), "a");
        Job<Note> second = over(store, NOW.minus(Duration.ofDays(2)), "a");
        Job<Note> third = over(store, NOW.minus(Duration.ofDays(1)), "a");
        Job<Note> waiting = waiting(store, NOW.minus(Duration.ofDays(9)), "a");

        store.forgetOld();

        assertThat(store.list())
                .extracting(Job::id)
                .containsExactly(third.id(), second.id(), wanted.id(), waiting.id());
        assertThat(folder.resolve(old.id())).doesNotExist();
        assertThat(folder.resolve(first.id())).doesNotExist();
    }

    @Test
    void roomIsMadeOfOldResultsOnly() throws IOException {
        JobStore<Note> store = store(NOW, 16 * MB, 10);
        Job<Note> old = over(store, NOW.minus(Duration.ofHours(5)), "a", 6 * MB);
        Job<Note> fresh = over(store, NOW.minus(Duration.ofMinutes(5)), "a", 6 * MB);
        Job<Note> next = waiting(store, NOW, "b");

        try (OutputStream out =
                store.write(next.id(), "rows", "The result", Long.MAX_VALUE, StandardOpenOption.CREATE)) {
            out.write(new byte[6 * MB]);
            assertThat(store.find(old.id())).isEmpty();
            assertThatThrownBy(() -> out.write(new byte[6 * MB])).isInstanceOf(NoRoomException.class);
        }
        assertThat(store.find(fresh.id())).isPresent();
    }

    /** Results that ended on a day that has not come yet make room like old ones, and the last of them first stays. */
    @Test
    void roomIsMadeAfterTheClockWasSetBack() throws IOException {
        JobStore<Note> store = store(NOW, 16 * MB, 10);
        Job<Note> tomorrow = over(store, NOW.plus(Duration.ofDays(1)), "a", 6 * MB);
        Job<Note> justNow = over(store, NOW.plus(Duration.ofMinutes(5)), "a", 6 * MB);
        Job<Note> next = waiting(store, NOW, "b");

        try (OutputStream out =
                store.write(next.id(), "rows", "The result", Long.MAX_VALUE, StandardOpenOption.CREATE)) {
            out.write(new byte[6 * MB]);
        }

        assertThat(store.find(tomorrow.id())).isEmpty();
        assertThat(store.find(justNow.id())).isPresent();
    }

    @Test
    void nobodyKnowsHowLongAJobTakesAfterTheClockWasSetBack() {
        JobStore<Note> store = store(NOW, 100 * MB, 10);
        Job<Note> half = waiting(store, NOW, "a").running("", 10, NOW).advanced("", 5, 10, NOW);

        assertThat(half.secondsLeft(NOW.plusSeconds(60))).isEqualTo(61);
        assertThat(half.secondsLeft(NOW.minusSeconds(3600))).isNull();
    }

    @Test
    void aFileHasASize() throws IOException {
        JobStore<Note> store = store(NOW, 100 * MB, 10);
        Job<Note> job = waiting(store, NOW, "a");
        try (OutputStream out = store.write(job.id(), "input", "The file", 5 * MB, StandardOpenOption.CREATE)) {
            assertThatThrownBy(() -> out.write(new byte[6 * MB]))
                    .isInstanceOf(FileTooLargeException.class)
                    .hasMessageContaining("5 MB");
        }
    }

    @Test
    void onlySoManyWait() {
        JobStore<Note> store = store(settings(MB, 3, 2, 10), NOW);
        Job<Note> first = waiting(store, NOW, "a");
        waiting(store, NOW, "a");

        assertThatThrownBy(() -> store.requirePlace(asker("a")))
                .isInstanceOfSatisfying(NoRoomException.class, e -> assertThat(e.messageInBoth())
                        .contains("您已有 2", "You have 2", "spatialplan.jobs.most-waiting-of-one"));
        store.requirePlace(asker("b"));
        waiting(store, NOW, "b");
        assertThatThrownBy(() -> store.requirePlace(asker("c")))
                .isInstanceOfSatisfying(
                        NoRoomException.class, e -> assertThat(e.isOfQueue()).isTrue());
        store.save(first.ended(JobStatus.SUCCESSFUL, "", NOW));
        store.requirePlace(asker("c"));
    }

    /** It waits for nobody's turn, may go on, and is forgotten like one that is over. */
    @Test
    void aReadyJobIsNeitherOpenNorOver() {
        JobStore<Note> store = store(settings(MB, 1, 1, 0), NOW);
        Job<Note> ready = store.save(waiting(store, NOW.minus(Duration.ofDays(6)), "a")
                .ready(null, "look at it", NOW.minus(Duration.ofDays(6))));
        Job<Note> old = store.save(waiting(store, NOW.minus(Duration.ofDays(8)), "a")
                .ready(null, "look at it", NOW.minus(Duration.ofDays(8))));
        store.requirePlace(asker("a"));
        store.forgetOld();

        assertThat(store.list()).extracting(Job::id).containsExactly(ready.id());
        assertThat(folder.resolve(old.id())).doesNotExist();
        assertThat(store.save(ready.resumed("again", NOW)).status()).isEqualTo(JobStatus.RUNNING);
    }

    private static Asker asker(String address) {
        return new Asker(address, "", false);
    }

    @Test
    void theServicesExampleStays() {
        JobStore<Note> store = store(NOW, 100 * MB, 0);
        String id = RecordFolders.newId();
        store.create(id);
        Instant longAgo = NOW.minus(Duration.ofDays(90));
        store.save(Job.accepted(id, "note", new Note(""), longAgo)
                .withAsker(Asker.EVERYBODY)
                .ended(JobStatus.SUCCESSFUL, "done", longAgo));
        store.forgetOld();

        assertThat(store.find(id)).isPresent();
    }

    private Job<Note> waiting(JobStore<Note> store, Instant created, String address) {
        return waiting(store, created, address, 10);
    }

    private Job<Note> waiting(JobStore<Note> store, Instant created, String address, int bytes) {
        String id = RecordFolders.newId();
        store.create(id);
        try (OutputStream out = Files.newOutputStream(store.part(id, "input"))) {
            out.write(new byte[bytes]);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return store.save(Job.accepted(id, "note", new Note("a"), created).withAsker(asker(address)));
    }

    private Job<Note> over(JobStore<Note> store, Instant ended, String address) {
        return over(store, ended, address, 10);
    }

    private Job<Note> over(JobStore<Note> store, Instant ended, String address, int bytes) {
        Job<Note> job = waiting(store, ended, address, bytes);
        return store.save(job.ended(JobStatus.SUCCESSFUL, "done", ended));
    }

    private JobStore<Note> store(Instant now, long maxBytes, int mostKept) {
        return store(settings(maxBytes, 100, 10, mostKept), now);
    }

    private JobStore<Note> store(JobSettings settings, Instant now) {
        return new JobStore<>(settings, Note.KIND, JsonMapper.builder().build(), Clock.fixed(now, ZoneOffset.UTC));
    }

    private JobSettings settings(long maxBytes, int mostWaiting, int mostWaitingOfOne, int mostKept) {
        return new JobSettings(
                "spatialplan.jobs",
                folder,
                maxBytes,
                5 * MB,
                mostWaiting,
                mostWaitingOfOne,
                mostKept,
                Duration.ofHours(1),
                Duration.ofDays(7));
    }
}
