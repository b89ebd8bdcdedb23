package org.spatialplan.report.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.spatialplan.conflict.InventedRedLine.KILOMETRE;
import static org.spatialplan.conflict.InventedRedLine.feature;
import static org.spatialplan.conflict.InventedRedLine.lonLat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.conflict.ConflictReport;
import org.spatialplan.conflict.InventedRedLine;
import org.spatialplan.text.Language;

/** The conclusion on the first page, which is all that some people read. */
class HeadlineTest {

    private static final InventedRedLine LINE = new InventedRedLine(4760, feature("a", "core", 0, KILOMETRE));
    private static final String SQUARE = "POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0))";
    private static final String BOW_TIE = "POLYGON ((0 0, 100 100, 100 0, 0 100, 0 0))";

    /** Zeros would read as clear. */
    @Test
    void nothingThatWasJudgedHasNoFigures() {
        ConflictReport broken = LINE.report(0, lonLat(BOW_TIE));
        ConflictReport outside =
                LINE.report(0, lonLat("POLYGON ((90000 0, 90100 0, 90100 100, 90000 100, 90000 0))"), broken(broken));

        assertThat(conclusion(broken, Language.ZH))
                .contains("未核查", "不能视为不涉及", "1 个地块图形有误")
                .doesNotContain("0.0000", "不涉及 1 条");
        assertThat(conclusion(outside, Language.ZH))
                .startsWith("共 2 个地块：未核查 1、无数据 1。")
                .doesNotContain("0.0000");
        assertThat(conclusion(outside, Language.EN)).startsWith("2 grounds: 1 not checked, 1 no data.");
        assertThat(conclusion(LINE.report(0), Language.ZH)).contains("没有地块").doesNotContain("0.0000");
    }

    @Test
    void whatOfManyWasNotJudgedIsTold() {
        ConflictReport report = LINE.report(0, lonLat(SQUARE), lonLat(BOW_TIE));

        assertThat(conclusion(report, Language.ZH))
                .startsWith("共 2 个地块：冲突 1、未核查 1。")
                .contains("有 1 个地块图形有误", "不能视为不涉及");
    }

    /** A line has no hectares, and 0.0000 of them would deny its conflict. */
    @Test
    void aLineHasNoArea() {
        ConflictReport line = LINE.report(0, lonLat("LINESTRING (100 100, 200 200)"));

        assertThat(conclusion(line, Language.EN))
                .contains("Affects 1 control line: ")
                .doesNotContain("0.0000");
        assertThat(Papers.rows(line, Language.EN)).contains("lines or points too");
    }

    /** The other zone holds more of the ground, the core zone permits less: both are in the headline, the stricter first. */
    @Test
    void theStricterZoneIsNamedFirst() {
        InventedRedLine zones = new InventedRedLine(
                0,
                feature("wide", "other", 0, KILOMETRE),
                feature("strict", "core", 0, "POLYGON ((1000 0, 1100 0, 1100 1000, 1000 1000, 1000 0))"));

        ConflictReport report = zones.report(
                org.spatialplan.check.Works.of("linear-infrastructure"),
                0,
                lonLat("POLYGON ((500 0, 1100 0, 1100 500, 500 500, 500 0))"));

        assertThat(conclusion(report, Language.ZH)).containsPattern("分区：.*核心保护区.*、.*核心保护区以外");
    }

    /** One layer holds the west 60 m, another of the same line the east 60 m of 100 m. */
    @Test
    void groundThatTwoLayersOfALineHoldCountsOnce() {
        ConflictReport report = new InventedRedLine(
                        0, feature("west", "core", 0, "POLYGON ((-1000 0, 60 0, 60 1000, -1000 1000, -1000 0))"))
                .beside(
                        "farmland",
                        new InventedRedLine(
                                0, feature("east", "core", 0, "POLYGON ((40 0, 1000 0, 1000 1000, 40 1000, 40 0))")))
                .report(0, lonLat(SQUARE));

        LineSummary.Shared shared = LineSummary.of(report).get(0).shared().orElseThrow();

        assertThat(shared.m2()).isCloseTo(10_000, within(5.0));
        assertThat(shared.least()).isLessThanOrEqualTo(shared.m2());
        assertThat(shared.most()).isCloseTo(10_000, within(5.0));
    }

    /** A strip of 2 cm along the boundary: shown with its size and the threshold, never dropped, and no conflict. */
    @Test
    void anOverlapBelowTheThresholdIsShownAndMarked() {
        ConflictReport report = LINE.report(0, lonLat("POLYGON ((-100 0, 0.02 0, 0.02 20, -100 20, -100 0))"));

        assertThat(conclusion(report, Language.ZH)).contains("疑似边界误差 1 条").doesNotContain("涉及 1 条管控线：生态");
        assertThat(Papers.rows(report, Language.ZH)).contains("疑似边界误差（限值 ", "m2=0.4");
        assertThat(Papers.rows(report, Language.EN)).contains("probably an error of the boundary (threshold ");
    }

    /** One parcel meets the line, the other by 0.4 m²: the sum of both is no error of a boundary. */
    @Test
    void anOverlapBelowTheThresholdDoesNotTakeBackAConflict() {
        ConflictReport report =
                LINE.report(0, lonLat(SQUARE), lonLat("POLYGON ((-100 200, 0.02 200, 0.02 220, -100 220, -100 200))"));

        assertThat(conclusion(report, Language.ZH)).contains("涉及 1 条管控线：生态").doesNotContain("疑似边界误差");
        assertThat(Papers.rows(report, Language.ZH)).contains("其中地块 2 为疑似边界误差（限值 ", "涉及地块 1");
    }

    @Test
    void everyLineWithoutDataIsNamed() {
        InventedRedLine alone = new InventedRedLine("red-lines", feature("a", "core", 0, KILOMETRE));
        String conclusion = conclusion(alone.report(0, lonLat(SQUARE)), Language.ZH);

        alone.map().lines().forEach(line -> assertThat(conclusion)
                .contains(line.name().zh()));
        assertThat(conclusion).contains("无数据", "不能视为不涉及：永久基本农田");
    }

    /** Where the drawings do not meet, no area is named as drawn. */
    @Test
    void whatOnlyMayBeMetIsToldWithItsMost() {
        InventedRedLine vague = new InventedRedLine(0, feature("a", "core", 200, KILOMETRE));
        ConflictReport report = vague.report(0, lonLat("POLYGON ((1100 0, 1200 0, 1200 100, 1100 100, 1100 0))"));

        assertThat(conclusion(report, Language.ZH))
                .contains("可能涉及", "图上不相交（精度所及至多 ")
                .doesNotContain("图上 0.0000");
    }

    /** A parcel across the shore: the shore has no area, and all of the parcel is within the setback. */
    @Test
    void groundWithinASetbackIsNotApart() {
        ConflictReport report = new InventedRedLine(
                        "shorelines",
                        feature("shore", Map.of("nature", "natural"), 1, "LINESTRING (-1000 50, 1000 50)"))
                .report(0, lonLat(SQUARE));

        LineSummary coast = LineSummary.of(report).stream()
                .filter(line -> line.line().id().equals("coastline"))
                .findFirst()
                .orElseThrow();

        assertThat(coast.shared().orElseThrow().m2()).isCloseTo(10_000, within(5.0));
        assertThat(coast.reports().get(0).line().shared().orElseThrow().size()).isCloseTo(10_000, within(5.0));
        assertThat(conclusion(report, Language.ZH))
                .contains("自然岸线和海岸建筑退缩线（", "，1.000")
                .doesNotContain("不相交");
    }

    /** A parcel outside the boundary: nobody said whether new land is used. That is no unknown zone */
    @Test
    void whatAnswerDecidesIsNamed() {
        ConflictReport report = new InventedRedLine(
                        "town-boundary",
                        feature("town", "concentrated", 0, "POLYGON ((5000 0, 6000 0, 6000 1000, 5000 1000, 5000 0))"))
                .report(org.spatialplan.check.Works.of("urban-development"), 0, lonLat(SQUARE));

        assertThat(conclusion(report, Language.ZH)).contains("取决于是否涉及新增建设用地").doesNotContain("分区不明");
        assertThat(conclusion(report, Language.EN)).contains("depends on whether new construction land");
    }

    /** Ground outside a boundary is not in the area inside of it: both are on the first page, also where parcels overlap. */
    @Test
    void groundOutsideTheBoundaryIsNamedBesideThatInside() {
        ConflictReport report = new InventedRedLine(
                        "town-boundary",
                        feature("town", "concentrated", 0, "POLYGON ((-900 0, 20 0, 20 900, -900 900, -900 0))"))
                .report(
                        org.spatialplan.check.Works.of("urban-development"),
                        0,
                        lonLat(SQUARE),
                        lonLat("POLYGON ((10 0, 100 0, 100 100, 10 100, 10 0))"));

        assertThat(conclusion(report, Language.ZH)).containsPattern("，0\\.(2000|1999) 公顷，界线以外另有 0\\.(8000|7999) 公顷");
        assertThat(Papers.rows(report, Language.EN)).containsPattern("and 0\\.(8000|7999) ha outside the boundary");
    }

    private static Geometry broken(ConflictReport report) {
        return report.grounds().get(0).ground().submitted().orElseThrow();
    }

    private static String conclusion(ConflictReport report, Language language) {
        PaperWords words = new PaperWords(language);
        return String.join(
                language.text("", " "),
                new Headline(report, LineSummary.of(report), words, new PaperNumbers(language)).sentences());
    }

    /** The table of lines as text. */
    private static final class Papers {

        static String rows(ConflictReport report, Language language) {
            return new LineTable(LineSummary.of(report), 0, new PaperWords(language), new PaperNumbers(language))
                    .rows()
                    .toString();
        }
    }
}
