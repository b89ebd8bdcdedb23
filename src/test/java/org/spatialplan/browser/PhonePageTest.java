package org.spatialplan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Geolocation;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The page in a hand: the sheet's three heights, tools for a thumb, where one is. */
class PhonePageTest extends BrowserTest {

    private static final int WIDTH = 390;
    private static final int HEIGHT = 844;

    /** Whatever can be pressed on the map and in the header, and is smaller than a thumb. */
    private static final String SMALL =
            """
            () => [...document.querySelectorAll('.map-tools button, .tools button, .tabs button, .panel-bar button, .segments button')]
              .filter((button) => button.checkVisibility()).map((button) => [button.id, button.getBoundingClientRect()])
              .filter(([, box]) => box.height < 40 || box.width < 40).map(([id, box]) => `${id} ${box.width} × ${box.height}`)
            """;

    @Test
    void theSheetHasThreeHeightsByButtonKeyAndDrag() {
        Page page = phone("");
        double half = map(page).height;
        assertThat(half).isGreaterThan(250);
        assertThat(page.locator("#project-list .project").first()).isVisible();

        page.click("#sheet-less");
        assertThat(page.locator("#panel-projects")).isHidden();
        assertThat(map(page).height).isGreaterThan(half + 200);
        assertThat(page.locator("#sheet-more")).isFocused();
        page.focus("#sheet-bar");
        page.keyboard().press("End");
        assertThat(page.locator("#sheet-bar")).hasAttribute("aria-valuetext", "全屏");
        assertThat(page.locator("#zoom-in")).isHidden();
        page.keyboard().press("ArrowDown");
        assertThat(map(page).height).isEqualTo(half);

        BoundingBox bar = page.locator("#sheet-bar").boundingBox();
        page.mouse().move(bar.x + 100, bar.y + 10);
        page.mouse().down();
        page.mouse().move(bar.x + 100, bar.y + 150);
        page.mouse().move(bar.x + 100, bar.y + 330);
        page.mouse().up();
        assertThat(page.locator("html")).hasAttribute("data-panel-height", "peek");
        page.click("#tab-check");
        assertThat(page.locator("#check-run")).isVisible();
        assertThat((List<?>) page.evaluate(SMALL)).isEmpty();
    }

    @Test
    void noPanelScrollsSidewaysAndADrawingHasTheMap() {
        Page page = phone("");
        for (String tab : List.of("projects", "ask", "indicators", "layers", "check")) {
            page.click("#tab-" + tab);
            assertThat(((Number) page.evaluate(
                                    "tab => Math.max(document.documentElement.scrollWidth, document.getElementById('panel-' + tab).scrollWidth)",
                                    tab))
                            .intValue())
                    .as(tab)
                    .isLessThanOrEqualTo(WIDTH);
        }

        page.click("#draw-Polygon");
        assertThat(page.locator("html")).hasAttribute("data-panel-height", "peek");
        for (String does : List.of("draw.undo", "draw.finish", "draw.cancel")) {
            assertThat(page.evaluate(
                            "does => { const button = document.querySelector(`[data-does='${does}']`); const box = button.getBoundingClientRect();"
                                    + " return document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2) === button && box.height >= 44; }",
                            does))
                    .as(does)
                    .isEqualTo(true);
        }
        page.click("[data-does='draw.cancel']");
        assertThat(page.locator("#check-run")).isVisible();
    }

    @Test
    @Tag("lengthy")
    void whereOneIsIsShownWithHowExactOrRefusedInWords() {
        Page page = phone("");

        page.click("#locate");
        assertThat(page.locator(".notice")).containsText("未获允许");
        page.context().setGeolocation(new Geolocation(24.9, 118.6).setAccuracy(400));
        page.context().grantPermissions(List.of("geolocation"));
        page.click("#locate");

        assertThat(page.locator(".notice").last()).containsText("精度 400 米");
        assertThat(page.locator("#locate")).hasAttribute("aria-pressed", "true");
        page.waitForFunction("() => /map=1\\d\\.\\d+\\/24\\.(89|90)\\d*\\/118\\.[56]/.test(location.hash)");
        assertThat(page.locator("#here .here-list li").first()).isVisible();
        // the card does not lie on the place that it is about
        page.waitForFunction(
                """
                () => {
                  const [, y] = mapPage.map.getPixelFromCoordinate(ol.proj.fromLonLat([118.6, 24.9]));
                  const top = document.querySelector('#map').getBoundingClientRect().top;
                  return y > 0 && top + y < document.querySelector('#here').getBoundingClientRect().top;
                }
                """);
        // what the device does not know the check does not know either
        page.click(".check-here");
        assertThat(page.locator(".verdict")).isVisible();
        assertThat(page.locator("#check-accuracy")).hasValue("400");
        page.waitForFunction(
                "() => Math.abs(document.querySelector('.verdict').getBoundingClientRect().top - document.querySelector('#panel-check').getBoundingClientRect().top) < 4");
        assertThat(get("/").headers().firstValue("Permissions-Policy").orElseThrow())
                .contains("geolocation=(self)");
    }

    private Page phone(String hash) {
        return open(hash, WIDTH, HEIGHT, ColorScheme.LIGHT, "zh-CN");
    }

    private static BoundingBox map(Page page) {
        return page.locator("#map").boundingBox();
    }
}
