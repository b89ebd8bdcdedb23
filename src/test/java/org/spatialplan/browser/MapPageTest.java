package org.spatialplan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.sf.geographiclib.Geodesic;
import org.junit.jupiter.api.Test;
import org.spatialplan.check.ConflictState;
import org.spatialplan.check.Involvement;
import org.spatialplan.layer.RuleSet.Document;
import org.spatialplan.text.EnumNames;

/** What people do on the map page. */
class MapPageTest extends BrowserTest {

    private static final String BAY = "panel=check&map=12.50/24.92000/118.69000";
    private static final String RED_LINE = "ecological-red-line";
    /** A clearance without a doubt, which illustrative and missing layers never give. */
    private static final String GREEN = ".verdict.clear:not(.illustrative), .state.clear:not(.illustrative)";

    @Test
    void aDrawnPolygonGetsTheVerdictOfTheService() {
        Page page = open(BAY);

        draw(page, new double[][] {{118.66, 24.90}, {118.72, 24.90}, {118.72, 24.94}, {118.66, 24.94}});

        assertThat(page.locator(".verdict")).containsText("冲突");
        assertThat(page.locator("#spoken")).containsText("冲突");
        openLine(page, RED_LINE);
        assertThat(page.locator(".finding").first()).containsText("泉州湾河口湿地");
        assertThat(page.locator(".line-text")).containsText("自然资发〔2022〕142号");
    }

    @Test
    void everyControlLineHasItsAnswer() {
        Page page = open(BAY);

        paste(page, "POLYGON ((118.66 24.90, 118.72 24.90, 118.72 24.94, 118.66 24.94, 118.66 24.90))");

        Locator red = line(page, RED_LINE);
        assertThat(red).containsText("涉及");
        assertThat(red).containsText("冲突");
        assertThat(red).containsText("示意");
        assertThat(red).containsText(Pattern.compile("[\\d,]+\\.\\d{2} m²[\\d,]+\\.\\d{4} ha[\\d,]+\\.\\d{2} 亩"));
        assertThat(page.locator(".lines tr.line"))
                .hasCount(get("/api/map").json().get("lines").size());
        assertThat(line(page, "permanent-farmland")).containsText("无数据");
        openLine(page, "permanent-farmland");
        assertThat(page.locator(".line-text")).containsText("须由城市导入图层“永久基本农田”");
        assertThat(page.locator(".line-text")).containsText("YJJBNTBHTB");
    }

    @Test
    void aPolygonFarFromAllThatIsDrawnIsNotCleared() {
        Page page = open("panel=check&map=14.00/24.77200/118.51700");

        draw(page, new double[][] {{118.516, 24.771}, {118.518, 24.771}, {118.517, 24.773}});

        assertThat(line(page, RED_LINE)).containsText("不涉及");
        assertThat(page.locator(".verdict")).containsText("非法定");
        assertThat(page.locator(".verdict")).containsText("不等于不涉及");
        assertThat(page.locator(GREEN)).hasCount(0);
    }

    @Test
    void aParcelAcrossACreekIsNotGreen() {
        Page page = open("panel=check");

        paste(page, "POLYGON((118.698 25.012,118.706 25.012,118.706 25.020,118.698 25.020,118.698 25.012))");

        assertThat(line(page, "river-management")).containsText("可能涉及");
        assertThat(line(page, "river-management")).containsText("示意代查");
        assertThat(page.locator(".surroundings")).containsText("惠安县");
        assertThat(page.locator(".surroundings")).containsText("黄塘溪生态岸线整治提升建设项目");
        assertThat(page.locator(".verdict")).containsText("不等于不涉及");
        assertThat(page.locator(GREEN)).hasCount(0);
    }

    @Test
    void clearOfIllustrativeLayersIsNotGreen() throws IOException {
        Page page = open("panel=check");
        page.route(
                "**/api/conflicts?*",
                route -> route.resume(
                        new Route.ResumeOptions().setUrl(route.request().url() + "&lines=" + RED_LINE)));

        paste(page, "POLYGON((118.698 25.012,118.706 25.012,118.706 25.020,118.698 25.020,118.698 25.012))");

        assertThat(page.locator(".verdict.clear.illustrative")).containsText("示意");
        assertThat(page.locator(GREEN)).hasCount(0);
        drop(page, "parcels.txt", Files.readString(Path.of("docs/examples/parcels.txt")));
        assertThat(page.locator("tr.ground .state.clear.illustrative")).hasCount(1);
        assertThat(page.locator(GREEN)).hasCount(0);
        page.unroute("**/api/conflicts?*");
    }

    /** What the bundled layers do not show: made of an answer's parts. */
    @Test
    void figuresSayWhatTheyAreOf() {
        Page page = open("");
        String lines =
                """
                async () => {
                  const {linesTable} = await import('./map/lines.js');
                  const text = {zh: '因为', en: 'because'};
                  const area = (size) => ({measure: 'area-m2', size, least: size, most: size, share: size / 10000});
                  const line = (id, more) => ({line: {id, name_zh: id, name_en: id}, involvement: 'affected', state: 'conflict', certainty: 'certain',
                    reason_text: text, illustrative: false, stand_in: false, layers: [id], overlap: null, zones: [], below_threshold: false, features: [],
                    documents: [], ...more});
                  const total = (id, extent, overlap, more) => ({line: id, layer: id, extent, overlap, below_threshold: null, ...more});
                  const conflict = {
                    findings: [{line: 'shore', taken: {measure: 'length-m', size: 123.4, least: 123.4, most: 123.4, share: 0.1}}],
                    totals: [total('town', 'inside', area(4000)), total('town', 'outside', area(6000)),
                      total('sliver', 'inside', area(0.4), {below_threshold: {measure: 'area-m2', limit: 1, reason: text}})],
                    lines: [line('town', {overlap: area(4000)}), line('shore'), line('free', {state: 'permitted', overlap: area(2500)}),
                      line('sliver', {state: 'clear', involvement: 'possible', certainty: 'possible', overlap: area(0.4), below_threshold: true})],
                  };
                  const table = linesTable(conflict, [], () => {});
                  table.querySelector('[data-line=sliver] .opens').click();
                  return [...table.querySelectorAll('tbody tr')].map((row) => row.textContent);
                }
                """;

        List<?> rows = (List<?>) page.evaluate(lines);

        assertThat(rows.get(0).toString()).contains("范围内4,000.00 m²0.4000 ha6.00 亩40.00 %范围外6,000.00 m²");
        assertThat(rows.get(2).toString()).contains("占用长度123.40 m");
        assertThat(rows.get(4).toString()).contains("允许", "2,500.00 m²");
        assertThat(rows.get(6).toString()).contains("可能涉及", "疑似边界误差", "0.40 m²").doesNotContain("未涉及");
        assertThat(rows.get(7).toString()).contains("限值 1 m²");
    }

    @Test
    void everyWordOfAVerdictHasItsSignAndItsText() {
        Page page = open("");
        Map<?, ?> signs = (Map<?, ?>) page.evaluate("async () => (await import('./map/plan-style.js')).STATE_SIGNS");
        Map<?, ?> colours =
                (Map<?, ?>) page.evaluate("async () => (await import('./map/plan-style.js')).STATE_COLOURS");
        Map<?, ?> texts = (Map<?, ?>) page.evaluate("async () => (await fetch('map/text/zh.json')).json()");
        List<String> states =
                Arrays.stream(ConflictState.values()).map(EnumNames::of).toList();

        assertThat(signs.keySet()).hasToString(states.toString());
        assertThat(colours.keySet()).hasToString(states.toString());
        assertThat(signs.values()).doesNotHaveDuplicates();
        Stream.of(
                        states.stream().map(state -> "state." + state),
                        Arrays.stream(Involvement.values()).map(word -> "involvement." + EnumNames.of(word)),
                        Arrays.stream(Document.Kind.values()).map(kind -> "document." + EnumNames.of(kind)))
                .flatMap(words -> words)
                .forEach(key -> assertThat(texts.get(key)).as(key).isNotNull());
    }

    @Test
    void aDroppedFileOfBoundaryPointsIsCheckedParcelByParcel() throws IOException {
        Page page = open("");

        drop(page, "parcels.txt", Files.readString(Path.of("docs/examples/parcels.txt")));

        Locator parcels = page.locator(".ground");
        assertThat(parcels).hasCount(2);
        assertThat(parcels.nth(0)).containsText("湾区道路用地");
        assertThat(parcels.nth(0).locator(".state").first()).containsText("冲突");
        assertThat(parcels.nth(0).locator(".state").first()).containsText("可能");
        assertThat(parcels.nth(1).locator(".state").first()).containsText("无数据");
        assertThat(parcels.nth(1).locator(".mark").first()).containsText("不涉及");
        assertThat(page.locator(GREEN)).hasCount(0);
        parcels.nth(1).locator(".opens").click();
        assertThat(line(page, RED_LINE)).containsText("不涉及");
        Download report = page.waitForDownload(() -> page.click("[data-report=csv]"));
        assertThat(report.suggestedFilename()).startsWith("conflict-check-").endsWith(".csv");
        assertThat(Files.readString(report.path())).contains("DK002");
    }

    /** Imports are off here: a file is named all the same, and its parcels are checked. */
    @Test
    void aDroppedLayerOfThePlanningDatabaseIsNamed() {
        Page page = open("");
        String feature =
                """
                {"type":"Feature","properties":{"BSM":"3505021","XJXZQDM":"350502000000","XJXZQMC":"鲤城区","LHLX":%d,"MJ":1118000},
                "geometry":{"type":"Polygon","coordinates":[[[118.6,25],[118.61,25],[118.61,25.01],[118.6,25.01],[118.6,25]]]}}
                """;

        drop(
                page,
                "STBHHX.geojson",
                "{\"type\":\"FeatureCollection\",\"features\":[" + feature.formatted(1) + "," + feature.formatted(2)
                        + "]}");

        Locator named = page.locator(".dropped-table");
        assertThat(named.locator("h3")).containsText("识别为：生态保护红线（STBHHX，简字段（分陆海）），可导入图层“生态保护红线");
        assertThat(named).containsText("标识码重复 1 处，导入前须改正：3505021");
        assertThat(named).containsText("缺少规范要求的 2 列：SJXZQMC");
        assertThat(named.locator("tr", new Locator.LocatorOptions().setHasText("MJ")))
                .containsText("申报面积m²");
        assertThat(named.locator(".sums-table tr", new Locator.LocatorOptions().setHasText("陆海")))
                .hasCount(2);
        assertThat(named.locator(".published")).containsText("4,226.190 km²");
        named.locator(".import-how summary").click();
        assertThat(named.locator(".import-how input").first())
                .hasValue(Pattern.compile("bin/spatial-plan import 'STBHHX.geojson' --dry-run .*"));
        assertThat(named.locator(".import-how input").nth(1)).hasValue(Pattern.compile(".*/api/imports"));
        assertThat(page.locator(".ground")).hasCount(2);
        page.click("#language");
        assertThat(named.locator("h3")).containsText("Recognised: ecological red line (STBHHX");
        paste(page, "POINT (118.69 24.92)");
        assertThat(page.locator(".dropped-table")).hasCount(0);
    }

    @Test
    void whatLooksWrongIsToldAndMendedWithOneClick() {
        Page page = open("panel=check");

        String swapped = "POLYGON ((24.92 118.69, 24.93 118.69, 24.93 118.70, 24.92 118.69))";
        paste(page, swapped);
        assertThat(page.locator(".remark.error")).containsText("坐标轴次序很可能颠倒");
        assertThat(page.locator("#check-text")).hasValue(swapped);
        page.click(".remark.error button");

        assertThat(page.locator(".verdict.conflict, .verdict.no-data, .verdict.conditional"))
                .hasCount(1);
        assertThat(page.locator("#check-axes")).hasValue("yx");
        expectFaults(); // the browser itself reports the refusal with status 422
    }

    /** The service reads lists; the page itself only makes points and lines of one or two positions. */
    @Test
    void pointsAreCheckedInDegreesMinutesAndSecondsAsTheyArePasted() {
        Page page = open("panel=check");

        paste(page, "J1 24°55′21″N 118°41′24″E\nJ2 24°55′51″N 118°41′24″E\nJ3 24°55′51″N 118°42′00″E\n");
        assertThat(page.locator(".verdict")).hasCount(1);
        assertThat(page.locator("#check-result")).containsText("纬度、经度");
        page.click("#input-paste");
        paste(page, "118°41′24″ 24°55′21″");
        assertThat(page.locator(".verdict")).hasCount(1);
    }

    @Test
    void anErrorOfTheServiceIsShownAndNothingIsLost() {
        Page page = open("panel=check");
        String ground = "POLYGON ((118.66 24.90, 118.72 24.90, 118.72 24.94, 118.66 24.90))";
        page.route(
                "**/api/conflicts?*",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(500)
                        .setContentType("application/problem+json")
                        .setBody("{\"title\":\"The service failed\",\"code\":\"internal\",\"id\":\"4f6a-573\","
                                + "\"detail\":\"The log holds the details\"}")));

        paste(page, ground);
        Locator alert = page.locator(".notice.error");
        assertThat(alert).containsText("服务内部出错");
        assertThat(alert).containsText("internal");
        assertThat(alert).containsText("4f6a-573");
        assertThat(page.locator("#check-text")).hasValue(ground);
        page.unroute("**/api/conflicts?*");
        alert.locator("button").first().click();

        assertThat(page.locator(".verdict")).containsText("冲突");
        expectFaults();
    }

    @Test
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

        clickMap(page, 118.6685, 24.9015);
        assertThat(page.locator("#here")).containsText("泉州湾");
        page.locator("#here li", new Page.LocatorOptions().setHasText("湾区单元"))
                .locator(".chip-button")
                .click();

        assertThat(page.locator("#panel-ask")).isVisible();
        assertThat(page.locator("#ask-answer .project").first()).isVisible();
    }

    @Test
    void indicatorsStandAgainstTheirTargets() {
        Page page = open("panel=indicators");

        assertThat(page.locator(".indicator")).hasCount(37);
        assertThat(page.locator(".indicator").first()).containsText("约束性");
        assertThat(page.locator(".indicator").first().locator(".target")).hasCount(4);
    }

    @Test
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
    void aFigureThatIsAboutSaysSo() {
        Page page = open("project=3");

        assertThat(page.locator(".facts").first()).containsText("约 11.22 km");
    }

    @Test
    void aPositionInAnySystemIsFound() {
        Page page = open("");

        page.fill("#search", "2756823.045, 357547.520");
        assertThat(page.locator("#search-hits [role=option]").first()).containsText("EPSG:4549");
        page.keyboard().press("Enter");

        page.waitForURL(Pattern.compile("map=15.00/24\\.9100\\d/118\\.5900\\d"));
    }

    @Test
    void aPositionInDegreesMinutesAndSecondsIsFound() {
        Page page = open("");

        page.fill("#search", "北纬24°54′36″，东经118°35′24″");
        assertThat(page.locator("#search-hits [role=option]").first()).containsText("24.910000° N");
        page.keyboard().press("Enter");

        page.waitForURL(Pattern.compile("map=15.00/24\\.9100\\d/118\\.5900\\d"));
    }

    /** The cases of AngleTextTest: page and service read an angle alike. */
    @Test
    void anglesAreReadAsTheServiceReadsThem() throws IOException {
        Page page = open("");
        String cases = Files.readString(Path.of("src/test/resources/golden/lists/angles.json"));

        Object wrong = page.evaluate(
                """
                async (cases) => {
                  const {readAngle} = await import('./map/angle.js');
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
                    "async (crs) => (await import('./map/coordinates.js')).project([118.59, 24.91], crs)", crs);
            assertThat(number(xy.get(0))).as(crs).isCloseTo(expected[0], within(0.005));
            assertThat(number(xy.get(1))).as(crs).isCloseTo(expected[1], within(0.005));
        });
    }

    @Test
    void lengthsAndAreasAreThoseOfTheEllipsoid() {
        Page page = open("");

        double metres = number(page.evaluate(
                "async () => (await import('./map/geodesic.js')).distance([118.02, 25.71], [118.98, 24.53])"));
        double expected = Geodesic.WGS84.Inverse(25.71, 118.02, 24.53, 118.98).s12;
        // the ellipsoids of WGS 84 and CGCS2000 differ by a tenth of a millimetre
        assertThat(metres).isCloseTo(expected, within(0.005));

        double area = number(
                page.evaluate(
                        "async () => (await import('./map/geodesic.js')).ringArea([[118.69,24.92],[118.70,24.92],[118.70,24.93]])"));
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
    void aLargeFileIsAJobWithProgress() {
        Page page = open("panel=check");
        StringBuilder parcels = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[");
        String remark = "a remark".repeat(200); // what makes a file large is not the number of its parcels
        for (int i = 0; i < 1_500; i++) {
            double x = 118.5 + i % 100 * 0.0005;
            double y = 24.8 + i / 100 * 0.0005;
            parcels.append(i == 0 ? "" : ",")
                    .append(String.format(
                            Locale.ROOT,
                            "{\"type\":\"Feature\",\"properties\":{\"name\":\"parcel %d\",\"remark\":\"%s\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
                                    + "[[[%.6f,%.6f],[%.6f,%.6f],[%.6f,%.6f],[%.6f,%.6f]]]}}",
                            i,
                            remark,
                            x,
                            y,
                            x + 0.0004,
                            y,
                            x,
                            y + 0.0004,
                            x,
                            y));
        }
        parcels.append("]}");

        drop(page, "many.geojson", parcels.toString());

        assertThat(page.locator("#check-result")).containsText("核查完成", patient());
        assertThat(page.locator("#check-result a[download$=gpkg]")).isVisible();
        long counted = page.locator("#check-result [data-state]").allInnerTexts().stream()
                .mapToLong(text -> Long.parseLong(text.replaceAll("[^0-9]", "")))
                .sum();
        assertThat(counted).isEqualTo(1_500);
    }

    @Test
    void thePrintedSheetHasMapLegendScaleAndSources() {
        Page page = open("map=11.00/24.90000/118.65000");
        page.evaluate(
                "() => { window.print = () => { const seen = (id) => document.querySelector(id).getBoundingClientRect();"
                        + " window.sheet = {map: seen('#map').width, legend: seen('#legend').height, scale: seen('#scale').height,"
                        + " credits: document.querySelector('#credits').textContent, bar: seen('.bar').height}; document.documentElement.dataset.sheet = 'seen'; }; }");

        page.click("#print");
        page.waitForSelector("html[data-sheet]");

        Map<?, ?> sheet = (Map<?, ?>) page.evaluate("() => window.sheet");
        assertThat(number(sheet.get("map"))).isGreaterThan(700);
        assertThat(number(sheet.get("legend"))).isGreaterThan(300);
        assertThat(number(sheet.get("scale"))).isPositive();
        assertThat(number(sheet.get("bar"))).isZero();
        assertThat(sheet.get("credits").toString()).contains("OpenStreetMap").containsPattern("\\d{4}-\\d\\d-\\d\\d");
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
    void aPhoneShowsMapAndListWithoutScrollingSideways() {
        Page page = open("", 390, 844, ColorScheme.LIGHT, "zh-CN");

        assertThat(number(page.evaluate("document.documentElement.scrollWidth")))
                .isLessThanOrEqualTo(390);
        assertThat(page.locator("#map").boundingBox().height).isGreaterThan(250);
        assertThat(page.locator("#project-list .project").first()).isVisible();
        page.click("#tab-check");
        assertThat(page.locator("#check-run")).isVisible();
    }

    @Test
    void thePolicyLetsThePageAskNobodyElse() {
        String policy = get("/").headers().firstValue("Content-Security-Policy").orElseThrow();

        assertThat(policy).contains("default-src 'none'", "connect-src 'self'", "script-src 'self'");
        assertThat(policy).doesNotContain("unsafe").doesNotContain("http");
    }

    private static com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions patient() {
        return new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions().setTimeout(120_000);
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

    private static void paste(Page page, String text) {
        page.click("#input-paste");
        page.fill("#check-text", text);
        page.click("#check-run");
    }

    /** The row of a control line in the table of a check. */
    private static Locator line(Page page, String id) {
        return page.locator("[data-line=" + id + "]");
    }

    private static void openLine(Page page, String id) {
        line(page, id).locator(".opens").click();
    }

    private static void drop(Page page, String name, String text) {
        page.evaluate(
                "([name, text]) => { const data = new DataTransfer(); data.items.add(new File([text], name));"
                        + " document.dispatchEvent(new DragEvent('drop', {dataTransfer: data, bubbles: true, cancelable: true})); }",
                List.of(name, new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)));
    }

    /** Clicks the corners, the last one twice. */
    private static void draw(Page page, double[][] corners) {
        page.click("#draw-Polygon");
        for (double[] corner : corners) {
            clickMap(page, corner[0], corner[1]);
        }
        double[] last = corners[corners.length - 1];
        clickMap(page, last[0], last[1]);
    }

    /** @param lon and lat degrees; the address says which part of the map is seen */
    private static void clickMap(Page page, double lon, double lat) {
        java.util.regex.Matcher view =
                Pattern.compile("map=([\\d.]+)/([\\d.-]+)/([\\d.-]+)").matcher(page.url());
        assertThat(view.find()).isTrue();
        double scale = 256 * Math.pow(2, Double.parseDouble(view.group(1))) / (2 * Math.PI);
        var box = page.locator("#map").boundingBox();
        double dx = scale * Math.toRadians(lon - Double.parseDouble(view.group(3)));
        double dy = scale * (mercator(lat) - mercator(Double.parseDouble(view.group(2))));
        page.mouse().click(box.x + box.width / 2 + dx, box.y + box.height / 2 - dy);
        // two clicks within a quarter of a second are a double-click to the map
        page.waitForTimeout(300);
    }

    /** Of the map, as the address says once it has come to rest. */
    private static double zoom(Page page) {
        java.util.regex.Matcher view = Pattern.compile("map=([\\d.]+)/").matcher(page.url());
        return view.find() ? Double.parseDouble(view.group(1)) : Double.NaN;
    }

    private static double mercator(double lat) {
        return Math.log(Math.tan(Math.PI / 4 + Math.toRadians(lat) / 2));
    }
}
