package org.spatialplan.web.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spatialplan.Needed;
import org.spatialplan.layer.XmlName;
import org.spatialplan.run.Program;
import org.spatialplan.web.HttpTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Columns as bureaus name them, and as nobody should: imported, and the same at every door. */
@TestPropertySource(properties = "spatialplan.imports.token=a-key-for-the-tests")
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("lengthy")
class AnyColumnNameTest extends HttpTest {

    private static final String LAYER = "bays";

    /** The first feature has 1, 2, 3 … in them, the second 101, 102 … */
    private static final List<String> NAMES = List.of(
            "面积(公顷)",
            "面积(亩)",
            "2025年投资",
            "2020年",
            "建设 内容",
            "备注（一）",
            "完成率%",
            "100%",
            "备注/说明",
            "a:b",
            "<b>",
            "a b",
            "say \"it\"",
            "it's",
            "🚩",
            "total",
            "Total",
            "a_x0020_b",
            "geom",
            "geometry",
            "name",
            "boundedBy",
            "location",
            "version",
            "limit",
            "-sign",
            "a,b",
            "标题\n两行",
            "xml");

    /** What answers call those that are taken. */
    private static String answered(String name) {
        return name.equals("geometry") ? "geometry_" : name;
    }

    /** In XML; a name that is another's in another case, or GML's, is written otherwise. */
    private static String element(String name) {
        return switch (name) {
            case "Total" -> "_x0054_otal";
            case "boundedBy" -> "_x0062_oundedBy";
            default -> XmlName.of(answered(name));
        };
    }

    @TempDir
    private static Path folder;

    private JsonNode report;

    @BeforeAll
    void importTheLayer() throws Exception {
        HttpResponse<String> answer = imported(
                collection(feature("a", 0), feature("a b", 100), feature("a_x0020_b", 200), feature("a.g0", 300)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        report = new JsonMapper().readTree(answer.body());
        assertThat(report.path("state").asString()).as(answer.body()).isEqualTo("COMMITTED");
    }

    @Test
    void theReportTellsTheNamesInXml() {
        assertThat(report.path("report").path("findings").toString())
                .contains("columns-named-for-xml", "面积(公顷) = 面积_x0028_公顷_x0029_", "a_x0020_b = a_x005F_x0020_b");
    }

    /** Every schema is one, and every answer is valid by it. */
    @ParameterizedTest
    @CsvSource({"2.0.0,''", "1.1.0,''", "2.0.0,bays", "1.1.0,bays"})
    void gmlIsValidByItsSchema(String version, String type) throws Exception {
        Schema schema = schema(version, type);

        Document page = xml(wfs(version, "GetFeature", "TYPENAMES", LAYER, "TYPENAME", LAYER)
                .bytes());

        List<Element> features = elements(page, LAYER);
        assertThat(features).hasSize(4);
        for (Element feature : features) {
            schema.newValidator().validate(new DOMSource(feature));
        }
        assertThat(values(features.get(0))).containsAllEntriesOf(expected(0));
        assertThat(ids(page)).doesNotHaveDuplicates();
    }

    @Test
    void severalTypesAtOnceAreWellFormed() {
        Document page = xml(wfs("2.0.0", "GetFeature", "TYPENAMES", "(" + LAYER + ")(rivers)")
                .bytes());

        assertThat(elements(page, LAYER)).hasSize(4);
        assertThat(ids(page)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/vnd.ogc.gml", "application/vnd.ogc.gml/3.1.1"})
    void featureInfoIsWellFormed(String format) {
        Document info = xml(info(format).bytes());

        assertThat(values(elements(info, LAYER).get(0))).containsAllEntriesOf(expected(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "text/plain", "application/json"})
    void featureInfoTellsEveryName(String format) {
        String shown = info(format).body();

        assertThat(shown).contains("面积(公顷)", "2025年投资", "🚩");
        if (format.equals("text/html")) {
            assertThat(shown).contains("&lt;b&gt;").doesNotContain("<b>");
        }
    }

    /** CQL2 text and JSON, ECQL's quotes, by both names; FES by both; the value and its neighbour, to tell it from nothing found. */
    @Test
    void everyFilterTakesBothNames() {
        for (int i = 0; i < NAMES.size(); i++) {
            String name = answered(NAMES.get(i));
            String value = Integer.toString(i + 101);
            // a name that is also another's XML name is that of the property which is called so
            boolean ambiguous =
                    NAMES.contains(XmlName.of(name)) && !XmlName.of(name).equals(name);
            for (String written : ambiguous ? List.of(name) : List.of(name, XmlName.of(name))) {
                String quoted = '"' + written.replace("\"", "\"\"") + '"';
                assertThat(items("filter", quoted + " = " + value)).as(written).containsExactly("a b");
                assertThat(items(
                                "filter",
                                "{\"op\":\"=\",\"args\":[{\"property\":" + json(written) + "}," + value + "]}",
                                "filter-lang",
                                "cql2-json"))
                        .as(written)
                        .containsExactly("a b");
                assertThat(items("filter", quoted + " IS NULL")).as(written).isEmpty();
                if (!written.equals("limit") && !written.isBlank()) {
                    assertThat(items(written, value)).as(written).containsExactly("a b");
                }
            }
            for (String written : List.of(XmlName.of(name), "plan:" + element(NAMES.get(i)))) {
                assertThat(found("FILTER", fes(written, value))).as(written).containsExactly("bays.a b");
            }
            assertThat(found("CQL_FILTER", '"' + name.replace("\"", "\"\"") + "\" = " + value))
                    .as(name)
                    .containsExactly("bays.a b");
        }
        assertThat(found("FILTER", fes("备注/说明", "109"))).containsExactly("bays.a b");
        assertThat(found("FILTER", fes("a:b", "110"))).containsExactly("bays.a b");
        assertThat(found("FILTER", fes("面积(公顷)", "101"))).containsExactly("bays.a b");
    }

    @Test
    void sortsAndChoosesByBothNames() {
        for (String name : NAMES) {
            String xml = XmlName.of(answered(name));
            if (!NAMES.contains(xml) || xml.equals(name)) {
                assertThat(items("sortby", "-" + xml)).as(name).startsWith("a.g0");
                assertThat(itemProperties("properties", xml)).as(name).containsExactly(answered(name));
            }
            assertThat(found("SORTBY", xml + " DESC")).as(name).startsWith("bays.a.g0");
            assertThat(elements(
                            xml(wfs("2.0.0", "GetFeature", "TYPENAMES", LAYER, "PROPERTYNAME", xml, "COUNT", "1")
                                    .bytes()),
                            element(name)))
                    .as(name)
                    .hasSize(1);
            List<String> listed = elements(
                            xml(wfs("2.0.0", "GetPropertyValue", "TYPENAMES", LAYER, "VALUEREFERENCE", xml)
                                    .bytes()),
                            element(name))
                    .stream()
                    .map(Element::getTextContent)
                    .toList();
            int number = NAMES.indexOf(name) + 1;
            assertThat(listed)
                    .as(name)
                    .containsExactly("" + number, "" + (number + 100), "" + (number + 200), "" + (number + 300));
        }
        assertThat(items("sortby", "-面积(公顷)")).startsWith("a.g0");
        assertThat(found("SORTBY", "建设 内容 D")).startsWith("bays.a.g0");
        assertThat(found("SORTBY", "建设 内容")).startsWith("bays.a");
    }

    @Test
    void schemasAndPagesNameThemAll() {
        JsonNode queryables =
                get("/ogc/collections/bays/queryables", "f", "json").json().path("properties");
        NAMES.forEach(
                name -> assertThat(queryables.has(answered(name))).as(name).isTrue());
        // the table of all features shows some columns
        assertThat(get("/ogc/collections/bays/items", "f", "html").body())
                .contains("面积(公顷)")
                .doesNotContain("<b>");
        for (String path : List.of("/ogc/collections/bays/items/a", "/ogc/collections/bays/queryables")) {
            assertThat(get(path, "f", "html").body())
                    .as(path)
                    .contains("面积(公顷)", "&lt;b&gt;")
                    .doesNotContain("<b>");
        }
        assertThat(get("/ogc/api", "f", "json").status()).isEqualTo(200);
    }

    @Test
    void kmlAndCsvKeepThem() {
        Document kml = xml(file("kml"));
        Set<String> fields = new TreeSet<>();
        elements(kml, "SimpleData")
                .forEach(data -> fields.add(data.getAttribute("name").replace(' ', '\n')));
        for (String name : NAMES) {
            assertThat(fields)
                    .contains(name.equals("Total") ? "Total_1" : answered(name).replace(' ', '\n'));
        }
        String csv = new String(file("csv"), StandardCharsets.UTF_8);
        assertThat(csv.substring(0, csv.indexOf("\r\n"))).contains(",\"a,b\",", ",\"say \"\"it\"\"\",", ",a b,");
    }

    /** Names that SQLite takes for the same stand beside each other; the table's own columns give way. */
    @Test
    void geoPackageKeepsThem() throws Exception {
        Path file = Files.write(folder.resolve("bays.gpkg"), file("gpkg"));
        Map<String, String> row = new LinkedHashMap<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                ResultSet rows = connection.createStatement().executeQuery("SELECT * FROM bays WHERE id = 'a'")) {
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                row.put(rows.getMetaData().getColumnName(i), rows.getString(i));
            }
        }
        for (int i = 0; i < NAMES.size(); i++) {
            String name = answered(NAMES.get(i));
            assertThat(row).containsEntry(name.equals("Total") ? "Total_1" : name, Integer.toString(i + 1));
        }
        requireUnchanged(Files.readAllBytes(file));
    }

    @Test
    void shapefilesKeepChineseNamesAndTellTheWholeOnes() throws Exception {
        byte[] zip = file("shp");
        String fields = entry(zip, ".fields.txt");

        assertThat(fields.lines())
                .anyMatch(line -> line.startsWith("面积_公\t面积(公顷)\t"))
                .anyMatch(line -> line.startsWith("面积_亩\t面积(亩)\t"))
                .anyMatch(line -> line.startsWith("2025年投\t2025年投资\t"))
                .anyMatch(line -> line.startsWith("备注_一\t备注（一）\t"))
                .anyMatch(line -> line.startsWith("备注_说\t备注/说明\t"));
        requireUnchanged(zip);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fgb", "geojson"})
    void comesBack(String format) throws Exception {
        requireUnchanged(file(format));
    }

    /** The same columns, with the same values, in every format and both versions of WFS. */
    @ParameterizedTest
    @ValueSource(strings = {"gpkg", "shp", "fgb", "geojson", "kml", "wfs-1.1.0", "wfs-2.0.0"})
    void gdalReadsEveryColumn(String format) throws Exception {
        Needed.program("ogrinfo", "--version");
        boolean wfs = format.startsWith("wfs");
        String source = wfs
                ? "WFS:" + address("/ows", "SERVICE", "WFS", "VERSION", format.substring(4))
                : Files.write(folder.resolve("gdal." + (format.equals("shp") ? "shp.zip" : format)), file(format))
                        .toString();
        String said = wfs
                ? Program.run(folder, "ogrinfo", "-ro", "-al", source, "plan:bays")
                : Program.run(folder, "ogrinfo", "-ro", "-al", source);

        for (int i = 0; i < NAMES.size(); i++) {
            assertThat(said).as(NAMES.get(i)).containsPattern("\\(\\w+.*\\) = " + (i + 101) + "(\\.0+)?\\s");
        }
    }

    /** A feature's part is called by no other feature, and each identifier leads to its own. */
    @Test
    void identifiersAreOnesOwn() {
        Document page = xml(wfs("2.0.0", "GetFeature", "TYPENAMES", LAYER).bytes());

        for (Element feature : elements(page, LAYER)) {
            String gmlId = feature.getAttributeNS("http://www.opengis.net/gml/3.2", "id");
            String id = elements(feature, "id").get(0).getTextContent();
            assertThat(found("RESOURCEID", gmlId)).as(gmlId).containsExactly("bays." + id);
            Answer one = get(
                    "/ows",
                    "SERVICE",
                    "WFS",
                    "VERSION",
                    "2.0.0",
                    "REQUEST",
                    "GetFeature",
                    "STOREDQUERY_ID",
                    "urn:ogc:def:query:OGC-WFS::GetFeatureById",
                    "ID",
                    gmlId);
            assertThat(one.body()).contains("<plan:id>" + id + "</plan:id>");
        }
        assertThat(found("RESOURCEID", "bays.a.g0")).containsExactly("bays.a.g0");
    }

    /** By one rule, whatever the database: what one of them cannot hold is refused with its names, in both languages. */
    @Test
    void whatADatabaseCannotHoldIsRefused() throws Exception {
        String alike = "很".repeat(25);
        refused("{\"\":1}", "column-name-unusable", "列名为空");
        refused("{\" \":1}", "column-name-unusable", "列名为空");
        refused("{\"a\\u0000b\":1}", "column-name-unusable", "a\\\\u0000b");
        refused("{\"" + alike + "一\":1,\"" + alike + "二\":1}", "column-names-alike", alike + "二");
        String many = IntStream.range(0, 1700)
                .mapToObj(i -> "\"c" + i + "\":" + i)
                .reduce((a, b) -> a + "," + b)
                .orElseThrow();
        refused("{" + many + "}", "columns-too-many", "c1588");
    }

    private void refused(String properties, String code, String named) throws Exception {
        HttpResponse<String> answer = imported(collection("{\"type\":\"Feature\",\"id\":\"a\",\"geometry\":" + square(0)
                + ",\"properties\":" + properties + "}"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains(code, named);
    }

    private byte[] file(String format) {
        Answer answer = get("/ogc/collections/bays/items", "f", format.equals("geojson") ? "json" : format);
        assertThat(answer.status()).as(format).isEqualTo(200);
        return answer.bytes();
    }

    private void requireUnchanged(byte[] file) throws Exception {
        HttpResponse<String> answer = send("/api/layers/bays/imports", file, true);
        JsonNode change =
                new JsonMapper().readTree(answer.body()).path("report").path("change");
        assertThat(change.path("unchanged").asInt()).as(answer.body()).isEqualTo(4);
    }

    private static String feature(String id, int from) {
        StringBuilder properties = new StringBuilder("{\"name_zh\":\"湾\",\"name_en\":\"bay\"");
        for (int i = 0; i < NAMES.size(); i++) {
            properties.append(',').append(json(NAMES.get(i))).append(':').append(from + i + 1);
        }
        return "{\"type\":\"Feature\",\"id\":\"" + id + "\",\"geometry\":" + square(from) + ",\"properties\":"
                + properties + "}}";
    }

    private static String square(int at) {
        double x = 118.6 + at / 1000.0;
        return "{\"type\":\"Polygon\",\"coordinates\":[[[%s,24.9],[%s,24.9],[%s,24.95],[%s,24.95],[%s,24.9]]]}"
                .formatted(x, x + 0.05, x + 0.05, x, x);
    }

    private static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }

    private static String json(String text) {
        return new JsonMapper().writeValueAsString(text);
    }

    private static Map<String, String> expected(int from) {
        Map<String, String> expected = new LinkedHashMap<>();
        for (int i = 0; i < NAMES.size(); i++) {
            expected.put(element(NAMES.get(i)), Integer.toString(from + i + 1));
        }
        return expected;
    }

    private static Map<String, String> values(Element feature) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Node child = feature.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element) {
                values.put(child.getLocalName(), child.getTextContent());
            }
        }
        return values;
    }

    private Answer wfs(String version, String request, String... more) {
        List<String> query = new ArrayList<>(List.of("SERVICE", "WFS", "VERSION", version, "REQUEST", request));
        query.addAll(List.of(more));
        Answer answer = get("/ows", query.toArray(String[]::new));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    /** Identifiers in the order of the answer. */
    private List<String> found(String... query) {
        List<String> all = new ArrayList<>(List.of("TYPENAMES", LAYER, "OUTPUTFORMAT", "application/json"));
        all.addAll(List.of(query));
        JsonNode features = new JsonMapper()
                .readTree(wfs("2.0.0", "GetFeature", all.toArray(String[]::new)).body())
                .path("features");
        return features.values().stream()
                .map(feature -> feature.path("id").asString())
                .toList();
    }

    private JsonNode itemFeatures(String... query) {
        List<String> all = new ArrayList<>(List.of("f", "json"));
        for (int i = 0; i < query.length; i += 2) {
            all.add(URLEncoder.encode(query[i], StandardCharsets.UTF_8));
            all.add(query[i + 1]);
        }
        Answer answer = get("/ogc/collections/bays/items", all.toArray(String[]::new));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().path("features");
    }

    private List<String> items(String... query) {
        return itemFeatures(query).values().stream()
                .map(feature -> feature.path("id").asString())
                .toList();
    }

    private Set<String> itemProperties(String... query) {
        return new LinkedHashSet<>(itemFeatures(query).get(0).path("properties").propertyNames());
    }

    private static String fes(String reference, String value) {
        return "<f:Filter xmlns:f='http://www.opengis.net/fes/2.0'><f:PropertyIsEqualTo><f:ValueReference>"
                + reference.replace("&", "&amp;").replace("<", "&lt;")
                + "</f:ValueReference><f:Literal>" + value + "</f:Literal></f:PropertyIsEqualTo></f:Filter>";
    }

    private Answer info(String format) {
        Answer answer = get(
                "/ows",
                "SERVICE",
                "WMS",
                "VERSION",
                "1.3.0",
                "REQUEST",
                "GetFeatureInfo",
                "LAYERS",
                LAYER,
                "QUERY_LAYERS",
                LAYER,
                "CRS",
                "CRS:84",
                "BBOX",
                "118.6,24.9,118.65,24.95",
                "WIDTH",
                "100",
                "HEIGHT",
                "100",
                "I",
                "50",
                "J",
                "50",
                "STYLES",
                "",
                "INFO_FORMAT",
                format);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    /** The application schema over as much of GML as it uses: a parser that knows schemas refuses what is no name. */
    private Schema schema(String version, String type) throws Exception {
        boolean new32 = version.equals("2.0.0");
        String gml = new32 ? "http://www.opengis.net/gml/3.2" : "http://www.opengis.net/gml";
        String stub =
                """
                <xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:gml="%s" targetNamespace="%s"
                    elementFormDefault="qualified">
                  <xsd:complexType name="AbstractFeatureType"><xsd:sequence/><xsd:attribute ref="gml:id"/></xsd:complexType>
                  <xsd:attribute name="id" type="xsd:ID"/>
                  <xsd:element name="%s" type="gml:AbstractFeatureType" abstract="true"/>
                  <xsd:complexType name="AnyType"><xsd:sequence><xsd:any processContents="skip"/></xsd:sequence></xsd:complexType>
                  <xsd:complexType name="PointPropertyType"><xsd:complexContent><xsd:extension base="gml:AnyType"/></xsd:complexContent></xsd:complexType>
                  <xsd:complexType name="GeometryPropertyType"><xsd:complexContent><xsd:extension base="gml:AnyType"/></xsd:complexContent></xsd:complexType>
                  <xsd:complexType name="MultiCurvePropertyType"><xsd:complexContent><xsd:extension base="gml:AnyType"/></xsd:complexContent></xsd:complexType>
                  <xsd:complexType name="MultiSurfacePropertyType"><xsd:complexContent><xsd:extension base="gml:AnyType"/></xsd:complexContent></xsd:complexType>
                </xsd:schema>
                """
                        .formatted(gml, gml, new32 ? "AbstractFeature" : "_Feature");
        byte[] own = (type.isEmpty()
                        ? wfs(version, "DescribeFeatureType")
                        : wfs(version, "DescribeFeatureType", "TYPENAMES", type, "TYPENAME", type))
                .bytes();
        SchemaFactory factory = SchemaFactory.newDefaultInstance();
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        String alone = new String(own, StandardCharsets.UTF_8).replaceAll(" schemaLocation=\"[^\"]*\"", "");
        return factory.newSchema(new StreamSource[] {
            new StreamSource(new ByteArrayInputStream(stub.getBytes(StandardCharsets.UTF_8))),
            new StreamSource(new ByteArrayInputStream(alone.getBytes(StandardCharsets.UTF_8)))
        });
    }

    private static Document xml(byte[] bytes) {
        try {
            return DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(bytes));
        } catch (Exception e) {
            throw new AssertionError(new String(bytes, StandardCharsets.UTF_8), e);
        }
    }

    private static List<Element> elements(Document document, String name) {
        return list(document.getElementsByTagNameNS("*", name));
    }

    private static List<Element> elements(Element within, String name) {
        return list(within.getElementsByTagNameNS("*", name));
    }

    private static List<Element> list(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    private static List<String> ids(Document document) {
        List<String> ids = new ArrayList<>();
        for (Element element : elements(document, "*")) {
            for (String gml : List.of("http://www.opengis.net/gml/3.2", "http://www.opengis.net/gml")) {
                if (element.hasAttributeNS(gml, "id")) {
                    ids.add(element.getAttributeNS(gml, "id"));
                }
            }
        }
        return ids;
    }

    private static String entry(byte[] zip, String ending) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().endsWith(ending)) {
                    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no entry " + ending);
    }

    private HttpResponse<String> imported(String json) throws IOException, InterruptedException {
        return send("/api/layers/bays/imports", json.getBytes(StandardCharsets.UTF_8), false);
    }

    private HttpResponse<String> send(String path, byte[] file, boolean dryRun)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address(
                        path,
                        "source",
                        "the bureau",
                        "licence",
                        "CC-BY-4.0",
                        "author",
                        "A. Planner",
                        "valid-from",
                        "2026-05-01",
                        "dry-run",
                        Boolean.toString(dryRun))))
                .header("Content-Type", "application/octet-stream")
                .header("Authorization", "Bearer a-key-for-the-tests")
                .POST(HttpRequest.BodyPublishers.ofByteArray(file))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
