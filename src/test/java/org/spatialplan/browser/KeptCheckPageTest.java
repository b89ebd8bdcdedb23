package org.spatialplan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A check that is shown again by its id, and what a file leaves open, said by hand. */
class KeptCheckPageTest extends BrowserTest {

    /** A parcel about the point that stands for the reservoir's protection area. */
    private static final String ABOUT_A_POINT =
            "POLYGON ((118.5765 25.0965, 118.5785 25.0965, 118.5785 25.0985, 118.5765 25.0985, 118.5765 25.0965))";

    @Test
    void aKeptReportIsShownFromItsAddressAndAPointLiesWithin() {
        String report = post(
                        "/api/conflicts",
                        "text/plain",
                        ABOUT_A_POINT.getBytes(StandardCharsets.UTF_8),
                        "f",
                        "geojson",
                        "crs",
                        "OGC:CRS84")
                .body();
        Page page = look(1440, 900, ColorScheme.LIGHT, "zh-CN");
        page.route(
                "**/reports/0123abcd?*",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/geo+json")
                        .setBody(report)));
        page.navigate(address("/#panel=check&report=0123abcd"));

        assertThat(page.locator(".verdict h3")).containsText("冲突");
        Locator line = page.locator("[data-line=drinking-water-sources] .figures");
        assertThat(line).containsText("在地块内或与其相接");
        assertThat(line).not().containsText("0 m²");
        assertThat(page.locator(".kept-report input")).hasValue(Pattern.compile(".*#panel=check&report=0123abcd"));
        page.click("#language");
        assertThat(line).containsText("lies within or touches it");
        // another ground has no report
        page.click("#input-paste");
        page.fill("#check-text", "POINT (118.69 24.92)");
        page.click("#check-run");
        assertThat(page.locator(".kept-report input")).hasCount(0);
        assertThat(page).not().hasURL(Pattern.compile("report="));
    }

    @Test
    void whoMayNotSeeOneIsToldInWords() {
        Page page = open("panel=check&report=0123456789abcdef0123456789abcdef01234567");
        Locator refusal = page.locator("#check-result [role=alert]");

        assertThat(refusal).containsText("没有您可见的这份留存报告");
        assertThat(refusal).containsText("只有其主人和管理员能看到");
        page.navigate("about:blank");
        page.navigate(address("/#panel=check&lang=en&job=0123456789abcdef"));
        assertThat(refusal).containsText("There is no such bulk check");
        expectFaults();
    }

    @Test
    @Tag("lengthy")
    void aJobIsShownFromItsAddress() {
        Page page = open("panel=check");
        Object id = page.evaluate(
                """
                async (ground) => {
                  const form = new FormData();
                  form.append('parcels', new File([ground], 'ground.wkt'));
                  form.append('outputs', 'ndjson');
                  const answer = await fetch('ogc/processes/conflict-check/execution', {method: 'POST', body: form, headers: {Prefer: 'respond-async'}});
                  return answer.headers.get('Location').split('/').pop();
                }
                """,
                ABOUT_A_POINT);

        page.navigate("about:blank");
        page.navigate(address("/#panel=check&job=" + id));

        assertThat(page.locator("#check-result")).containsText("核查完成");
        assertThat(page.locator("#check-result [data-state]").first()).containsText("1 个地块");
    }

    @Test
    @Tag("lengthy")
    void columnsOfAWorkbookAndTheEncodingOfAttributesAreSaidByHand() {
        Page page = open("panel=check");
        page.click("#input-file");

        page.setInputFiles("#check-file", Path.of("src/test/resources/browser/columns-without-titles.xlsx"));
        Locator columns = page.locator(".columns-form select");
        assertThat(columns).hasCount(3);
        columns.nth(1).selectOption("lon");
        columns.nth(2).selectOption("lat");
        page.click(".columns-form button");
        assertThat(page.locator(".verdict h3 .state")).hasCount(1);

        page.setInputFiles("#check-file", Path.of("src/test/resources/golden/parcels/gbk-4549.zip"));
        assertThat(page.locator(".ground")).hasCount(4);
        page.click("#check-more > summary");
        page.selectOption("#check-textIn", "utf-8");
        page.click("#check-run");
        Locator remark =
                page.locator(".remark.warning").filter(new Locator.FilterOptions().setHasText("textIn: UTF-8"));
        Request again = page.waitForRequest(
                "**/api/conflicts?*", () -> remark.locator("button").click());
        assertThat(again.method()).isEqualTo("POST");
        assertThat(page.locator(".ground")).hasCount(4);
        assertThat(remark).hasCount(0);
        assertThat(page.locator("#check-textIn")).hasValue("gb18030");
        expectFaults();
    }
}
