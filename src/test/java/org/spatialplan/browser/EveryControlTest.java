package org.spatialplan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Looks instead of reading: whoever points at a control hits it. A veil over the page, a control beyond an edge or one below another
 * leaves all texts as they are.
 */
@Tag("lengthy")
class EveryControlTest extends BrowserTest {

    private static final List<String> TABS = List.of("projects", "check", "ask", "indicators", "layers");

    /** What is seen, can be pressed, and is something else where its middle is. */
    static final String COVERED =
            """
            () => {
              const told = (element) => !element ? 'nothing' : `${element.tagName.toLowerCase()}${element.id ? '#' + element.id : ''}.${element.getAttribute('class') ?? ''}`;
              const own = (element, at) => at && (element === at || element.contains(at) || at.contains(element) && at.tagName === 'LABEL'
                || [...(element.labels ?? [])].some((label) => label.contains(at)));
              return [...document.querySelectorAll('button, a[href], input, select, textarea, summary, [role=tab], [role=option], #map')]
                .filter((element) => element.checkVisibility({visibilityProperty: true, opacityProperty: true}) && !element.closest('.hidden, .skip'))
                .flatMap((element) => {
                  element.scrollIntoView({block: 'center', inline: 'nearest'});
                  const box = element.getClientRects()[0];
                  if (!box || box.width < 2 || box.height < 2) { return []; }
                  const at = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
                  return own(element, at) ? [] : [`${told(element)} "${element.textContent.trim().slice(0, 30)}" is covered by ${told(at)}`];
                });
            }
            """;

    @ParameterizedTest(name = "{0} × {1}")
    @CsvSource({"1440, 900", "1024, 768", "390, 844"})
    void whoeverPointsAtAControlHitsIt(int width, int height) {
        Page page = open("", width, height, ColorScheme.LIGHT, "zh-CN");
        List<String> covered = new ArrayList<>();
        for (String language : List.of("zh-CN", "en")) {
            for (String tab : TABS) {
                page.locator("#tab-" + tab).click();
                covered.addAll(covered(page, tab + " " + language));
            }
            page.locator("#language").click();
            page.waitForFunction("before => document.documentElement.lang !== before", language);
        }

        assertThat(covered).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1} × {2}")
    @CsvSource({
        "project=5, 1440, 900",
        "project=5, 390, 844",
        "panel=ask&ask=rivers/jin-river@500&feature=rivers/jin-river, 1024, 768",
        "panel=indicators, 1920, 1080",
        "panel=check&check=%7B%22input%22%3A%22paste%22%2C%22text%22%3A%22POINT(118.69%2024.92)%22%7D, 390, 844",
    })
    void aLinkedPageIsNotCoveredEither(String hash, int width, int height) {
        Page page = open(hash, width, height, ColorScheme.DARK, "en-GB");

        assertThat(covered(page, hash)).isEmpty();
    }

    private static List<String> covered(Page page, String where) {
        page.locator(
                        "#panel-projects .project, .project-page, #panel-check:visible, .indicator, #panel-layers .layer, .examples, #ask-answer .project")
                .first()
                .waitFor(attached());
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        return ((List<?>) page.evaluate(COVERED))
                .stream().map(found -> where + ": " + found).toList();
    }
}
