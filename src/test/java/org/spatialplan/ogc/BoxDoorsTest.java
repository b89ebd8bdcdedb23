package org.spatialplan.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.spatialplan.web.HttpTest;

/** Boxes through every door: how many lie in them, or that the axes are the wrong way round; golden/boxes.csv. */
class BoxDoorsTest extends HttpTest {

    private static final Pattern MATCHED =
            Pattern.compile("(?:\"numberMatched\":|numberMatched=\"|numberOfFeatures=\")(\\d+)");

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvFileSource(resources = "/golden/boxes.csv", numLinesToSkip = 1)
    void golden(String door, String layer, String question, String expected, String why) {
        for (Answer answer : ask(door, layer, question)) {
            if (expected.equals("axes")) {
                assertThat(answer.status()).as(answer.body()).isEqualTo(400);
                assertThat(answer.body()).as(why).contains("latitude", "longitude");
            } else {
                assertThat(answer.status()).as(answer.body()).isEqualTo(200);
                assertThat(matched(answer)).as(why).isEqualTo(Integer.parseInt(expected));
            }
        }
    }

    private List<Answer> ask(String door, String layer, String question) {
        return switch (door) {
            case "api" -> List.of(get("/api/projects", pairs(question, "limit", "1")));
            case "ogc" -> List.of(get("/ogc/collections/" + layer + "/items", pairs(question, "limit", "1")));
            case "wfs" ->
                List.of(
                        get("/ows", pairs(question, wfs("2.0.0", "TYPENAMES", layer))),
                        get("/ows", pairs(question, wfs("1.1.0", "TYPENAME", layer))));
            default ->
                List.of(
                        get("/ows", fes("2.0.0", "TYPENAMES", layer, fes20(question))),
                        get("/ows", fes("1.1.0", "TYPENAME", layer, filter11(question))));
        };
    }

    private static String[] wfs(String version, String typeNames, String layer) {
        return new String[] {
            "SERVICE", "WFS", "VERSION", version, "REQUEST", "GetFeature", typeNames, layer, "RESULTTYPE", "hits"
        };
    }

    private static String[] fes(String version, String typeNames, String layer, String filter) {
        List<String> all = new ArrayList<>(List.of(wfs(version, typeNames, layer)));
        all.addAll(List.of("FILTER", filter));
        return all.toArray(String[]::new);
    }

    private static String fes20(String filter) {
        return "<f:Filter xmlns:f=\"http://www.opengis.net/fes/2.0\" xmlns:gml=\"http://www.opengis.net/gml/3.2\">"
                + filter.replace("REF>", "f:ValueReference>").replace("UOM", "uom") + "</f:Filter>";
    }

    private static String filter11(String filter) {
        return "<f:Filter xmlns:f=\"http://www.opengis.net/ogc\" xmlns:gml=\"http://www.opengis.net/gml\">"
                + filter.replace("REF>", "f:PropertyName>")
                        .replace("UOM", "units")
                        .replace("<f:BBOX>", "<f:BBOX><f:PropertyName>geometry</f:PropertyName>")
                + "</f:Filter>";
    }

    /** Names and values of a query that is not encoded; its values may hold any sign but an ampersand. */
    private static String[] pairs(String query, String... more) {
        List<String> all = new ArrayList<>(List.of(more));
        for (String pair : query.split("&")) {
            all.addAll(List.of(pair.split("=", 2)));
        }
        return all.toArray(String[]::new);
    }

    private static int matched(Answer answer) {
        Matcher matcher = MATCHED.matcher(answer.body());
        assertThat(matcher.find()).as(answer.body()).isTrue();
        return Integer.parseInt(matcher.group(1));
    }

    /** East and north of a zone that are interchanged, or an easting without its zone's number, lie nowhere near the zone. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            ogc | bbox=360000,2700000,470000,2860000&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/4549       | north, east
            ogc | bbox=40360000,2700000,40470000,2860000&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/4528   | north, east
            ogc | bbox=2700000,360000,2860000,470000&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/4528       | north, east
            ogc | filter=S_INTERSECTS(geometry,POINT(360000 2700000))&filter-crs=http://www.opengis.net/def/crs/EPSG/0/4549 | north, east
            wfs | BBOX=360000,2700000,470000,2860000,urn:ogc:def:crs:EPSG::4549 | north before east
            wfs | BBOX=2700000,360000,2860000,470000,EPSG:4549                  | east before north
            fes | <f:Intersects><REF>geometry</REF><gml:Point gml:id="p" srsName="EPSG:4549"><gml:pos>2700000 360000</gml:pos></gml:Point></f:Intersects> | axis order
            """)
    void zonesWhoseAxesAreInterchanged(String door, String question, String told) {
        for (Answer answer : ask(door, "rivers", question)) {
            assertThat(answer.status()).as(answer.body()).isEqualTo(400);
            assertThat(answer.body()).contains(told);
        }
    }

    /** Beyond the poles a map is empty by the standard; refused is what would show the plan if it were turned. */
    @ParameterizedTest
    @CsvSource({
        "1.3.0, CRS, EPSG:4326, '118,24,119,25', latitude before longitude",
        "1.3.0, CRS, EPSG:4490, '118,24,119,25', latitude before longitude",
        "1.3.0, CRS, CRS:84, '24,118,25,119', longitude before latitude",
        "1.1.1, SRS, EPSG:4326, '24,118,25,119', longitude before latitude",
        "1.3.0, CRS, EPSG:4549, '360000,2700000,470000,2860000', north before east",
        "1.1.1, SRS, EPSG:4549, '2700000,360000,2860000,470000', east before north",
        "1.3.0, CRS, EPSG:4549, '0,4000000,100000,4100000', ",
        "1.3.0, CRS, CRS:84, '-10,90,10,110', ",
        "1.3.0, CRS, EPSG:4326, '-150,-300,150,300', "
    })
    void maps(String version, String crsName, String crs, String box, String fault) {
        for (String operation : List.of("GetMap", "GetFeatureInfo")) {
            Answer answer = get(
                    "/ows",
                    "SERVICE",
                    "WMS",
                    "VERSION",
                    version,
                    "REQUEST",
                    operation,
                    "LAYERS",
                    "rivers",
                    "QUERY_LAYERS",
                    "rivers",
                    "STYLES",
                    "",
                    crsName,
                    crs,
                    "BBOX",
                    box,
                    "WIDTH",
                    "10",
                    "HEIGHT",
                    "10",
                    "FORMAT",
                    "image/png",
                    "INFO_FORMAT",
                    "text/plain",
                    "I",
                    "5",
                    "J",
                    "5",
                    "X",
                    "5",
                    "Y",
                    "5");
            if (fault == null) {
                assertThat(answer.body()).doesNotContain("ServiceException");
            } else {
                assertThat(answer.body()).contains(fault);
            }
        }
    }
}
