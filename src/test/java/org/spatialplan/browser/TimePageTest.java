package org.spatialplan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Versions over time on the page. The service of these tests has one version of each layer: where several are needed the page is told
 * of a second one of the parks, and all else is asked of the service itself. {@link VersionsPageTest} has real ones.
 */
class TimePageTest extends BrowserTest {

    private static final String DIFF =
            """
            {"layer":"parks","by_kind":{"added":0,"removed":1,"moved":1,"renamed":0,"attributes":0,"unchanged":13},
            "changes":[{"kind":"removed","id":"a","name_zh":"甲公园","name_en":"Park A"},
            {"kind":"moved","id":"wurong-park","name_zh":"乙公园","name_en":"Park B","displacement_m":3000}]}
            """;

    @Test
    void oneVersionIsSaidInWords() {
        Page page = open("");

        page.click("#time-open");

        assertThat(page.locator("#time")).containsText("只有一个版本");
        assertThat(page.locator("#time-slider")).hasCount(0);
        assertThat(page.locator("#time-compare")).hasCount(0);
    }

    @Test
    @Tag("lengthy")
    void theSliderSetsTheMomentOfAllPanels() {
        Page page = withTwoVersions("time=open&panel=ask&ask=rivers/luoyang-river@500");
        page.locator("#project-chart .bar-row").first().waitFor(attached());
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        List<String> asked = new CopyOnWriteArrayList<>();
        page.onRequest(request -> asked.add(request.url()));
        assertThat(page.locator("#time-changes")).containsText("公园");
        assertThat(page.locator("#time-changes")).containsText("删除 1");
        assertThat(page.locator("#time-changes")).containsText("最大位移 3 km");

        page.focus("#time-slider");
        page.keyboard().press("ArrowLeft");

        assertThat(page.locator("#time-slider")).hasValue("0");
        assertThat(page.locator("#time-changes")).containsText("最早的版本");
        assertThat(page.locator("#date-chip")).isVisible();
        assertThat(page.locator("#ask-answer .ask-group").first()).isVisible();
        page.locator("#project-list .project").first().waitFor(attached());
        page.click("#asking-sums");
        assertThat(page.locator("#sums-answer .bar-row").first()).isVisible();
        page.click("#tab-indicators");
        page.locator(".indicator").first().waitFor();
        page.click("#tab-check");
        page.click("#input-paste");
        page.fill("#check-text", "POINT (118.69 24.92)");
        page.click("#check-run");
        page.locator(".verdict").waitFor();
        page.fill("#search", "luoyangjiang");
        page.locator("#search-hits [role=option]").first().waitFor();
        List<String> answers = asked.stream()
                .filter(url -> url.matches(".*/(api/(projects|indicators|search|conflicts)|ows|ogc/collections)[/?].*"))
                .filter(url -> !url.contains("queryables"))
                .toList();
        for (String part : List.of(
                "/api/projects?",
                "/api/projects/summary?",
                "/api/indicators?",
                "/api/search?",
                "/api/conflicts?",
                "/ows?")) {
            assertThat(answers).anyMatch(url -> url.contains(part));
        }
        assertThat(answers).allMatch(url -> url.matches(".*(asOf|datetime|TIME)=20\\d\\d-.*"));
        page.click("#tab-projects");
        assertThat(page.locator("#panel-projects .sums a.download"))
                .hasAttribute("href", java.util.regex.Pattern.compile("asOf=20"));
    }

    @Test
    void twoMomentsStandSideBySideWithTheirNamesAndMoveByKeys() {
        Page page = withTwoVersions("time=open");

        page.click("#time-compare");
        // still below the pointer, and read all the same
        page.hover("#time-compare");
        assertThat(page.locator("#time-compare")).hasCSS("background-color", "rgb(15, 95, 115)");

        Locator left = page.locator(".side.left");
        Locator right = page.locator(".side.right");
        assertThat(left).containsText("左：20");
        assertThat(right).hasText("右：当前");
        assertThat(page.locator("#time-changes")).containsText("删除 1");
        double before = left.boundingBox().x + left.boundingBox().width;
        assertThat(right.boundingBox().x).isGreaterThan(before);
        page.focus("#swipe-handle");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        assertThat(left.boundingBox().x + left.boundingBox().width).isGreaterThan(before);
        // whoever points at the handle holds it, and the map takes all else
        assertThat(
                        page.evaluate(
                                "() => { const box = document.querySelector('#map').getBoundingClientRect(); const line = document.querySelector('.swipe-line').getBoundingClientRect();"
                                        + " const handle = document.querySelector('#swipe-handle').getBoundingClientRect();"
                                        + " return [document.elementFromPoint(line.x + 1, handle.y + handle.height / 2).id, document.elementFromPoint(line.x - 60, handle.y + handle.height / 2).closest('#map')?.id]; }"))
                .isEqualTo(List.of("swipe-handle", "map"));
        AccessibilityTest.assertNoRuleIsBroken(page);
        page.locator("#time .close").click();
        assertThat(left).isHidden();
    }

    /** The page is told of a version of the parks that is newer than the only one; the service has that of before. */
    private Page withTwoVersions(String hash) {
        ObjectNode map = (ObjectNode) get("/api/map").json();
        for (JsonNode layer : map.get("layers")) {
            if (layer.get("id").asString().equals("parks")) {
                ((ArrayNode) layer.get("times"))
                        .add(Instant.now().minusMillis(1).toString());
            }
        }
        Page page = visit("", 1440, 900, com.microsoft.playwright.options.ColorScheme.LIGHT, "zh-CN");
        page.route(
                "**/api/map",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody(map.toString())));
        page.route(
                "**/api/layers/parks/diff?*",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody(DIFF)));
        page.navigate(address("/#" + hash));
        page.reload();
        page.waitForSelector("html[data-ready]");
        return page;
    }
}
