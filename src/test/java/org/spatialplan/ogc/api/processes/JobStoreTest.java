package org.spatialplan.ogc.api.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spatialplan.ogc.api.processes.Job.Status;
import org.spatialplan.web.kept.NoRoomException;
import org.spatialplan.web.kept.RecordFolders;
import org.spatialplan.web.problem.TooLargeException;
import tools.jackson.databind.json.JsonMapper;

/** How many jobs are kept, how large and how long, and that one damaged record is one job less. */
class JobStoreTest {

    private static final int MB = 1 << 20;
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void aStartGoesOnWithoutADamagedJob() throws IOException {
        JobStore before = store(NOW, 100 * MB, 10);
        String sound = waiting(before, NOW, "a").id();
        String torn = waiting(before, NOW, "a").id();
        String empty = waiting(before, NOW, "a").id();
        Path record = folder.resolve(torn).resolve("job.json");
        Files.writeString(record, Files.readString(record).substring(0, 60));
        Files.writeString(folder.resolve(empty).resolve("job.json"), "");

        JobStore after = store(NOW, 100 * MB, 10);

        assertThat(after.list()).extracting(Job::id).containsExactly(sound);
        assertThat(folder.resolve("damaged").resolve(torn).resolve("input")).exists();
        assertThat(folder.resolve("damaged").resolve(empty)).exists();
    }

    @Test
    void recordsOfEarlierVersionsAreRead() throws IOException {
        String id = "5a4f0a3e-7c1e-4b0f-9d7e-0a1b2c3d4e5f";
        Files.createDirectories(folder.resolve(id));
        Files.writeString(
                folder.resolve(id).resolve("job.json"),
                "{\"id\":\"" + id + "\",\"inputName\":\"p\",\"inputs\":{},\"result\":\"csv\",\"status\":\"RUNNING\","
                        + "\"message\":\"checking\",\"total\":0,\"done\":5,\"created\":\"2026-11-01T00:00:00Z\","
                        + "\"started\":null,\"updated\":\"2026-11-01T00:00:00Z\",\"finished\":null}");

        Job job = store(NOW, MB, 10).find(id).orElseThrow();

        assertThat(job.attempts()).isZero();
        assertThat(job.asker()).isEqualTo(Asker.NOBODY);
        assertThat(job.process()).isEqualTo("conflict-check");
    }

    @Test
    void whatIsOverStaysAsItIs() {
        JobStore store = store(NOW, 100 * MB, 10);
        Job job = waiting(store, NOW, "a");
        store.save(job.ended(Status.DISMISSED, "dismissed", NOW));

        Job kept = store.save(job.ended(Status.FAILED, "late", NOW));

        assertThat(kept.status()).isEqualTo(Status.DISMISSED);
        assertThat(store.find(job.id()).orElseThrow().message()).isEqualTo("dismissed");
    }

    @Test
    void oldOnesGoAndThoseOfWhoeverHasMost() {
        JobStore store = store(NOW, 100 * MB, 3);
        Job old = over(store, NOW.minus(Duration.ofDays(8)), "b");
        Job wanted = over(store, NOW.minus(Duration.ofDays(6)), "b");
        Job first = over(store, NOW.minus(Duration.ofDays(3)), "a");
        Job second = over(store, NOW.minus(Duration.ofDays(2)), "a");
        Job third = over(store, NOW.minus(Duration.ofDays(1)), "a");
        Job waiting = waiting(store, NOW.minus(Duration.ofDays(9)), "a");

        store.forgetOld();

        assertThat(store.list())
                .extracting(Job::id)
                .containsExactly(third.id(), second.id(), wanted.id(), waiting.id());
        assertThat(folder.resolve(old.id())).doesNotExist();
        assertThat(folder.resolve(first.id())).doesNotExist();
    }

    @Test
    void roomIsMadeOfOldResultsOnly() throws IOException {
        JobStore store = store(NOW, 16 * MB, 10);
        Job old = over(store, NOW.minus(Duration.ofHours(5)), "a", 6 * MB);
        Job fresh = over(store, NOW.minus(Duration.ofMinutes(5)), "a", 6 * MB);
        Job next = waiting(store, NOW, "b");

        try (OutputStream out = store.appendRows(next.id())) {
            out.write(new byte[6 * MB]);
            assertThat(store.find(old.id())).isEmpty();
            assertThatThrownBy(() -> out.write(new byte[6 * MB])).isInstanceOf(NoRoomException.class);
        }
        assertThat(store.find(fresh.id())).isPresent();
    }

    @Test
    void aFileHasASize() throws IOException {
        JobStore store = store(NOW, 100 * MB, 10);
        Job job = waiting(store, NOW, "a");
        try (OutputStream out = store.writeInput(job.id())) {
            assertThatThrownBy(() -> out.write(new byte[6 * MB]))
                    .isInstanceOf(TooLargeException.class)
                    .hasMessageContaining("5 MB");
        }
    }

    @Test
    void theServicesExampleStays() {
        JobStore store = store(NOW, 100 * MB, 0);
        String id = RecordFolders.newId();
        store.create(id);
        store.save(Job.echoed(id, NOW.minus(Duration.ofDays(90))).of(Asker.EVERYBODY));
        store.forgetOld();

        assertThat(store.find(id)).isPresent();
    }

    private Job waiting(JobStore store, Instant created, String address) {
        return waiting(store, created, address, 10);
    }

    private Job waiting(JobStore store, Instant created, String address, int bytes) {
        String id = RecordFolders.newId();
        store.create(id);
        try (OutputStream out = Files.newOutputStream(store.input(id))) {
            out.write(new byte[bytes]);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return store.save(
                Job.accepted(id, "parcels", Map.of(), "ndjson", created).of(new Asker(address, "", false)));
    }

    private Job over(JobStore store, Instant ended, String address) {
        return over(store, ended, address, 10);
    }

    private Job over(JobStore store, Instant ended, String address, int bytes) {
        Job job = waiting(store, ended, address, bytes);
        return store.save(job.ended(Status.SUCCESSFUL, "done", ended));
    }

    private JobStore store(Instant now, long mostBytes, int mostKept) {
        JobSettings settings = new JobSettings(folder, mostBytes, 5 * MB, 100, 10, mostKept, Duration.ofDays(7));
        return new JobStore(settings, JsonMapper.builder().build(), Clock.fixed(now, ZoneOffset.UTC));
    }
}
