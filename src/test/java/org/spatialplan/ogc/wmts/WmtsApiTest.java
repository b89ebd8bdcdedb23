package org.spatialplan.ogc.wmts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spatialplan.web.HttpTest;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** WMTS over HTTP. */
class WmtsApiTest extends HttpTest {

    private static final Map<String, String> TILE = new LinkedHashMap<>();

    static {
        TILE.put("SERVICE", "WMTS");
        TILE.put("VERSION", "1.0.0");
        TILE.put("REQUEST", "GetTile");
        TILE.put("LAYER", "districts");
        TILE.put("STYLE", "default");
        TILE.put("FORMAT", "image/png");
        TILE.put("TILEMATRIXSET", "CGCS2000Quad");
        TILE.put("TILEMATRIX", "9");
        TILE.put("TILEROW", "92");
        TILE.put("TILECOL", "424");
    }

    /** The OGC's suite takes anything beside the section as a sign that sections are not known. */
    @Test
    void aSectionComesAlone() throws Exception {
        Answer answer =
                get("/wmts", "SERVICE", "WMTS", "REQUEST", "GetCapabilities", "SECTIONS", "ServiceIdentification");

        NodeList elements = document(answer).getDocumentElement().getElementsByTagName("*");
        assertThat(elements.item(0).getNodeName()).isEqualTo("ows:ServiceIdentification");
        assertThat(answer.body()).doesNotContain("ServiceMetadataURL");
        assertThat(get("/wmts", "SERVICE", "WMTS", "REQUEST", "GetCapabilities").body())
                .contains("ServiceMetadataURL");
    }

    /** As WMS and WFS do. */
    @Test
    void namesAreReadInAnyCase() {
        assertThat(get("/wmts", "service", "wmts", "request", "getcapabilities").body())
                .contains("<Capabilities");
    }

    @ParameterizedTest
    @CsvSource({
        "SERVICE, , 400, MissingParameterValue, service",
        "SERVICE, WFS, 400, InvalidParameterValue, service",
        "REQUEST, , 400, MissingParameterValue, request",
        "REQUEST, GetBogus, 400, InvalidParameterValue, request",
        "REQUEST, GetFeatureInfo, 501, OperationNotSupported, GetFeatureInfo",
        "VERSION, , 400, MissingParameterValue, Version",
        "VERSION, 2.0.0, 400, InvalidParameterValue, Version",
        "LAYER, , 400, MissingParameterValue, Layer",
        "LAYER, rivrs, 400, InvalidParameterValue, Layer",
        "STYLE, , 400, MissingParameterValue, Style",
        "STYLE, bogus, 400, InvalidParameterValue, Style",
        "FORMAT, , 400, MissingParameterValue, Format",
        "FORMAT, image/gif, 400, InvalidParameterValue, Format",
        "TILEMATRIXSET, , 400, MissingParameterValue, TileMatrixSet",
        "TILEMATRIXSET, bogus, 400, InvalidParameterValue, TileMatrixSet",
        "TILEMATRIX, , 400, MissingParameterValue, TileMatrix",
        "TILEMATRIX, 99, 400, InvalidParameterValue, TileMatrix",
        "TILEROW, , 400, MissingParameterValue, TileRow",
        "TILEROW, a, 400, InvalidParameterValue, TileRow",
        "TILEROW, 2147483647, 400, TileOutOfRange, TileRow",
        "TILEROW, -1, 400, TileOutOfRange, TileRow",
        "TILECOL, , 400, MissingParameterValue, TileCol",
        "TILECOL, 1.5, 400, InvalidParameterValue, TileCol",
        "TILECOL, 0, 400, TileOutOfRange, TileCol"
    })
    void namesTheFault(String parameter, String value, int status, String code, String locator) throws Exception {
        Answer answer = get("/wmts", changed(parameter, value));

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        Document report = document(answer);
        assertThat(report.getDocumentElement().getAttribute("version")).isEqualTo("1.0.0");
        Element fault = (Element) report.getElementsByTagNameNS("http://www.opengis.net/ows/1.1", "Exception")
                .item(0);
        assertThat(fault.getAttribute("exceptionCode")).isEqualTo(code);
        assertThat(fault.getAttribute("locator")).isEqualTo(locator);
    }

    @Test
    void resourcesAndParametersGiveTheSameTile() {
        Answer parameters = get("/wmts", changed("bogus", "ignored"));
        Answer resource = get("/wmts/1.0.0/districts/default/CGCS2000Quad/9/92/424.png");
        Answer atOws = get("/ows", changed("bogus", "ignored"));

        assertThat(parameters.contentType()).isEqualTo("image/png");
        assertThat(resource.bytes()).isEqualTo(parameters.bytes());
        assertThat(atOws.bytes()).isEqualTo(parameters.bytes());
        assertThat(resource.headers().firstValue("ETag"))
                .isEqualTo(parameters.headers().firstValue("ETag"));
    }

    @Test
    void theTileOfAllLayersIsTheMapOfAllLayersOfTheWmsButForThePlacesOfNames() {
        Answer tile = get("/wmts", changed("LAYER", "plan"));
        double side = 360 / Math.pow(2, 9);
        Answer map = get(
                "/ows",
                "SERVICE",
                "WMS",
                "VERSION",
                "1.3.0",
                "REQUEST",
                "GetMap",
                "LAYERS",
                "plan",
                "STYLES",
                "",
                "CRS",
                "EPSG:4490",
                "TRANSPARENT",
                "TRUE",
                "WIDTH",
                "256",
                "HEIGHT",
                "256",
                "FORMAT",
                "image/png",
                "BBOX",
                box(90 - 93 * side, 424 * side - 180, 90 - 92 * side, 425 * side - 180));

        assertThat(tile.contentType()).isEqualTo("image/png");
        // names are placed for the whole level, not for one picture (TileLabelsTest)
        int[] ofTile = pixels(tile);
        int[] ofMap = pixels(map);
        assertThat(IntStream.range(0, ofTile.length)
                        .filter(i -> ofTile[i] != ofMap[i])
                        .count())
                .isLessThan(ofTile.length / 5);
        assertThat(get("/ogc/map/tiles/CGCS2000Quad/9/92/424").bytes()).isEqualTo(tile.bytes());
        assertThat(get("/wmts", changed("LAYER", "plan", "STYLE", "rivers")).body())
                .contains("locator=\"Style\"");
    }

    private static String box(double... corners) {
        return java.util.Arrays.stream(corners)
                .mapToObj(String::valueOf)
                .collect(java.util.stream.Collectors.joining(","));
    }

    private static int[] pixels(Answer answer) {
        try {
            java.awt.image.BufferedImage picture = ImageIO.read(new ByteArrayInputStream(answer.bytes()));
            return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Else QGIS keeps them for a day. */
    @ParameterizedTest
    @CsvSource({
        "/wmts?SERVICE=WMTS&REQUEST=GetCapabilities",
        "/wmts/1.0.0/WMTSCapabilities.xml",
        "/ows?SERVICE=WMS&REQUEST=GetCapabilities",
        "/ows?SERVICE=WFS&REQUEST=GetCapabilities"
    })
    void capabilitiesAreNotKept(String path) {
        assertThat(follow(address(path)).headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void faultsOfResourcesAreReportsToo() {
        Answer answer = get("/wmts/1.0.0/rivrs/default/CGCS2000Quad/9/92/424.png");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("exceptionCode=\"InvalidParameterValue\" locator=\"Layer\"");
    }

    @Test
    void capabilitiesHaveAllLayersAndTruthfulLegends() throws Exception {
        Document capabilities = document(get("/wmts", "service", "WMTS", "REQUEST", "GetCapabilities"));

        assertThat(elements(capabilities, "Layer")).hasSizeGreaterThan(14);
        assertThat(elements(capabilities, "TileMatrixSet").stream()
                        .filter(set -> set.getElementsByTagName("TileMatrix").getLength() > 0)
                        .toList())
                .hasSize(2);
        for (Element legend : elements(capabilities, "LegendURL")) {
            Answer answer = follow(legend.getAttribute("xlink:href"));
            var picture = ImageIO.read(new ByteArrayInputStream(answer.bytes()));
            assertThat(answer.contentType()).isEqualTo(legend.getAttribute("format"));
            assertThat(picture.getWidth()).isEqualTo(Integer.parseInt(legend.getAttribute("width")));
            assertThat(picture.getHeight()).isEqualTo(Integer.parseInt(legend.getAttribute("height")));
        }
        assertThat(get("/wmts/1.0.0/WMTSCapabilities.xml").status()).isEqualTo(200);
    }

    @Test
    void negotiatesTheVersion() {
        assertThat(get("/wmts", "SERVICE", "WMTS", "REQUEST", "GetCapabilities", "ACCEPTVERSIONS", "2.0.0,1.0.0")
                        .status())
                .isEqualTo(200);
        Answer refused = get("/wmts", "SERVICE", "WMTS", "REQUEST", "GetCapabilities", "ACCEPTVERSIONS", "9.9.9");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body())
                .contains("exceptionCode=\"VersionNegotiationFailed\"")
                .doesNotContain("locator");
    }

    /** @param value nothing leaves the parameter out */
    /** @param changes pairs of name and value, null for leaving out */
    private static String[] changed(String... changes) {
        Map<String, String> values = new LinkedHashMap<>(TILE);
        for (int i = 0; i < changes.length; i += 2) {
            values.remove(changes[i]);
            if (changes[i + 1] != null) {
                values.put(changes[i], changes[i + 1]);
            }
        }
        List<String> query = new ArrayList<>();
        values.forEach((name, each) -> query.addAll(List.of(name, each)));
        return query.toArray(String[]::new);
    }

    private static Document document(Answer answer) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(answer.bytes()));
    }

    private static List<Element> elements(Document document, String name) {
        NodeList nodes = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
