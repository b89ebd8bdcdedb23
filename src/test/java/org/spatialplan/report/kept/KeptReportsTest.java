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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spatialplan.access.Caller;
import org.spatialplan.access.Role;
import org.spatialplan.access.SeenLayers;
import org.spatialplan.auditlog.AuditAct;
import org.spatialplan.auditlog.AuditedChange;
import org.spatialplan.conflict.ConflictReport;
import org.spatialplan.conflict.InventedRedLine;
import org.spatialplan.conflict.SubmittedFiles;
import org.spatialplan.format.rules.DataFile;
import org.spatialplan.job.NoRoomException;
import tools.jackson.databind.json.JsonMapper;

/** The folder of kept reports through time, restarts and damage. */
class KeptReportsTest {

    private static final byte[] JSON = "{\"id\":\"0\"}".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PDF = "%PDF".getBytes(StandardCharsets.UTF_8);
    private static final Instant TIME = Instant.parse("2026-04-02T03:04:05Z");
    private static final ConflictReport REPORT = report();
    private static final Caller PLANNER =
            new Caller(Caller.Kind.KEY, "key:1", "李工", Optional.of(Role.PLANNER), SeenLayers.of(List.of("red-lines")));

    @TempDir
    private Path folder;

    /** The last number of each year. */
    private final Map<Integer, Integer> numbers = new HashMap<>();

    /** What the audit log got. */
    private final List<AuditedChange> recorded = new ArrayList<>();

    static ConflictReport report() {
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
                (year, above, report) -> numbers.merge(year, 1, (last, one) -> Math.max(last, above) + one),
                recorded::add,
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private static KeptReport keep(KeptReports reports) {
        return reports.keep(reports.register(REPORT, PLANNER), REPORT, JSON, Map.of("document-zh-CN.pdf", PDF));
    }

    @Test
    void theAuditLogKnowsWhatIsKeptAndDeletedByItsNumberAndHash() throws IOException {
        KeptReports reports = reports(TIME);
        KeptReport kept = keep(reports);
        String hash = new DataFile("json", JSON).sha256();
        reports.deleteBeforeItsTime(kept.id(), "sent twice");

        assertThat(recorded)
                .containsExactly(
                        AuditedChange.of(AuditAct.REPORT_KEPT, "reports/" + kept.number(), "", hash),
                        AuditedChange.of(
                                AuditAct.REPORT_DELETED,
                                "reports/" + kept.number() + "/before-its-time",
                                hash,
                                sha256(folder.resolve("reports").resolve("gone").resolve(kept.id()))));
        assertThat(recorded.toString()).doesNotContain(kept.id());
    }

    @Test
    void whatTheAuditLogCannotTakeIsNotKept() {
        KeptReports reports = new KeptReports(
                new KeptReportSettings(true, folder.resolve("reports"), Duration.ofDays(100), 2, 1 << 20),
                new JsonMapper(),
                (year, above, report) -> 1,
                change -> {
                    throw new IllegalStateException("no log");
                },
                Clock.fixed(TIME, ZoneOffset.UTC));

        assertThatThrownBy(() -> keep(reports)).hasMessage("no log");

        assertThat(reports.list()).isEmpty();
        assertThat(folder.resolve("reports")).isEmptyDirectory();
    }

    /** The first check after a start takes longer than small work may, and is made once more as large work. */
    @Test
    void aRequestWhoseWorkIsRepeatedDrawsOneNumberSoNoneIsLostAtAStart() {
        for (int start = 1; start <= 2; start++) {
            KeptReports reports = reports(TIME);
            RegistrationOfRequest request = new RegistrationOfRequest();
            Registration first = request.in(reports, REPORT, PLANNER);
            Registration again = request.in(reports, REPORT, PLANNER);

            assertThat(again).isEqualTo(first);
            assertThat(reports.keep(again, REPORT, JSON, Map.of()).number()).isEqualTo("2026-00000" + start);
        }
        assertThat(reports(TIME).gaps()).isEmpty();
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
        reports(TIME).deleteBeforeItsTime(deleted.id(), "sent twice");

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
        reports.deleteBeforeItsTime(first.id(), "sent twice");
        Registration third = reports.register(REPORT, PLANNER);
        assertThatThrownBy(() -> reports.keep(third, REPORT, new byte[2 << 20], Map.of()))
                .isInstanceOf(NoRoomException.class);
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

    private static String sha256(Path file) throws IOException {
        return new DataFile("", Files.readAllBytes(file)).sha256();
    }

    @Test
    void aReportHasANumberOfItsYearAndGapsAreTold() {
        KeptReports reports = reports(TIME);
        KeptReport first = keep(reports);
        reports.register(REPORT, PLANNER); // and then the disk is full
        KeptReport third = keep(reports);
        reports.deleteBeforeItsTime(first.id(), "sent twice");

        assertThat(first.number()).isEqualTo("2026-000001");
        assertThat(third.number()).isEqualTo("2026-000003");
        List<NumberGap> gaps = reports.gaps();
        assertThat(gaps).extracting(NumberGap::number).containsExactly("2026-000001", "2026-000002");
        assertThat(gaps.get(0).deleted().orElseThrow().reason()).isEqualTo("sent twice");
        assertThat(gaps.get(0).deleted().orElseThrow().sha256()).isEqualTo(first.sha256());
        assertThat(gaps.get(1).deleted()).isEmpty();
        assertThatThrownBy(() -> reports.get(first.id()))
                .hasMessageContaining("2026-000001")
                .hasMessageContaining("sent twice");
    }

    @Test
    void numbersGoOnAboveThoseThatAreInTheFolder() {
        numbers.put(2026, 7);
        assertThat(keep(reports(TIME)).number()).isEqualTo("2026-000008");
        numbers.put(2026, 0); // the database is another one

        assertThat(keep(reports(TIME)).number()).isEqualTo("2026-000009");
    }

    @Test
    void theRecordSaysWhoWhatAndOnWhat() {
        KeptReport kept = keep(reports(TIME));

        assertThat(kept.keeper()).isEqualTo(new Keeper("key:1", "李工", List.of("red-lines")));
        assertThat(kept.sentSha256())
                .isEqualTo(new DataFile("", "POINT EMPTY".getBytes(StandardCharsets.UTF_8)).sha256());
        assertThat(kept.basis())
                .extracting(KeptReport.Used::name)
                .anyMatch(name -> name.matches("[a-z-]+@\\d+"))
                .anyMatch(name -> name.matches("rules/[a-z-]+@\\d{4}-\\d\\d-\\d\\d"));
        assertThat(kept.basis())
                .anyMatch(used ->
                        used.name().startsWith("rules/") && used.sha256().length() == 64);
    }

    @Test
    void beforeItsTimeNothingIsDeletedWithoutAReason() {
        KeptReports reports = reports(TIME);
        KeptReport kept = keep(reports);

        assertThatThrownBy(() -> reports.delete(kept.id()))
                .isInstanceOf(ReportInTimeException.class)
                .hasMessageContaining(kept.number());
        assertThat(reports.get(kept.id())).isEqualTo(kept);
        reports(TIME.plus(Duration.ofDays(101))).delete(kept.id());
        assertThat(folder.resolve("reports").resolve(kept.id())).doesNotExist();
    }
}
