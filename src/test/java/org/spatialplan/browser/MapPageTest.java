package org.spatialplan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import net.sf.geographiclib.Geodesic;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What people do on the map page. */
class MapPageTest extends BrowserTest {

    @Test
    @Tag("lengthy")
    void aLostConnectionIsToldInWords() {
        Page page = open("panel=indicators");
        page.locator(".indicator").first().waitFor();
        page.route("**/ogc/collections/**", Route::abort);

        page.fill("#search", "luoyangjiang");
        page.locator("#search-hits [role=option]").first().click();

        assertThat(page.locator(".notice.error")).containsText("无法连接服务");
        expectFaults();
    }

    @Test
    void theLanguageSwitchesAndStays() {
        Page page = open("panel=check");
        page.click("#input-paste");
        page.fill("#check-text", "POINT (118.69 24.92)");

        page.click("#language");

        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page.locator("#check-run")).hasText("Check");
        assertThat(page.locator("#check-text")).hasValue("POINT (118.69 24.92)");
        assertThat(page).hasTitle("Spatial plan of Quanzhou");
        page.reload();
        assertThat(page.locator("#tab-indicators")).hasText("Indicators");
    }

    @Test
    void bothLanguagesHaveTheSameWords() {
        Page page = open("");

        Object missing = page.evaluate("async () => {"
                + " const [zh, en] = await Promise.all(['zh', 'en'].map(async (l) => (await fetch(`map/text/${l}.json`)).json()));"
                + " return Object.keys({...zh, ...en}).filter((key) => !zh[key] || !en[key]); }");

        assertThat((List<?>) missing).isEmpty();
    }

    @Test
    @Tag("lengthy")
    void aCopiedAddressShowsTheSame() {
        Page page = open("lang=en");
        page.selectOption("#filter-field", "bays");
        page.selectOption("#filter-year", "2024");
        page.click("#tab-layers");
        page.check("#layer-parks");
        page.uncheck("#layer-rivers");
        page.selectOption("#crs", "EPSG:4549");
        double zoom = zoom(page);
        page.click("#zoom-in");
        page.waitForCondition(() -> zoom(page) > zoom + 0.9);
        String address = page.url();

        Page other = openAddress(address);

        assertThat(other.locator("#layer-parks")).isChecked();
        assertThat(other.locator("#layer-rivers")).not().isChecked();
        assertThat(other.locator("#crs")).hasValue("EPSG:4549");
        assertThat(other.locator("#scale")).hasText(page.locator("#scale").textContent());
        other.click("#tab-projects");
        assertThat(other.locator("#filter-field")).hasValue("bays");
        assertThat(other.locator(".sums")).hasText(page.locator(".sums").textContent());
    }

    @Test
    void theSumsFollowTheFilterAndAgreeWithTheService() {
        Page page = open("lang=en");

        page.selectOption("#filter-field", "rivers");

        var service = get("/api/projects/summary", "field", "rivers").json();
        assertThat(page.locator(".sums")).containsText(service.get("count").asInt() + " projects");
        assertThat(page.locator(".sums"))
                .containsText(String.format(
                        Locale.UK,
                        "¥%,d m",
                        Math.round(service.get("investment").asLong() / 100.0)));
        assertThat(page.locator("#project-list .project"))
                .hasCount(service.get("count").asInt());
        page.locator(".bar-row").first().click();
        assertThat(page.locator("#filter-field")).hasValue("");
    }

    @Test
    void aProjectShowsWhyItIsHereAndHowExact() {
        Page page = open("project=86");

        Locator text = page.locator(".project-page");
        assertThat(text).containsText("黄塘溪生态岸线整治提升建设项目");
        assertThat(text).containsText("黄塘溪");
        assertThat(text).containsText("附件 3 第 86 行");
        assertThat(text).containsText("位置可能偏离 7 km");
        assertThat(text).containsText("生态景观品质提升行动");
        assertThat(text.locator(".finding").first()).containsText("有条件");
        assertThat(text.locator(".finding").first()).containsText("可能");
        page.click(".back");
        assertThat(page.locator("#project-list .project").first()).isVisible();
    }

    @Test
    void whatIsNotCertainIsCalledSo() {
        Page page = open("");

        assertThat(page.locator("#legend")).containsText("虚线");
        assertThat(page.locator(".project", new Page.LocatorOptions().setHasText("未定位"))
                        .first())
                .isVisible();
        assertThat(page.locator(".project", new Page.LocatorOptions().setHasText("只知乡镇"))
                        .first())
                .isVisible();
    }

    @Test
    void aClickOnTheMapFindsAndAsks() {
        Page page = open("map=13.00/24.92410/118.64220");
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);

        clickPlace(page, 118.6685, 24.9015);
        assertThat(page.locator("#here")).containsText("泉州湾");
        page.locator("#here li", new Page.LocatorOptions().setHasText("湾区单元"))
                .locator(".chip-button")
                .click();

        assertThat(page.locator("#panel-ask")).isVisible();
        assertThat(page.locator("#ask-answer .project").first()).isVisible();
    }

    @Test
    @Tag("lengthy")
    void indicatorsStandAgainstTheirTargets() {
        Page page = open("panel=indicators");

        assertThat(page.locator(".indicator")).hasCount(37);
        assertThat(page.locator(".indicator").first()).containsText("约束性");
        assertThat(page.locator(".indicator").first().locator(".target")).hasCount(4);
    }

    @Test
    @Tag("lengthy")
    void aNameIsFoundByKeysAlone() {
        Page page = open("");

        page.keyboard().press("/");
        page.keyboard().type("luoyangj");
        assertThat(page.locator("#search-hits [role=option]").first()).containsText("洛阳江");
        page.keyboard().press("Enter");

        assertThat(page.locator("#here")).containsText("洛阳江");
        assertThat(page.locator("#here")).containsText("位置精度");
    }

    @Test
    @Tag("lengthy")
    void aPlaceThatNobodyLocatedTellsWhoNamesIt() {
        Page page = open("");

        page.fill("#search", "新告");
        assertThat(page.locator("#search-hits [role=option]").first()).containsText("位置不明");
        page.keyboard().press("Enter");

        assertThat(page.locator("#here")).containsText("河市镇");
        assertThat(page.locator("#here")).containsText("附件 3 第 35 行");
        page.click("#here .rows button");
        assertThat(page.locator(".project-page")).containsText("该行还点名");
        assertThat(page.locator(".project-page")).containsText("新告村");
    }

    @Test
    @Tag("lengthy")
    void aTaskIsTold() {
        Page page = open("lang=en");

        page.fill("#search", "Expand urban green space");
        page.locator("#search-hits [role=option]", new Page.LocatorOptions().setHasText("Task"))
                .first()
                .click();

        assertThat(page.locator("#here")).containsText("text, chapter 3, task 2");
        assertThat(page.locator("#here")).containsText("and others");
        assertThat(page.locator("#here")).containsText("2025 · ≥ 41%");
    }

    @Test
    @Tag("lengthy")
    void aFigureThatIsAboutSaysSo() {
        Page page = open("project=3");

        assertThat(page.locator(".facts").first()).containsText("约 11.22 km");
    }

    @Test
    @Tag("lengthy")
    void aPositionInAnySystemIsFound() {
        Page page = open("");

        page.fill("#search", "2756823.045, 357547.520");
        assertThat(page.locator("#search-hits [role=option]").first()).containsText("EPSG:4549");
        page.keyboard().press("Enter");

        page.waitForURL(Pattern.compile("map=15.00/24\\.9100\\d/118\\.5900\\d"));
    }

    @Test
    @Tag("lengthy")
    void aPositionInDegreesMinutesAndSecondsIsFound() {
        Page page = open("");

        page.fill("#search", "北纬24°54′36″，东经118°35′24″");
        assertThat(page.locator("#search-hits [role=option]").first()).containsText("24.910000° N");
        page.keyboard().press("Enter");

        page.waitForURL(Pattern.compile("map=15.00/24\\.9100\\d/118\\.5900\\d"));
    }

    /** The cases of AngleTextTest: page and service read an angle alike. */
    @Test
    @Tag("lengthy")
    void anglesAreReadAsTheServiceReadsThem() throws IOException {
        Page page = open("");
        String cases = Files.readString(Path.of("src/test/resources/golden/lists/angles.json"));

        Object wrong = page.evaluate(
                """
                async (cases) => {
                  const {readAngle} = await import(document.querySelector('script[type=module]').src.replace(/[a-z]+[.]js$/, 'angle.js'));
                  return JSON.parse(cases).filter(({text, degrees, axis}) => {
                    const read = readAngle(text);
                    return degrees === null ? read !== null : read?.axis !== axis || Math.abs(read.degrees - degrees) > 1e-12;
                  }).map(({text}) => text);
                }
                """,
                cases);

        assertThat((List<?>) wrong).isEmpty();
    }

    @Test
    @Tag("lengthy")
    void coordinatesAreRightToTheCentimetre() {
        Page page = open("");

        Map<String, double[]> known = Map.of(
                "EPSG:4548", new double[] {660640.765, 2757023.651},
                "EPSG:4549", new double[] {357547.520, 2756823.045},
                "EPSG:4528", new double[] {40357547.520, 2756823.045},
                "EPSG:4527", new double[] {39660640.765, 2757023.651},
                "EPSG:3857", new double[] {13201378.413, 2864694.194});
        known.forEach((crs, expected) -> {
            List<?> xy = (List<?>) page.evaluate(
                    "async (crs) => (await import(document.querySelector('script[type=module]').src.replace(/[a-z]+[.]js$/, 'coordinates.js'))).project([118.59, 24.91], crs)",
                    crs);
            assertThat(number(xy.get(0))).as(crs).isCloseTo(expected[0], within(0.005));
            assertThat(number(xy.get(1))).as(crs).isCloseTo(expected[1], within(0.005));
        });
    }

    @Test
    @Tag("lengthy")
    void lengthsAndAreasAreThoseOfTheEllipsoid() {
        Page page = open("");

        double metres = number(
                page.evaluate(
                        "async () => (await import(document.querySelector('script[type=module]').src.replace(/[a-z]+[.]js$/, 'geodesic.js'))).distance([118.02, 25.71], [118.98, 24.53])"));
        double expected = Geodesic.WGS84.Inverse(25.71, 118.02, 24.53, 118.98).s12;
        // the ellipsoids of WGS 84 and CGCS2000 differ by a tenth of a millimetre
        assertThat(metres).isCloseTo(expected, within(0.005));

        double area = number(
                page.evaluate(
                        "async () => (await import(document.querySelector('script[type=module]').src.replace(/[a-z]+[.]js$/, 'geodesic.js'))).ringArea([[118.69,24.92],[118.70,24.92],[118.70,24.93]])"));
        double service = post(
                        "/api/conflicts",
                        "text/plain",
                        "POLYGON ((118.69 24.92, 118.70 24.92, 118.70 24.93, 118.69 24.92))")
                .json()
                .at("/grounds/0/size/ellipsoid/m2")
                .asDouble();
        assertThat(area).isCloseTo(service, within(service * 1e-4));
    }

    @Test
    void coloursFollowTheSystemAndTheSwitch() {
        Page page = open("", 1440, 900, ColorScheme.DARK, "zh-CN");
        String dark = ground(page);

        page.click("#theme");
        String light = ground(page);
        page.click("#theme");

        assertThat(light).isNotEqualTo(dark);
        assertThat(ground(page)).isEqualTo(dark);
    }

    @Test
    void thePolicyLetsThePageAskNobodyElse() {
        String policy = get("/").headers().firstValue("Content-Security-Policy").orElseThrow();

        assertThat(policy).contains("default-src 'none'", "connect-src 'self'", "script-src 'self'");
        assertThat(policy).doesNotContain("unsafe").doesNotContain("http");
    }

    private static org.assertj.core.data.Offset<Double> within(double offset) {
        return org.assertj.core.api.Assertions.within(offset);
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    private static String ground(Page page) {
        return (String) page.evaluate("getComputedStyle(document.body).backgroundColor");
    }

    private Page openAddress(String address) {
        return open(address.substring(address.indexOf('#') + 1));
    }

    /** Of the map, as the address says once it has come to rest. */
    private static double zoom(Page page) {
        java.util.regex.Matcher view = Pattern.compile("map=([\\d.]+)/").matcher(page.url());
        return view.find() ? Double.parseDouble(view.group(1)) : Double.NaN;
    }
}
