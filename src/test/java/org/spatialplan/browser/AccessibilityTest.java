package org.spatialplan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** WCAG 2.2 AA as far as rules can tell, and the keys. */
@Tag("lengthy")
class AccessibilityTest extends BrowserTest {

    private static final List<String> WCAG =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final String AXE = axe();

    /** All rules run on all elements; what passes is neither described nor sent, which would take most of the time. */
    private static final String VIOLATIONS =
            """
            async (tags) => {
              const found = await axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']});
              return found.violations.map((rule) => `${rule.id}: ${rule.nodes.map((node) => `${node.html} ${node.failureSummary}`).join(', ')}`);
            }
            """;

    private static String axe() {
        try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final List<String> PANELS = List.of("projects", "check", "ask", "indicators", "layers");

    @ParameterizedTest(name = "{0} × {1} {2}")
    @CsvSource({
        "1440, 900, LIGHT", "1440, 900, DARK", "1920, 1080, LIGHT", "1920, 1080, DARK",
        "1024, 768, LIGHT", "1024, 768, DARK", "390, 844, LIGHT", "390, 844, DARK",
    })
    void noRuleIsBrokenInAnyPanelAndLanguage(int width, int height, ColorScheme scheme) {
        Page page = open("", width, height, scheme, "zh-CN");
        for (String language : List.of("zh-CN", "en")) {
            for (String panel : PANELS) {
                page.click("#tab-" + panel);
                page.waitForLoadState(LoadState.NETWORKIDLE);
                assertNoRuleIsBroken(page, panel + " " + language);
            }
            page.click("#language");
            page.waitForFunction("before => document.documentElement.lang !== before", language);
        }
    }

    @ParameterizedTest(name = "{0} {1} {2} px")
    @CsvSource({
        "project=5, LIGHT, 390, en-GB",
        "project=5, DARK, 1440, zh-CN",
        "panel=ask&ask=rivers/jin-river@500&feature=rivers/jin-river, LIGHT, 1440, en-GB",
        "panel=ask&ask=rivers/jin-river@500&feature=rivers/jin-river, DARK, 390, zh-CN",
        "panel=layers&date=TODAY, DARK, 390, zh-CN",
    })
    void noRuleIsBrokenInALinkedState(String hash, ColorScheme scheme, int width, String locale) {
        String today = get("/api/map").json().get("today").asString();
        Page page = open(hash.replace("TODAY", today), width, 900, scheme, locale);
        page.waitForLoadState(LoadState.NETWORKIDLE);

        assertNoRuleIsBroken(page, hash);
    }

    /** Verdicts, refusals, a drawing, its coordinates, the search's list and the dialogs. */
    @ParameterizedTest(name = "{0} px {1} {2}")
    @CsvSource({"1440, LIGHT, zh-CN", "1440, DARK, en-GB", "390, LIGHT, en-GB", "390, DARK, zh-CN"})
    void noRuleIsBrokenWhileOneWorks(int width, ColorScheme scheme, String locale) {
        Page page = open("panel=check", width, 900, scheme, locale);

        check(page, "POLYGON ((118.66 24.90, 118.72 24.90, 118.72 24.94, 118.66 24.90))");
        page.locator("[data-line=ecological-red-line] .opens").click();
        page.locator(".finding").first().waitFor();
        page.click(".alternatives summary");
        page.click("#alternatives-ask");
        page.locator(".alternative").waitFor();
        assertNoRuleIsBroken(page, "a verdict");

        check(
                page,
                "POLYGON ((118.66 24.90, 118.67 24.90, 118.67 24.91, 118.66 24.90))\nPOLYGON ((118.4 25.0, 118.41 25.0, 118.41 25.01, 118.4 25.0))");
        page.locator(".verdict-filters button").first().click();
        assertNoRuleIsBroken(page, "several parcels");

        check(page, "no,a,b\n1,118.69,24.92\n2,118.692,24.92\n3,118.692,24.922");
        page.locator(".columns-form").waitFor();
        assertNoRuleIsBroken(page, "a refusal");
        check(page, "POLYGON ((24.92 118.69, 24.93 118.69, 24.93 118.70, 24.92 118.69))");
        page.locator(".remark.error").first().waitFor();
        assertNoRuleIsBroken(page, "a diagnosis");

        page.click("#input-draw");
        page.click("#by-coordinates-Polygon");
        assertNoRuleIsBroken(page, "coordinates");
        page.click("#draw-Polygon");
        page.locator("[data-does='draw.cancel']").waitFor();
        assertNoRuleIsBroken(page, "a drawing");
        page.keyboard().press("Escape");

        page.fill("#search", "luoyang");
        page.locator("#search-hits [role=option]").first().waitFor();
        assertNoRuleIsBroken(page, "the search");
        page.fill("#search", "");
        page.click("#connect");
        assertNoRuleIsBroken(page, "the addresses");
        expectFaults(); // the browser itself reports refusals
    }

    /** 1440 × 900 at 200 %: nothing is lost, nothing scrolls sideways, and everything that is pressed is reached. */
    @Test
    void twiceTheSizeLosesNothing() {
        Page page = open("", 720, 450, ColorScheme.LIGHT, "en-GB");
        for (String panel : PANELS) {
            page.click("#tab-" + panel);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(
                            page.evaluate(
                                    "document.documentElement.scrollWidth <= innerWidth && document.documentElement.scrollHeight <= innerHeight"))
                    .as(panel)
                    .isEqualTo(true);
            assertThat((List<?>) page.evaluate(EveryControlTest.COVERED))
                    .as(panel)
                    .isEmpty();
        }
    }

    /** Who wants no movement sees none: the map jumps. */
    @Test
    void reducedMotionIsHeeded() {
        Page page = open("");
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));

        page.click("#zoom-in");

        assertThat(page.evaluate("() => mapPage.map.getView().getAnimating()")).isEqualTo(false);
    }

    private static void check(Page page, String text) {
        page.click("#input-paste");
        page.fill("#check-text", text);
        page.click("#check-run");
        page.locator(".awaited").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        page.locator("#check-result .verdict").waitFor();
    }

    /** Runs all rules on a page as it is. @param state which state of it */
    static void assertNoRuleIsBroken(Page page, String state) {
        page.evaluate(AXE);
        assertThat((List<?>) page.evaluate(VIOLATIONS, WCAG)).as(state).isEmpty();
    }

    /** Runs all rules on a page as it is. */
    static void assertNoRuleIsBroken(Page page) {
        page.evaluate(AXE);
        assertThat((List<?>) page.evaluate(VIOLATIONS, WCAG)).isEmpty();
    }

    @Test
    void keysReachEverythingAndTheFocusIsSeen() {
        Page page = open("");

        for (String id : List.of("", "", "search")) {
            page.keyboard().press("Tab");
            if (!id.isEmpty()) {
                assertThat(page.evaluate("document.activeElement.id")).isEqualTo(id);
            }
        }
        assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                .isEqualTo("solid");
        page.focus("#tab-projects");
        page.keyboard().press("ArrowRight");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("tab-check");
        assertThat(page.locator("#panel-check").isVisible()).isTrue();
    }

    @Test
    void theMapAnswersWithoutAPointer() {
        Page page = open("map=13.00/24.88500/118.69500");
        page.waitForLoadState(LoadState.NETWORKIDLE);

        page.focus("#map");
        page.keyboard().press("Enter");

        page.locator("#here", new Page.LocatorOptions().setHasText("泉州湾")).waitFor();
        page.keyboard().press("Escape");
        page.locator("#here").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }
}
