package org.spatialplan.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spatialplan.query.filter.FilterLimits;
import org.spatialplan.web.HttpTest;

/** Bodies are read in the charset that they state, whole, or refused in words. */
class PostedBodiesTest extends HttpTest {

    private static final String XML =
            "<GetFeature xmlns='http://www.opengis.net/wfs/2.0' service='WFS' version='2.0.0' outputFormat='csv'><Query typeNames='rivers'>"
                    + "<Filter xmlns='http://www.opengis.net/fes/2.0'><PropertyIsEqualTo><ValueReference>name_zh</ValueReference>"
                    + "<Literal>洛阳江</Literal></PropertyIsEqualTo></Filter></Query></GetFeature>";
    private static final String PARCEL = "{\"type\":\"Feature\",\"properties\":{\"name\":\"南山地块\"},"
            + "\"geometry\":{\"type\":\"Point\",\"coordinates\":[118.69,24.92]}}";
    private static final String GEOJSON = "application/geo+json";

    /** RFC 7303, 3.2: a byte order mark, then the header, then the document's first line. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            text/xml; charset=GBK            | GBK    | ''
            text/xml;charset="gb2312"        | GBK    | ''
            application/xml; charset=GB18030 | GBK    | <?xml version='1.0' encoding='UTF-8'?>
            text/xml                         | GBK    | <?xml version='1.0' encoding='GBK'?>
            text/xml                         | UTF-16 | ''
            text/xml; charset=utf-16le       | UTF-16LE | ''
            text/xml; charset=utf-8          | UTF-8  | ''
            text/xml; charset=utf-8          | UTF-8  | <?xml version='1.0' encoding='GBK'?>
            text/xml                         | UTF-8  | <?xml version='1.0' encoding='GBK'?>
            """)
    void documentsAreReadInTheirCharset(String type, Charset charset, String prolog) {
        Answer answer = post("/ows", type, (prolog + XML).getBytes(charset));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("洛阳江");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            text/xml; charset=GBK      | UTF-8 | its bytes are UTF-8
            text/xml; charset=UTF-8    | GBK   | Invalid byte
            text/xml; charset=US-ASCII | GBK   | some of its bytes are no text in it
            text/xml; charset=nonsense | UTF-8 | a charset that exists
            """)
    void aCharsetThatIsNotTheirsIsRefused(String type, Charset charset, String told) {
        Answer answer = post("/ows", type, XML.getBytes(charset));

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("ows:ExceptionReport").contains(told);
    }

    @ParameterizedTest
    @CsvSource({"GBK, GBK", "UTF-16LE, UTF-16LE", "UTF-16, ''", "GB18030, ''", "UTF-8, UTF-8", "UTF-16BE, utf-16be"})
    void parcelsAreReadInTheirCharset(Charset charset, String stated) {
        String type = GEOJSON + (stated.isEmpty() ? "" : "; charset=" + stated);
        Answer answer = post("/api/conflicts", type, PARCEL.getBytes(charset), "f", "csv");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("南山地块");
    }

    @Test
    void inputsOfAProcessAreReadInTheirCharset() {
        byte[] inputs = ("{\"inputs\":{\"parcels\":" + PARCEL + "}}").getBytes(Charset.forName("GBK"));

        assertThat(post("/ogc/processes/conflict-check/execution", "application/json; charset=GBK", inputs)
                        .body())
                .contains("南山地块");
        assertThat(post("/ogc/processes/conflict-check/execution", "application/json", inputs)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aFormIsReadInTheCharsetThatItStates() {
        String form = "SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&TYPENAMES=rivers&OUTPUTFORMAT=csv&CQL_FILTER="
                + URLEncoder.encode("name_zh='洛阳江'", Charset.forName("GBK"));
        Answer stated = post("/ows", "application/x-www-form-urlencoded; charset=GBK", form);
        Answer unstated = post("/ows", "application/x-www-form-urlencoded", form);

        assertThat(stated.body()).contains("洛阳江");
        assertThat(unstated.status()).isEqualTo(400);
        assertThat(unstated.body())
                .contains("locator=\"CQL_FILTER\"")
                .contains("洛阳江")
                .contains("GBK");
    }

    /** As large as filters may be, which is more than web servers take of a form by themselves. */
    @Test
    void aFormHoldsTheLargestFilter() {
        String ring = IntStream.range(0, FilterLimits.MAX_VERTICES - 1)
                .mapToObj(i -> "%.6f %.6f".formatted(118 + 1e-6 * (i % 1000), 24 + 1e-6 * i))
                .collect(Collectors.joining(","));
        String filter = "S_INTERSECTS(geometry, LINESTRING(" + ring + "))";
        Answer answer = post(
                "/ows",
                "application/x-www-form-urlencoded",
                "SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&TYPENAMES=parks&RESULTTYPE=HITS&CQL_FILTER="
                        + URLEncoder.encode(filter, StandardCharsets.UTF_8));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("numberMatched=\"0\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            text/xml | <foo/>                                                                            | foo
            text/xml | <s:Envelope xmlns:s='http://www.w3.org/2003/05/soap-envelope'><s:Body/></s:Envelope> | without an envelope
            text/xml | <GetMap service='WMS' version='1.3.0'/>                                           | takes no documents
            application/x-www-form-urlencoded | <GetFeature/>                                            | Content-Type: text/xml
            """)
    void documentsThatNoServiceTakesAreRefused(String type, String document, String told) {
        Answer answer = post("/ows", type, document);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("ows:ExceptionReport").contains(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/conflicts", "/ows", "/ogc/processes/conflict-check/execution"})
    void brokenFormsAreRefused(String path) {
        String part =
                "--q\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\nPOINT (118.69 24.92)";

        for (Answer answer : new Answer[] {
            post(path, "multipart/form-data", "x"),
            post(path, "multipart/form-data; boundary=q", part.formatted("a")),
            post(path, "multipart/form-data; boundary=q", part.formatted("a\0b") + "\r\n--q--\r\n"),
        }) {
            assertThat(answer.status()).as(answer.body()).isEqualTo(400);
            assertThat(answer.body())
                    .contains("The form cannot be read")
                    .contains(path.equals("/ows") ? "<ows:" : "\"code\"");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            application/json | ["a","b"]                                                     | none of GeoJSON
            application/json | {"type":"Polygon","coordinates":[]}                           | feature 1
            application/json | {"type":"Polygon","coordinates":[[["a","b"]]]}                | feature 1
            application/json | {"type":"Topology"}                                           | TopoJSON
            application/json | {"type":"Feature","properties":{},"geometry":null}            | has no geometry
            text/plain       | POLYGON EMPTY                                                 | line 1
            text/plain       | POLYGON ((118 24))                                            | line 1
            text/plain       | POINT (118 24, 119 25)                                        | line 1
            """)
    void whatCannotBeReadAtAllIsNoReport(String type, String body, String told) {
        for (String target : new String[] {"/api/conflicts", "/api/conflicts?f=pdf"}) {
            Answer answer = post(target, type, body);

            assertThat(answer.status()).as(answer.body()).isEqualTo(422);
            assertThat(answer.body())
                    .contains("data-file-broken")
                    .contains(told)
                    .contains("\"zh\":");
        }
    }

    @Test
    void whatStandsBesideReadableParcelsIsARow() {
        Answer answer = post(
                "/api/conflicts",
                GEOJSON,
                "{\"type\":\"FeatureCollection\",\"features\":[" + PARCEL
                        + ",{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[]}}]}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("by_state").path("not-checked").intValue())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/projects/",
                "/ogc/collections/rivers/items/jin-river/",
                "/ogc/",
                "/ows/?SERVICE=WMS&REQUEST=GetCapabilities",
                "/wmts/?service=wmts&request=getcapabilities",
                "/ogc/tiles/WebMercatorQuad/",
                "/api/projects?f=csv",
            })
    void aSlashAtTheEndIsNoOtherAddress(String target) {
        assertThat(get(target).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json;charset=UTF-8", "application/json; charset=utf-8", "csv;charset=UTF-8"})
    void aFormatMayNameTheCharsetThatItHas(String format) {
        assertThat(get("/ows?SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&TYPENAMES=rivers&COUNT=1&OUTPUTFORMAT="
                                + URLEncoder.encode(format, StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(200);
    }

    /** Names of systems as clients write them, and as all clients read them. */
    @ParameterizedTest
    @CsvSource({
        "4326, EPSG:4326",
        "EPSG::4326, EPSG:4326",
        "epsg:4490, EPSG:4490",
        "EPSG:900913, EPSG:3857",
        "urn:ogc:def:crs:EPSG::4490, urn:ogc:def:crs:EPSG::4490"
    })
    void namesOfSystemsAreWrittenAsClientsReadThem(String asked, String written) {
        Answer answer =
                get("/ows?SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&TYPENAMES=rivers&COUNT=1&SRSNAME=" + asked);

        assertThat(answer.body()).contains("srsName=\"" + written + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1e160,-1e160,1e160,1e160", "-1e308,-1e308,1e308,1e308", "0,0,1e10,1"})
    void boxesBeyondAllNumbersAreRefused(String box) {
        for (String request :
                new String[] {"GetMap", "GetFeatureInfo&QUERY_LAYERS=rivers&I=1&J=1&INFO_FORMAT=text/plain"}) {
            Answer answer = get(
                    "/ows?SERVICE=WMS&VERSION=1.3.0&LAYERS=rivers&STYLES=&CRS=EPSG:3857&WIDTH=4&HEIGHT=4&FORMAT=image/png&BBOX="
                            + box + "&REQUEST=" + request);

            assertThat(answer.status()).isEqualTo(200); // as WMS tells all that its clients can mend
            assertThat(answer.body()).contains("code=\"InvalidParameterValue\" locator=\"bbox\"");
        }
    }
}
