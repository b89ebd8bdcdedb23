package org.spatialplan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.spatialplan.check.ConflictState;
import org.spatialplan.check.Involvement;
import org.spatialplan.layer.RuleSet.Document;
import org.spatialplan.text.EnumNames;

/** The check of a ground: what is drawn, pasted or dropped, and what is said of it. */
class CheckPageTest extends BrowserTest {

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

    /** Who stands somewhere, or points at a place, asks whether it may be built there without drawing. */
    @Test
    void aPlaceThatIsPointedAtIsCheckedByOneButton() {
        Page page = open("map=14.00/24.86000/118.68000");

        page.locator("#map").click();
        page.click(".check-here");

        assertThat(page.locator(".verdict h3")).isInViewport();
        assertThat(page.locator("#here")).isHidden();
        assertThat(page.locator("#input-draw")).hasAttribute("aria-pressed", "true");
        assertThat(page.locator("#check-accuracy")).hasValue("");
        assertThat(page.evaluate("() => location.hash").toString()).contains("Point");
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
    @Tag("lengthy")
    void aPolygonFarFromAllThatIsDrawnIsNotCleared() {
        Page page = open("panel=check&map=14.00/24.77200/118.51700");

        draw(page, new double[][] {{118.516, 24.771}, {118.518, 24.771}, {118.517, 24.773}});

        assertThat(line(page, RED_LINE)).containsText("不涉及");
        assertThat(page.locator(".verdict")).containsText("非法定");
        assertThat(page.locator(".verdict")).containsText("不等于不涉及");
        assertThat(page.locator(GREEN)).hasCount(0);
    }

    @Test
    @Tag("lengthy")
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
    @Tag("lengthy")
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
    @Tag("lengthy")
    void figuresSayWhatTheyAreOf() {
        Page page = open("");
        String lines =
                """
                async () => {
                  const module = (name) => import(document.querySelector('script[type=module]').src.replace(/[a-z]+[.]js$/, name));
                  (await module('state.js')).set({lang: 'zh'});
                  await (await module('i18n.js')).loadWords();
                  const {linesTable} = await module('lines.js');
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
    @Tag("lengthy")
    void everyWordOfAVerdictHasItsSignAndItsText() {
        Page page = open("");
        Map<?, ?> signs = (Map<?, ?>)
                page.evaluate(
                        "async () => (await import(document.querySelector('script[type=module]').src.replace(/[a-z]+[.]js$/, 'plan-style.js'))).STATE_SIGNS");
        Map<?, ?> colours = (Map<?, ?>)
                page.evaluate(
                        "async () => (await import(document.querySelector('script[type=module]').src.replace(/[a-z]+[.]js$/, 'plan-style.js'))).STATE_COLOURS");
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
    @Tag("lengthy")
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
    @Tag("lengthy")
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
    @Tag("lengthy")
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
    @Tag("lengthy")
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
    @Tag("lengthy")
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
        Locator alert = page.locator("#check-result [role=alert]");
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
    @Tag("lengthy")
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

    /** The eastings begin with 40, the file says 39: the system that fits is offered by the name that a planner knows. */
    @Test
    @Tag("lengthy")
    void aWrongZoneIsMendedWithOneClick() throws IOException {
        Page page = open("panel=check");

        drop(
                page,
                "parcels.txt",
                Files.readString(Path.of("docs/examples/parcels.txt")).replace("带号=40", "带号=39"));
        Locator error = page.locator(".remark.error");
        assertThat(error).containsText("带号为 39");
        assertThat(error).containsText("第 9 行");
        assertThat(error.locator("button")).hasText("按此处理（3度带 中央经线120° 第40带）");
        error.locator("button").click();

        assertThat(page.locator(".ground")).hasCount(2);
        assertThat(page.locator("#check-crs")).hasValue("EPSG:4528");
        expectFaults();
    }

    @Test
    void errorsStandInThePanelInTheChosenLanguageAndGoWithTheNextTry() throws IOException {
        Page page = open("panel=check");

        paste(page, "hello world");
        Locator alert = page.locator("#check-result [role=alert]");
        assertThat(alert).containsText("不是 GeoJSON、WKT");
        page.click("#input-file");
        page.setInputFiles("#check-file", Path.of("src/test/resources/formats/hand.dwg"));
        assertThat(alert).hasCount(1);
        assertThat(alert).containsText("请另存为 DXF");
        page.click("#language");
        assertThat(alert).containsText("save it as DXF");
        assertThat(alert.getByText("另存为")).hasCount(0);
        paste(page, "POINT (118.69 24.92)");

        assertThat(page.locator(".lines tbody .line")).hasCount(11);
        assertThat(alert).hasCount(0);
        assertThat(page.locator(".notice")).hasCount(0);
        expectFaults();
    }

    @Test
    @Tag("lengthy")
    void whatAFileLeavesOpenIsChosenInThePanel() throws IOException {
        Page page = open("panel=check");
        page.click("#input-file");

        page.setInputFiles("#check-file", Path.of("src/test/resources/golden/parcels/two-tables.gpkg"));
        Locator tables = page.locator(".remedies button");
        assertThat(tables).hasCount(2);
        tables.first().click();
        assertThat(page.locator(".verdict h3 .state")).hasCount(1);
        assertThat(page.locator("#check-table")).not().hasValue("");

        page.setInputFiles("#check-file", unpacked(Path.of("src/test/resources/formats/gdal-UTF-8.shp.zip")));
        assertThat(page.locator("#panel-check .drop")).containsText(".zip");
        assertThat(page.locator("#check-result")).containsText("Shapefile");
        assertThat(page.locator(".verdict h3 .state")).hasCount(1);

        paste(page, "no,a,b\n1,118.69,24.92\n2,118.692,24.92\n3,118.692,24.922\n");
        Locator columns = page.locator(".columns-form");
        assertThat(columns.locator("select").nth(1)).hasValue("lon");
        assertThat(columns.locator("select").nth(2)).hasValue("lat");
        columns.locator("button").click();
        assertThat(page.locator(".lines tbody .line")).hasCount(11);
        expectFaults();
    }

    @Test
    @Tag("lengthy")
    void theLinesAreThereBeforeTheirAnswersAndFollowTheDay() {
        Page page = open("panel=check");
        List<Route> held = new ArrayList<>();
        page.route("**/api/conflicts?*", held::add);

        paste(page, "POLYGON ((118.66 24.90, 118.72 24.90, 118.72 24.94, 118.66 24.90))");
        assertThat(page.locator(".awaited .line")).hasCount(11);
        assertThat(page.locator(".awaited .line").nth(1)).containsText("生态保护红线");
        held.get(0).resume();

        assertThat(page.locator(".awaited")).hasCount(0);
        assertThat(page.locator(".verdict h3")).containsText("示意");
        page.unroute("**/api/conflicts?*");
        page.waitForRequest(
                request -> request.url().contains("/api/conflicts?")
                        && request.url().contains("asOf="),
                () -> page.evaluate(
                        "day => mapPage.set({date: day})",
                        get("/api/map").json().get("today").asString()));
    }

    /** Conflict before no data, what is possible said so, and one parcel is no "parcels". */
    @Test
    @Tag("lengthy")
    void severalParcelsAreSortedFilteredAndTiedToTheMap() throws IOException {
        Page page = open("panel=check&lang=en");

        drop(page, "parcels.txt", Files.readString(Path.of("docs/examples/parcels.txt")));
        Locator kinds = page.locator(".verdict-filters button");
        assertThat(kinds.nth(0))
                .hasText(Pattern.compile("conflict\\s*possible\\s*1 parcel$", Pattern.CASE_INSENSITIVE));
        assertThat(kinds.nth(1)).hasText(Pattern.compile("no data\\s*1 parcel$", Pattern.CASE_INSENSITIVE));
        Locator rows = page.locator(".parcels .ground");
        page.click("[data-order=area]");
        assertThat(rows.first()).hasAttribute("data-number", "2");
        page.click("[data-order=area]");
        assertThat(rows.first()).hasAttribute("data-number", "1");
        kinds.nth(1).click();
        assertThat(rows).hasCount(1);
        kinds.nth(1).click();
        assertThat(rows).hasCount(2);

        rows.nth(1).locator(".parcel-facts button").click();
        page.waitForFunction("() => Number(location.hash.match(/map=([\\d.]+)/)[1]) >= 13.9");
        var map = page.locator("#map").boundingBox();
        page.mouse().click(map.x + (map.width - legend(page)) / 2, map.y + (map.height - 36) / 2);
        assertThat(page.locator(".ground[aria-current=true]")).hasAttribute("data-number", "2");
        assertThat(page.locator("#here")).isHidden();
    }

    @Test
    @Tag("lengthy")
    void whatStaysFreeAndWhereElseItWouldFitIsShown() {
        Page page = open("panel=check");

        paste(page, "POLYGON ((118.69 24.92, 118.692 24.92, 118.692 24.922, 118.69 24.922, 118.69 24.92))");
        page.click(".alternatives summary");
        page.selectOption("#alternatives-within", "districts/quangang");
        page.click("#alternatives-ask");

        assertThat(page.locator(".alternative")).containsText("按图示可用4.2161 ha");
        assertThat(page.locator(".place-found")).hasCount(3);
        assertThat(page.locator(".place-found").first()).containsText("向东北");
        assertThat(page.locator(".place-found").first()).containsText("无数据");
    }

    /** How much of the map the legend covers, for which the view makes room. */
    private static double legend(Page page) {
        return ((Number) page.evaluate(
                        "document.getElementById('legend').open ? document.getElementById('legend').offsetWidth : 0"))
                .doubleValue();
    }

    private static Path[] unpacked(Path zip) throws IOException {
        Path folder = Files.createTempDirectory("parts");
        List<Path> parts = new ArrayList<>();
        try (ZipInputStream entries = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path part = folder.resolve(Path.of(entry.getName()).getFileName());
                Files.write(part, entries.readAllBytes());
                parts.add(part);
            }
        }
        return parts.toArray(Path[]::new);
    }

    private static com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions patient() {
        return new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions().setTimeout(120_000);
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
            clickPlace(page, corner[0], corner[1]);
        }
        double[] last = corners[corners.length - 1];
        clickPlace(page, last[0], last[1]);
    }
}
