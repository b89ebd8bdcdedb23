package org.spatialplan.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spatialplan.web.BaseMap;
import org.spatialplan.web.MapSettings;

/** The headers that follow from an address and from the settings; that every answer has them is told by AnswerHeadersDoorTest. */
class AnswerHeadersTest {

    private static final MapSettings TIANDITU = new MapSettings(
            List.of(new BaseMap(
                    "天地图", null, "xyz", "https://t{0-7}.maps.example/{z}/{x}/{y}?tk={key}", "", "secret", 18)),
            List.of());

    @Test
    void baseMapsMayBeShownOnThePageAndNothingElse() {
        String policy = headers("/", false, TIANDITU, List.of()).getHeader("Content-Security-Policy");

        assertThat(policy)
                .contains("img-src 'self' data: blob: https://t0.maps.example https://t1.maps.example")
                .contains("connect-src 'self';")
                .contains("script-src 'self';")
                .doesNotContain("secret");
        assertThat(headers("/api/projects", false, TIANDITU, List.of()).getHeader("Content-Security-Policy"))
                .doesNotContain("maps.example")
                .doesNotContain("script-src");
    }

    @Test
    void servicesOfAllowedHostsMayBeAskedAndNoOthers() {
        MapSettings city = new MapSettings(List.of(), List.of("https://gis.example.cn:8443"));

        assertThat(headers("/", false, city, List.of()).getHeader("Content-Security-Policy"))
                .contains("connect-src 'self' https://gis.example.cn:8443;")
                .contains("img-src 'self' data: blob: https://gis.example.cn:8443;")
                .contains("script-src 'self';");
        assertThat(headers("/api/projects", false, city, List.of()).getHeader("Content-Security-Policy"))
                .doesNotContain("gis.example.cn");
    }

    @Test
    void sitesThatMayReadMayShowPicturesAndAnswersInFrames() {
        Response closed = headers("/ogc/tiles", false, TIANDITU, List.of());
        Response open = headers("/ogc/tiles", false, TIANDITU, List.of("https://gis.example", " https://a.example"));

        assertThat(closed.getHeader("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(closed.getHeader("Content-Security-Policy")).endsWith("frame-ancestors 'self'");
        assertThat(open.getHeader("Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
        assertThat(open.getHeader("Content-Security-Policy"))
                .endsWith("frame-ancestors 'self' https://gis.example https://a.example");
        assertThat(headers("/", false, TIANDITU, List.of("https://gis.example")).getHeader("Content-Security-Policy"))
                .endsWith("frame-ancestors 'self'");
    }

    @Test
    void onlyHttpsIsAskedForOverHttpsAlone() {
        assertThat(headers("/", false, TIANDITU, List.of()).getHeader("Strict-Transport-Security"))
                .isNull();
        assertThat(headers("/", true, TIANDITU, List.of()).getHeader("Strict-Transport-Security"))
                .isEqualTo("max-age=31536000");
        assertThat(headers(null, true, TIANDITU, List.of()).getHeader("Content-Security-Policy"))
                .startsWith("default-src 'none'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            -                                    | private
            max-age=60, must-revalidate, public  | private, max-age=60, must-revalidate
            public                               | private
            PUBLIC, s-maxage=5, max-age=1        | private, max-age=1
            private, max-age=9                   | private, max-age=9
            no-cache                             | private, no-cache
            no-store                             | no-store
            """)
    void whatACallerGetsIsNotForSharedCaches(String shared, String privately) {
        assertThat(AnswerHeaders.privately(shared)).isEqualTo(privately);
    }

    private static Response headers(String path, boolean secure, MapSettings map, List<String> origins) {
        Connector connector = new Connector();
        org.apache.coyote.Request coyote = new org.apache.coyote.Request();
        org.apache.coyote.Response answer = new org.apache.coyote.Response();
        Request request = new Request(connector, coyote);
        Response response = new Response(answer);
        response.setRequest(request);
        request.setSecure(secure);
        if (path != null) {
            coyote.decodedURI().setString(path);
        }
        new AnswerHeaders(map, origins).set(request, response);
        return response;
    }
}
