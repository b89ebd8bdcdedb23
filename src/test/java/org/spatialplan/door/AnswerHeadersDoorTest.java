package org.spatialplan.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spatialplan.door.RawClient.RawAnswer;
import org.spatialplan.web.HttpTest;

/** Answers of every kind have the security headers, and shared caches keep no answer to a known caller. */
class AnswerHeadersDoorTest extends HttpTest {

    private static final String MAP =
            "/ows?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=rivers&STYLES=&CRS=EPSG:4326"
                    + "&BBOX=24.5,118,25,119&WIDTH=50&HEIGHT=50&FORMAT=image/png";

    /**
     * Lines of requests, the status that is expected (0: any, what is refused here is told elsewhere), and what only the
     * policy of this kind of answer has.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            GET /                                                    | 200 | script-src 'self'; style-src 'self'; connect
            GET /index.html                                          | 200 | script-src 'self'; style-src 'self'; connect
            GET /index.html;x=1                                      | 200 | script-src 'self'; style-src 'self'; connect
            GET /map/main.js                                         | 200 | script-src 'self'; style-src 'self'; connect
            GET /map/nothing.js                                      | 404 | script-src 'self'; style-src 'self'; connect
            GET /webjars/ol/10.7.0/dist/ol.js                        | 200 | object-src 'self'
            GET /ogc/api?f=html                                      | 200 | style-src 'self' 'unsafe-inline'; connect-src 'self'
            GET /swagger-ui.html                                     | 302 | style-src 'self' 'unsafe-inline'; connect-src 'self'
            GET /swagger-ui/index.html                               | 200 | style-src 'self' 'unsafe-inline'; connect-src 'self'
            GET /v3/api-docs                                         | 200 | object-src 'self'
            GET /api/projects/95                                     | 200 | object-src 'self'
            HEAD /api/projects/95                                    | 200 | object-src 'self'
            GET /api/projects/95;a=b                                 | 200 | object-src 'self'
            GET /api/projects?limit=x                                | 400 | object-src 'self'
            GET /api/nothing                                         | 404 | object-src 'self'
            GET /nothing;x=1                                         | 404 | object-src 'self'
            GET /error                                               | 404 | object-src 'self'
            GET /error;x=1                                           | 404 | object-src 'self'
            DELETE /api/projects                                     | 405 | object-src 'self'
            TRACE /api/projects                                      | 405 | object-src 'self'
            GET /api/search?q=洛                                     | 400 | object-src 'self'
            GET /api/projects;%zz                                    | 400 | object-src 'self'
            GET /api/projects/%zz                                    | 400 | object-src 'self'
            NON<SENSE /api/projects                                  | 400 | object-src 'self'
            POST /api/imports                                        | 0   | object-src 'self'
            GET /ogc?f=html                                          | 200 | script-src 'self'; style-src 'self'; connect-src 'self'; img-src
            GET /ogc/collections/rivers/items                        | 200 | script-src 'self'; style-src 'self'; connect-src 'self'; img-src
            GET /ogc/tiles/WebMercatorQuad/9/219/424                 | 200 | script-src 'self'; style-src 'self'; connect-src 'self'; img-src
            GET /ogc/jobs/%E4%B8%AD                                  | 404 | object-src 'self'
            GET /wmts/1.0.0/plan/default/WebMercatorQuad/9/219/424.png | 200 | object-src 'self'
            GET /wmts/1.0.0/nothing                                  | 404 | object-src 'self'
            GET /ows?SERVICE=WFS&REQUEST=GetCapabilities             | 200 | object-src 'self'
            GET /ows?SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&TYPENAMES=none | 400 | object-src 'self'
            GET /ows?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=none | 200 | object-src 'self'
            GET /reports/none                                        | 404 | object-src 'self'
            GET /actuator/health                                     | 200 | object-src 'self'
            GET /actuator/env                                        | 404 | object-src 'self'
            GET /livez                                               | 200 | object-src 'self'
            POST /livez                                              | 405 | object-src 'self'
            GET /readyz                                              | 200 | object-src 'self'
            """)
    void everyAnswerHasThem(String line, int status, String policy) throws IOException {
        RawAnswer answer = ask(line);

        assertThat(answer.status()).as(answer.body()).isEqualTo(status == 0 ? answer.status() : status);
        assertThat(answer.headers().get("content-security-policy"))
                .startsWith("default-src 'none'")
                .contains("base-uri 'none'")
                .contains("frame-ancestors '")
                .contains(policy);
        assertThat(answer.headers())
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("cross-origin-resource-policy", "same-origin")
                .containsKeys("referrer-policy", "x-frame-options")
                .doesNotContainKey("strict-transport-security");
    }

    @Test
    void aDocumentOfACheckHasThem() throws IOException {
        String ground = "POLYGON((118.6 24.9,118.601 24.9,118.601 24.901,118.6 24.901,118.6 24.9))";
        for (String format : new String[] {"html", "csv", "json"}) {
            RawAnswer answer = ask("POST /api/conflicts?f=" + format, ground, "Content-Type: text/plain");

            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            assertThat(answer.headers()).containsEntry("x-content-type-options", "nosniff");
            assertThat(answer.headers().get("content-security-policy"))
                    .contains("style-src 'self' 'unsafe-inline'")
                    .doesNotContain("script-src");
        }
    }

    @Test
    void httpsIsAskedForWhereTheClientUsedIt() throws IOException {
        Map<String, String> headers =
                ask("GET /api/nothing", "", "X-Forwarded-Proto: https").headers();

        assertThat(headers).containsEntry("strict-transport-security", "max-age=31536000");
        assertThat(headers).containsEntry("cross-origin-opener-policy", "same-origin");
    }

    /** A fault takes back what was said of the answer that was begun, and nothing else. */
    @ParameterizedTest
    @ValueSource(strings = {MAP + "&TIME=2999-01-01", "/ows?SERVICE=WFS&REQUEST=Nothing"})
    void aFaultKeepsTheIdOfTheRequest(String path) throws IOException {
        RawAnswer answer = ask("GET " + path, "", "X-Request-Id: mine");

        assertThat(answer.body()).contains("Exception");
        assertThat(answer.headers()).containsEntry("x-request-id", "mine").doesNotContainKey("etag");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/ogc/tiles/WebMercatorQuad/9/219/424", "/api/projects/95", MAP, "/ogc/collections/rivers/items"
            })
    void whatACallerGetsIsPrivateAndHasTheTagOfItsContent(String path) throws IOException {
        RawAnswer open = ask("GET " + path);
        assertThat(open.headers().get("vary"))
                .containsIgnoringCase("Authorization")
                .containsIgnoringCase("Cookie");
        for (String header : new String[] {"Cookie: session=x", "Cookie: a=b; spatial-plan-jobs=c"}) {
            RawAnswer own = ask("GET " + path, "", header);

            assertThat(own.status()).isEqualTo(200);
            assertThat(own.headers().get("cache-control")).contains("private").doesNotContain("public");
            assertThat(own.headers().get("vary"))
                    .containsIgnoringCase("Authorization")
                    .containsIgnoringCase("Cookie");
            assertThat(own.headers().get("etag")).isEqualTo(open.headers().get("etag"));
        }
    }

    @Test
    void aKeyMakesAnAnswerPrivateEvenIfItIsRefused() throws IOException {
        RawAnswer answer = ask("GET /ogc/tiles/WebMercatorQuad/9/219/424", "", "Authorization: Bearer spk_not-a-key");

        assertThat(answer.headers().get("cache-control")).containsAnyOf("private", "no-store");
        assertThat(answer.headers().get("cache-control")).doesNotContain("public");
    }

    @Test
    void tilesForEverybodyMayBeShared() throws IOException {
        assertThat(ask("GET /ogc/tiles/WebMercatorQuad/9/219/424").headers().get("cache-control"))
                .contains("public");
    }

    private RawAnswer ask(String line) throws IOException {
        return ask(line, "");
    }

    private RawAnswer ask(String line, String body, String... headers) throws IOException {
        String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        String text = line + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + body.length() + "\r\n" + more + "\r\n"
                + body;
        try (RawClient client = new RawClient(URI.create(address("/")))) {
            return client.send(text.getBytes(StandardCharsets.UTF_8), line.startsWith("HEAD"));
        }
    }
}
