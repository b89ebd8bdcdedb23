package org.spatialplan.ogc.wfs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spatialplan.feature.VectorCatalogue;
import org.spatialplan.web.HttpTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Every operation by parameters and as a document, in both versions. */
class WfsOperationsTest extends HttpTest {

    private static final String WFS_2 = "http://www.opengis.net/wfs/2.0";

    @Autowired
    private VectorCatalogue catalogue;

    @ParameterizedTest
    @ValueSource(strings = {"2.0.0", "1.1.0"})
    void capabilitiesListEveryType(String version) throws Exception {
        Document byParameters =
                xml(get("/ows", "service", "WFS", "request", "GetCapabilities", "acceptversions", version));
        String namespace = version.equals("2.0.0") ? WFS_2 : "http://www.opengis.net/wfs";
        Document byDocument =
                xml(post("/ows", "text/xml", "<GetCapabilities service='WFS' xmlns='" + namespace + "'/>"));

        assertThat(byParameters.getDocumentElement().getAttribute("version")).isEqualTo(version);
        assertThat(byDocument.getDocumentElement().getAttribute("version")).isEqualTo(version);
        NodeList types = byParameters.getElementsByTagNameNS(namespace, "FeatureType");
        assertThat(types.getLength()).isEqualTo(catalogue.list().size());
        assertThat(byParameters.getDocumentElement().getTextContent()).contains("示意，非法定", "OpenStreetMap contributors");
    }

    @Test
    void whatIsIllustrativeIsSaidOnce() {
        assertThat(get("/ows", "SERVICE", "WFS", "REQUEST", "GetCapabilities").body())
                .doesNotContain("示意，非法定 · 示意，非法定", "illustrative, not legal · illustrative, not legal");
    }

    @Test
    void capabilitiesSpeakEnglishWhenAsked() {
        assertThat(get("/ows", "SERVICE", "WFS", "REQUEST", "GetCapabilities", "LANGUAGE", "en")
                        .body())
                .contains("<wfs:Title>Rivers</wfs:Title>", "illustrative, not legal");
    }

    /** What only this service reads is written in a form that clients read; values of parameters are read in any case. */
    @ParameterizedTest
    @CsvSource({
        "4326, EPSG:4326",
        "EPSG::4326, EPSG:4326",
        "epsg:4326, EPSG:4326",
        "EPSG:4326, EPSG:4326",
        "EPSG:900913, EPSG:3857",
        "URN:OGC:DEF:CRS:EPSG::4490, urn:ogc:def:crs:EPSG::4490",
        "CRS84, http://www.opengis.net/def/crs/OGC/1.3/CRS84"
    })
    void writesSystemsSoThatClientsReadThem(String asked, String written) {
        Answer answer = get(
                "/ows",
                "SERVICE",
                "WFS",
                "VERSION",
                "2.0.0",
                "REQUEST",
                "GetFeature",
                "TYPENAMES",
                "reservoirs",
                "COUNT",
                "1",
                "SRSNAME",
                asked,
                "RESULTTYPE",
                "RESULTS");

        assertThat(answer.body()).contains("srsName=\"" + written + "\"");
    }

    @ParameterizedTest
    @CsvSource({"2.0.0,TYPENAMES,gml/3.2", "1.1.0,TYPENAME,gml"})
    void describesTypes(String version, String parameter, String gml) throws Exception {
        Document one = xml(get(
                "/ows",
                "SERVICE",
                "WFS",
                "VERSION",
                version,
                "REQUEST",
                "DescribeFeatureType",
                parameter,
                "plan:rivers"));
        Document all = xml(get("/ows", "SERVICE", "WFS", "VERSION", version, "REQUEST", "DescribeFeatureType"));

        assertThat(one.getElementsByTagNameNS("*", "complexType").getLength()).isEqualTo(1);
        assertThat(all.getElementsByTagNameNS("*", "complexType").getLength())
                .isEqualTo(catalogue.list().size());
        assertThat(one.getDocumentElement().lookupNamespaceURI("gml")).isEqualTo("http://www.opengis.net/" + gml);
    }

    /** The next page has what follows; the page before is the first one again; all pages are all features. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void pagesThroughEverything(boolean asDocument) throws Exception {
        Answer first = asDocument
                ? post(
                        "/ows",
                        "application/xml",
                        "<wfs:GetFeature xmlns:wfs='" + WFS_2 + "' xmlns:f='http://www.opengis.net/fes/2.0'"
                                + " xmlns:z='https://spatialplan.org/ns/plan' count='2' version='2.0.0' service='WFS'>"
                                + "<wfs:Query typeNames='z:rivers'><f:Filter><f:PropertyIsGreaterThan><f:ValueReference>z:length_km"
                                + "</f:ValueReference><f:Literal>40</f:Literal></f:PropertyIsGreaterThan></f:Filter><f:SortBy>"
                                + "<f:SortProperty><f:ValueReference>z:length_km</f:ValueReference><f:SortOrder>DESC</f:SortOrder>"
                                + "</f:SortProperty></f:SortBy></wfs:Query></wfs:GetFeature>")
                : features("CQL_FILTER", "length_km > 40", "COUNT", "2", "SORTBY", "length_km DESC");
        Document page = xml(first);
        List<String> expected = ids(xml(features("CQL_FILTER", "length_km > 40", "SORTBY", "length_km D")));
        List<String> found = new java.util.ArrayList<>(ids(page));
        assertThat(page.getDocumentElement().hasAttribute("previous")).isFalse();
        while (page.getDocumentElement().hasAttribute("next")) {
            page = xml(follow(page.getDocumentElement().getAttribute("next")));
            found.addAll(ids(page));
        }

        assertThat(found).isEqualTo(expected).hasSizeGreaterThan(3);
        Document before = xml(follow(page.getDocumentElement().getAttribute("previous")));
        assertThat(expected).containsSubsequence(ids(before));
    }

    @Test
    void countsHits() throws Exception {
        Element two = xml(features("RESULTTYPE", "hits", "COUNT", "1")).getDocumentElement();
        Element one = xml(get(
                        "/ows",
                        "SERVICE",
                        "WFS",
                        "VERSION",
                        "1.1.0",
                        "REQUEST",
                        "GetFeature",
                        "TYPENAME",
                        "rivers",
                        "RESULTTYPE",
                        "hits"))
                .getDocumentElement();

        assertThat(two.getAttribute("numberMatched")).isEqualTo("46");
        assertThat(two.getAttribute("numberReturned")).isEqualTo("0");
        assertThat(one.getAttribute("numberOfFeatures")).isEqualTo("46");
    }

    @Test
    void selectsProperties() throws Exception {
        Document page = xml(features("PROPERTYNAME", "plan:name_zh", "COUNT", "1"));

        assertThat(page.getElementsByTagNameNS("*", "name_zh").getLength()).isEqualTo(1);
        assertThat(page.getElementsByTagNameNS("*", "name_en").getLength()).isZero();
        assertThat(page.getElementsByTagNameNS("*", "geometry").getLength()).isZero();
    }

    /** The same river bend in every spelling of its system. */
    @ParameterizedTest
    @CsvSource({
        "2.0.0,urn:ogc:def:crs:EPSG::4326,lat",
        "2.0.0,http://www.opengis.net/def/crs/EPSG/0/4490,lat",
        "2.0.0,EPSG:4326,lon",
        "2.0.0,urn:ogc:def:crs:OGC:1.3:CRS84,lon",
        "1.1.0,urn:ogc:def:crs:EPSG::4326,lat",
        "1.1.0,urn:x-ogc:def:crs:EPSG:4326,lat",
        "1.1.0,EPSG:4326,lon",
        "1.1.0,http://www.opengis.net/gml/srs/epsg.xml#4490,lon",
        "2.0.0,urn:ogc:def:crs:EPSG::4549,north",
        "2.0.0,EPSG:4549,east"
    })
    void ordersAxes(String version, String srsName, String first) throws Exception {
        Document page = xml(get(
                "/ows",
                "SERVICE",
                "WFS",
                "VERSION",
                version,
                "REQUEST",
                "GetFeature",
                "TYPENAMES",
                "rivers",
                "COUNT",
                "1",
                "MAXFEATURES",
                "1",
                "SRSNAME",
                srsName));
        Element geometry =
                (Element) page.getElementsByTagNameNS("*", "MultiCurve").item(0);
        double number = Double.parseDouble(page.getElementsByTagNameNS("*", "posList")
                .item(0)
                .getTextContent()
                .split(" ")[0]);

        assertThat(geometry.getAttribute("srsName")).isEqualTo(srsName);
        switch (first) {
            case "lat" -> assertThat(number).isBetween(24.0, 26.0);
            case "lon" -> assertThat(number).isBetween(117.0, 119.5);
            case "north" -> assertThat(number).isBetween(2_600_000.0, 2_900_000.0);
            default -> assertThat(number).isBetween(200_000.0, 500_000.0);
        }
    }

    /** A box in the system that stands behind it, or else in the default one, latitude first. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "24.8,118.6,25.0,118.8",
                "24.8,118.6,25.0,118.8,urn:ogc:def:crs:EPSG::4490",
                "118.6,24.8,118.8,25.0,EPSG:4326",
                "118.6,24.8,118.8,25.0,urn:ogc:def:crs:OGC:1.3:CRS84"
            })
    void readsBoxes(String bbox) throws Exception {
        assertThat(ids(xml(features("BBOX", bbox)))).hasSize(6);
    }

    @Test
    void asksForSeveralTypes() throws Exception {
        Document two = xml(get(
                "/ows",
                "SERVICE",
                "WFS",
                "VERSION",
                "2.0.0",
                "REQUEST",
                "GetFeature",
                "TYPENAMES",
                "(rivers)(rivers)(bays)",
                "CQL_FILTER",
                "name_zh LIKE '洛阳%';INCLUDE;INCLUDE"));
        Document one = xml(get(
                "/ows",
                "SERVICE",
                "WFS",
                "VERSION",
                "1.1.0",
                "REQUEST",
                "GetFeature",
                "TYPENAME",
                "rivers,bays",
                "MAXFEATURES",
                "50"));

        assertThat(two.getDocumentElement().getAttribute("numberMatched")).isEqualTo("55");
        assertThat(ids(two)).hasSize(54).doesNotHaveDuplicates();
        assertThat(one.getElementsByTagNameNS("*", "featureMember").getLength()).isEqualTo(50);
    }

    @Test
    void findsFeaturesByIdentifierWithoutTypes() throws Exception {
        Document found = xml(get(
                "/ows",
                "SERVICE",
                "WFS",
                "VERSION",
                "2.0.0",
                "REQUEST",
                "GetFeature",
                "RESOURCEID",
                "rivers.jin-river,districts.licheng,nobody"));

        assertThat(ids(found)).containsExactly("rivers.jin-river", "districts.licheng");
    }

    @Test
    void returnsOneFeatureAsTheDocument() throws Exception {
        Answer byParameters = get(
                "/ows",
                "SERVICE",
                "WFS",
                "VERSION",
                "2.0.0",
                "REQUEST",
                "GetFeature",
                "STOREDQUERY_ID",
                StoredQueries.BY_ID,
                "ID",
                "rivers.jin-river");
        Answer byDocument = post(
                "/ows",
                "text/xml",
                "<GetFeature xmlns='" + WFS_2 + "' service='WFS' version='2.0.0'><StoredQuery id='"
                        + StoredQueries.NAMES.get(1)
                        + "'><Parameter name='id'>rivers.jin-river</Parameter></StoredQuery></GetFeature>");

        assertThat(xml(byParameters).getDocumentElement().getLocalName()).isEqualTo("rivers");
        assertThat(byDocument.body()).isEqualTo(byParameters.body());
    }

    @Test
    void returnsValues() throws Exception {
        Document names = xml(get(
                "/ows",
                "SERVICE",
                "WFS",
                "VERSION",
                "2.0.0",
                "REQUEST",
                "GetPropertyValue",
                "TYPENAMES",
                "rivers",
                "VALUEREFERENCE",
                "plan:length_km",
                "SORTBY",
                "length_km DESC"));
        Document ids = xml(post(
                "/ows",
                "text/xml",
                "<GetPropertyValue xmlns='" + WFS_2
                        + "' service='WFS' version='2.0.0' valueReference='@gml:id' count='3'>"
                        + "<Query typeNames='rivers'/></GetPropertyValue>"));

        assertThat(names.getDocumentElement().getAttribute("numberMatched")).isEqualTo("23");
        assertThat(names.getElementsByTagNameNS("*", "length_km").item(0).getTextContent())
                .isEqualTo("102.2");
        assertThat(ids.getElementsByTagNameNS(WFS_2, "member").item(0).getTextContent())
                .isEqualTo("rivers.jin-river");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ListStoredQueries", "DescribeStoredQueries"})
    void tellsOfStoredQueries(String operation) throws Exception {
        Document byParameters = xml(get("/ows", "SERVICE", "WFS", "VERSION", "2.0.0", "REQUEST", operation));
        Document byDocument = xml(post("/ows", "text/xml", "<" + operation + " xmlns='" + WFS_2 + "' service='WFS'/>"));

        assertThat(byParameters.getDocumentElement().getLocalName()).isEqualTo(operation + "Response");
        assertThat(byDocument.getDocumentElement().getChildNodes().getLength())
                .isEqualTo(byParameters.getDocumentElement().getChildNodes().getLength());
    }

    @Test
    void ignoresUnknownParametersAndReadsForms() {
        assertThat(get("/ows", "SeRvIcE", "WFS", "rEqUeSt", "GetCapabilities", "bogus", "1")
                        .status())
                .isEqualTo(200);
        assertThat(post(
                                "/ows",
                                "application/x-www-form-urlencoded",
                                "SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&TYPENAMES=rivers&COUNT=1")
                        .body())
                .contains("numberReturned=\"1\"");
    }

    private Answer features(String... parameters) {
        List<String> all = new java.util.ArrayList<>(
                List.of("SERVICE", "WFS", "VERSION", "2.0.0", "REQUEST", "GetFeature", "TYPENAMES", "plan:rivers"));
        all.addAll(List.of(parameters));
        return get("/ows", all.toArray(new String[0]));
    }

    private static List<String> ids(Document collection) {
        NodeList members = collection.getElementsByTagNameNS("https://spatialplan.org/ns/plan", "*");
        return IntStream.range(0, members.getLength())
                .mapToObj(i -> (Element) members.item(i))
                .map(element -> element.getAttributeNS("http://www.opengis.net/gml/3.2", "id"))
                .filter(id -> !id.isEmpty())
                .toList();
    }

    private static Document xml(Answer answer) throws Exception {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(answer.bytes()));
    }
}
