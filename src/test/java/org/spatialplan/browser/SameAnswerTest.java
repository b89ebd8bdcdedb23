package org.spatialplan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The page answers as the service does: the same rows in list, sums and file, the same day, nothing beside it. */
@Tag("lengthy")
class SameAnswerTest extends BrowserTest {

    @Test
    void theListTheSumsAndTheFileHoldTheServicesRows() {
        Page page = open("");
        for (String words : List.of("洛江区", "水利局", "洛江区 污水", "95", "９５", "ＳＥＷＡＧＥ", "no such words")) {
            JsonNode service = get("/api/projects", "q", words, "limit", "1000").json();
            int count = service.get("numberMatched").asInt();

            page.fill("#filter-q", words);

            assertThat(page.locator(".sums strong").first()).hasText(count + " 个项目");
            assertThat(page.locator("#project-list .project")).hasCount(count);
            assertThat(page.locator("#project-list .project-name .soft").allInnerTexts().stream()
                            .map(String::strip))
                    .as(words)
                    .containsExactlyElementsOf(ids(service));
            String csv = follow(page.locator(".sums a.download").getAttribute("href"))
                    .body();
            assertThat(csv.lines().count() - 1).as(words).isEqualTo(count);
            assertThat(page.locator(".sums strong").nth(1).innerText())
                    .as(words)
                    .isEqualTo(money(get("/api/projects/summary", "q", words)
                            .json()
                            .get("investment")
                            .asLong()));
        }
    }

    private static List<String> ids(JsonNode collection) {
        return StreamSupport.stream(collection.get("features").spliterator(), false)
                .map(feature -> feature.get("id").asString())
                .toList();
    }

    private static String money(long wanYuan) {
        return wanYuan >= 10_000
                ? new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT))
                                .format(wanYuan / 10_000.0)
                        + " 亿元"
                : String.format(Locale.ROOT, "%,d 万元", wanYuan);
    }

    @Test
    void everyAnswerIsOfTheDayThatTheMapShows() {
        String today = get("/api/map").json().get("today").asString();
        Page page = open("date=" + today);

        page.selectOption("#filter-field", "bays");

        assertThat(page.locator(".sums a.download")).hasAttribute("href", Pattern.compile("asOf=" + today));
        int count = get("/api/projects", "field", "bays", "asOf", today)
                .json()
                .get("numberMatched")
                .asInt();
        assertThat(page.locator("#project-list .project")).hasCount(count);
    }

    @Test
    void beforeThePlanThereIsNoListOfToday() {
        Page page = open("date=2001-01-01");

        assertThat(page.locator(".notice.error")).containsText("2001-01-01");
        assertThat(page.locator("#project-list .project")).hasCount(0);
        expectFaults();
    }

    @Test
    void aDayToComeIsRefused() {
        String later = LocalDate.now().plusYears(2).toString();
        Page page = open("panel=layers&date=" + later);
        assertThat(page.locator("#date-chip")).isHidden();
        assertThat(page.locator(".notice")).containsText(later);

        page.fill("#as-of", later);
        page.locator("#as-of").blur();

        assertThat(page.locator("#date-chip")).isHidden();
        assertThat(page.locator("#as-of")).hasValue("");
        assertThat(page.url()).doesNotContain("date=");
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void barsOfOneChartShareOneScale(int width) {
        Page page = open("", width, 900, ColorScheme.LIGHT, "zh-CN");
        if (width < 900) {
            page.click(".chart-box > summary");
        }
        for (String by : List.of("各属地", "各年", "各领域")) {
            Locator button = page.locator(".chart-box .segments button")
                    .nth(List.of("各领域", "各属地", "各年").indexOf(by));
            button.click();
            assertThat(page.locator(".chart-box > summary")).containsText(by);

            List<?> tracks = (List<?>) page.evaluate(
                    "() => [...new Set([...document.querySelectorAll('.bar-row .chart-bar')].map((bar) => bar.getBoundingClientRect())"
                            + ".map((box) => `${box.left} ${box.width}`))]");

            assertThat(tracks).as(by).hasSize(1);
            assertThat(page.locator(".bar-row").count()).as(by).isGreaterThan(3);
        }
    }

    @Test
    void onlyWhatWasComputedIsMarkedSoAndSaysWhatLimitsIt() {
        Page page = open("panel=indicators");
        List<JsonNode> indicators = StreamSupport.stream(
                        get("/api/indicators", "limit", "200")
                                .json()
                                .get("items")
                                .spliterator(),
                        false)
                .toList();

        assertThat(page.locator(".indicator")).hasCount(indicators.size());
        for (JsonNode indicator : indicators) {
            JsonNode computed = indicator.get("computed");
            Locator item = page.locator(".indicator").nth(indicators.indexOf(indicator));
            boolean isComputed = computed.get("status").asString().equals("computed");
            assertThat(item.locator(".computed-value")).hasCount(isComputed ? 1 : 0);
            assertThat(item.locator(".computed"))
                    .hasCount(computed.get("status").asString().equals("not-by-geometry") ? 0 : 1);
            if (isComputed) {
                assertThat(item.locator(".computed")).containsText("示意");
                assertThat(item.locator(".computed")).containsText("km²");
            }
            for (JsonNode remark : computed.get("remarks")) {
                assertThat(item.locator(".computed"))
                        .containsText(remark.get("zh").asString(), exactly());
            }
        }
    }

    private static LocatorAssertions.ContainsTextOptions exactly() {
        return new LocatorAssertions.ContainsTextOptions().setUseInnerText(false);
    }
}
