package org.spatialplan.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spatialplan.GeodataFiles;
import org.spatialplan.access.ApiKey;
import org.spatialplan.access.Role;
import org.spatialplan.access.SeenLayers;
import org.spatialplan.auditlog.AuditAct;
import org.spatialplan.auditlog.AuditEntry;
import org.spatialplan.auditlog.AuditEvent;
import org.spatialplan.auditlog.AuditFilter;
import org.spatialplan.auditlog.AuditLog;
import org.spatialplan.auditlog.AuditPage;
import org.spatialplan.auditlog.AuditedChange;
import org.spatialplan.auditlog.ChainCheck;
import org.spatialplan.auditlog.Circumstances;
import org.spatialplan.edit.Change;
import org.spatialplan.edit.ItemContent;
import org.spatialplan.edit.ItemEdit;
import org.spatialplan.edit.ItemRef;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.LayerStore.NewVersion;
import org.spatialplan.layer.VersionInfo.Origin;
import org.spatialplan.store.StoreCopy.Copied;
import org.spatialplan.store.StoreCopy.CopiedPlan;
import org.spatialplan.store.StoreCopy.CopiedVersion;

@Tag("service")
@Tag("lengthy")
class MoveUpTest {

    private static final Instant THEN = Instant.parse("2026-01-02T03:04:05.678Z");

    private static final AuditEvent MOVED = new AuditEvent(
            THEN.plusSeconds(9), Circumstances.SERVICE, AuditedChange.of(AuditAct.DATA_MOVED, "database"));

    @TempDir
    private Path folder;

    private Stores source;
    private Stores target;

    @BeforeEach
    void open() {
        target = PostgisStores.fresh();
        source = EmbeddedStores.fresh(folder);
        source.plans().append(GeodataFiles.plan(), "a".repeat(64), Origin.BUNDLED, THEN);
        source.plans().append(GeodataFiles.plan(), "b".repeat(64), Origin.IMPORTED, THEN.plusSeconds(1));
        for (String layer : List.of("rivers", "red-lines", "network")) {
            add(layer, "c", GeodataFiles.features(layer));
        }
        add("red-lines", "d", GeodataFiles.features("red-lines").subList(0, 5));
    }

    @AfterEach
    void close() {
        source.close();
        target.close();
    }

    @Test
    void theWorkingVersionGoesOnThere() {
        ItemContent content = new ItemContent(Map.of("name_zh", "新项目", "number", 5, "accuracy_m", 0.5));
        for (int number = 1; number <= 2; number++) {
            source.changes()
                    .append(new Change(
                            1,
                            number,
                            Change.Kind.EDIT,
                            new Change.Bases(2, 0),
                            OptionalInt.empty(),
                            new Change.Author("key:1", "李"),
                            "更正",
                            THEN,
                            List.of(new ItemEdit(ItemRef.project(5), 5, Optional.empty(), Optional.of(content)))));
        }

        new StoreCopy(source, target, MOVED).run();

        assertThat(target.changes().listChanges(1, 0))
                .isEqualTo(source.changes().listChanges(1, 0))
                .hasSize(2);
    }

    @Test
    void allVersionsComeWithTheirHistory() {
        Copied copied = new StoreCopy(source, target, MOVED).run();

        assertThat(target.layers().listVersions()).isEqualTo(source.layers().listVersions());
        assertThat(target.plans().listVersions()).isEqualTo(source.plans().listVersions());
        assertThat(target.layers().findVersion("red-lines", 2).orElseThrow().features())
                .isEqualTo(GeodataFiles.features("red-lines").subList(0, 5));
        assertThat(target.plans().findVersion(1).orElseThrow().plan().links())
                .isEqualTo(GeodataFiles.plan().links());
        assertThat(copied.layers())
                .extracting(CopiedVersion::layer, CopiedVersion::version, CopiedVersion::features)
                .contains(org.assertj.core.groups.Tuple.tuple("red-lines", 2, 5L))
                .hasSize(4);
        assertThat(copied.layers())
                .filteredOn(version -> version.layer().equals("red-lines"))
                .allSatisfy(version -> assertThat(version.areaM2()).isPositive());
        assertThat(copied.plans()).extracting(CopiedPlan::projects).containsExactly(121, 121);
    }

    /** Whoever has a key need not be given another one, and a revoked one stays revoked. */
    @Test
    void keysMoveToo() {
        for (String id : List.of("1", "2")) {
            source.keys()
                    .add(
                            new ApiKey(
                                    id,
                                    "QGIS",
                                    Role.EDITOR,
                                    SeenLayers.ALL,
                                    THEN,
                                    "command:root",
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty()),
                            id.repeat(64),
                            () -> {});
        }
        source.keys().revoke("2", THEN, "command:root", () -> {});

        new StoreCopy(source, target, MOVED).run();

        assertThat(target.keys().list()).isEqualTo(source.keys().list());
    }

    @Test
    void theAuditLogGoesOnAsOneChain() {
        List<AuditEvent> events = IntStream.range(0, AuditLog.BATCH + 3)
                .mapToObj(i -> new AuditEvent(
                        THEN.plusMillis(i), Circumstances.SERVICE, AuditedChange.of(AuditAct.BACKUP_MADE, "b/" + i)))
                .toList();
        source.auditLog().append(events);

        new StoreCopy(source, target, MOVED).run();

        ChainCheck check = new ChainCheck(List.of(source.auditLog().head()));
        target.auditLog().forEach(AuditFilter.ALL, check);
        assertThat(check.findings().holds()).isTrue();
        assertThat(check.findings().entries()).isEqualTo(events.size() + 1L);
        assertThat(target.auditLog().list(AuditFilter.ALL, AuditPage.below(Long.MAX_VALUE, 1)))
                .extracting(AuditEntry::event)
                .containsExactly(MOVED);
    }

    @Test
    void aTargetThatHoldsAnythingIsRefusedAndLeftAlone() {
        new StoreCopy(source, target, MOVED).run();
        var before = target.layers().listVersions();

        assertThatThrownBy(() -> new StoreCopy(source, target, MOVED).run())
                .isInstanceOfSatisfying(
                        StoreCopyException.class, e -> assertThat(e.code()).isEqualTo("target-not-empty"));

        assertThat(target.layers().listVersions()).isEqualTo(before);
    }

    @Test
    void aFailureHalfWayLeavesNothing() {
        Feature river = GeodataFiles.features("rivers").get(0);
        add(
                "rivers",
                "e",
                List.of(new Feature(
                        "the-end",
                        "PostgreSQL 不存\u0000",
                        "no zero bytes in PostgreSQL",
                        river.geometry(),
                        river.accuracyM(),
                        river.source(),
                        river.licence(),
                        river.status(),
                        river.asOf(),
                        Map.of())));

        assertThatThrownBy(() -> new StoreCopy(source, target, MOVED).run())
                .isInstanceOfSatisfying(
                        StoreCopyException.class, e -> assertThat(e.code()).isEqualTo("copy-refused"));

        assertThat(target.layers().listVersions()).isEmpty();
        assertThat(target.plans().listVersions()).isEmpty();
    }

    private void add(String layer, String hash, List<Feature> features) {
        source.layers().append(new NewVersion(layer, hash.repeat(64), "a test", Origin.IMPORTED, THEN, features));
    }
}
