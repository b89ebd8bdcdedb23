package org.spatialplan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The map as it is seen: names, marks, what is certain, base maps and the badge of illustration. */
class MapItselfPageTest extends BrowserTest {

    private static final String BAY = "map=11.30/24.95000/118.69000";

    /** Pixels of the picture of names within the boxes of elements; the number of pixels in all for the map itself. */
    private static final String NAMES_WITHIN =
            """
            (selector) => {
              const canvas = document.querySelector('#map .labels canvas, #map canvas.labels');
              const place = canvas.getBoundingClientRect();
              const scale = canvas.width / place.width;
              const context = canvas.getContext('2d');
              return [...document.querySelectorAll(selector)].map((element) => element.getBoundingClientRect())
                .filter((box) => box.width > 0)
                .map((box) => {
                  const left = Math.max(0, (box.left - place.left) * scale);
                  const top = Math.max(0, (box.top - place.top) * scale);
                  const width = Math.min(canvas.width, (box.right - place.left) * scale) - left;
                  const height = Math.min(canvas.height, (box.bottom - place.top) * scale) - top;
                  if (width < 1 || height < 1) return 0;
                  const pixels = context.getImageData(left, top, width, height).data;
                  let painted = 0;
                  for (let i = 3; i < pixels.length; i += 4) if (pixels[i] > 128) painted += 1;
                  return painted;
                }).reduce((sum, count) => sum + count, 0);
            }
            """;

    @Test
    void namesLieAboveLinesAndUnderNothing() {
        Page page = settled(open(BAY));

        // names are asked for again when the legend and the marks are there
        page.waitForFunction(
                "selector => (" + NAMES_WITHIN + ")(selector) === 0", "#legend, #map-tools, #illustrative, .cluster");
        assertThat(number(page, NAMES_WITHIN, "#map")).as("names").isGreaterThan(5000);
        assertThat(number(page, NAMES_WITHIN, "#legend, #map-tools, #illustrative, .cluster"))
                .as("names under what floats over the map")
                .isZero();
        assertThat(
                        (Boolean)
                                page.evaluate(
                                        """
                        () => {
                          const names = document.querySelector('#map .labels');
                          return [...document.querySelectorAll('#map .plan, #map .pictures')]
                            .every((below) => below.compareDocumentPosition(names) & Node.DOCUMENT_POSITION_FOLLOWING);
                        }
                        """))
                .as("names above all that is drawn")
                .isTrue();
    }

    @Test
    void namesAreThoseOfThePagesLanguage() {
        List<String> asked = new ArrayList<>();
        Page page = lettered(visit("lang=en&" + BAY, 1440, 900, ColorScheme.LIGHT, "en-GB"));
        page.onRequest(request -> asked.add(request.url()));
        page.locator("#language").click();
        lettered(page);

        assertThat(asked.stream().filter(url -> url.contains("LABELS=only")))
                .isNotEmpty()
                .allMatch(url -> url.contains("LANGUAGE=zh") && url.contains("AVOID="));
    }

    @Test
    void namesAreReadableInTheDark() throws IOException {
        Page page =
                lettered(visit("layers=districts&map=12.50/24.99000/118.80000", 1440, 900, ColorScheme.DARK, "zh-CN"));

        int brightest = 0;
        BufferedImage seen = seen(page);
        for (int y = 100; y < seen.getHeight() - 100; y++) {
            for (int x = 500; x < seen.getWidth() - 320; x++) {
                Color colour = new Color(seen.getRGB(x, y));
                brightest =
                        Math.max(brightest, Math.min(colour.getRed(), Math.min(colour.getGreen(), colour.getBlue())));
            }
        }
        // AA on the dark ground, which is about 30
        assertThat(brightest).isGreaterThan(130);
    }

    @Test
    void placesThatLieOnEachOtherAreCountedAndParted() {
        Page page = settled(open("q=" + encoded("洛江区水毁道路修复") + "&map=9.50/25.15000/118.60000"));

        // seven places are drawn of project 35
        assertThat(places(page)).isEqualTo(7);
        Locator signs = page.locator(".cluster");
        int before = signs.count();
        assertThat(before).isPositive();
        assertThat(signs.first()).hasAttribute("aria-label", java.util.regex.Pattern.compile(".*确定 0 处，可能 \\d 处.*"));
        signs.first().focus();
        page.keyboard().press("ArrowDown");
        String address = page.url();
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.equals(address));
        assertThat(zoom(page)).isGreaterThan(10);
    }

    /** Each canvas is put on the screen anew in every frame, as large as the map: an empty one costs as much as a full one. */
    @Test
    void whatIsEmptyIsNotOnTheMap() {
        Page page = lettered(open("layers=city,districts,rivers&map=12.50/24.92000/118.69000"));

        Object canvases = page.evaluate(
                """
                () => [...document.querySelectorAll('#map canvas')].map((canvas) => ({
                  of: canvas.parentElement.className,
                  isEmpty: canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.every((value) => value === 0),
                })).filter(({isEmpty}) => isEmpty).map(({of}) => of)
                """);

        assertThat(canvases).isEqualTo(List.of());
    }

    /** What the pointer is on is drawn once more, not all again: a layer may hold very many. */
    @Test
    void pointingDrawsOnlyWhatIsPointedAt() {
        Page page = settled(open("layers=projects&map=12.50/24.92000/118.69000"));
        String revisions =
                "() => mapPage.map.getAllLayers().filter((layer) => layer.get('planLayer')).map((layer) => layer.getRevision()).join()";
        Object before = page.evaluate(revisions);
        List<?> at = (List<?>)
                page.evaluate(
                        """
                () => {
                  const {map} = mapPage;
                  const layer = map.getAllLayers().find((one) => one.get('planLayer') === 'projects');
                  const lines = layer.getFeaturesInExtent(map.getView().calculateExtent()).filter((feature) => !feature.getType().endsWith('Point'));
                  const corners = lines.map((line) => line.getFlatCoordinates()).flatMap((flat) =>
                    Array.from({length: flat.length / 2}, (_, i) => map.getPixelFromCoordinate([flat[2 * i], flat[2 * i + 1]])));
                  const box = document.querySelector('#map').getBoundingClientRect();
                  const [x, y] = corners.find(([x, y]) => x > 450 && x < 1000 && y > 100 && y < 600);
                  return [box.left + x, box.top + y];
                }
                """);

        page.mouse().move(((Number) at.get(0)).doubleValue(), ((Number) at.get(1)).doubleValue());
        assertThat(page.locator("#tip")).isVisible();

        assertThat(
                        page.evaluate(
                                "() => mapPage.map.getAllLayers().filter((layer) => layer.get('strongOf') && layer.getVisible()).length"))
                .isEqualTo(1);
        assertThat(page.evaluate(revisions)).isEqualTo(before);
    }

    /** OpenLayers searches what it has painted: that lies within 5 pixels, and what lies within 5 pixels is found with its strokes. */
    @Test
    void whatLiesUnderThePointerIsWhatIsPaintedThere() {
        Page page = settled(open("layers=projects&map=10.50/24.92000/118.69000"));

        List<?> found = (List<?>)
                page.evaluate(
                        """
                async () => {
                  const {featuresNear} = await import(new URL('map/hit.js', document.baseURI));
                  const {map} = mapPage;
                  const layer = map.getAllLayers().find((one) => one.get('planLayer') === 'projects');
                  const isShape = (feature) => !feature.getType().endsWith('Point');
                  const painted = (pixel, hitTolerance) => new Set((map.getFeaturesAtPixel(pixel, {hitTolerance, layerFilter: (one) => one === layer}))
                    .filter(isShape).map((one) => one.get('id')));
                  let hits = 0;
                  const wrong = [];
                  for (let x = 440; x < 1000; x += 28) {
                    for (let y = 60; y < 700; y += 44) {
                      const near = new Set(featuresNear(layer, map.getCoordinateFromPixel([x, y]), 5 * map.getView().getResolution())
                        .filter(isShape).map((one) => one.get('id')));
                      hits += near.size;
                      const missed = [...painted([x, y], 0)].filter((id) => !near.has(id));
                      const wide = near.size > 0 ? painted([x, y], 5) : near;
                      wrong.push(...missed.map((id) => `${x} ${y} not ${id}`), ...[...near].filter((id) => !wide.has(id)).map((id) => `${x} ${y} ${id}`));
                    }
                  }
                  return [hits, wrong.join('; ')];
                }
                """);

        assertThat(((Number) found.get(0)).intValue()).isGreaterThan(25);
        assertThat(found.get(1)).isEqualTo("");
    }

    @Test
    void signsDoNotLieOnEachOther() {
        Page page = settled(open("", 390, 844, ColorScheme.LIGHT, "zh-CN"));

        assertThat(page.locator(".cluster").count()).isGreaterThan(3);
        assertThat(
                        (Boolean)
                                page.evaluate(
                                        """
                        async () => {
                          const {markBoxes} = mapPage;
                          const round = markBoxes().map(([x, y, w]) => [x + w / 2, y + w / 2, w / 2]);
                          return round.every(([x, y, r], i) => round.every(([a, b, s], j) =>
                            i === j || (r < 10 && s < 10) || Math.hypot(x - a, y - b) > (r + s) * 0.95));
                        }
                        """))
                .isTrue();
    }

    @Test
    @Tag("lengthy")
    void aFilterNeedsNoRequestOfTheMap() {
        Page page = lettered(settled(open(BAY)));
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> asked.add(request.url()));
        int before = places(page);

        page.fill("#filter-q", "洛江区水毁道路修复");
        page.waitForFunction("(before) => mapPage.markBoxes().length < before", before);

        assertThat(asked).noneMatch(url -> url.contains("/tiles/"));
    }

    /** Link L062: the seat of 河市镇 stands for a township of 9.5 km. Project 39 has a facility known to 400 m. */
    @Test
    void aMarkIsWholeOnlyWithinTheStatedAccuracy() throws IOException {
        Page page = settled(open("q=" + encoded("洛江区水毁道路修复") + "&map=14.00/25.02162/118.61712"));
        Color field = new Color(0xb08c1e);

        Color township = middle(page, 118.61712, 25.02162);

        assertThat(distance(township, field))
                .as("the middle of a possible mark is pale")
                .isGreaterThan(80);
        assertThat(page.locator("#legend")).containsText("误差不超过 1 km");
        page.locator("#panel-projects").getByText("大致位置").first().waitFor(attached());
    }

    @Test
    void illustrationIsSaidInTheCorner() {
        Page page = open("");

        Locator badge = page.locator("#illustrative");
        assertThat(badge).hasText("示意，非法定");
        assertThat(badge).isVisible();
        assertThat(
                        (Boolean)
                                page.evaluate(
                                        """
                        () => {
                          const box = document.querySelector('#illustrative').getBoundingClientRect();
                          return ['#legend', '#status', '#map-tools'].every((other) => {
                            const it = document.querySelector(other).getBoundingClientRect();
                            return it.right <= box.left || it.left >= box.right || it.bottom <= box.top || it.top >= box.bottom;
                          }) && parseFloat(getComputedStyle(document.querySelector('#illustrative')).fontSize) >= 13;
                        }
                        """))
                .isTrue();
    }

    @Test
    @Tag("lengthy")
    void theCardStandsBesideTheClick() {
        Page page = settled(open("map=12.50/24.92000/118.69000"));

        page.mouse().click(700, 500);

        page.locator("#here:not([hidden]) .here-list li, #here:not([hidden]) p")
                .first()
                .waitFor();
        assertThat(
                        (Boolean)
                                page.evaluate(
                                        """
                        () => {
                          const box = document.querySelector('#here').getBoundingClientRect();
                          const isOn = box.left <= 700 && box.right >= 700 && box.top <= 500 && box.bottom >= 500;
                          const away = Math.min(Math.abs(box.left - 700), Math.abs(box.right - 700));
                          return !isOn && away < 60;
                        }
                        """))
                .isTrue();
    }

    @Test
    @Tag("lengthy")
    void aBaseMapOfTheCityIsOneClickAway() {
        Page page = open("");
        assertThat(page.locator("#base-switch")).isHidden();
        page.context().route("**/api/map", route -> {
            String answer = route.fetch().text();
            route.fulfill(new Route.FulfillOptions()
                    .setContentType("application/json")
                    .setBody(answer.replaceFirst(
                            "\"base_maps\":\\[\\]",
                            "\"base_maps\":[{\"name_zh\":\"影像\",\"name_en\":\"Imagery\",\"tiles\":[\""
                                    + address("/stub-base/")
                                    + "{z}/{x}/{y}\"],\"attribution\":\"影像来源\",\"max_zoom\":18}]")));
        });
        page.context()
                .route(
                        "**/stub-base/**",
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setStatus(200)
                                .setContentType("image/png")
                                .setBodyBytes(PIXEL)));
        try {
            Page with = open("map=11.00/24.95000/118.70000");
            with.getByRole(com.microsoft.playwright.options.AriaRole.BUTTON, new Page.GetByRoleOptions().setName("影像"))
                    .click();

            assertThat(with.locator("#credits-all")).containsText("影像来源");
            assertThat(with.locator("#base-0")).hasAttribute("aria-pressed", "true");
            with.waitForFunction("() => location.hash.includes('base=0')");
        } finally {
            page.context().unroute("**/api/map");
            page.context().unroute("**/stub-base/**");
        }
    }

    private static final byte[] PIXEL = java.util.Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static Page lettered(Page page) {
        page.waitForSelector("html[data-labels=there]");
        return page;
    }

    /** Waits until marks stand and the view is drawn. */
    private static Page settled(Page page) {
        page.waitForSelector("html[data-drawn]");
        page.waitForFunction("() => mapPage.markBoxes().length > 0");
        return lettered(page);
    }

    private static int places(Page page) {
        return ((Number)
                        page.evaluate(
                                """
                        async () => {
                          const {markBoxes} = mapPage;
                          const signs = [...document.querySelectorAll('.cluster .cluster-count')].map((text) => Number(text.textContent));
                          return markBoxes().length - signs.length + signs.reduce((sum, count) => sum + count, 0);
                        }
                        """))
                .intValue();
    }

    private static double zoom(Page page) {
        return Double.parseDouble(page.url().replaceFirst(".*map=([0-9.]+)/.*", "$1"));
    }

    private static int number(Page page, String script, String selector) {
        return ((Number) page.evaluate(script, selector)).intValue();
    }

    @SuppressWarnings("unchecked")
    private static Color middle(Page page, double lon, double lat) throws IOException {
        Map<String, Number> at = (Map<String, Number>) page.evaluate(
                """
                async ([lon, lat]) => {
                  const {map} = mapPage;
                  const [x, y] = map.getPixelFromCoordinate(ol.proj.fromLonLat([lon, lat]));
                  const box = document.querySelector('#map').getBoundingClientRect();
                  return {x: Math.round(box.left + x), y: Math.round(box.top + y)};
                }
                """,
                List.of(lon, lat));
        return new Color(seen(page).getRGB(at.get("x").intValue(), at.get("y").intValue()));
    }

    private static BufferedImage seen(Page page) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(page.screenshot()));
    }

    private static double distance(Color one, Color other) {
        return Math.hypot(
                Math.hypot(one.getRed() - other.getRed(), one.getGreen() - other.getGreen()),
                one.getBlue() - other.getBlue());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
