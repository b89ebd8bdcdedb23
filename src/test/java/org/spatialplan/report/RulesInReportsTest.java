package org.spatialplan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.InventedRules;
import org.spatialplan.check.Works;
import org.spatialplan.conflict.ConflictReport;
import org.spatialplan.conflict.InventedRedLine;
import org.spatialplan.report.ConflictAnswer.FindingAnswer;
import org.spatialplan.text.Language;

/** Which law decides, whether it was read, and every outcome, in each form of a report. */
class RulesInReportsTest {

    private static final Map<String, org.spatialplan.layer.RuleSet> RULES =
            Map.of("ecological-red-line", InventedRules.LATE);
    private static final Geometry GROUND = InventedRedLine.lonLat("POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0))");
    private static final String SQUARE = "POLYGON ((-50 -50, 200 -50, 200 200, -50 200, -50 -50))";
    private static final String NOT_VERIFIED = "国务院令第830号《中华人民共和国自然保护区条例》第二十六条，2026-03-15 起施行（未经核实：据新闻报道）";

    @Test
    void aZoneThatNobodyKnowsTellsEveryOutcome() {
        ConflictReport report = report("unknown", Works.of("heritage"));
        ConflictAnswer answer = ReportAnswer.of(report).grounds().get(0).conflict();
        FindingAnswer finding = answer.findings().get(0);

        assertThat(answer.state()).isEqualTo("conflict");
        assertThat(answer.certainty()).isEqualTo("possible");
        assertThat(answer.outcomes()).containsExactly("conflict", "conditional");
        assertThat(answer.reason()).isEqualTo("depends-on-zone");
        assertThat(answer.reasonText().zh()).contains("确定涉及", "如属自然保护地核心保护区，该类活动不在允许之列", "可在满足条件时允许");
        assertThat(answer.reasonText().en())
                .contains("nobody knows its zone", "is not permitted there", "may be allowed");
        assertThat(finding.outcomes()).hasSize(2);
        assertThat(finding.doubt()).isNotNull();
        assertThat(finding.documents()).isEmpty();
        assertThat(finding.outcomes().get(1).documents()).isNotEmpty();
        for (Language language : Language.values()) {
            assertThat(Papers.html(report, language))
                    .contains(language.text("分区不明，各种可能", "Zone not known, each possibility"))
                    .contains(language.text("自然保护地核心保护区：冲突", "core zone of a nature reserve: conflict"))
                    .contains(language.text("核心保护区以外的红线区域：有条件允许", "red line outside core zones: conditional"));
        }
        assertThat(Papers.html(report, Language.ZH)).contains(NOT_VERIFIED, "有 1 个地块的结论取决于分区不明的要素");
        assertThat(ReportCsv.of(report)).contains("conflict;conditional", "depends-on-zone", NOT_VERIFIED);
    }

    @Test
    void theClassThatDecidesIsNamedWithAllOthers() {
        ConflictReport report =
                report("other", new Works(List.of("linear-infrastructure", "new-construction"), Map.of()));
        FindingAnswer finding =
                ReportAnswer.of(report).grounds().get(0).conflict().findings().get(0);

        assertThat(finding.rule().activity().id()).isEqualTo("new-construction");
        assertThat(finding.activities())
                .extracting(ruling -> ruling.state())
                .containsExactly("conflict", "conditional");
        assertThat(Papers.html(report, Language.EN)).contains("the strictest decides", "conditional");
        assertThat(ReportCsv.of(report)).contains(",new-construction,", "line-of-tests@2026-03-15");
    }

    @Test
    void aConditionThatNobodyToldIsToldWithTheDocument() {
        Works works = Works.of("restoration-of-land");

        assertThat(Papers.html(report("other", works), Language.ZH)).contains("涉及新增建设用地、用海用岛的：省级人民政府");
        assertThat(ReportCsv.of(report("other", works))).contains("limited-activity-opinion[new-land]");
        assertThat(ReportCsv.of(report("other", new Works(works.activities(), Map.of(Works.NEW_LAND, false)))))
                .doesNotContain("limited-activity-opinion");
    }

    private static ConflictReport report(String zone, Works works) {
        return new InventedRedLine(0, RULES, InventedRedLine.feature("a", zone, 0, SQUARE)).report(works, 0, GROUND);
    }
}
