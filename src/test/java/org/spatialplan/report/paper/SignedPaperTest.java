package org.spatialplan.report.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.spatialplan.CityFigures;
import org.spatialplan.check.LineReport;
import org.spatialplan.conflict.ConflictReport;
import org.spatialplan.conflict.InventedRedLine;
import org.spatialplan.report.KeptAddress;
import org.spatialplan.report.SubmittedReports;
import org.spatialplan.text.Language;

/** The PDF that a bureau files, of one, three and thirty parcels in files of boundary points. */
@Tag("thorough")
@Tag("lengthy")
class SignedPaperTest {

    /** Names and licences of data, axes and points of surveyors, hashes: what has no Chinese form. */
    private static final Pattern LATIN_ALLOWED = Pattern.compile("X|Y|J\\d+|DK\\d+|SHA|txt|[0-9a-f]{24,64}");

    private static final Pattern LATIN = Pattern.compile("[A-Za-z][A-Za-z0-9]*|[0-9a-f]{24,64}");
    private static ConflictReport one;
    private static ConflictReport thirty;
    private static String[] pages;

    @BeforeAll
    static void check() throws IOException {
        one = report("选址.txt", 1, Map.of());
        thirty = report("三十个地块.txt", 30, Map.of("activity", "new-construction"));
        pages = pages(one, Language.ZH);
    }

    private static ConflictReport report(String name, int parcels, Map<String, String> parameters) {
        return SubmittedReports.of(name, SubmittedReports.squares(parcels, 2_757_000, 368_000, 300), parameters);
    }

    /** No identifier of the program, no name of a parameter, no English. */
    @Test
    void aChinesePageHasNoLatinWords() {
        String credits = String.join("", one.attribution());
        String text = String.join("\n", pages);

        List<String> words = LATIN.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(word -> !LATIN_ALLOWED.matcher(word).matches())
                .filter(word -> !credits.contains(word))
                .toList();

        assertThat(words).isEmpty();
    }

    @Test
    void theFirstPageHasTheConclusionAndEveryLine() throws IOException {
        for (Language language : Language.values()) {
            for (ConflictReport report : List.of(one, thirty)) {
                String first = squeezed(pages(report, language)[0]);

                assertThat(first).contains(squeezed(language.text("核查结论：冲突", "Conclusion: conflict")));
                for (LineReport line : report.grounds().get(0).verdict().lines()) {
                    assertThat(first)
                            .contains(squeezed(language.text(
                                    line.line().name().zh(), line.line().name().en())));
                }
                assertThat(first)
                        .contains(squeezed(language.text("示意数据，非法定界线，本结论不得作为审批依据", "not against legal boundaries")))
                        .contains(squeezed(language.text("不能视为不涉及", "no clearance")));
            }
        }
    }

    @Test
    void whatWasSubmittedStandsInItsOwnTerms() {
        String text = squeezed(String.join("\n", pages));

        assertThat(text)
                .contains("选址.txt", one.submission().file().sha256())
                .contains("2000国家大地坐标系，高斯-克吕格投影，3度带，中央经线120°（第40带）")
                .contains("DK001地块190,000.00", "90,000.000.00")
                .contains("坐标为送审文件原值", "J12757300.00040368000.000")
                .contains("有限人为活动以外的新增建设（送审时未指明活动类别，按此默认类别判定）");
    }

    /** A signature on a page of its own could be put under anything: its page says what is signed. */
    @Test
    void theSignaturesNeverStandAlone() throws IOException {
        for (int parcels : new int[] {1, 3}) {
            String[] all = parcels == 1 ? pages : pages(report("选址.txt", parcels, Map.of()), Language.ZH);
            String signed = squeezed(Arrays.stream(all)
                    .filter(page -> page.contains("单位（盖章）"))
                    .findFirst()
                    .orElseThrow());

            assertThat(signed)
                    .contains("编制：", "审核：", "批准：", "方法与签署")
                    .contains("核查结论冲突（可能）", "不能视为不涉及", "本结论不得作为审批依据", "校验值SHA-256");
        }
    }

    @Test
    void manyParcelsHaveTheirSummaryBeforeAllElse() {
        String html = ReportHtml.of(thirty, Language.ZH, paper());

        assertThat(html.indexOf("一、地块汇总")).isPositive().isLessThan(html.indexOf("二、送审内容"));
        assertThat(html).contains("共 30 个地块，269.8", "<td>DK030 地块30</td>");
    }

    /** A map of the site with its location, and one of each line that is met, all with a scale and a legend. */
    @Test
    void everyLineThatIsMetHasItsMap() {
        String html = ReportHtml.of(one, Language.ZH, paper());
        long met = LineSummary.of(one).stream().filter(LineSummary::isShown).count();

        assertThat(met).isPositive();
        assertThat(html.split("class=\"figure\"", -1)).hasSize((int) met + 3);
        assertThat(html.split("比例尺 1∶", -1)).hasSizeGreaterThanOrEqualTo((int) met + 3);
        assertThat(html).contains("所检查的地块", "红线边界（示意，非法定）");
    }

    @Test
    void aKeptReportHasItsAddressAndCodeInTheHead() {
        KeptAddress address =
                new KeptAddress("https://plan.example/reports/7", "data:image/png;base64,AAAA", "2026-000123");

        String html = new SignedPages(SignedPaperTest::paper).html(one, Language.ZH, Optional.of(address));

        assertThat(html)
                .contains(
                        "src=\"data:image/png;base64,AAAA\"",
                        "本报告的网上地址：https://plan.example/reports/7",
                        "留存编号：<b>2026-000123</b>");
        assertThat(ReportHtml.of(one, Language.ZH, paper())).doesNotContain("网上地址", "留存编号");
    }

    /** The zone outside a boundary is known; what nobody said is whether new land is used. */
    @Test
    void whatDecidesBetweenOutcomesIsNamedWithThem() {
        ConflictReport outside = new InventedRedLine(
                        "town-boundary",
                        InventedRedLine.feature(
                                "town", "concentrated", 0, "POLYGON ((5000 0, 6000 0, 6000 1000, 5000 1000, 5000 0))"))
                .report(0, InventedRedLine.lonLat("POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0))"));

        String html = ReportHtml.of(outside, Language.ZH, paper());

        assertThat(html)
                .contains("有关情况未说明，各种可能", "如涉及新增建设用地", "如不涉及新增建设用地")
                .contains("100.00%", "涉及新增建设用地、用海用岛的：省级以上人民政府的农用地转用批准")
                .doesNotContain("分区不明", "99.99%");
    }

    private static ReportPaper paper() {
        return new ReportPaper(
                CityFigures.get(), Orientation.of(SubmittedReports.PLAN.catalogue(), SubmittedReports.PLAN::findLayer));
    }

    private static String[] pages(ConflictReport report, Language language) throws IOException {
        try (PDDocument document = Loader.loadPDF(ReportPdf.of(report, language, paper()))) {
            String[] pages = new String[document.getNumberOfPages()];
            for (int i = 0; i < pages.length; i++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(i + 1);
                stripper.setEndPage(i + 1);
                pages[i] = stripper.getText(document);
            }
            return pages;
        }
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s", ""); // lines break anywhere
    }
}
