package org.spatialplan.web.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spatialplan.CityFigures;
import org.spatialplan.GeodataFiles;
import org.spatialplan.imports.LayerImport;
import org.spatialplan.layer.LayerStore;
import org.spatialplan.layer.LayerVersion;
import org.spatialplan.layer.PlanStore;
import org.spatialplan.layer.PlanStore.PlanProvenance;
import org.spatialplan.layer.StoreUnavailableException;
import org.spatialplan.layer.VersionChangedException;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.plan.Plan;
import org.spatialplan.web.imports.ImportRecord.State;
import tools.jackson.databind.json.JsonMapper;

/** What a start of the service finds of imports, and what becomes of those that nobody runs. */
class ImportDeskTest {

    private static final String ID = "00000000-0000-0000-0000-000000000001";

    private static final ImportSettings SETTINGS =
            new ImportSettings(Path.of(""), "", 1L << 30, 20, Duration.ofDays(7));

    @TempDir
    Path folder;

    @Test
    void aStartForgetsWhatAKilledRunLeft() throws Exception {
        ImportFolders folders = folders();
        Path spool = Files.createFile(folders.part(ID, "import123.spool"));

        new ImportQueue(folders, null, null, () -> {}, CityFigures.get(), Clock.systemUTC(), SETTINGS);

        assertThat(spool).doesNotExist();
        assertThat(folders.find(ID).orElseThrow().state()).isEqualTo(State.FAILED);
    }

    @Test
    void whatDoesNotRunIsForgottenAtOnce() {
        ImportFolders folders = folders();
        ImportQueue desk =
                new ImportQueue(folders, null, null, () -> {}, CityFigures.get(), Clock.systemUTC(), SETTINGS);

        assertThat(desk.giveUp(ID, Duration.ZERO)).isTrue();
        assertThat(folders.find(ID)).isEmpty();
    }

    @Test
    void saysWhyAnImportCannotBeGivenUp() {
        ImportBusyException busy = new ImportBusyException(ID);

        assertThatThrownBy(() -> {
                    throw busy;
                })
                .hasMessageContaining("being written");
        assertThat(busy.messageZh()).contains("正在一次写入");
    }

    /** What was ready is not lost with its file because the database is away for a moment (issue 14). */
    @Test
    void aCommitThatMissesTheDatabaseMayBeTriedAgain() throws Exception {
        ImportFolders folders = folders();
        Flaky store = new Flaky();
        ImportQueue desk = desk(folders, store);
        desk.take(folders.find(ID).orElseThrow(), false).get();
        assertThat(folders.find(ID).orElseThrow().state()).isEqualTo(State.READY);

        store.fault = new StoreUnavailableException(new IllegalStateException("away"));
        desk.commit(ID).orElseThrow().get();
        ImportRecord missed = folders.find(ID).orElseThrow();
        store.fault = null;
        Future<?> again = desk.commit(ID).orElseThrow();
        assertThat(desk.commit(ID)).as("by somebody else, meanwhile or later").isEmpty();
        again.get();

        assertThat(missed.state()).isEqualTo(State.READY);
        assertThat(missed.code()).isEqualTo("database-unavailable");
        assertThat(missed.version()).isNull();
        assertThat(folders.find(ID).orElseThrow().state()).isEqualTo(State.COMMITTED);
    }

    /** Another instance adds a version between the comparison and the writing. */
    @Test
    void whoIsOvertakenWhileWritingGetsANewReport() throws Exception {
        ImportFolders folders = folders();
        Flaky store = new Flaky();
        ImportQueue desk = desk(folders, store);

        store.fault = new VersionChangedException("parks", 0, 1);
        desk.take(folders.find(ID).orElseThrow(), true).get();

        ImportRecord told = folders.find(ID).orElseThrow();
        assertThat(told.state()).isEqualTo(State.READY);
        assertThat(told.code()).isEqualTo("version-changed");
        assertThat(told.report()).isNotNull();
        assertThat(folders.part(ID, "file")).exists();
    }

    /** A kill between the end of the transaction and the record of it: the version is there. */
    @Test
    void whatWasCommittedBeforeAKillIsToldSo() throws Exception {
        ImportFolders folders = folders();
        Flaky store = new Flaky();
        ImportQueue desk = desk(folders, store);
        Path record = folders.part(ID, "import.json");
        String[] atTheKill = new String[1];
        store.written = () -> atTheKill[0] = read(record);
        desk.take(folders.find(ID).orElseThrow(), true).get();
        assertThat(atTheKill[0]).contains("WRITING");
        List<VersionInfo> committed = store.listVersions("parks");
        Files.writeString(record, atTheKill[0]);

        new ImportQueue(folders, null, store, () -> {}, CityFigures.get(), Clock.systemUTC(), SETTINGS);
        ImportRecord told = folders.find(ID).orElseThrow();
        assertThat(told.state()).isEqualTo(State.COMMITTED);
        assertThat(told.version().number()).isEqualTo(1);

        Files.writeString(record, atTheKill[0]);
        store.versions.clear();
        new ImportQueue(folders, null, store, () -> {}, CityFigures.get(), Clock.systemUTC(), SETTINGS);
        assertThat(folders.find(ID).orElseThrow().state()).as("killed before").isEqualTo(State.FAILED);

        Files.writeString(record, atTheKill[0]);
        store.versions.add(ofOtherFile(committed.get(0)));
        new ImportQueue(folders, null, store, () -> {}, CityFigures.get(), Clock.systemUTC(), SETTINGS);
        assertThat(folders.find(ID).orElseThrow().state())
                .as("of somebody else")
                .isEqualTo(State.FAILED);
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

    /** As a power cut leaves them. */
    @Test
    void aDamagedRecordIsKeptAsideAndTheStartGoesOn() throws Exception {
        ImportFolders folders = folders();
        Files.writeString(folders.part(ID, "import.json"), "{\"id\":\"0000");

        new ImportQueue(folders, null, null, () -> {}, CityFigures.get(), Clock.systemUTC(), SETTINGS);

        assertThat(folders.list()).isEmpty();
        assertThat(folder.resolve("damaged").resolve(ID)).exists();
    }

    private static ImportQueue desk(ImportFolders folders, LayerStore store) throws IOException {
        Files.writeString(
                folders.part(ID, "file"),
                "{\"type\":\"Feature\",\"id\":\"a\",\"properties\":{},"
                        + "\"geometry\":{\"type\":\"Point\",\"coordinates\":[118.7,24.8]}}");
        LayerImport imports = new LayerImport(GeodataFiles.catalogue(), Map.of(), store, new NoPlans());
        ImportQueue desk =
                new ImportQueue(folders, imports, store, () -> {}, CityFigures.get(), Clock.systemUTC(), SETTINGS);
        folders.save(ImportRecord.waiting(
                ID,
                "parks",
                "parks.geojson",
                Map.of("source", "s", "licence", "CC0-1.0", "author", "a", "valid-from", "2026-01-01"),
                Clock.systemUTC().instant()));
        return desk;
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

    private ImportFolders folders() {
        ImportFolders folders = new ImportFolders(folder, JsonMapper.builder().build(), SETTINGS.mostBytes());
        folders.create(ID);
        folders.save(ImportRecord.waiting(
                ID, "parks", "a", Map.of(), Clock.systemUTC().instant()));
        return folders;
    }
}
