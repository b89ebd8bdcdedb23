package org.spatialplan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Small things that stopped new users, each looked at. */
class SmallThingsPageTest extends BrowserTest {

    @Test
    void onlyAnIndicatorThatIsComputedHasTheBadgeAndItsRemarks() {
        Page page = open("panel=indicators");
        page.locator(".indicator").first().waitFor();
        int computed = 0;
        for (JsonNode indicator : get("/api/indicators").json().get("items")) {
            computed += indicator.path("computed").path("status").asString("").equals("computed") ? 1 : 0;
        }

        assertThat(computed).isBetween(1, 36);
        assertThat(page.locator(".indicator .badge.computed-value")).hasCount(computed);
    }

    @Test
    void theCardStandsBesideTheClick() {
        Page page = open("panel=layers&map=11.00/24.90000/118.60000");
        BoundingBox map = page.locator("#map").boundingBox();
        double x = map.x + map.width / 2;

        page.mouse().click(x, map.y + map.height / 2);
        page.locator("#here .here-list").waitFor();

        BoundingBox card = page.locator("#here").boundingBox();
        assertThat(Math.min(Math.abs(card.x - x), Math.abs(card.x + card.width - x)))
                .isLessThan(40);
    }

    /** Everything lies within 500 m of the whole city. */
    @Test
    void whatIsNearTheWholeCityIsNotOffered() {
        Page page = open("panel=layers&feature=city/city");
        Locator ask =
                page.locator("#here button", new Page.LocatorOptions().setHasText(Pattern.compile("500 米内有哪些项目")));
        assertThat(page.locator("#here h2")).containsText("泉州市");
        assertThat(page.locator("#here")).containsText("缩放到");
        assertThat(ask).hasCount(0);

        page.evaluate("location.hash = 'panel=layers&feature=rivers/luoyang-river&map=11.00/24.95000/118.65000'");
        assertThat(page.locator("#here h2")).containsText("洛阳江");
        assertThat(ask).hasCount(1);
    }

    /** Six decimals of degrees are what web maps of China give. */
    @Test
    void degreesOfAWebMapAreMendedWithOneClick() {
        Page page = open("panel=check");
        page.click("#input-paste");
        page.fill(
                "#check-text",
                "POLYGON ((118.691234 24.921234, 118.693234 24.921234, 118.693234 24.923234, 118.691234 24.921234))");
        page.click("#check-run");
        Locator mend = page.locator(".remark.warning button", new Page.LocatorOptions().setHasText("GCJ-02"));

        Request again = page.waitForRequest("**/api/conflicts?*", mend::click);

        assertThat(again.url()).contains("datum=gcj02");
        assertThat(page.locator("#check-datum")).hasValue("gcj02");
        assertThat(page.locator(".verdict h3 .state")).hasCount(1);
        assertThat(mend).hasCount(0);
    }

    /** 精度 of a file of boundary points is to how many digits they are written. */
    @Test
    void thePrecisionThatAFileStatesIsWhatItsDiagnosisSays() {
        Page page = open("panel=check");
        page.click("#input-file");
        page.setInputFiles("#check-file", Path.of("docs/examples/parcels.txt"));

        Locator stated = page.locator(".diagnosis li", new Page.LocatorOptions().setHasText("精度=0.01"));
        assertThat(stated).containsText("坐标取位");
        Locator accuracy = page.locator(".diagnosis li", new Page.LocatorOptions().setHasText("未说明所提交界线的位置精度"));
        assertThat(accuracy).containsText("按 0 米计");
        accuracy.locator("button").click();
        assertThat(page.locator("#check-accuracy")).isFocused();
    }

    @Test
    void theTimeBarLeavesAPhoneItsMap() {
        JsonNode about = get("/api/map").json();
        for (JsonNode layer : about.get("layers")) {
            if (layer.get("id").asString().equals("parks")) {
                ((ArrayNode) layer.get("times"))
                        .add(Instant.now().minusMillis(1).toString());
            }
        }
        Page page = look(390, 844, ColorScheme.LIGHT, "zh-CN");
        page.route(
                "**/api/map",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody(about.toString())));
        page.navigate(address("/#time=open"));

        assertThat(page.locator("#time-slider")).isVisible();
        assertThat(page.locator("#time").boundingBox().height)
                .isLessThan(page.locator("#map").boundingBox().height * 0.4);
        assertThat(page.locator("#time-changes")).isHidden();
        page.click(".time-more summary");
        assertThat(page.locator("#time-changes")).isVisible();
        expectFaults(); // the service knows no second version
    }

    @Test
    @Tag("lengthy")
    void thePrintedLegendTellsWhatIsCheckedAndAsked() {
        String ground =
                """
                {"input":"draw","drawn":[{"type":"Polygon","coordinates":[[[118.62,24.9],[118.7,24.9],[118.7,25.0],[118.62,25.0],[118.62,24.9]]]}]}
                """;
        Page page = open(
                "panel=ask&ask=rivers/luoyang-river@1000&check=" + URLEncoder.encode(ground, StandardCharsets.UTF_8));
        page.locator("#ask-answer .ask-group").first().waitFor();
        page.evaluate("window.print = () => {}");

        page.click("#print");
        page.click("#print-go");
        page.waitForSelector("html[data-paper=ready]");

        Locator legend = page.locator("#paper-legend");
        assertThat(legend).containsText("所画地块");
        assertThat(legend).containsText("所问地点");
        assertThat(legend).containsText("距所问地点 1 km 以内");
        assertThat(legend).containsText("答案中的项目，可能");
        page.evaluate("window.dispatchEvent(new Event('afterprint'))");
    }
}
