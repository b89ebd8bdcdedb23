package org.spatialplan.ogc.wfs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spatialplan.GeodataFiles;
import org.spatialplan.Needed;
import org.spatialplan.run.Program;
import org.spatialplan.run.TestFolders;
import org.spatialplan.web.HttpTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Transactions of WFS on the plan's working version: documents of all versions, GDAL, and QGIS in an edit session. */
@TestPropertySource(properties = "spatialplan.imports.token=" + WfsTransactionTest.KEY)
@DirtiesContext
class WfsTransactionTest extends HttpTest {

    static final String KEY = "a-key-for-the-tests";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    /** The system's Python: that is whose packages a distribution installs. */
    private static final String PYTHON = "/usr/bin/python3";

    private static final String PLACE = property("place_accuracy_m", "5") + property("place_evidence", "用地批复");
    private static final String FIVE = "<fes:Filter><fes:ResourceId rid='projects-working.5'/></fes:Filter>";
    private static final String NEW_PROJECT = "<plan:projects-working><plan:number>130</plan:number>"
            + "<plan:name_zh>新项目</plan:name_zh><plan:field>city</plan:field><plan:year_from>2026</plan:year_from>"
            + "<plan:year_to>2027</plan:year_to><plan:investment_wan_yuan>100</plan:investment_wan_yuan>"
            + "<plan:activity>new-construction</plan:activity><plan:summary_zh>新建</plan:summary_zh>"
            + "</plan:projects-working>";
    private static final String NEW_LINK = "<plan:links-working><plan:subject>projects/130</plan:subject>"
            + "<plan:target>districts/anxi</plan:target><plan:role>within</plan:role>"
            + "<plan:precision>district</plan:precision><plan:basis>named</plan:basis><plan:words>安溪县</plan:words>"
            + "</plan:links-working>";

    @TempDir
    private Path folder;

    @DynamicPropertySource
    static void fewLinks(DynamicPropertyRegistry registry) throws IOException {
        String folder = GeodataFiles.copyWithFewLinks(
                        TestFolders.untilServicesClose().resolve("geodata"))
                .toString();
        registry.add("spatialplan.geodata", () -> folder);
    }

    @AfterEach
    void discard() throws Exception {
        ask("POST", "/api/plan/working/discard", null, "If-Match", "*");
    }

    @Test
    void whoMayNotEditFindsNeitherTypesNorTheOperation() {
        Answer capabilities = get("/ows", "SERVICE", "WFS", "REQUEST", "GetCapabilities");
        assertThat(capabilities.body()).doesNotContain("-working").doesNotContain("Operation name=\"Transaction\"");
        assertThat(capabilities.body())
                .containsPattern("ImplementsTransactionalWFS\">\\s*<ows:NoValues/>\\s*<ows:DefaultValue>FALSE");
        assertThat(get(
                                "/ows",
                                "SERVICE",
                                "WFS",
                                "VERSION",
                                "2.0.0",
                                "REQUEST",
                                "GetFeature",
                                "TYPENAMES",
                                "projects-working")
                        .status())
                .isEqualTo(400);
        assertThat(get("/ows", "SERVICE", "WFS", "VERSION", "2.0.0", "REQUEST", "DescribeFeatureType")
                        .body())
                .doesNotContain("-working");

        Answer refused = post("/ows", "text/xml", transaction("", NEW_PROJECT));
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.body()).contains("ows:ExceptionReport");
    }

    @Test
    void anEditorFindsTheTypesAndTheOperation() throws Exception {
        String capabilities =
                ask("GET", "/ows?SERVICE=WFS&REQUEST=GetCapabilities", null).body();
        assertThat(capabilities)
                .contains("plan:projects-working<", "plan:projects-working-areas<", "plan:links-working<")
                .contains("Operation name=\"Transaction\"")
                .containsPattern("ImplementsTransactionalWFS\">\\s*<ows:NoValues/>\\s*<ows:DefaultValue>TRUE")
                .containsPattern("ImplementsLockingWFS\">\\s*<ows:NoValues/>\\s*<ows:DefaultValue>FALSE");
        assertThat(ask("GET", "/ows?SERVICE=WFS&VERSION=1.1.0&REQUEST=GetCapabilities", null)
                        .body())
                .contains("<wfs:Operation>Update</wfs:Operation>");
        String schema = describe("projects-working-areas");
        assertThat(schema).contains("gml:MultiSurfacePropertyType", "name=\"place_accuracy_m\" type=\"xsd:double\"");
        int all = matched("projects");
        assertThat(matched("projects-working")).isEqualTo(all);
        assertThat(matched("projects-working-areas")).isEqualTo(all);
        assertThat(ask(
                                "GET",
                                "/ows?SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&TYPENAMES=projects-working&asOf=2026-01-01",
                                null)
                        .body())
                .contains("only its newest state");
    }

    @Test
    void oneTransactionIsOneChangeWithItsHandleAsReason() throws Exception {
        String actions =
                "<wfs:Insert handle='new'>" + NEW_PROJECT + "</wfs:Insert><wfs:Insert>" + NEW_LINK + "</wfs:Insert>"
                        + update("projects-working", property("investment_wan_yuan", "4321"), FIVE)
                        + "<wfs:Delete typeName='plan:links-working'><fes:Filter><fes:PropertyIsEqualTo>"
                        + "<fes:ValueReference>plan:subject</fes:ValueReference><fes:Literal>projects/6</fes:Literal>"
                        + "</fes:PropertyIsEqualTo></fes:Filter></wfs:Delete>";
        int links = matched("links-working", "subject='projects/6'");
        HttpResponse<String> answer = send(transaction(actions, "", "年度更正"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body())
                .contains("<wfs:totalInserted>2<", "<wfs:totalUpdated>1<", "<wfs:totalReplaced>0<")
                .contains("<wfs:totalDeleted>" + links + "<")
                .contains("<wfs:Feature handle=\"new\">", "rid=\"projects-working.130\"", "rid=\"links-working.");
        JsonNode changes = json(ask("GET", "/api/plan/working/changes", null));
        assertThat(changes.size()).isEqualTo(1);
        assertThat(changes.path(0).path("reason").asString()).isEqualTo("年度更正");
        assertThat(properties(5).path("investment_wan_yuan").asInt()).isEqualTo(4321);

        String replaced =
                NEW_PROJECT.replace("<plan:number>130</plan:number>", "").replace("100", "200");
        HttpResponse<String> second = send(transaction(
                "<wfs:Replace handle='r'>" + replaced + FIVE.replace(".5'", ".130'") + "</wfs:Replace>", ""));
        assertThat(second.body()).contains("<wfs:totalReplaced>1<", "wfs:ReplaceResults", "projects-working.130");
        assertThat(properties(130).path("investment_wan_yuan").asInt()).isEqualTo(200);
    }

    @Test
    void oneActionThatIsRefusedTakesAllBack() throws Exception {
        String actions = "<wfs:Insert>" + NEW_PROJECT + "</wfs:Insert>"
                + update("projects-working", property("field", "nonsense"), FIVE)
                        .replace("<wfs:Update", "<wfs:Update handle='wrong'");
        HttpResponse<String> answer = send(transaction(actions, ""));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("exceptionCode=\"InvalidValue\" locator=\"wrong\"", "there is no 'nonsense'", "没有“nonsense”");
        assertThat(changes()).isZero();
    }

    /** Every refusal names the action at fault, by its handle or its element, and changes nothing. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            <wfs:Insert handle='a'><plan:rivers/></wfs:Insert>                                                   | 400 | InvalidValue | a
            <wfs:Insert handle='a'><plan:projects-working><plan:nam_zh>x</plan:nam_zh></plan:projects-working></wfs:Insert> | 400 | InvalidValue | a
            <wfs:Insert/>                                                                                        | 400 | InvalidValue | Insert[1]
            <wfs:Delete typeName='projects-working'/>                                                            | 400 | InvalidValue | Delete[1]
            <wfs:Delete typeName='projects-working' handle='d'><fes:Filter><fes:ResourceId rid='projects-working.999'/></fes:Filter></wfs:Delete> | 404 | NotFound | d
            <wfs:Delete typeName='projects-working' handle='d'><fes:Filter><fes:ResourceId rid='projects-working.5'/><fes:ResourceId rid='projects-working.999'/></fes:Filter></wfs:Delete> | 404 | NotFound | d
            <wfs:Delete typeName='actions-working' handle='d'><fes:Filter><fes:ResourceId rid='actions-working.1-01'/></fes:Filter></wfs:Delete> | 403 | OperationProcessingFailed | d
            <wfs:Update typeName='projects-working'><fes:Filter><fes:ResourceId rid='projects-working.5'/></fes:Filter></wfs:Update> | 400 | InvalidValue | Update[1]
            <wfs:Update typeName='projects-working' lockId='1'/>                                                 | 501 | OptionNotSupported | Update[1]
            <wfs:Native vendorId='x' safeToIgnore='false'/>                                                      | 501 | OptionNotSupported | Native[1]
            <wfs:Lock/>                                                                                          | 400 | OperationParsingFailed | Lock[1]
            """)
    void whatIsWrongIsRefusedWithItsAction(String action, int status, String code, String locator) throws Exception {
        HttpResponse<String> answer = send(transaction(action, ""));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("exceptionCode=\"" + code + "\" locator=\"" + locator + "\"");
        assertThat(changes()).isZero();
    }

    @Test
    void aPlaceIsDrawnInAnySystemAndTheOtherPartsStay() throws Exception {
        String project = projectOnTheRiver();
        String before = geometry("projects-working", project, "EPSG:4549");
        assertThat(before).contains("gml:LineString");
        HttpResponse<String> same = send(transaction(
                update(
                        "projects-working",
                        "<wfs:Property><wfs:ValueReference>geometry</wfs:ValueReference><wfs:Value>" + before
                                + "</wfs:Value></wfs:Property>",
                        FIVE.replace(".5'", "." + project + "'")),
                ""));
        assertThat(same.body()).contains("<wfs:totalUpdated>1<");
        assertThat(changes()).as("what comes back as it was read is no change").isZero();

        String square = "<gml:Polygon srsName='urn:ogc:def:crs:EPSG::4490'><gml:exterior><gml:LinearRing><gml:posList>"
                + "24.9 118.6 24.9 118.61 24.91 118.61 24.91 118.6 24.9 118.6</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon>";
        String drawn = "<wfs:Property><wfs:ValueReference>geometry</wfs:ValueReference><wfs:Value>" + square
                + "</wfs:Value></wfs:Property>";
        String five = FIVE.replace("working.5", "working-areas." + project);
        HttpResponse<String> areas = send(transaction(update("projects-working-areas", PLACE + drawn, five), ""));
        assertThat(areas.statusCode()).as(areas.body()).isEqualTo(200);
        assertThat(geometry("projects-working", project, "EPSG:4326"))
                .contains("gml:LineString", "gml:Polygon", "118.61 24.91");
        assertThat(geometry("projects-working-areas", project, "EPSG:4326")).doesNotContain("gml:LineString");

        HttpResponse<String> swapped = send(transaction(
                update("projects-working-areas", drawn.replace("24.9 118.6 24.9", "118.6 24.9 24.9"), five), ""));
        assertThat(swapped.statusCode()).isEqualTo(400);
        HttpResponse<String> line =
                send(transaction(update("projects-working-areas", drawn.replace(square, before), five), ""));
        assertThat(line.body()).contains("InvalidValue", "areas");

        send(transaction(
                update(
                        "projects-working-areas",
                        "<wfs:Property><wfs:ValueReference action='remove'>geometry</wfs:ValueReference></wfs:Property>",
                        five),
                ""));
        assertThat(geometry("projects-working", project, "EPSG:4326"))
                .contains("gml:LineString")
                .doesNotContain("gml:Polygon");
    }

    /** QGIS sends 1.0.0 to services of 2.0.0: longitude first, whatever the name of the system says. */
    @Test
    void transactionsOf100AreAnsweredAsThatVersionSays() throws Exception {
        String head =
                "<Transaction xmlns='http://www.opengis.net/wfs' version='1.0.0' service='WFS' xmlns:gml='http://www.opengis.net/gml'"
                        + " xmlns:ogc='http://www.opengis.net/ogc' xmlns:plan='https://spatialplan.org/ns/plan'>";
        String filter =
                "<ogc:Filter><ogc:FeatureId fid='projects-working-areas.5'/></ogc:Filter></Update></Transaction>";
        HttpResponse<String> done = send(head + "<Update typeName='plan:projects-working-areas'>"
                + "<Property><Name>place_accuracy_m</Name><Value>5</Value></Property><Property><Name>place_evidence</Name><Value>x</Value></Property>"
                + "<Property><Name>plan:geometry</Name><Value><gml:Polygon srsName='urn:ogc:def:crs:EPSG::4326'><gml:outerBoundaryIs><gml:LinearRing>"
                + "<gml:coordinates>118.6,24.9 118.61,24.9 118.61,24.91 118.6,24.9</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs>"
                + "</gml:Polygon></Value></Property>" + filter);
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.body()).contains("<WFS_TransactionResponse", "<SUCCESS/>");
        assertThat(changes()).isEqualTo(1);

        HttpResponse<String> refused = send(head
                + "<Update typeName='projects-working-areas' handle='h'><Property><Name>year_to</Name><Value>1066</Value></Property>"
                + filter);
        assertThat(refused.statusCode()).isEqualTo(200);
        assertThat(refused.body()).contains("<FAILED/>", "<Locator>h</Locator>", "year_to");
        assertThat(changes()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.0", "2.0.0"})
    void gdalEdits(String version) {
        Needed.possible(PYTHON, "-c", "import osgeo.ogr");
        assertThat(Program.run(folder, PYTHON, script("wfst_gdal.py"), address("/ows"), version, KEY))
                .contains("ok 122");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.0", "2.0.0"})
    void qgisEditsInASession(String version) throws Exception {
        Needed.possible(PYTHON, "-c", "import qgis.core");
        String said = Program.run(
                folder,
                "env",
                "HOME=" + folder,
                PYTHON,
                script("wfst_qgis.py"),
                address("/ows"),
                version,
                "anybody",
                KEY);

        assertThat(said).contains("refused: ERROR: 1 attribute value change(s) not applied", "ok 122");
        if (version.equals("2.0.0")) {
            assertThat(said).contains("there is no 'nonsense'");
        }
        assertThat(json(ask("GET", "/api/plan/working/changes", null))
                        .path(0)
                        .path("reason")
                        .asString())
                .isEqualTo("WFS-T");
    }

    private static String script(String name) {
        return Path.of("src/test/clients", name).toAbsolutePath().toString();
    }

    private static String property(String name, String value) {
        return "<wfs:Property><wfs:ValueReference>" + name + "</wfs:ValueReference><wfs:Value>" + value
                + "</wfs:Value></wfs:Property>";
    }

    private static String update(String type, String properties, String filter) {
        return "<wfs:Update typeName='plan:" + type + "'>" + properties + filter + "</wfs:Update>";
    }

    private static String transaction(String actions, String insert) {
        return transaction(actions, insert, "");
    }

    private static String transaction(String actions, String insert, String handle) {
        return "<wfs:Transaction service='WFS' version='2.0.0' xmlns:wfs='http://www.opengis.net/wfs/2.0'"
                + " xmlns:fes='http://www.opengis.net/fes/2.0' xmlns:gml='http://www.opengis.net/gml/3.2'"
                + " xmlns:plan='https://spatialplan.org/ns/plan'" + (handle.isEmpty() ? "" : " handle='" + handle + "'")
                + ">" + actions + (insert.isEmpty() ? "" : "<wfs:Insert>" + insert + "</wfs:Insert>")
                + "</wfs:Transaction>";
    }

    private String projectOnTheRiver() throws Exception {
        return json(ask(
                        "GET",
                        "/ogc/collections/links-working/items?filter=target='rivers/luoyang-river'%20AND%20subject%20LIKE%20'projects/%25'",
                        null))
                .at("/features/0/properties/subject")
                .asString()
                .replace("projects/", "");
    }

    /** Returns the geometry of a project as GML. */
    private String geometry(String type, String project, String crs) throws Exception {
        String body = ask(
                        "GET",
                        "/ows?SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&TYPENAMES=" + type + "&RESOURCEID=" + type
                                + "." + project + "&SRSNAME=" + crs,
                        null)
                .body();
        String open = "<plan:geometry>";
        int from = body.indexOf(open);
        return from < 0 ? "" : body.substring(from + open.length(), body.indexOf("</plan:geometry>"));
    }

    private String describe(String type) throws Exception {
        return ask("GET", "/ows?SERVICE=WFS&VERSION=2.0.0&REQUEST=DescribeFeatureType&TYPENAMES=" + type, null)
                .body();
    }

    private int matched(String type) throws Exception {
        return matched(type, "1=1");
    }

    private int matched(String type, String cql) throws Exception {
        String body = ask(
                        "GET",
                        "/ows?SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&RESULTTYPE=hits&TYPENAMES=" + type
                                + "&CQL_FILTER=" + URLEncoder.encode(cql, StandardCharsets.UTF_8),
                        null)
                .body();
        return Integer.parseInt(body.replaceAll("(?s).*numberMatched=\"(\\d+)\".*", "$1"));
    }

    private JsonNode properties(int project) throws Exception {
        return json(ask("GET", "/ogc/collections/projects-working/items/" + project, null))
                .path("properties");
    }

    private int changes() throws Exception {
        return json(ask("GET", "/api/plan/working", null)).path("change").asInt();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> send(String document) throws Exception {
        return ask("POST", "/ows", document, "Content-Type", "text/xml");
    }

    /** Asks with the key. */
    private HttpResponse<String> ask(String method, String path, String body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address(path)))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body))
                .header("Authorization", "Bearer " + KEY);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
