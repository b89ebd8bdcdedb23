package org.spatialplan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.spatialplan.format.geopackage.GeoPackageParcelReader;
import org.spatialplan.geo.Crs;
import org.spatialplan.run.Seeds;
import tools.jackson.databind.JsonNode;

/** POST /api/conflicts over the real HTTP stack with the bundled data. */
class GroundCheckApiTest extends HttpTest {

    static final String PATH = "/api/conflicts";
    static final String GEOJSON = "application/geo+json";
    private static final String TEXT = "text/plain";
    /** In the bay: 200 m by 200 m in zone 40, northing before easting. */
    private static final String IN_THE_BAY =
            "POLYGON ((2758000 369000, 2758000 369200, 2758200 369200, 2758200 369000, 2758000 369000))";

    static final String WIDE =
            """
            {"type": "Feature", "properties": {"name": "滩涂 <b>"}, "geometry": {"type": "Polygon", "coordinates":
            [[[118.68123456, 24.92123456], [118.69923456, 24.92123456], [118.69923456, 24.93323456],
            [118.68123456, 24.93323456], [118.68123456, 24.92123456]]]}}
            """;

    private static final String CREEK_PARCEL =
            "POLYGON ((118.698 25.012, 118.706 25.012, 118.706 25.020, 118.698 25.020, 118.698 25.012))";

    @Test
    void answersWithSizesFindingsRulesAndVersions() {
        JsonNode report = post(PATH, TEXT, IN_THE_BAY, "crs", "EPSG:4549", "accuracy", "1")
                .json();

        assertThat(report.path("state").stringValue()).isEqualTo("conflict");
        assertThat(report.path("id").stringValue()).hasSize(24);
        JsonNode size = report.path("grounds").path(0).path("size");
        assertThat(size.path("projected").path("m2").doubleValue()).isEqualTo(40_000);
        assertThat(size.path("projected_crs").stringValue()).isEqualTo("EPSG:4549");
        assertThat(size.path("ellipsoid").path("m2").doubleValue()).isCloseTo(39_983, within(1.0));
        assertThat(size.path("ellipsoid").path("mu").doubleValue()).isCloseTo(59.9746, within(0.001));
        JsonNode finding =
                report.path("grounds").path(0).path("conflict").path("findings").path(0);
        assertThat(finding.path("rule").path("source").stringValue()).contains("自然资发〔2022〕142号");
        assertThat(finding.path("overlap").path("most").doubleValue())
                .isGreaterThanOrEqualTo(finding.path("overlap").path("size").doubleValue());
        assertThat(report.path("layers").path(0).path("sha256").stringValue()).hasSize(64);
        assertThat(report.path("crs_path").path(0).stringValue()).isEqualTo("EPSG:4549");
    }

    /** What a surveyor copies from a report, and what was assumed of it. */
    @Test
    void aListOfPointsIsCheckedAsItIsPasted() {
        String list = "点号,纬度,经度\nJ1,24°55′21″,118°41′24″\nJ2,24°55′31″,118°41′24″\nJ3,24°55′31″,118°41′34″\n";
        JsonNode report = post(PATH, "text/csv", list).json();

        assertThat(report.path("state").stringValue()).isEqualTo("conflict");
        assertThat(report.path("crs_path").path(0).stringValue()).isEqualTo("OGC:CRS84");
        assertThat(report.path("diagnosis").findValuesAsString("code")).contains("list-columns", "ring-not-closed");
        String broken = list + list.substring(list.indexOf('\n')).replace("118°41′34″", "118°61′34″");
        JsonNode fault =
                post(PATH, "text/csv", broken).json().path("grounds").path(1).path("fault");
        assertThat(fault.path("place").stringValue()).isEqualTo("line 8");
        assertThat(fault.toString()).contains("118°61′34″");
    }

    /** A new user found no word of the creek and the projects here. */
    @Test
    void aParcelAcrossACreekTellsWhatElseIsThere() {
        JsonNode ground = post(PATH, TEXT, CREEK_PARCEL).json().path("grounds").path(0);

        JsonNode here = ground.path("here");
        assertThat(here.isObject()).as(ground.toString()).isTrue();
        assertThat(here.path("district").path(0).path("names").path("name_zh").stringValue())
                .isEqualTo("惠安县");
        assertThat(here.path("features").findValuesAsString("feature"))
                .contains("rivers/huangtang-creek", "river-buffers/huangtang-creek");
        assertThat(here.path("projects").findValuesAsString("item")).contains("projects/84", "projects/86");
        assertThat(here.path("nearest").findValuesAsString("line")).contains("ecological-red-line");
    }

    /** The cell of the national rule for areas (国土调查办发〔2008〕32号): 1,119,097.316 m². */
    @Test
    void theCellOfTheNationalRuleHasItsArea() {
        Geometry cell =
                Densifier.densify(new GeometryFactory().toGeometry(new Envelope(118.60, 118.61, 24.90, 24.91)), 0.0005);
        JsonNode size = post(PATH, TEXT, cell.toText(), "crs", "OGC:CRS84")
                .json()
                .path("grounds")
                .path(0)
                .path("size");

        assertThat(size.path("ellipsoid").path("m2").doubleValue()).isCloseTo(1_119_097.316, within(0.005));
    }

    /** The parcel's number is asked for in every answer, not the row's; in GeoPackages and Shapefiles it is the same. */
    @ParameterizedTest
    @CsvSource({
        "'\"OBJECTID\": 1, \"DKBH\": \"350502007\"', 350502007",
        "'\"OBJECTID\": 1, \"dkbh\": 350502007.0', 350502007",
        "'\"FID\": 1, \"BSM\": 350502199001011234', 350502199001011234"
    })
    void aParcelsNumberIsToldBeforeARows(String properties, String id) {
        String parcel = WIDE.replace("\"name\": \"滩涂 <b>\"", properties);

        assertThat(post(PATH, GEOJSON, parcel)
                        .json()
                        .path("grounds")
                        .path(0)
                        .path("id")
                        .stringValue())
                .isEqualTo(id);
        assertThat(post(PATH, GEOJSON, parcel, "f", "csv").body()).contains("1," + id + ",");
        assertThat(post(PATH, GEOJSON, parcel, "f", "geojson").body()).contains("\"id\":\"" + id + "\"");
        assertThat(post(PATH, GEOJSON, parcel, "f", "html").body()).contains(id);
    }

    @Test
    void theSameQuestionAsOfTheSameDateHasTheSameIdAndFigures() {
        String today =
                java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).toString();
        JsonNode one = post(PATH, GEOJSON, WIDE, "asOf", today).json();
        JsonNode other = post(PATH, GEOJSON, WIDE, "asOf", today).json();
        JsonNode now = post(PATH, GEOJSON, WIDE).json();

        assertThat(other.path("id")).isEqualTo(one.path("id"));
        assertThat(other.path("grounds")).isEqualTo(one.path("grounds"));
        assertThat(now.path("id")).isEqualTo(one.path("id"));
        assertThat(now.path("grounds")).isEqualTo(one.path("grounds"));
    }

    @Test
    void beforeTheFirstVersionNothingIsClear() {
        Answer answer = post(PATH, GEOJSON, WIDE, "asOf", "2001-01-01");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().path("code").stringValue()).isEqualTo("no-data-then");
    }

    @Test
    void aFileThatCannotBeReadIsRefusedInTheCallersLanguage() {
        byte[] nothing = "nothing of the kind".getBytes(StandardCharsets.UTF_8);

        JsonNode english = post(PATH, "text/plain", nothing).json();
        JsonNode chinese = post(PATH, "text/plain", nothing, "lang", "zh").json();

        assertThat(english.path("detail").stringValue()).contains("is none of GeoJSON");
        assertThat(english.path("zh").stringValue()).contains("不是 GeoJSON");
        assertThat(chinese.path("detail").stringValue())
                .isEqualTo(english.path("zh").stringValue());
        assertThat(chinese.path("title").stringValue()).isEqualTo("文件无法读取");
        assertThat(chinese.path("en").stringValue())
                .isEqualTo(english.path("detail").stringValue());
        assertThat(chinese.path("code").stringValue()).isEqualTo("data-file-broken");
    }

    @Test
    void refusesASecondFileRatherThanLeaveItOut() {
        Answer answer = postForm(PATH, "file", "b.geojson", WIDE.getBytes(StandardCharsets.UTF_8), "file", WIDE);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("detail").stringValue()).contains("one file");
    }

    @Test
    void namesAMissingParameter() {
        Answer answer = post(PATH + "/changes", GEOJSON, WIDE, "layer", "red-lines");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("detail").stringValue()).contains("'zone'");
    }

    @Test
    void withoutPartsTheFiguresAreTheSame() {
        JsonNode with = post(PATH, GEOJSON, WIDE).json().path("grounds").path(0);
        JsonNode without = post(PATH, GEOJSON, WIDE, "parts", "false")
                .json()
                .path("grounds")
                .path(0);

        assertThat(with.path("free").isObject()).isTrue();
        assertThat(without.path("free").isNull()).isTrue();
        assertThat(without.path("conflict")).isEqualTo(with.path("conflict"));
    }

    @Test
    void whatIsNotPermittedHasNoPapersThatWouldHelp() {
        JsonNode findings = post(PATH, GEOJSON, WIDE, "activity", "water-works", "lines", "ecological-red-line")
                .json()
                .path("grounds")
                .path(0)
                .path("conflict")
                .path("findings");

        assertThat(findings.path(0).path("zone").path("id").stringValue()).isEqualTo("core");
        assertThat(findings.path(0).path("documents").size()).isZero();
        assertThat(findings.path(0).path("needs").path("zh").stringValue()).contains("避让核心保护区");
        assertThat(findings.valueStream()
                        .filter(finding -> finding.path("state").stringValue().equals("conditional")))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.path("documents").valueStream())
                        .extracting(document -> document.path("id").stringValue())
                        .startsWith("avoidance-argument", "spatial-plan-conformity", "limited-activity-opinion"));
    }

    @Test
    void freePartAndSharedPartsMakeTheGround() {
        JsonNode features = post(PATH, GEOJSON, WIDE, "f", "geojson").json().path("features");

        assertThat(features.path(0).path("properties").path("role").stringValue())
                .isEqualTo("ground");
        assertThat(features.valueStream()
                        .map(f -> f.path("properties").path("role").stringValue()))
                .contains("shared", "free");
    }

    @ParameterizedTest
    @CsvSource({
        "geojson, EPSG:4549, 400",
        "kml, EPSG:3857, 400",
        "csv, EPSG:4549, 400",
        "html, EPSG:4549, 400",
        "geojson, EPSG:4490, 200",
        "gpkg, EPSG:4549, 200",
        "shp, EPSG:4549, 200",
        "txt, EPSG:4549, 200",
        "txt, EPSG:4490, 400",
        "dxf, EPSG:3857, 400",
        "dxf, EPSG:4528, 200"
    })
    void aSystemThatTheFormatCannotBeInIsRefused(String format, String crs, int status) {
        assertThat(post(PATH, GEOJSON, WIDE, "f", format, "outputCrs", crs).status())
                .isEqualTo(status);
    }

    /** What is handed in: text in the encoding that is asked for, which comes back as the same ground with the same verdict. */
    @Test
    void boundaryPointsComeBackInGbk() {
        Answer txt = post(PATH, GEOJSON, WIDE, "f", "txt", "encoding", "gbk");
        JsonNode before = post(PATH, GEOJSON, WIDE).json();
        JsonNode after = post(PATH, TEXT, txt.bytes()).json();

        assertThat(txt.contentType()).isEqualTo("text/plain;charset=GB18030");
        assertThat(txt.headers().firstValue("Content-Disposition").orElse("")).endsWith(".txt\"");
        assertThat(after.path("state")).isEqualTo(before.path("state"));
        assertThat(after.path("certainty")).isEqualTo(before.path("certainty"));
        assertThat(after.at("/grounds/0/name").asString()).isEqualTo("滩涂 <b>");
        assertThat(after.at("/grounds/0/size/ellipsoid/ha").asDouble())
                .isCloseTo(before.at("/grounds/0/size/ellipsoid/ha").asDouble(), within(0.0005));
        assertThat(post(PATH, GEOJSON, WIDE, "f", "csv", "encoding", "gbk").status())
                .isEqualTo(400);
    }

    @Test
    void drawingsAndMapsHaveTheColourOfTheVerdict() {
        assertThat(new String(post(PATH, GEOJSON, WIDE, "f", "dxf").bytes(), Charset.forName("GBK")))
                .contains("$INSUNITS", "GROUND", "OVERLAP", "滩涂 <b>");
        assertThat(post(PATH, GEOJSON, WIDE, "f", "kml").body()).contains("<name>滩涂 &lt;b&gt;</name><Style>");
    }

    @Test
    void coordinatesHaveNineDecimals() {
        String coordinates = post(PATH, GEOJSON, WIDE)
                .json()
                .path("grounds")
                .path(0)
                .path("free")
                .toString();

        assertThat(coordinates).containsPattern("\\.[0-9]{9}[,\\]]").doesNotContainPattern("\\.[0-9]{10}");
    }

    /** Two squares of 200 m, one metre apart, in zone 40. */
    @Test
    void parcelsThatOverlapAreToldAndSummedOnce() throws IOException {
        String parcels = Files.readString(Path.of("src/test/resources/golden/boundary-points/overlapping.txt"));
        Answer answer = post(PATH, TEXT, parcels);
        JsonNode report = answer.json();

        JsonNode pair = report.path("overlapping").path(0);
        assertThat(pair.path("one").intValue()).isEqualTo(1);
        assertThat(pair.path("other").intValue()).isEqualTo(2);
        assertThat(pair.path("area_m2").doubleValue()).isCloseTo(39_783, within(10.0));
        assertThat(answer.headers().firstValue("X-Diagnosis").orElseThrow()).contains("parcels-overlap");
        assertThat(report.path("inside").path(0).path("area_m2").doubleValue()).isCloseTo(40_183, within(10.0));
        assertThat(post(PATH, TEXT, parcels, "f", "html").body()).contains("地块之间相互重叠（1 对）", "图上 4.01");
    }

    @Test
    void aReportIsRepeatedFromItsOwnJsonOrGeoJson() {
        for (String format : new String[] {"json", "geojson"}) {
            Answer report = post(PATH, GEOJSON, WIDE, "f", format, "accuracy", "1");

            JsonNode repeated =
                    post(PATH + "/repeat", "application/json", report.body()).json();

            assertThat(repeated.path("same").booleanValue())
                    .as(repeated.toString())
                    .isTrue();
            assertThat(repeated.path("id").stringValue())
                    .isNotEmpty()
                    .isEqualTo(repeated.path("id_now").stringValue());
        }
        Answer refused = post(PATH + "/repeat", "application/json", WIDE);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("code").stringValue()).isEqualTo("report-not-repeatable");
    }

    @Test
    void writesCsvThatSpreadsheetsCannotRun() {
        String formula = WIDE.replace("滩涂 <b>", "=1+1");
        Answer csv = post(PATH, GEOJSON, formula, "f", "csv");

        assertThat(csv.contentType()).startsWith("text/csv");
        assertThat(csv.body()).startsWith("\uFEFFnumber,id,name,state").contains(",'=1+1,conflict,");
    }

    @Test
    void writesAGeoPackage(@TempDir Path folder) throws Exception {
        Answer gpkg = post(PATH, GEOJSON, WIDE, "f", "gpkg");
        Path file = Files.write(folder.resolve("r.gpkg"), gpkg.bytes());

        // Several feature tables are refused when a report is sent back: take the grounds alone.
        try (var connection = java.sql.DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute("DELETE FROM gpkg_geometry_columns WHERE table_name <> 'grounds'");
        }
        try (GeoPackageParcelReader parcels = GeoPackageParcelReader.open("r.gpkg", file)) {
            assertThat(parcels.crs()).contains(Crs.ofEpsg(4490));
            assertThat(parcels.next().orElseThrow().geometry().orElseThrow().getNumPoints())
                    .isEqualTo(5);
        }
    }

    @Test
    void writesAPageThatHoldsNoForeignMarkup() throws Exception {
        Answer html = post(PATH, GEOJSON, WIDE, "f", "html");

        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(
                        html.body().replace("<!DOCTYPE html>", "").getBytes(StandardCharsets.UTF_8)));
        assertThat(html.body())
                .contains("滩涂 &lt;b&gt;", "数据局限", "4226.18", "SHA-256", "<img src=\"data:image/png;base64,");
        assertThat(post(PATH, GEOJSON, WIDE, "f", "html", "lang", "en").body())
                .contains("Limits of the data")
                .doesNotContain("数据局限");
    }

    /** Some feature near it is smaller than half a pixel of the report's map: nothing of it is left to be drawn. */
    @Test
    void aReportDrawsWhatIsSmallerThanAPixel() {
        String parcel = "[属性描述]\n坐标系=2000国家大地坐标系\n几度分带=3\n计量单位=米\n带号=40\n[地块坐标]\n4,4.0,K1,K1,面,,,,@\n"
                + "J1,1,2758100.000,40369100.000\nJ2,1,2758100.000,40369300.000\nJ3,1,2758300.000,40369300.000\n"
                + "J4,1,2758300.000,40369100.000\nJ1,1,2758100.000,40369100.000\n";

        Answer pdf = post(PATH, "text/plain", parcel, "f", "pdf", "accuracy", "0.3");

        assertThat(pdf.status())
                .as(pdf.body().substring(0, Math.min(300, pdf.body().length())))
                .isEqualTo(200);
    }

    @Test
    void writesAPdfWithTheLimitsOnItsFirstPage() throws IOException {
        Answer pdf = post(PATH, GEOJSON, WIDE, "f", "pdf");

        assertThat(pdf.status())
                .as(pdf.body().substring(0, Math.min(300, pdf.body().length())))
                .isEqualTo(200);
        try (var document = Loader.loadPDF(pdf.bytes())) {
            PDFTextStripper first = new PDFTextStripper();
            first.setEndPage(1);
            assertThat(first.getText(document)).contains("选址合规性核查报告", "示意数据", "公顷");
        }
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({
        "crs, EPSG:1, 400, crs-unknown",
        "crs, EPSG:2379, 400, crs-without-transformation",
        "axes, zy, 400, bad-parameter",
        "datum, mars, 400, bad-parameter",
        "accuracy, -1, 400, bad-parameter",
        "activity, sleeping, 400, bad-parameter",
        "nationalProject, maybe, 400, bad-parameter",
        "national-project, maybe, 400, bad-parameter",
        "parts, some, 400, bad-parameter",
        "layers, rivers, 400, bad-parameter",
        "asOf, yesterday, 400, bad-parameter",
        "asOf, 2100-01-01, 400, bad-parameter",
        "lang, fr, 400, bad-parameter",
        "f, doc, 400, bad-parameter",
        "outputCrs, EPSG:4549, 400, bad-parameter",
        "output-crs, EPSG:4549, 400, bad-parameter",
        "aproval, x, 400, unknown-parameter",
        "approval, POINT (118.69 24.92), 422, data-file-broken"
    })
    void saysWhichParameterIsWrong(String parameter, String value, int status, String code) {
        Answer answer = post(PATH, GEOJSON, WIDE, parameter, value);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().path("code").stringValue()).isEqualTo(code);
    }

    /** A parameter keeps its former name; two values of one parameter are two questions. */
    @Test
    void takesTheFormerNameOfAParameter() {
        assertThat(post(PATH, GEOJSON, WIDE, "national-project", "true")
                        .json()
                        .path("parameters")
                        .propertyNames())
                .contains("nationalProject")
                .doesNotContain("national-project");
        assertThat(post(PATH, GEOJSON, WIDE, "national-project", "true", "nationalProject", "true")
                        .status())
                .isEqualTo(200);

        Answer both = post(PATH, GEOJSON, WIDE, "national-project", "true", "nationalProject", "false");

        assertThat(both.status()).isEqualTo(400);
        assertThat(both.json().path("parameter").stringValue()).isEqualTo("national-project");
        assertThat(both.json().path("detail").stringValue()).contains("nationalProject=false");
    }

    @ParameterizedTest
    @CsvSource({"''", "{", "hello", "POLYGON ((1 2", "[1]"})
    void saysWhatCannotBeRead(String body) {
        Answer answer = post(PATH, TEXT, body);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("code").stringValue()).isEqualTo("data-file-broken");
    }

    @Test
    void tellsHowToSendWhatCurlSendsAsAForm() {
        Answer answer = post(PATH, "application/x-www-form-urlencoded", WIDE);

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.json().path("detail").stringValue()).contains("--data-binary");
    }

    @Test
    void decidesNothingOnSwappedAxesAndTellsTheRemedy() {
        JsonNode problem = post(PATH, TEXT, "POINT (24.92 118.69)").json();

        assertThat(problem.path("status").intValue()).isEqualTo(422);
        assertThat(problem.path("diagnosis").path(0).path("code").stringValue()).isEqualTo("axes-swapped");
        assertThat(problem.path("diagnosis").path(0).path("remedy").path("axes").stringValue())
                .isEqualTo("yx");
        assertThat(post(PATH, TEXT, "POINT (24.92 118.69)", "axes", "yx").status())
                .isEqualTo(200);
    }

    @Test
    void tellsDuplicatesAndBrokenRingsWithTheirPlace() {
        String parcel = WIDE.strip();
        String bowtie = "{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
                + "[[[118.69,24.92],[118.70,24.93],[118.70,24.92],[118.69,24.93],[118.69,24.92]]]}}";
        JsonNode grounds = post(
                        PATH,
                        GEOJSON,
                        "{\"type\":\"FeatureCollection\",\"features\":[" + parcel + "," + parcel + "," + bowtie + "]}")
                .json()
                .path("grounds");

        assertThat(grounds.path(1).path("duplicate_of").intValue()).isEqualTo(1);
        assertThat(grounds.path(2).path("conflict").path("state").stringValue()).isEqualTo("not-checked");
        assertThat(grounds.path(2).path("fault").path("place").stringValue())
                .isEqualTo("x 118.69500000, y 24.92500000");
    }

    @Test
    void aChangedRedLineAffectsAndReleasesProjects() {
        String everywhere = "POLYGON ((117 24, 120 24, 120 26.5, 117 26.5, 117 24))";
        JsonNode wider = post(PATH + "/changes", TEXT, everywhere, "layer", "red-lines", "zone", "core", "crs", "CRS84")
                .json();
        String nowhere = "POLYGON ((118.9 24.6, 118.901 24.6, 118.901 24.601, 118.9 24.6))";
        JsonNode narrower = post(
                        PATH + "/changes", TEXT, nowhere, "layer", "red-lines", "zone", "other", "crs", "CRS84")
                .json();

        assertThat(wider.path("affected").size()).isGreaterThan(40);
        assertThat(wider.path("released").size()).isZero();
        assertThat(narrower.path("released").size()).isGreaterThan(40);
        JsonNode same = get(PATH + "/changes", "layer", "red-lines", "from", "1", "to", "1")
                .json();
        assertThat(same.path("by_kind").path("unchanged").intValue()).isEqualTo(121);
    }

    @Test
    void theSameVerdictOnOtherGroundIsNotUnchanged() {
        String everywhere = "POLYGON ((117 24, 120 24, 120 26.5, 117 26.5, 117 24))";
        JsonNode wider = post(
                        PATH + "/changes", TEXT, everywhere, "layer", "red-lines", "zone", "other", "crs", "CRS84")
                .json();

        assertThat(wider.path("changed").size())
                .isPositive()
                .isEqualTo(wider.path("by_kind").path("changed").intValue());
        assertThat(wider.path("changed").path(0).path("before").path("state"))
                .isEqualTo(wider.path("changed").path(0).path("after").path("state"));
        assertThat(wider.path("changed").path(0).path("before").path("covered").isArray())
                .isTrue();
    }

    /** 250 bodies that are broken in some way, with random parameters: an answer or a problem, never a fault of ours. */
    @Test
    void fuzzedInputIsNoFaultOfOurs() {
        Random random = Seeds.random("spoiled grounds");
        String[] bodies = {
            WIDE, IN_THE_BAY, "MULTIPOINT ((118.6 24.9), (118.7 24.8))", "LINESTRING (118.6 24.9, 118.7 24.8)"
        };
        String[] systems = {"EPSG:4549", "CRS84", "EPSG:4528", "EPSG:3857", "EPSG:4490"};
        String[] formats = {"json", "geojson", "csv", "html"};
        for (int i = 0; i < 250; i++) {
            StringBuilder body = new StringBuilder(bodies[random.nextInt(bodies.length)]);
            for (int k = random.nextInt(4); k > 0; k--) {
                int at = random.nextInt(body.length());
                switch (random.nextInt(3)) {
                    case 0 -> body.setCharAt(at, (char) (32 + random.nextInt(95)));
                    case 1 -> body.deleteCharAt(at);
                    default -> body.insert(at, "9e999".charAt(random.nextInt(5)));
                }
            }
            Answer answer = post(
                    PATH,
                    TEXT,
                    body.toString(),
                    "crs",
                    systems[random.nextInt(systems.length)],
                    "f",
                    formats[random.nextInt(formats.length)],
                    "accuracy",
                    Integer.toString(random.nextInt(100)));
            assertThat(answer.status()).as(body + answer.body()).isLessThan(500);
        }
    }
}
