package org.spatialplan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
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

    @ParameterizedTest(name = "{0} {1} {2} px")
    @CsvSource({
        "panel=projects, LIGHT, 1440, zh-CN",
        "panel=projects, DARK, 390, en-GB",
        "project=5, LIGHT, 390, en-GB",
        "project=5, DARK, 1440, zh-CN",
        "panel=check, LIGHT, 1440, zh-CN",
        "panel=check, DARK, 390, en-GB",
        "panel=ask&ask=rivers/jin-river@500&feature=rivers/jin-river, LIGHT, 1440, en-GB",
        "panel=ask&ask=rivers/jin-river@500&feature=rivers/jin-river, DARK, 1440, zh-CN",
        "panel=indicators, LIGHT, 390, zh-CN",
        "panel=indicators, DARK, 1440, en-GB",
        "panel=layers, LIGHT, 1440, en-GB",
        "panel=layers&date=TODAY, DARK, 390, zh-CN",
    })
    void noRuleIsBroken(String hash, ColorScheme scheme, int width, String locale) {
        String today = get("/api/map").json().get("today").asString();
        Page page = open(hash.replace("TODAY", today), width, 900, scheme, locale);
        if (hash.equals("panel=check")) {
            page.click("#input-paste");
            page.fill("#check-text", "POLYGON ((118.66 24.90, 118.72 24.90, 118.72 24.94, 118.66 24.90))");
            page.click("#check-run");
            page.locator("[data-line=ecological-red-line] .opens").click();
            page.locator(".finding").first().waitFor();
        }
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);

        assertNoRuleIsBroken(page);
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
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);

        page.focus("#map");
        page.keyboard().press("Enter");

        page.locator("#here", new Page.LocatorOptions().setHasText("泉州湾")).waitFor();
        page.keyboard().press("Escape");
        page.locator("#here").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }
}
