package org.spatialplan.app.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spatialplan.access.Caller;
import org.spatialplan.access.KeyDraft;
import org.spatialplan.access.KeyRing;
import org.spatialplan.access.Role;
import org.spatialplan.access.SeenLayers;
import org.spatialplan.auditlog.AuditFilter;
import org.spatialplan.auditlog.AuditLog;
import org.spatialplan.auditlog.ChainCheck;
import org.spatialplan.layer.LayerStore;
import org.spatialplan.layer.LayerVersion;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.run.Patience;
import tools.jackson.databind.json.JsonMapper;

/** A backup that nobody restored is none. */
@Tag("service")
@Tag("lengthy")
class BackupTest {

    private static final List<String> QUESTIONS = List.of(
            "/api/projects?touches=rivers/luoyang-river&f=csv",
            "/api/conflicts?f=csv",
            "/api/layers/rivers?f=geojson",
            "/ogc/collections/bays/items?limit=100");

    @TempDir
    private Path folder;

    @Test
    void aDatabaseThatIsWrittenToIsBackedUpAndTheRestoredOneAnswersTheSame() throws Exception {
        Map<String, String> answers;
        Map<String, List<VersionInfo>> before;
        Path file;
        int written;
        ExecutorService bureau = Executors.newSingleThreadExecutor();
        try (RunningService service = RunningService.start(
                folder.resolve("data"),
                "--spatialplan.management-port=0",
                "--spatialplan.backups=" + folder.resolve("backups"))) {
            LayerStore layers = service.context().getBean(LayerStore.class);
            before = versions(layers);
            answers = answers(service);
            AtomicBoolean enough = new AtomicBoolean();
            Future<Integer> imports = bureau.submit(() -> importUntil(enough, layers));
            Patience.until("two imports", () -> layers.listVersions("parks").size() >= 3);

            HttpResponse<String> refused = service.post(service.managementPort(), "/actuator/backup", "");
            HttpResponse<String> backup = service.post(
                    service.managementPort(), "/actuator/backup", "", "Authorization", "Bearer " + key(service));

            enough.set(true);
            written = imports.get();
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(401);
            assertThat(backup.statusCode()).as(backup.body()).isEqualTo(200);
            file = Path.of(new JsonMapper().readTree(backup.body()).path("file").stringValue());
        } finally {
            bureau.shutdownNow();
        }
        try (var left = Files.list(folder.resolve("backups"))) {
            assertThat(left).containsExactly(file);
        }

        unzip(file, folder.resolve("restored"));
        try (RunningService restored = RunningService.start(folder.resolve("restored"))) {
            LayerStore layers = restored.context().getBean(LayerStore.class);
            assertThat(answers(restored)).isEqualTo(answers);
            Map<String, List<VersionInfo>> after = versions(layers);
            List<VersionInfo> parks = after.remove("parks");
            before.remove("parks");
            assertThat(after).isEqualTo(before);
            assertThat(parks).hasSizeBetween(3, 1 + written);
            for (VersionInfo version : parks) {
                LayerVersion whole =
                        layers.findVersion("parks", version.number()).orElseThrow();
                assertThat(whole.features()).hasSize(version.features());
            }
            requireEntryOfEach(parks, restored.context().getBean(AuditLog.class));
        }
    }

    /** As of one moment: no version without its entry, and no entry without its version. */
    private static void requireEntryOfEach(List<VersionInfo> versions, AuditLog log) {
        ChainCheck check = new ChainCheck(List.of());
        List<String> subjects = new ArrayList<>();
        log.forEach(AuditFilter.ALL, entry -> {
            check.accept(entry);
            subjects.add(entry.event().change().subject());
        });
        assertThat(check.findings().holds()).isTrue();
        assertThat(subjects).anyMatch(subject -> subject.startsWith("backups/spatialplan-"));
        assertThat(subjects.stream().filter(subject -> subject.startsWith("layers/parks/")))
                .containsExactlyElementsOf(versions.stream()
                        .map(version -> "layers/parks/versions/" + version.number())
                        .toList());
    }

    /** Else whoever reaches the service could fill its disk. */
    @Test
    void backupsAreRefusedOnThePortOfTheService() {
        assertThatThrownBy(() -> RunningService.start(
                        folder.resolve("data"), "--spatialplan.backups=" + folder.resolve("backups")))
                .hasRootCauseInstanceOf(BackupRefusedException.class)
                .rootCause()
                .hasMessageContaining("spatialplan.management-port");
    }

    private static String key(RunningService service) {
        KeyDraft draft = new KeyDraft("nightly backup", Role.ADMINISTRATOR, SeenLayers.PUBLIC, Optional.empty());
        return service.context()
                .getBean(KeyRing.class)
                .make(draft, Caller.SERVICE)
                .secret();
    }

    private static int importUntil(AtomicBoolean enough, LayerStore layers) {
        LayerVersion parks = layers.findCurrent("parks").orElseThrow();
        int number = 0;
        while (!enough.get()) {
            number++;
            layers.append(new LayerStore.NewVersion(
                    "parks",
                    String.format("%064x", number),
                    "import " + number,
                    VersionInfo.Origin.BUNDLED,
                    Instant.parse("2026-01-01T00:00:00Z"),
                    parks.features()));
        }
        return number;
    }

    private static Map<String, String> answers(RunningService service) {
        return QUESTIONS.stream().collect(Collectors.toMap(Function.identity(), question -> {
            HttpResponse<String> answer = service.get(question);
            assertThat(answer.statusCode()).as(question).isEqualTo(200);
            return answer.body().replaceAll("localhost:\\d+", "service").replaceAll("\"timeStamp\":\"[^\"]*\"", "");
        }));
    }

    private static Map<String, List<VersionInfo>> versions(LayerStore layers) {
        return layers.listLayers().stream().collect(Collectors.toMap(Function.identity(), layers::listVersions));
    }

    private static void unzip(Path zip, Path to) throws IOException {
        Files.createDirectories(to);
        try (InputStream file = Files.newInputStream(zip);
                ZipInputStream entries = new ZipInputStream(file)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Files.copy(entries, to.resolve(entry.getName()));
            }
        }
    }
}
