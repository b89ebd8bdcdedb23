package org.spatialplan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What a click tells of layers of the user's own: of a file, and of services, which here are the service's own doors. */
class OwnFeaturesPageTest extends BrowserTest {

    private static final String PARCEL =
            """
            {"type":"Feature","properties":{"地块名":"甲地块","用途":"工业"},
            "geometry":{"type":"Polygon","coordinates":[[[118.5,24.8],[118.7,24.8],[118.7,25.0],[118.5,25.0],[118.5,24.8]]]}}
            """;

    @Test
    void aClickShowsTheAttributesOfAFileAWfsAndAWms() {
        String services =
                """
                [{"type":"wfs","url":"%1$s","layer":"districts","title":"县界要素","id":"own-1"},
                {"type":"wms","url":"%1$s","layer":"districts","title":"县界图片","id":"own-2"}]
                """
                        .formatted(address("/ows"));
        Page page = open("panel=layers&layers=own-1,own-2&map=11.00/24.93000/118.64000&own="
                + URLEncoder.encode(services, StandardCharsets.UTF_8));
        assertThat(page.locator("[data-layer=own-1]")).containsText("13 个");
        page.click(".own-form > summary");
        page.setInputFiles(
                "#own-file",
                new FilePayload("地块.geojson", "application/json", PARCEL.getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator("[data-layer=own-3]")).isVisible();
        // the map goes to the file
        page.waitForFunction("() => location.hash.includes('/118.60000&')");

        clickPlace(page, 118.6, 24.895);
        Locator own = page.locator("#here .own-here");
        assertThat(own).hasCount(3);
        assertThat(own.nth(0)).containsText("甲地块");
        assertThat(own.filter(new Locator.FilterOptions().setHasText("县界要素"))).containsText("丰泽区");
        assertThat(own.filter(new Locator.FilterOptions().setHasText("县界图片"))).containsText("丰泽区");

        page.route("**/ows?*GetFeatureInfo*", route -> route.fulfill(new Route.FulfillOptions().setStatus(400)));
        clickPlace(page, 118.6, 24.895);
        assertThat(own.filter(new Locator.FilterOptions().setHasText("县界图片"))).containsText("不答复属性查询");
        expectFaults();
    }
}
