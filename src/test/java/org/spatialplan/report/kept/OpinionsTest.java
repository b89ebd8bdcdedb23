package org.spatialplan.report.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spatialplan.access.Caller;
import org.spatialplan.access.Role;
import org.spatialplan.access.SeenLayers;
import org.spatialplan.auditlog.AuditAct;
import org.spatialplan.auditlog.AuditedChange;
import org.spatialplan.check.ConflictState;
import org.spatialplan.conflict.ConflictReport;
import org.spatialplan.report.AnswerSheet.Verdict;
import tools.jackson.databind.json.JsonMapper;

/** Answers to a kept report: what is taken, and what is seen when somebody takes one away. */
class OpinionsTest {

    private static final Instant TIME = Instant.parse("2026-04-02T03:04:05.678Z");
    private static final Caller REVIEWER =
            new Caller(Caller.Kind.PERSON, "person:wang", "王工", Optional.of(Role.PLANNER), SeenLayers.PUBLIC);
    private static final String JSON =
            """
            {"id": "0", "grounds": [
              {"number": 1, "conflict": {"lines": [{"line": {"id": "farmland", "name_zh": "永久基本农田", "name_en": "farmland"},
                "involvement": "none", "state": "clear", "reason_text": {"zh": "不涉及", "en": "clear of it"}}]}},
              {"number": 2, "conflict": {"lines": [{"line": {"id": "farmland", "name_zh": "永久基本农田", "name_en": "farmland"},
                "involvement": "affected", "state": "conflict", "reason_text": {"zh": "占用", "en": "on it"}}]}}]}
            """;

    @TempDir
    private Path folder;

    private final List<AuditedChange> recorded = new ArrayList<>();
    private KeptReports reports;
    private KeptReport kept;
    private Opinions opinions;

    @BeforeEach
    void keepAReport() {
        Clock clock = Clock.fixed(TIME, ZoneOffset.UTC);
        reports = new KeptReports(
                new KeptReportSettings(true, folder, Duration.ofDays(100), 2, 1 << 20),
                new JsonMapper(),
                (year, above, report) -> 123,
                change -> {},
                clock);
        ConflictReport report = KeptReportsTest.report();
        kept = reports.keep(
                reports.register(report, Caller.SERVICE), report, JSON.getBytes(StandardCharsets.UTF_8), Map.of());
        opinions = new Opinions(reports, new JsonMapper(), recorded::add, clock);
    }

    private Opinion add(String line, Long ground, String text) {
        return opinions.add(kept, new OpinionDraft(line, ground, text), REVIEWER);
    }

    private Path file(int number) {
        return folder.resolve(kept.id()).resolve("answer-000" + number + ".json");
    }

    @Test
    void answersStayInTheirOrderChainedToTheReport() throws Exception {
        Opinion remark = add(null, null, " 已现场核实。\r\n附照片。\u0000\u202e\uffff\ud800 ");
        Opinion contest = add("farmland", 2L, "现状为道路");

        assertThat(opinions.list(kept)).containsExactly(remark, contest);
        assertThat(remark.text()).isEqualTo("已现场核实。\n附照片。");
        assertThat(remark.previous()).isEqualTo(kept.sha256());
        assertThat(contest.previous()).isEqualTo(remark.hash());
        assertThat(contest.by()).isEqualTo("person:wang");
        assertThat(contest.name()).isEqualTo("王工");
        assertThat(contest.time()).isEqualTo(TIME);
        assertThat(recorded)
                .containsExactly(
                        AuditedChange.of(
                                AuditAct.REPORT_ANSWERED,
                                "reports/2026-000123/answers/1",
                                kept.sha256(),
                                remark.hash()),
                        AuditedChange.of(
                                AuditAct.REPORT_ANSWERED,
                                "reports/2026-000123/answers/2",
                                remark.hash(),
                                contest.hash()));
        assertThat(reports.get(kept.id())).as("the report is the same").isEqualTo(kept);
    }

    /** As docs/kept-reports.md says, so that others can compute it. */
    @Test
    void theHashIsThatOfNetstrings() throws Exception {
        Opinion contest = add("farmland", 2L, "现状为道路");

        String fields =
                "28:spatial-plan-report-answer-1,1:1,24:2026-04-02T03:04:05.678Z,11:person:wang,6:王工,8:farmland,1:2,15:现状为道路,64:"
                        + kept.sha256() + ",";
        assertThat(contest.hash())
                .isEqualTo(HexFormat.of()
                        .formatHex(
                                MessageDigest.getInstance("SHA-256").digest(fields.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void oneThatIsChangedOrTakenOutIsSeen() throws IOException {
        add(null, null, "one");
        add(null, null, "two");
        add(null, null, "three");
        String second = Files.readString(file(2));

        Files.writeString(file(2), second.replace("two", "2"));
        assertThatThrownBy(() -> opinions.list(kept))
                .isInstanceOf(NoKeptReportException.class)
                .hasMessageContaining("answer-0002.json");
        Files.writeString(file(2), "");
        assertThatThrownBy(() -> opinions.list(kept)).isInstanceOf(NoKeptReportException.class);
        Files.delete(file(2));
        assertThatThrownBy(() -> opinions.list(kept)).hasMessageContaining("answer-0003.json");
        assertThatThrownBy(() -> add(null, null, "four")).isInstanceOf(NoKeptReportException.class);
        Files.writeString(file(2), second);
        assertThat(opinions.list(kept)).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"line, farm-land, 1", "line, farmland, 1", "ground, , 3", "text, , "})
    void whatTheReportDoesNotSayIsNotContested(String part, String line, Long ground) {
        String contested = part.equals("line") && line.equals("farmland") ? "red-line" : line;
        assertThatThrownBy(() -> add(contested, ground, part.equals("text") ? " \n " : "no"))
                .isInstanceOfSatisfying(
                        OpinionRefusedException.class, e -> assertThat(e.part()).isEqualTo(part));
        assertThat(recorded).isEmpty();
    }

    @Test
    void lengthAndNumberHaveBounds() {
        assertThat(add(null, null, "长".repeat(OpinionDraft.MAX_TEXT)).text()).hasSize(OpinionDraft.MAX_TEXT);
        assertThatThrownBy(() -> add(null, null, "长".repeat(OpinionDraft.MAX_TEXT + 1)))
                .isInstanceOf(OpinionRefusedException.class);
        for (int i = opinions.count(kept); i < Opinions.MAX_OPINIONS; i++) {
            add(null, null, "again");
        }
        assertThatThrownBy(() -> add(null, null, "one too many")).isInstanceOf(TooManyOpinionsException.class);
        assertThat(opinions.list(kept)).hasSize(Opinions.MAX_OPINIONS);
    }

    @Test
    void whatTheAuditLogCannotTakeIsNotKept() {
        Opinions silent = new Opinions(
                reports,
                new JsonMapper(),
                change -> {
                    throw new IllegalStateException("no log");
                },
                Clock.systemUTC());

        assertThatThrownBy(() -> silent.add(kept, new OpinionDraft(null, null, "a"), REVIEWER))
                .hasMessage("no log");
        assertThat(opinions.list(kept)).isEmpty();
    }

    @Test
    void theVerdictsByALineAreReadFromTheReportTheGravestFirst() {
        ReportedVerdicts verdicts = ReportedVerdicts.of(kept, reports, new JsonMapper());

        assertThat(verdicts.find("farmland", null))
                .extracting(Verdict::ground, Verdict::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2L, ConflictState.CONFLICT),
                        org.assertj.core.groups.Tuple.tuple(1L, ConflictState.CLEAR));
        assertThat(verdicts.find("farmland", 1L)).hasSize(1);
    }
}
