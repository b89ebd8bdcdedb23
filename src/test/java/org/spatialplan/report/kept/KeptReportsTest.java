package org.spatialplan.report.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spatialplan.auditlog.AuditAct;
import org.spatialplan.auditlog.AuditedChange;
import org.spatialplan.conflict.ConflictReport;
import org.spatialplan.conflict.InventedRedLine;
import org.spatialplan.conflict.SubmittedFiles;
import org.spatialplan.format.rules.DataFile;
import tools.jackson.databind.json.JsonMapper;

/** The folder of kept reports through time, restarts and damage. */
class KeptReportsTest {

    private static final byte[] JSON = "{\"id\":\"0\"}".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PDF = "%PDF".getBytes(StandardCharsets.UTF_8);
    private static final Instant TIME = Instant.parse("2026-04-02T03:04:05Z");
    private static final ConflictReport REPORT = report();

    @TempDir
    private Path folder;

    /** What the audit log got. */
    private final List<AuditedChange> recorded = new ArrayList<>();

    private static ConflictReport report() {
        ConflictReport report = new InventedRedLine(
                        1e6, InventedRedLine.feature("square", "core", 1, InventedRedLine.KILOMETRE))
                .report(1, InventedRedLine.lonLat(InventedRedLine.KILOMETRE));
        return new ConflictReport(
                report.id(),
                report.time(),
                report.question(),
                report.submission(),
                report.approval(),
                report.map(),
                report.grounds(),
                report.totals(),
                report.surroundings(),
                Optional.of(new SubmittedFiles(
                        new DataFile("地块.wkt", "POINT EMPTY".getBytes(StandardCharsets.UTF_8)), Optional.empty())));
    }

    private KeptReports reports(Instant now) {
        return new KeptReports(
                new KeptReportSettings(true, folder.resolve("reports"), Duration.ofDays(100), 2, 1 << 20),
                new JsonMapper(),
                recorded::add,
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private static KeptReport keep(KeptReports reports) {
        return reports.keep(reports.newId(), REPORT, JSON, Map.of("document-zh-CN.pdf", PDF));
    }

    @Test
    void theAuditLogKnowsWhatIsKeptAndDeletedByItsNumberAndHash() {
        KeptReports reports = reports(TIME);
        KeptReport kept = keep(reports);
        String hash = new DataFile("json", JSON).sha256();
        reports.delete(kept.id());

        assertThat(recorded)
                .containsExactly(
                        AuditedChange.of(AuditAct.REPORT_KEPT, "reports/" + REPORT.id(), "", hash),
                        AuditedChange.of(AuditAct.REPORT_DELETED, "reports/" + REPORT.id(), hash, ""));
        assertThat(recorded.toString()).doesNotContain(kept.id());
    }

    @Test
    void whatTheAuditLogCannotTakeIsNotKept() {
        KeptReports reports = new KeptReports(
                new KeptReportSettings(true, folder.resolve("reports"), Duration.ofDays(100), 2, 1 << 20),
                new JsonMapper(),
                change -> {
                    throw new IllegalStateException("no log");
                },
                Clock.fixed(TIME, ZoneOffset.UTC));

        assertThatThrownBy(() -> keep(reports)).hasMessage("no log");

        assertThat(reports.list()).isEmpty();
        assertThat(folder.resolve("reports")).isEmptyDirectory();
    }

    @Test
    void whatIsKeptIsThereAfterARestartByteForByte() {
        KeptReport kept = keep(reports(TIME));

        KeptReports later = reports(TIME.plus(Duration.ofDays(99)));
        later.mend();

        assertThat(later.get(kept.id())).isEqualTo(kept);
        assertThat(later.list()).containsExactly(kept);
        assertThat(kept.id()).hasSize(40);
        assertThat(kept.file()).isEqualTo("地块.wkt");
        assertThat(kept.state()).isEqualTo("conflict");
        assertThat(later.read(kept, KeptReport.JSON)).contains(JSON);
        assertThat(later.read(kept, "document-zh-CN.pdf")).contains(PDF);
        assertThat(later.read(kept, "document-en.pdf")).isEmpty();
        assertThat(later.bytes(kept)).isGreaterThan(JSON.length + PDF.length);
    }

    @Test
    void whatIsOldOrDeletedIsGoneAndWhatNeverWasIsUnknown() {
        KeptReport kept = keep(reports(TIME));
        KeptReport deleted = keep(reports(TIME));
        reports(TIME).delete(deleted.id());

        assertThatThrownBy(() -> reports(TIME).get(deleted.id()))
                .isInstanceOfSatisfying(
                        NoKeptReportException.class, e -> assertThat(e.isGone()).isTrue());
        KeptReports later = reports(TIME.plus(Duration.ofDays(101)));
        assertThatThrownBy(() -> later.get(kept.id()))
                .isInstanceOfSatisfying(
                        NoKeptReportException.class, e -> assertThat(e.isGone()).isTrue());
        assertThat(later.list()).isEmpty();
        keep(later); // cleans first
        assertThat(folder.resolve("reports").resolve(kept.id())).doesNotExist();
        assertThatThrownBy(() -> later.get(kept.id()))
                .as("its id is left")
                .isInstanceOfSatisfying(
                        NoKeptReportException.class, e -> assertThat(e.isGone()).isTrue());
        for (String id : new String[] {"0".repeat(40), "../" + kept.id(), "gone", ""}) {
            assertThatThrownBy(() -> later.get(id))
                    .as(id)
                    .isInstanceOfSatisfying(NoKeptReportException.class, e -> assertThat(e.isGone())
                            .isFalse());
        }
    }

    @Test
    void asManyAreKeptAsMayBeAndNoneGivesWay() {
        KeptReports reports = reports(TIME);
        KeptReport first = keep(reports);
        keep(reports);

        assertThatThrownBy(() -> keep(reports))
                .isInstanceOf(KeptReportsFullException.class)
                .hasMessageContaining("2");
        assertThat(reports.get(first.id())).isEqualTo(first);
        reports.delete(first.id());
        keep(reports);
        assertThatThrownBy(() -> reports.keep(reports.newId(), REPORT, new byte[2 << 20], Map.of()))
                .as("no room, or too many")
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void aFileThatSomebodyChangedIsNotShown() throws IOException {
        KeptReports reports = reports(TIME);
        KeptReport kept = keep(reports);
        Path json = folder.resolve("reports").resolve(kept.id()).resolve(KeptReport.JSON);
        Files.writeString(json, "{\"id\":\"1\"}");

        assertThatThrownBy(() -> reports.read(kept, KeptReport.JSON))
                .isInstanceOf(NoKeptReportException.class)
                .hasMessageContaining(KeptReport.JSON);
        Files.delete(json);
        assertThatThrownBy(() -> reports.read(kept, KeptReport.JSON)).isInstanceOf(NoKeptReportException.class);
    }
}
