package org.spatialplan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Layers, their one legend, what is known of them, and layers of the user's own. */
class LayersPageTest extends BrowserTest {

    private static final String COVERED_BY =
            """
            (id) => {
              const box = document.querySelector(id).getBoundingClientRect();
              const seen = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
              return document.querySelector(id).contains(seen) ? null : seen.outerHTML.slice(0, 80);
            }
            """;

    @Test
    void theLegendIsTextWithSignsOfOneSizeOfWhatIsInView() {
        Page page = open("map=9.50/25.18000/118.40000&layers=districts,red-lines,rivers,projects");
        Locator legend = page.locator("#legend");

        assertThat(legend).containsText("干流");
        assertThat(legend).containsText("核心保护区");
        assertThat(legend).containsText("美丽海湾");
        assertThat(legend.locator("img:not(.legend-sign)")).hasCount(0);
        assertThat(
                        (List<?>)
                                page.evaluate(
                                        "[...new Set([...document.querySelectorAll('#legend .legend-sign')].map((sign) => `${sign.naturalWidth} ${sign.offsetWidth} ${sign.offsetHeight}`))]"))
                .isEqualTo(List.of("56 28 18"));
        assertThat(
                        (Boolean)
                                page.evaluate(
                                        "(() => { const legend = document.querySelector('#legend'); return legend.scrollHeight <= legend.clientHeight && legend.offsetWidth < 260; })()"))
                .isTrue();
        assertThat(page.evaluate(COVERED_BY, "#legend")).isNull();

        // a valley in the west, where no red line and no bay lies
        page.evaluate("location.hash = location.hash.replace(/map=[^&]*/, 'map=12.50/25.23500/117.97000')");
        assertThat(legend).not().containsText("核心保护区");
        assertThat(legend).not().containsText("美丽海湾");
        assertThat(legend).containsText("确定");
    }

    @Test
    void englishLegendsAreAsLargeAsChineseOnes() {
        Page page = open("lang=en&layers=network,rivers");

        assertThat(page.locator("#legend")).containsText("Main river");
        assertThat(
                        (List<?>)
                                page.evaluate(
                                        "[...new Set([...document.querySelectorAll('#legend .signs span')].map((text) => getComputedStyle(text).fontSize))]"))
                .hasSize(1);
    }

    @Test
    void thereIsOneLegend() {
        Page page = open("panel=layers");

        assertThat(page.locator("#legend")).isHidden();
        assertThat(page.locator("#legend-rivers")).containsText("干流");
        page.click("#tab-projects");
        assertThat(page.locator("#legend")).isVisible();
        page.click("#legend > summary");
        page.waitForCondition(() -> page.url().contains("legend=closed"));
        page.reload();
        page.waitForSelector("html[data-ready]");
        assertThat(page.locator("#legend")).not().hasAttribute("open", "");
    }

    @Test
    @Tag("lengthy")
    void layersAreOrderedByKeysAndByDragging() {
        Page page = open("panel=layers&layers=red-lines,rivers,projects");

        Request lower = page.waitForRequest(
                LayersPageTest::isMap, () -> page.locator("#down-rivers").press("Enter"));
        assertThat(page.locator("#down-rivers")).isFocused();
        page.locator("#down-rivers").press("Enter");
        page.waitForCondition(
                () -> orderOf(page).indexOf("rivers") < orderOf(page).indexOf("red-lines"));
        assertThat(URLDecoder.decode(lower.url(), StandardCharsets.UTF_8)).contains("LAYERS=");

        page.locator("[data-layer=rivers] .drag-handle").hover();
        page.mouse().down();
        var target = page.locator("[data-layer=projects]").boundingBox();
        page.mouse().move(target.x + 20, target.y + target.height / 3);
        page.mouse().move(target.x + 20, target.y + 4);
        page.mouse().up();

        page.waitForCondition(
                () -> orderOf(page).indexOf("rivers") > orderOf(page).indexOf("projects"));
        assertThat(
                        (Boolean)
                                page.evaluate(
                                        """
                                async () => {
                                  const {map} = mapPage;
                                  const height = (of) => map.getAllLayers().filter(of).map((layer) => layer.getZIndex())[0];
                                  return height((layer) => layer.getSource()?.getParams?.().LAYERS === 'rivers') > height((layer) => layer.get('planLayer') === 'projects');
                                }
                                """))
                .isTrue();
        page.click("#layer-order-reset");
        page.waitForCondition(() -> !page.url().contains("order="));
    }

    private static boolean isMap(Request request) {
        return request.url().contains("REQUEST=GetMap");
    }

    private static List<String> orderOf(Page page) {
        var order = Pattern.compile("[#&]order=([^&]*)").matcher(page.url());
        return order.find() ? List.of(order.group(1).split(",")) : List.of();
    }

    @Test
    @Tag("lengthy")
    void whatIsKnownOfALayerIsToldInWords() {
        Page page = open("panel=layers");

        page.click("#about-rivers");

        Locator about = page.locator("#layer-about");
        assertThat(about).containsText("±8,000 米");
        assertThat(about).containsText("23 个位置不明");
        assertThat(about).containsText("随本软件提供");
        assertThat(about).containsText("OpenStreetMap");
        assertThat(about).not().containsText("{");
        assertThat(about.locator("a:not([target=_blank])")).hasCount(0);
        about.locator(".close").click();
        page.click("#layers-about");
        assertThat(about.locator("tbody tr"))
                .hasCount(page.locator("#layer-list > li").count());
        assertThat(about).containsText("永久基本农田");
    }

    @Test
    @Tag("lengthy")
    void addressesAreCopiedAndOpenInATabOfTheirOwn() {
        Page page = open("");
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));

        page.click("#connect");
        Locator dialog = page.locator("#addresses");

        assertThat(dialog.locator(".copyable button")).hasCount(7);
        assertThat(dialog.locator("a:not([target=_blank]):not([download])")).hasCount(0);
        dialog.locator(".copyable button").first().click();
        assertThat(page.locator("#spoken")).containsText("已复制");
        assertThat(page.evaluate("navigator.clipboard.readText()")).isEqualTo(address("/ows"));
        page.click("#all-sources");
        assertThat(page.locator("#layer-about")).containsText("位置精度");
    }

    @Test
    @Tag("lengthy")
    void aFileOfOnesOwnIsShownAndSentNowhere() throws IOException {
        Page page = open("panel=layers&map=11.00/24.90000/118.30000&layers=city");
        List<String> sent = new ArrayList<>();
        page.onRequest(request -> {
            if (!request.method().equals("GET")) {
                sent.add(request.url());
            }
        });
        int before = middle(page);

        page.click(".own-form > summary");
        page.setInputFiles("#own-file", new FilePayload[] {
            file(
                    "我的地块.geojson",
                    """
                            {"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"Polygon",
                            "coordinates":[[[118.2,24.8],[118.4,24.8],[118.4,25.0],[118.2,25.0],[118.2,24.8]]]}}]}
                            """),
            file("方案.dwg", "AC1032"),
            file("米.geojson", "{\"type\":\"Point\",\"coordinates\":[357547.5,27568230000]}")
        });

        Locator own = page.locator("[data-layer=own-1]");
        assertThat(own).containsText("我的地块.geojson");
        assertThat(own).containsText("自有");
        assertThat(page.locator("#own-said")).containsText("另存为 GeoJSON");
        assertThat(page.locator("#own-said")).containsText("不是经纬度");
        page.waitForCondition(() -> middle(page) != before);
        assertThat(sent).isEmpty();
        page.click("#remove-own-1");
        assertThat(own).hasCount(0);
        page.waitForCondition(() -> !page.url().contains("own-1"));
    }

    private static FilePayload file(String name, String text) {
        return new FilePayload(name, "application/octet-stream", text.getBytes(StandardCharsets.UTF_8));
    }

    /** The colour in the middle of the map. */
    private static int middle(Page page) {
        var box = page.locator("#map").boundingBox();
        byte[] png = page.screenshot(
                new Page.ScreenshotOptions().setClip(box.x + box.width / 2 + 7, box.y + box.height / 2 + 7, 1, 1));
        try {
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
            return picture.getRGB(0, 0);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    @Tag("lengthy")
    void aServiceIsAddedIfItsHostIsAllowedAndStaysInTheAddress() {
        Page page = open("panel=layers&layers=city");
        page.click(".own-form > summary");

        page.fill("#own-url", "https://gis.example/wms");
        page.click("#own-list");
        assertThat(page.locator("#own-said")).containsText("https://gis.example");
        assertThat(page.locator("#own-said")).containsText("spatialplan.map.service-hosts");

        page.fill("#own-url", address("/ows"));
        page.click("#own-list");
        page.selectOption("#own-layer", "places");
        page.click("#own-add");
        assertThat(page.locator("[data-layer=own-1]")).isVisible();
        page.selectOption("#own-type", "ogc");
        page.fill("#own-url", address("/ogc"));
        page.click("#own-list");
        page.selectOption("#own-layer", "bays");
        page.click("#own-add");
        assertThat(page.locator("[data-layer=own-2]")).containsText("8 个");

        Page other = open(page.url().substring(page.url().indexOf('#') + 1));

        assertThat(other.locator("#layer-own-1")).isChecked();
        assertThat(other.locator("[data-layer=own-2]")).containsText("8 个");
    }

    @Test
    @Tag("lengthy")
    void onASmallScreenNothingIsCutAndTheFooterHidesNoProject() {
        Page page = open("", 1024, 768, ColorScheme.LIGHT, "en-GB");

        page.waitForFunction("document.querySelectorAll('.bar-row').length === 5");
        List<?> cut = (List<?>)
                page.evaluate(
                        """
                        [...document.querySelectorAll('.tabs button, .bar-name, .status .credits, #app-name')]
                          .filter((element) => element.scrollWidth > element.clientWidth + 1).map((element) => element.textContent)
                        """);
        assertThat(cut).isEmpty();
        assertThat(
                        (Boolean)
                                page.evaluate(
                                        "(() => { const tabs = document.querySelector('.tabs'); return tabs.scrollWidth <= tabs.clientWidth; })()"))
                .isTrue();
        assertThat(page.locator(".sums .download").boundingBox().height).isLessThan(32);
        assertThat(page.locator(".status").boundingBox().height).isLessThan(42);
        assertThat(page.evaluate(COVERED_BY, "#credits")).isNull();
        Object lowest = page.evaluate(
                """
                        async () => {
                          const {map} = mapPage;
                          const {features} = await (await fetch('api/projects?limit=1000&f=geojson')).json();
                          const all = new ol.format.GeoJSON().readFeatures({type: 'FeatureCollection', features: features.filter((one) => one.geometry)},
                            {featureProjection: 'EPSG:3857'}).map((feature) => feature.getGeometry().getExtent());
                          const south = Math.min(...all.map((extent) => extent[1]));
                          return map.getPixelFromCoordinate([all[0][0], south])[1] - (map.getSize()[1] - document.querySelector('.status').offsetHeight);
                        }
                        """);
        assertThat(((Number) lowest).doubleValue()).isNegative();
        page.click("#credits-more");
        assertThat(page.locator("#credits-all")).containsText("OpenStreetMap");
    }
}
