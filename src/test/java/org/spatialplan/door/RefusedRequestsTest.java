package org.spatialplan.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spatialplan.door.RawClient.RawAnswer;
import org.spatialplan.web.HttpTest;

/** What nobody could read is 400 in the form of the address, and names what is wrong. */
class RefusedRequestsTest extends HttpTest {

    /** 洛 in GBK, broken escapes, bytes that are no text. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            /api/search?q=%C2%E5                             | q         | 洛
            /api/projects?q=%                                | q         | %25
            /api/projects?filter=name_zh%20LIKE%20'a%'       | filter    | UTF-8
            /api/projects?q=%C3%28                           | q         | UTF-8
            /ogc/collections/rivers/items?filter=%           | filter    | UTF-8
            /ogc/collections/rivers/items?%D6=1              | %D6       | UTF-8
            /ogc/tiles/WebMercatorQuad/9/219/424?f=%D6       | f         | UTF-8
            /ogc/processes?limit=%zz                         | limit     | UTF-8
            """)
    void brokenEscapesAreProblems(String target, String parameter, String told) throws IOException {
        RawAnswer answer = ask("GET " + target);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.type()).isEqualTo("application/problem+json");
        assertThat(answer.body())
                .contains("\"parameter\":\"" + parameter + "\"")
                .contains(told);
        assertThat(answer.headers()).containsKey("x-request-id");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            /ows?SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&TYPENAMES=rivers&CQL_FILTER=name_zh=%27%D6%D0%27 | http://www.opengis.net/ows/1.1" | locator="CQL_FILTER"
            /ows?SERVICE=WFS&VERSION=1.1.0&REQUEST=GetFeature&TYPENAME=%                | http://www.opengis.net/ows"      | locator="TYPENAME"
            /ows?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=%D6                    | <ServiceExceptionReport version="1.3.0" | locator="layers"
            /ows?SERVICE=WMS&VERSION=1.1.1&REQUEST=GetMap&LAYERS=%D6                    | <ServiceExceptionReport version="1.1.1" | LAYERS
            /ows?SERVICE=%                                                              | ows:ExceptionReport              | locator="SERVICE"
            /ows/?SERVICE=%                                                             | ows:ExceptionReport              | locator="SERVICE"
            /wmts?SERVICE=WMTS&REQUEST=%D6                                              | version="1.0.0"                  | locator="REQUEST"
            /wmts?x=%G1                                                                 | version="1.0.0"                  | locator="x"
            """)
    void brokenEscapesAreReports(String target, String form, String locator) throws IOException {
        RawAnswer answer = ask("GET " + target);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.type()).contains("xml");
        assertThat(answer.body()).contains(form).contains(locator).contains("percent-encoded UTF-8");
    }

    /** What the web server refuses before any resource is asked. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            GET /api/search?q=洛                       | 400 | application/problem+json | percent-encoded UTF-8
            GET /ows?SERVICE=WMS&LAYERS=洛             | 400 | text/xml | <ServiceExceptionReport version="1.3.0"
            GET /wmts?LAYER=洛                         | 400 | application/xml | ows:ExceptionReport
            GET /api/projects/%zz                      | 400 | application/problem+json | bad-request
            GET /api/projects/a\\b                     | 400 | application/problem+json | bad-request
            GET /wmts/1.0.0/nothing                    | 404 | application/xml | Nothing is served at /wmts/1.0.0/nothing
            POST /wmts                                 | 405 | application/xml | ows:ExceptionReport
            DELETE /ows                                | 405 | application/xml | ows:ExceptionReport
            TRACE /api/projects                        | 405 | application/problem+json | method-not-allowed
            GET /api/projects?=x                       | 400 | application/problem+json | unreadable-request
            GET /api/layers/{layer}                    | 404 | application/problem+json | "instance":"/api/layers/%7Blayer%7D"
            GET /ogc/tiles/WebMercatorQuad/{z}/1/1     | 404 | application/problem+json | no tile matrix '{z}'
            GET /api/projects;%zz                      | 400 | application/problem+json | percent-encoded UTF-8
            GET /ows;%zz                               | 400 | application/xml | ows:ExceptionReport
            GET /wmts;a=b/nothing                      | 404 | application/xml | ows:ExceptionReport
            """)
    void malformedRequestsAreToldInTheFormOfTheDoor(String line, int status, String type, String told)
            throws IOException {
        RawAnswer answer = ask(line);

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.type()).startsWith(type);
        assertThat(answer.body()).contains(told).doesNotContain("Exception:").doesNotContain("apache");
    }

    /** Chinese where the browser or the address asks for it, at every door that answers problems. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            GET /api/nothing                                        | 404 | 没有该地址 | /api/nothing 处没有内容
            GET /nothing.js                                         | 404 | 没有该地址 | /nothing.js 处没有内容
            GET /api/projects?=x                                    | 400 | 请求无法读取 | 参数无法读取
            GET /api/projects/%zz                                   | 400 | 请求有误   | 首行应为方法
            POST /api/conflicts                                     | 415 | 请求正文的类型不受支持 | curl
            GET /ogc/jobs/none                                      | 404 | 没有该任务 | 没有任务“none”
            GET /ogc/processes/none                                 | 404 | 没有该处理 | 没有处理
            GET /ogc/collections/rivers/tiles/WebMercatorQuad/3/9/9 | 404 | 没有该瓦片 | 瓦片
            GET /ogc/map?width=999999                               | 413 | 地图过大   | 999999
            """)
    void refusalsAreInTheCallersLanguage(String line, int status, String title, String told) throws IOException {
        RawAnswer answer = ask(line, "Accept-Language: zh-CN,zh;q=0.9,en;q=0.8", "Content-Type: image/x-none");

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body())
                .contains("\"title\":\"" + title)
                .containsPattern("\"detail\":\"[^\"]*" + told)
                .contains("\"zh\":", "\"en\":");
        assertThat(ask(line, "Accept-Language: en", "Content-Type: image/x-none")
                        .body())
                .doesNotContain("\"title\":\"" + title);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            X-Forwarded-Prefix: %zz          | X-Forwarded-Prefix
            X-Forwarded-Prefix: javascript:x | X-Forwarded-Prefix
            X-Forwarded-Prefix: /a b         | X-Forwarded-Prefix
            X-Forwarded-Port: http           | X-Forwarded-Port
            X-Forwarded-Host: <a>            | X-Forwarded-Host
            X-Forwarded-Host: a.example/path | X-Forwarded-Host
            X-Forwarded-Host: me@gis.example | X-Forwarded-Host
            X-Forwarded-Proto: javascript    | X-Forwarded-Proto
            X-Forwarded-Port: 99999          | X-Forwarded-Port
            Content-Type: text/plain; charset=nonsense | Content-Type
            """)
    void headersThatMakeNoSenseAreNamed(String header, String parameter) throws IOException {
        RawAnswer answer = ask("GET /ogc", header);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("\"parameter\":\"" + parameter + "\"");
    }

    @ParameterizedTest
    @CsvSource({"plan", "/plan", "/plan/", "plan/"})
    void aPrefixIsUnderstoodWithAndWithoutItsSlash(String prefix) throws IOException {
        RawAnswer answer = ask("GET /ogc", "X-Forwarded-Prefix: " + prefix, "X-Forwarded-Host: gis.example");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("\"http://gis.example/plan/ogc/collections\"");
    }

    private RawAnswer ask(String line, String... headers) throws IOException {
        String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        String text = line + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n" + more + "\r\n";
        try (RawClient client = new RawClient(URI.create(address("/")))) {
            return client.send(text.getBytes(StandardCharsets.UTF_8), false);
        }
    }
}
