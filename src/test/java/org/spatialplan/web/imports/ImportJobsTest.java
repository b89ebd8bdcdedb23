package org.spatialplan.web.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spatialplan.CityFigures;
import org.spatialplan.GeodataFiles;
import org.spatialplan.auditlog.AuditTrail;
import org.spatialplan.auditlog.Circumstances;
import org.spatialplan.auditlog.MemoryAuditLog;
import org.spatialplan.imports.ImportBusyException;
import org.spatialplan.imports.LayerImport;
import org.spatialplan.job.Job;
import org.spatialplan.job.JobQueue;
import org.spatialplan.job.JobScope;
import org.spatialplan.job.JobSettings;
import org.spatialplan.job.JobStore;
import org.spatialplan.layer.LayerStore;
import org.spatialplan.layer.LayerVersion;
import org.spatialplan.layer.PlanStore;
import org.spatialplan.layer.PlanStore.PlanProvenance;
import org.spatialplan.layer.StoreUnavailableException;
import org.spatialplan.layer.VersionChangedException;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.plan.Plan;
import org.spatialplan.web.imports.ImportAnswer.State;
import tools.jackson.databind.json.JsonMapper;

/** What a start of the service finds of imports, and what becomes of those that nobody runs. */
class ImportJobsTest {

    private static final String ID = "00000000-0000-0000-0000-000000000001";

    private static final Duration LONG = Duration.ofSeconds(50);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path folder;

    private final Flaky layers = new Flaky();
    private JobStore<ImportDetails> store;
    private ImportJobs jobs;

    @Test
    void aStartForgetsWhatAKilledRunLeft() throws Exception {
        start();
        waiting(false);
        Path spool = Files.createFile(store.part(ID, "import123.spool"));

        start();

        assertThat(spool).doesNotExist();
        assertThat(told().state()).isEqualTo(State.FAILED);
        assertThat(told().code()).isEqualTo("interrupted");
    }

    @Test
    void whatDoesNotRunIsForgottenAtOnce() throws Exception {
        start();
        waiting(false);

        assertThat(jobs.giveUp(ID, Duration.ZERO)).isTrue();
        assertThat(jobs.find(ID)).isEmpty();
        assertThat(folder.resolve(ID)).doesNotExist();
    }

    @Test
    void saysWhyAnImportCannotBeGivenUp() throws Exception {
        start();
        AtomicReference<Throwable> refused = new AtomicReference<>();
        layers.written = () -> refused.set(catchThrowable(() -> jobs.giveUp(ID, Duration.ZERO)));

        submit(true);

        assertThat(refused.get())
                .isInstanceOfSatisfying(ImportBusyException.class, busy -> assertThat(busy.messageInBoth())
                        .contains("being written", "正在一次写入"));
        assertThat(told().state()).isEqualTo(State.COMMITTED);
        assertThat(store.part(ID, "file")).as("it is not needed any more").doesNotExist();
    }

    /** What was ready is not lost with its file because the database is away for a moment (issue 14). */
    @Test
    void aCommitThatMissesTheDatabaseMayBeTriedAgain() throws Exception {
        start();
        submit(false);
        assertThat(told().state()).isEqualTo(State.READY);

        layers.fault = new StoreUnavailableException(new IllegalStateException("away"));
        assertThat(jobs.commit(ID)).isTrue();
        jobs.await(ID, LONG);
        ImportAnswer missed = told();
        layers.fault = null;
        assertThat(jobs.commit(ID)).isTrue();
        assertThat(jobs.commit(ID)).as("by somebody else, meanwhile or later").isFalse();
        jobs.await(ID, LONG);

        assertThat(missed.state()).isEqualTo(State.READY);
        assertThat(missed.code()).isEqualTo("database-unavailable");
        assertThat(missed.version()).isNull();
        assertThat(told().state()).isEqualTo(State.COMMITTED);
    }

    /** The connection breaks after the transaction ended: the next try finds the version, and adds no second one. */
    @Test
    void aCommitWhoseAnswerWasLostIsSettledByTheNext() throws Exception {
        start();
        layers.written = () -> {
            throw new StoreUnavailableException(new IllegalStateException("away"));
        };
        submit(true);
        ImportAnswer lost = told();
        layers.written = () -> {};

        assertThat(jobs.commit(ID)).isTrue();
        jobs.await(ID, LONG);

        assertThat(lost.state()).isEqualTo(State.READY);
        assertThat(lost.code()).isEqualTo("database-unavailable");
        assertThat(lost.message()).contains("may have been added or not", "可能已写入");
        assertThat(told().state()).isEqualTo(State.COMMITTED);
        assertThat(told().version().number()).isEqualTo(1);
        assertThat(layers.versions).hasSize(1);
    }

    /** The connection breaks before the transaction ended: the next try writes. */
    @Test
    void aCommitThatWasLostIsWrittenByTheNext() throws Exception {
        start();
        layers.fault = new StoreUnavailableException(new IllegalStateException("away"));
        submit(true);
        assertThat(told().state()).isEqualTo(State.READY);
        layers.fault = null;

        assertThat(jobs.commit(ID)).isTrue();
        jobs.await(ID, LONG);

        assertThat(told().state()).isEqualTo(State.COMMITTED);
        assertThat(layers.versions).hasSize(1);
    }

    /** Another instance adds a version between the comparison and the writing. */
    @Test
    void whoIsOvertakenWhileWritingGetsANewReport() throws Exception {
        start();
        layers.fault = new VersionChangedException("parks", 0, 1);

        submit(true);

        assertThat(told().state()).isEqualTo(State.READY);
        assertThat(told().code()).isEqualTo("version-changed");
        assertThat(told().report()).isNotNull();
        assertThat(store.part(ID, "file")).exists();
    }

    /** A kill between the end of the transaction and the record of it: the version is there. */
    @Test
    void whatWasCommittedBeforeAKillIsToldSo() throws Exception {
        start();
        Path record = store.part(ID, "job.json");
        String[] atTheKill = new String[1];
        layers.written = () -> atTheKill[0] = read(record);
        submit(true);
        assertThat(atTheKill[0]).contains("WRITING");
        List<VersionInfo> committed = layers.listVersions("parks");

        Files.writeString(record, atTheKill[0]);
        start();
        assertThat(told().state()).isEqualTo(State.COMMITTED);
        assertThat(told().version().number()).isEqualTo(1);

        Files.writeString(record, atTheKill[0]);
        layers.versions.clear();
        start();
        assertThat(told().state()).as("killed before").isEqualTo(State.FAILED);

        Files.writeString(record, atTheKill[0]);
        layers.versions.add(ofOtherFile(committed.get(0)));
        start();
        assertThat(told().state()).as("of somebody else").isEqualTo(State.FAILED);
    }

    /** The version before kept an import as it answered it. What was ready may be committed by this one. */
    @Test
    void importsOfTheVersionBeforeAreRead() throws Exception {
        start();
        submit(false);
        ImportAnswer ready = told();
        Files.delete(store.part(ID, "job.json"));
        Files.writeString(store.part(ID, "import.json"), JSON.writeValueAsString(ready));
        String running = ID.replace('1', '2');
        Files.createDirectory(folder.resolve(running));
        Files.writeString(
                folder.resolve(running).resolve("import.json"),
                "{\"id\":\"" + running + "\",\"layer\":\"parks\",\"file_name\":\"a\",\"parameters\":{},"
                        + "\"state\":\"RUNNING\",\"phase\":\"READING\",\"done\":1,\"total\":0,\"code\":\"\","
                        + "\"message\":\"reading\",\"created\":\"2099-11-01T00:00:00Z\",\"updated\":\"2099-11-01T00:00:00Z\","
                        + "\"report\":null,\"version\":null}");

        start();

        assertThat(told()).isEqualTo(ready);
        assertThat(ImportAnswer.of(jobs.find(running).orElseThrow()).code()).isEqualTo("interrupted");
        assertThat(jobs.list()).extracting(Job::id).containsExactly(running, ID);
        assertThat(store.part(ID, "import.json")).doesNotExist();
        assertThat(jobs.commit(ID)).isTrue();
        jobs.await(ID, LONG);
        assertThat(told().state()).isEqualTo(State.COMMITTED);
    }

    /** As a power cut leaves them, now and in the version before. */
    @ParameterizedTest
    @ValueSource(strings = {"job.json", "import.json"})
    void aDamagedRecordIsKeptAsideAndTheStartGoesOn(String record) throws Exception {
        start();
        waiting(false);
        Files.delete(store.part(ID, "job.json"));
        Files.writeString(store.part(ID, record), "{\"id\":\"0000");

        start();

        assertThat(jobs.list()).isEmpty();
        assertThat(folder.resolve("damaged").resolve(ID).resolve("file")).exists();
    }

    /** A new process, which knows what is on the disk. */
    private void start() {
        JobSettings settings = new JobSettings(
                "spatialplan.imports",
                folder,
                1L << 30,
                Long.MAX_VALUE,
                20,
                Integer.MAX_VALUE,
                Integer.MAX_VALUE,
                Duration.ofDays(7),
                Duration.ofDays(7));
        ImportConfiguration beans = new ImportConfiguration();
        AuditTrail trail =
                new AuditTrail(new MemoryAuditLog(), Supplier::get, () -> Circumstances.SERVICE, Clock.systemUTC());
        LayerImport imports = new LayerImport(GeodataFiles.catalogue(), Map.of(), layers, new NoPlans());
        store = beans.importStore(new ImportSettings("", settings), JSON, Clock.systemUTC());
        JobQueue<ImportDetails> queue = beans.importQueue(
                store, imports, layers, () -> {}, CityFigures.get(), trail, JobScope.SAME, Clock.systemUTC());
        queue.start();
        jobs = beans.importJobs(store, queue, trail, Clock.systemUTC());
    }

    private ImportDetails waiting(boolean commit) throws IOException {
        store.create(ID);
        Files.writeString(
                store.part(ID, "file"),
                "{\"type\":\"Feature\",\"id\":\"a\",\"properties\":{},"
                        + "\"geometry\":{\"type\":\"Point\",\"coordinates\":[118.7,24.8]}}");
        ImportDetails details = ImportDetails.submitted(
                "parks",
                "parks.geojson",
                Map.of("source", "s", "licence", "CC0-1.0", "author", "a", "valid-from", "2026-01-01"),
                commit);
        store.save(Job.accepted(ID, "layer-import", details, Instant.now()));
        return details;
    }

    private void submit(boolean commit) throws IOException {
        jobs.submit(ID, waiting(commit));
        jobs.await(ID, LONG);
    }

    private ImportAnswer told() {
        return ImportAnswer.of(jobs.find(ID).orElseThrow());
    }

    private static VersionInfo ofOtherFile(VersionInfo v) {
        return new VersionInfo(v.layer(), v.number(), "other", v.source(), v.origin(), v.addedAt(), 1, 0);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Holds nothing, and fails to add as it is told. */
    private static final class Flaky implements LayerStore {

        private RuntimeException fault;
        private Runnable written = () -> {};
        private final List<VersionInfo> versions = new java.util.ArrayList<>();

        @Override
        public List<String> listLayers() {
            return List.of();
        }

        @Override
        public List<VersionInfo> listVersions(String layer) {
            return List.copyOf(versions);
        }

        @Override
        public Optional<LayerVersion> findCurrent(String layer) {
            return Optional.empty();
        }

        @Override
        public Optional<LayerVersion> findVersion(String layer, int number) {
            return Optional.empty();
        }

        @Override
        public List<VersionInfo> append(List<NewVersion> versions) {
            if (fault != null) {
                throw fault;
            }
            NewVersion added = versions.get(0);
            this.versions.add(new VersionInfo(
                    added.layer(), 1, added.sha256(), added.source(), added.origin(), added.addedAt(), 1, 0));
            written.run();
            return List.copyOf(this.versions);
        }
    }

    private static final class NoPlans implements PlanStore {

        @Override
        public List<PlanInfo> listVersions() {
            return List.of();
        }

        @Override
        public Optional<StoredPlan> findCurrent() {
            return Optional.empty();
        }

        @Override
        public Optional<StoredPlan> findVersion(int number) {
            return Optional.empty();
        }

        @Override
        public void append(
                Plan plan,
                String sha256,
                VersionInfo.Origin origin,
                Instant addedAt,
                PlanProvenance provenance,
                OptionalInt follows) {
            throw new AssertionError("no plan is added here");
        }
    }
}
