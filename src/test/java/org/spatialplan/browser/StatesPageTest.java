package org.spatialplan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** States of the page that are seldom seen: narrow, covered, refused; each looked at as it was found. */
class StatesPageTest extends BrowserTest {

    /** Hints and chosen options that are wider than the room of their field. */
    private static final String CUT =
            """
            () => [...document.querySelectorAll('input[placeholder], select')].filter((field) => field.checkVisibility() && !field.value?.length | field.matches('select'))
              .map((field) => {
                const style = getComputedStyle(field);
                const pen = document.createElement('canvas').getContext('2d');
                pen.font = style.font;
                const text = field.matches('select') ? field.selectedOptions[0]?.textContent ?? '' : field.placeholder;
                const arrow = field.matches('select') ? 16 : 0;
                return [text, pen.measureText(text).width, field.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight) - arrow];
              }).filter(([, width, room]) => width > room + 1).map(([text, width, room]) => `${text}: ${width} > ${room}`)
            """;

    @Test
    void theHintOfTheSearchIsWholeOnAPhone() {
        Page page = open("", 390, 844, ColorScheme.LIGHT, "en-GB");

        assertThat((List<?>) page.evaluate(CUT)).isEmpty();
        assertThat(page.locator(".search-key")).isHidden();
    }

    /** Browsers give a page of plain HTTP no clipboard. */
    @Test
    void copiedIsSaidOnlyOfWhatWasCopied() {
        Page page = open("panel=layers", 1024, 768, ColorScheme.DARK, "zh-CN");
        page.evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined})");
        page.evaluate(
                "document.addEventListener('copy', () => { window.copied = String(document.activeElement.value); })");

        page.click("#share");
        assertThat(page.locator(".notice").last()).containsText("链接已复制");
        assertThat(page.evaluate("copied")).isEqualTo(page.url());
        assertThat(page.locator("#share")).isFocused();

        page.evaluate("document.execCommand = () => false");
        page.click("#share");
        assertThat(page.locator(".notice").last()).containsText("从地址栏复制");
    }

    @Test
    void aFailedSignInIsSaidWhereReadingIsOpen() {
        ObjectNode caller = (ObjectNode) get("/api/caller").json();
        caller.put("login", "/login/start/city");
        Page page = look(390, 844, ColorScheme.DARK, "en-GB");
        page.route(
                "**/api/caller",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody(caller.toString())));

        page.navigate(address("/?login=failed#panel=layers"));
        page.waitForSelector("html[data-ready]");

        assertThat(page.locator(".notice.error")).containsText("The sign-in did not succeed");
        assertThat(page.locator(".notice.error button").first()).hasText("Try again");
        assertThat(page.url()).doesNotContain("failed");
    }

    /** No map is seen then, and there is nothing that its legend could tell. */
    @Test
    void aLayerIsSwitchedUnderAPanelThatCoversTheMap() {
        Page page = open("panel=layers", 390, 844, ColorScheme.LIGHT, "en-GB");
        page.focus("#sheet-bar");
        page.keyboard().press("End");
        page.waitForFunction("() => mapPage.map.getSize()?.[1] === 0");
        List<String> asked = new CopyOnWriteArrayList<>();
        page.onRequest(request -> asked.add(request.url()));

        page.click("#layer-sea");
        page.waitForRequest("**/ows?*GetLegendGraphic*", () -> page.click("#sheet-less"));

        assertThat(page.locator(".notice.error")).hasCount(0);
        assertThat(asked).noneMatch(url -> url.contains("GetLegendGraphic") && url.contains("SRCHEIGHT=0"));
    }

    /** A sign of several places would take the click and move the map under the drawing. */
    @Test
    void aCornerIsSetWhereASignStands() {
        Page page = open("panel=check", 1440, 900, ColorScheme.LIGHT, "zh-CN");
        BoundingBox sign = page.locator(".cluster").first().boundingBox();
        double x = sign.x + sign.width / 2;
        double y = sign.y + sign.height / 2;
        String sees = "([x, y]) => Boolean(document.elementFromPoint(x, y).closest('.cluster'))";
        assertThat(page.evaluate(sees, List.of(x, y))).isEqualTo(true);

        page.click("#draw-Polygon");
        assertThat(page.evaluate(sees, List.of(x, y))).isEqualTo(false);
        Object zoom = page.evaluate("mapPage.map.getView().getZoom()");
        page.mouse().click(x, y);
        page.mouse().click(x - 90, y + 40);
        page.mouse().move(x - 90, y + 90);
        page.waitForFunction("() => /\\d/.test(document.getElementById('draw-live')?.textContent ?? '')");
        assertThat(page.evaluate("mapPage.map.getView().getZoom()")).isEqualTo(zoom);
        page.click("[data-does='draw.cancel']");
        assertThat(page.evaluate(sees, List.of(x, y))).isEqualTo(true);
    }

    /** Whoever chose a body in the search sees that the list is narrowed. */
    @Test
    @Tag("lengthy")
    void foldedFiltersSayHowManyAreSet() {
        Page page = open("", 390, 844, ColorScheme.DARK, "zh-CN");
        assertThat(page.locator("#filter-more")).hasText("筛选条件");

        page.fill("#search", "洛江区农水局");
        page.locator("#search-hits [role=option]").first().click();

        assertThat(page.locator("#filter-more")).hasText("筛选条件（已设 1 项）");
    }

    /** The day that is shown, and the way back to today, lie under nothing. */
    @Test
    void theDayStandsBelowTheCornersOfAPhone() {
        String today = get("/api/map").json().get("today").asString();
        Page page = open("panel=layers&date=" + today, 390, 844, ColorScheme.LIGHT, "en-GB");

        BoundingBox chip = page.locator("#date-chip").boundingBox();
        for (String corner : List.of("#illustrative", "#legend")) {
            BoundingBox box = page.locator(corner).boundingBox();
            assertThat(chip.y).as(corner).isGreaterThanOrEqualTo(box.y + box.height);
        }
        page.locator("#date-chip button").click();
        assertThat(page.locator("#date-chip")).isHidden();
    }

    /** An answer that comes after the card was closed does not open it again. */
    @Test
    void aCardThatWasClosedStaysClosed() {
        Page page = open("map=13.00/24.88500/118.69500");
        List<Route> held = new CopyOnWriteArrayList<>();
        page.route("**/ows?*GetFeatureInfo*", held::add);

        page.focus("#map");
        page.waitForRequest("**/ows?*GetFeatureInfo*", () -> page.keyboard().press("Enter"));
        page.keyboard().press("Escape");
        page.waitForResponse("**/ows?*GetFeatureInfo*", () -> held.forEach(Route::resume));
        page.evaluate("() => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))");

        assertThat(page.locator("#here")).isHidden();
    }

    @Test
    @Tag("lengthy")
    void aServiceOfOnesOwnIsChosenWithinThePanel() {
        Page page = open("panel=layers", 390, 844, ColorScheme.LIGHT, "en-GB");
        page.click(".own-form > summary");
        page.fill("#own-url", address("/ows"));
        page.click("#own-list");
        page.locator("#own-layer").waitFor();

        BoundingBox panel = page.locator("#panel-layers").boundingBox();
        BoundingBox choice = page.locator("#own-layer").boundingBox();
        assertThat(choice.x + choice.width).isLessThanOrEqualTo(panel.x + panel.width);
        assertThat(page.locator("#own-list").boundingBox().height).isLessThanOrEqualTo(46);
    }

    @Test
    @Tag("lengthy")
    void whatACheckSaysStaysWithinItsColumnsAndFields() {
        Page page = open("panel=check", 1024, 768, ColorScheme.LIGHT, "en-GB");
        assertThat((List<?>) page.evaluate(CUT)).isEmpty();
        check(page);
        page.click(".alternatives summary");
        page.locator("#alternatives-within").waitFor();
        assertThat((List<?>) page.evaluate(CUT)).isEmpty();

        page.setViewportSize(390, 844);
        page.evaluate("document.querySelector('#language').click()");
        page.locator("html[lang=zh-CN]").waitFor();
        Locator figures = page.locator(".lines .figures > div > *").first();
        figures.scrollIntoViewIfNeeded();
        assertThat(
                        (List<?>)
                                page.evaluate(
                                        """
                                () => { const edge = document.querySelector('.lines').getBoundingClientRect().right;
                                  const range = document.createRange();
                                  return [...document.querySelectorAll('.lines .figures')].map((figures) => { range.selectNodeContents(figures); return range.getBoundingClientRect(); })
                                    .filter((box) => box.right > edge - 3).map((box) => `${box.right} > ${edge}`); }
                                """))
                .isEmpty();
    }

    private static void check(Page page) {
        page.click("#input-paste");
        page.fill("#check-text", "POLYGON ((118.66 24.90, 118.72 24.90, 118.72 24.94, 118.66 24.90))");
        page.click("#check-run");
        page.locator("[data-line=ecological-red-line] .figures").waitFor();
    }
}
