package org.spatialplan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Questions of the plan as a form: what is asked, how it is summed, what is said of it; and the filters of the list. */
class QuestionsPageTest extends BrowserTest {

    private static final String SUMS = "panel=ask&asking=sums";

    @Test
    void moneyByPeriodAddsUpByAStatedMethod() {
        Page page = open(SUMS);

        page.click("#often-periods");

        JsonNode sums =
                get("/api/projects/summary", "by", "period", "method", "spread").json();
        List<String> bars = new ArrayList<>();
        long total = 0;
        for (JsonNode group : sums.get("groups")) {
            total += group.get("investment").asLong();
            bars.add(money(group.get("investment").asLong()));
        }
        assertThat(total).isEqualTo(sums.get("investment").asLong());
        Locator values = page.locator("#sums-answer .bar-value");
        assertThat(values).hasCount(bars.size());
        for (int i = 0; i < bars.size(); i++) {
            assertThat(values.nth(i)).containsText(bars.get(i));
        }
        assertThat(page.locator(".sums-rest .total")).containsText(money(total));
        assertThat(page.locator(".sums-rest")).containsText("恰为总计");
        assertThat(page.locator("#sums-answer .notes"))
                .containsText(sums.get("method_zh").asString());
        page.click("#sums-whole");
        assertThat(page.locator(".sums-rest")).containsText("大于总计");
        assertThat(page).hasURL(Pattern.compile("sums=by%3Dperiod(&|$)"));
    }

    @Test
    @Tag("lengthy")
    void criteriaCombineAndTheAnswerIsTheServices() {
        Page page = open(SUMS, 1440, 900, ColorScheme.LIGHT, "en-GB");
        page.click("#sums-which > summary");
        page.fill("#sums-field", "rivers");
        page.locator("#sums-field-list [aria-selected=true]").click();
        page.fill("#sums-district", "nanan");
        page.locator("#sums-district-list [aria-selected=true]").waitFor();
        page.keyboard().press("Enter");
        page.selectOption("#sums-by", "lead-body");

        String[] question = {"field", "rivers", "district", "nanan"};
        JsonNode sums = get("/api/projects/summary", "field", "rivers", "district", "nanan", "by", "lead-body")
                .json();
        assertThat(page.locator("#sums-answer .answer-head"))
                .containsText(sums.get("count").asInt() + " projects");
        assertThat(page.locator("#sums-answer .project"))
                .hasCount(sums.get("count").asInt());
        assertThat(page.locator("#sums-answer .bar-row"))
                .hasCount(sums.get("groups").size());
        page.click("#sums-answer .addresses > summary");
        List<String> addresses = page.locator("#sums-answer .copyable input").all().stream()
                .map(Locator::inputValue)
                .toList();
        assertThat(follow(addresses.get(0)).json()).isEqualTo(sums);
        assertThat(follow(addresses.get(1)).json().get("numberMatched"))
                .isEqualTo(get("/api/projects", question).json().get("numberMatched"));
        String csv = page.locator("#sums-answer a.download").first().getAttribute("href");
        assertThat(follow(csv).body()).contains("lead-body");
    }

    @Test
    void quantitiesAreSummedAndWhatIsNotStatedIsSaid() {
        Page page = open(SUMS + "&sums=" + encoded("by=district&quantity=sewer_pipe_km"));

        JsonNode total = get("/api/projects/summary", "by", "district", "quantity", "sewer_pipe_km")
                .json()
                .at("/quantity/total");
        assertThat(page.locator("#sums-answer .answer-head"))
                .containsText("约 "
                        + String.format(
                                Locale.ROOT, "%,.2f km", total.get("sum").asDouble()));
        assertThat(page.locator("#sums-answer .answer-head"))
                .containsText(total.get("without").asInt() + " 个未写明");
        assertThat(page.locator("#sums-method, #sums-spread")).hasCount(0);
    }

    @Test
    @Tag("lengthy")
    void aQuestionThatIsRefusedIsAnsweredInWordsInThePanel() {
        Page page = open(SUMS + "&sums=" + encoded("by=field&body=nobody"));

        assertThat(page.locator("#sums-answer [role=alert]")).containsText("nobody");
        assertThat(page.locator(".notice.error")).hasCount(0);
        page.click("#often-leads");
        assertThat(page.locator("#sums-answer .bar-row").first()).isVisible();
        assertThat(page.locator("#sums-answer [role=alert]")).hasCount(0);
        expectFaults();
    }

    @Test
    void barsBySeveralGroupsSayHowTheyCount() {
        Page page = open("chart=year");
        assertThat(page.locator(".chart-box > summary")).hasText("各年在建项目总投资");
        assertThat(page.locator(".chart-box")).containsText("各年之和大于总数");

        page.click(".chart-box button:has-text('分摊')");

        JsonNode sums =
                get("/api/projects/summary", "by", "year", "method", "spread").json();
        assertThat(page.locator(".chart-box > summary")).containsText("估算");
        assertThat(page.locator(".chart-box"))
                .containsText("恰为 " + money(sums.get("investment").asLong()));
        assertThat(page.locator(".chart-box .bar-row"))
                .hasCount(sums.get("groups").size());
        assertThat(page).hasURL(Pattern.compile("chart-method=spread"));
    }

    @Test
    @Tag("lengthy")
    void theMapGoesToWhatTheFilterFindsOnRequest() {
        Page page = open("map=9.00/25.20000/118.30000&district=shishi");
        assertThat(page).hasURL(Pattern.compile("map=9\\.00"));

        page.click("#projects-zoom");

        assertThat(page).hasURL(Pattern.compile("map=1[0-4]\\."));
    }

    @Test
    @Tag("lengthy")
    void aBodyIsFoundByTyping() {
        Page page = open("");

        page.click("#filter-body");
        assertThat(page.locator("#filter-body-list [role=group]").first()).isVisible();
        page.fill("#filter-body", "晋江市水利");
        Locator first = page.locator("#filter-body-list [role=option]");
        assertThat(first).hasCount(1);
        page.keyboard().press("Enter");

        int count = get("/api/projects", "body", "jinjiang-water-resources-bureau")
                .json()
                .get("numberMatched")
                .asInt();
        assertThat(page.locator("#project-list .project")).hasCount(count);
        assertThat(page.locator("#filter-body")).hasValue("晋江市水利局");
    }

    @Test
    void oneYearIsWrittenOnceAndAProjectIsFoundByItsNumber() {
        Page page = open("");
        assertThat(page.locator("#project-list")).not().containsText(Pattern.compile("(20\\d\\d)–\\1"));

        page.fill("#search", "项目86");

        assertThat(page.locator("#search-hits [role=option]").first()).containsText("黄塘溪生态岸线");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String money(long wanYuan) {
        java.text.DecimalFormat two =
                new java.text.DecimalFormat("#,##0.##", java.text.DecimalFormatSymbols.getInstance(Locale.ROOT));
        return two.format(wanYuan / 10_000.0) + " 亿元";
    }
}
