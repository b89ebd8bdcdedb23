package org.spatialplan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The pages of {@code /ogc} are for people: a map, words in one language, tables that fit, addresses to copy. */
class OgcPagesTest extends BrowserTest {

    private static final String ENGLISH_CODES =
            "main|tributary|minor|traced|sketched|unlocated|huian|nanan|derived|flows_into_text_zh";

    private Page at(String path, int width, ColorScheme scheme, String locale) {
        Page page = look(width, 900, scheme, locale);
        page.navigate(address(path));
        return page;
    }

    private static void waitForMap(Page page) {
        page.locator("#data-map[data-drawn]").waitFor();
    }

    /** What was said of the page of the rivers: codes, names of columns, rows 640 px high, a column off the screen, no map. */
    @Test
    void aTableHasWordsAndFits() {
        Page page = at("/ogc/collections/rivers/items?f=html", 1440, ColorScheme.LIGHT, "zh-CN");
        waitForMap(page);

        Locator row = page.locator("tr[data-id=jin-river]");
        assertThat(row).containsText("干流");
        assertThat(row).containsText("描绘");
        assertThat(row).containsText("南安市");
        assertThat(page.locator("thead")).containsText("汇入");
        assertThat(page.locator("table").innerText()).doesNotContainPattern("(^|\\s)(" + ENGLISH_CODES + ")(\\s|$)");
        assertThat(((Number)
                                page.evaluate(
                                        "Math.max(...[...document.querySelectorAll('tr')].map((r) => r.getBoundingClientRect().height))"))
                        .doubleValue())
                .isLessThan(110);
        assertThat(page.evaluate(
                        "document.querySelector('.wide').scrollWidth <= document.querySelector('.wide').clientWidth"))
                .isEqualTo(true);
        AccessibilityTest.assertNoRuleIsBroken(page);
    }

    /** Where the data have English they are read in it: the waters of a river, and the names on its map. */
    @Test
    void anEnglishReaderMeetsEnglish() {
        Page page = look(1024, 768, ColorScheme.LIGHT, "en-GB");
        page.waitForRequest(
                request -> request.url().contains("LANGUAGE=en"),
                () -> page.navigate(address("/ogc/collections/rivers/items/luoyang-river?f=html")));

        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Quanzhou Bay")))
                .isVisible();
    }

    /** A row and its feature are marked together: the pixels of the map change. */
    @Test
    void aRowIsFoundOnTheMap() {
        Page page = at("/ogc/collections/rivers/items?f=html", 1440, ColorScheme.LIGHT, "zh-CN");
        waitForMap(page);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        byte[] before = page.locator("#data-map").screenshot();

        page.locator("tr[data-id=jin-west-creek] a").first().focus();

        assertThat(page.locator("tr.marked")).containsText("晋江西溪");
        page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
        assertThat(page.locator("#data-map").screenshot()).isNotEqualTo(before);
    }

    /** A thing is told in words, with names that lead on, and the map page shows it when asked. */
    @Test
    void anItemLeadsToItsPlaceOnTheMapPage() {
        Page page = at("/ogc/collections/projects/items/86?f=html", 1440, ColorScheme.LIGHT, "zh-CN");
        waitForMap(page);

        assertThat(page.locator("h1")).hasText("黄塘溪生态岸线整治提升建设项目");
        assertThat(page.locator("dl")).containsText("惠安县");
        assertThat(page.locator("dd").allInnerTexts()).noneMatch(String::isBlank);
        assertThat(page.title()).endsWith("· 泉州市空间规划");
        page.getByText("在地图页查看").click();
        page.locator(".project-page h2, .project-page h3").first().waitFor();
        assertThat(page.locator("#panel-projects")).containsText("黄塘溪");
    }

    /** English by Accept-Language and by a link, dark as the system has it, and nothing cut on a phone. */
    @Test
    void aPhoneInEnglishAndDark() {
        Page page = at("/ogc/collections/red-lines?f=html", 390, ColorScheme.DARK, "en-GB");
        waitForMap(page);

        assertThat(page.locator("h1")).hasText("Ecological red line (illustrative)");
        assertThat(page.locator("main").innerText()).doesNotContainPattern("[\\u4e00-\\u9fff]{4}");
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        assertThat(page.evaluate("getComputedStyle(document.body).colorScheme")).isEqualTo("dark");
        AccessibilityTest.assertNoRuleIsBroken(page);
        page.getByText("中文").click();
        assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");
        assertThat(page.locator("h1")).hasText("生态保护红线（示意）");
    }

    /** From the first page every button leads to a page, none to text for programs. */
    @Test
    void theFirstPageLeadsToPages() {
        Page page = at("/ogc?f=html", 1024, ColorScheme.LIGHT, "zh-CN");
        List<?> addresses =
                (List<?>) page.evaluate("[...document.querySelectorAll('.entries a')].map((entry) => entry.href)");

        assertThat(page.locator("h1")).hasText("泉州市空间规划");
        assertThat(addresses).hasSizeGreaterThan(8);
        for (Object address : addresses) {
            if (!address.toString().endsWith("f=png")) {
                assertThat(follow(address.toString()).contentType())
                        .as(address.toString())
                        .startsWith("text/html");
            }
        }
        page.navigate(address("/ogc/processes/conflict-check?f=html"));
        assertThat(page.locator("h1")).hasText("冲突检查");
        assertThat(page.locator("main")).containsText(address("/ogc/processes/conflict-check/execution"));
    }

    /** The sea fades towards the end of what is known, as on the map page; its straight end would look like a shore. */
    @Test
    void theSeaHasNoStraightEnd() {
        Page page = at("/ogc?f=html", 1440, ColorScheme.LIGHT, "zh-CN");
        waitForMap(page);
        page.waitForLoadState(LoadState.NETWORKIDLE);

        Object steps = page.evaluate(
                """
                () => {
                  const canvas = document.querySelector('#data-map .pictures canvas') ?? document.querySelector('#data-map canvas.pictures');
                  const {width, height} = canvas;
                  const pixels = canvas.getContext('2d').getImageData(0, 0, width, height).data;
                  const alpha = (x, y) => pixels[4 * (y * width + x) + 3];
                  // the largest step of the sea's cover along rows east of the city
                  let steepest = 0;
                  let seen = 0;
                  for (let y = Math.round(height * .8); y < height * .9; y++) {
                    let end = width - 1;
                    while (end > 1 && alpha(end, y) === 0) { end--; }
                    seen += end > 1 ? 1 : 0;
                    steepest = Math.max(steepest, alpha(end, y));
                  }
                  return seen > 5 ? steepest : 255;
                }""");

        assertThat(((Number) steps).intValue()).isLessThan(60);
    }

    /** A record of the catalogue is a page for people on a phone, too, in the dark. */
    @Test
    void aRecordOnAPhone() {
        Page page = at("/ogc/collections/catalogue/items/red-lines?f=html", 390, ColorScheme.DARK, "en-GB");
        waitForMap(page);

        assertThat(page.locator("h1")).hasText("Ecological red line (illustrative)");
        assertThat(page.locator("dl")).containsText("illustrative, not legal");
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        AccessibilityTest.assertNoRuleIsBroken(page);
    }

    /** Inputs of a process are words of the reader's language; the table fits. */
    @Test
    void aProcessInEnglish() {
        Page page = at("/ogc/processes/conflict-check", 1024, ColorScheme.LIGHT, "en-GB");

        assertThat(page.locator("h1")).hasText("Conflict check");
        assertThat(page.locator("main").innerText()).doesNotContainPattern("[\\u4e00-\\u9fff]");
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(1024);
        AccessibilityTest.assertNoRuleIsBroken(page);
    }

    @Test
    void anAddressIsCopied() {
        Page page = at("/ogc/collections/rivers?f=html", 1024, ColorScheme.LIGHT, "zh-CN");
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));

        page.locator("button[aria-label='复制地址： GeoJSON']").click();

        assertThat(page.evaluate("navigator.clipboard.readText()").toString())
                .isEqualTo(address("/ogc/collections/rivers/items?f=json&limit=10000"));
        assertThat(page.locator("#spoken")).hasText("已复制");
        assertThat(page.locator("main")).containsText("CGCS2000 3度带 中央经线120°");
        assertThat(page.locator("main")).containsText("CGCS2000 3度带 第40带");
    }
}
