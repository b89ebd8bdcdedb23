package org.spatialplan.report.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.spatialplan.conflict.ConflictReport;
import org.spatialplan.query.site.SiteSurroundings;
import org.spatialplan.report.SubmittedReports;
import org.spatialplan.text.Language;

/** What is at a parcel on a creek and what is planned there, in the words of a page. */
class SurroundingsViewTest {

    private static final String CREEK_PARCEL =
            "POLYGON ((118.698 25.012, 118.706 25.012, 118.706 25.020, 118.698 25.020, 118.698 25.012))";

    @Test
    void aPageSaysItInTheReadersLanguage() {
        ConflictReport report =
                SubmittedReports.of("creek.wkt", CREEK_PARCEL.getBytes(StandardCharsets.UTF_8), Map.of());
        SiteSurroundings site =
                report.surroundings().find(report.grounds().get(0)).orElseThrow();

        SurroundingsView zh = view(site, Language.ZH);
        SurroundingsView en = view(site, Language.EN);

        assertThat(zh.places()).startsWith("惠安县（确定）").contains("黄塘镇（可能）");
        assertThat(zh.features()).anySatisfy(row -> {
            assertThat(row.kind()).isEqualTo("河湖缓冲带（示意）");
            assertThat(row.name()).contains("黄塘溪");
            assertThat(row.how()).startsWith("图上相交");
            assertThat(row.size()).matches("[\\d,.]+ 平方米（最少 [\\d,.]+，最多 [\\d,.]+）");
        });
        assertThat(zh.items()).anySatisfy(row -> {
            assertThat(row.kind()).isEqualTo("项目 86");
            assertThat(row.works()).matches("20\\d\\d–20\\d\\d 年，总投资 [\\d,]+ 万元");
            assertThat(row.evidence()).startsWith("附件 3 第 86 行：");
        });
        assertThat(zh.nearest()).anySatisfy(row -> {
            assertThat(row.line()).isEqualTo("ecological-red-line");
            assertThat(row.distance()).startsWith("图上相距");
        });
        assertThat(words(zh)).noneMatch(text -> text.matches(".*[a-z]{2,}.*"));
        assertThat(en.places()).startsWith("Hui'an County (certain)");
        assertThat(en.items()).hasSameSizeAs(zh.items());
    }

    /** The heading of the list says that these are not met. */
    @Test
    void whatIsMetIsNotAmongTheNearestThatAreNotMet() {
        String bay = "POLYGON ((118.68 24.91, 118.70 24.91, 118.70 24.93, 118.68 24.93, 118.68 24.91))";
        ConflictReport report = SubmittedReports.of("bay.wkt", bay.getBytes(StandardCharsets.UTF_8), Map.of());
        SiteSurroundings site =
                report.surroundings().find(report.grounds().get(0)).orElseThrow();

        assertThat(site.nearest())
                .anySatisfy(near -> assertThat(near.distanceM()).isZero());
        assertThat(view(site, Language.ZH).nearest())
                .isNotEmpty()
                .noneMatch(row -> row.line().equals("ecological-red-line"))
                .noneMatch(row -> row.distance().contains("相距 0 米"));
    }

    private static SurroundingsView view(SiteSurroundings site, Language language) {
        return SurroundingsView.of(site, SubmittedReports.PLAN, new PaperWords(language), new PaperNumbers(language));
    }

    /** The texts of a page, without identifiers that a page does not show. */
    private static List<String> words(SurroundingsView view) {
        return Stream.of(
                        Stream.of(view.places(), view.inUnits(), view.citywide(), view.notExcluded()),
                        view.features().stream().flatMap(row -> Stream.of(row.kind(), row.name(), row.how())),
                        view.items().stream()
                                .flatMap(row -> Stream.of(
                                        row.kind(), row.name(), row.works(), row.body(), row.how(), row.evidence())),
                        view.nearest().stream().flatMap(row -> Stream.of(row.kind(), row.name(), row.distance())))
                .flatMap(texts -> texts)
                .collect(Collectors.toList());
    }
}
