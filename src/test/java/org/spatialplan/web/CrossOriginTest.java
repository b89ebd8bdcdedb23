package org.spatialplan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;

/** Web maps of named sites may read, those of others may not. */
@TestPropertySource(properties = "spatialplan.origins=http://gis.example, http://localhost:3000")
@Tag("lengthy")
class CrossOriginTest extends HttpTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ogc/tiles/WebMercatorQuad/9/219/424",
                "/ogc/collections/rivers/items",
                "/ows?SERVICE=WFS&REQUEST=GetCapabilities",
                "/wmts/1.0.0/plan/default/WebMercatorQuad/9/219/424.png",
                "/api/projects/95"
            })
    void namedSitesMayRead(String path) throws Exception {
        HttpResponse<Void> answer = ask(path, "http://localhost:3000");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("http://localhost:3000");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials"))
                .contains("true");
        assertThat(answer.headers().firstValue("Access-Control-Expose-Headers").orElse(""))
                .contains("ETag", "Location", "OGC-NumberMatched")
                .doesNotContain("*");
        assertThat(answer.headers().firstValue("Cross-Origin-Resource-Policy")).contains("cross-origin");
        assertThat(answer.headers().allValues("Vary").toString()).containsIgnoringCase("origin");
    }

    @Test
    void othersMayNot() throws Exception {
        HttpResponse<Void> answer = ask("/ogc/collections/rivers/items", "http://elsewhere.example");

        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    /** The page of the service itself is at no other site, also when a proxy has another name than the service. */
    @Test
    void theOwnPageIsNotAnotherSite() throws Exception {
        HttpResponse<Void> answer = CLIENT.send(
                request("GET", "/api/projects/95", "https://plan.example:8443")
                        .header("X-Forwarded-Host", "plan.example:8443")
                        .header("X-Forwarded-Proto", "https")
                        .build(),
                HttpResponse.BodyHandlers.discarding());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/conflicts, POST, 200",
        "/ogc/collections/projects/items/95, PUT, 200",
        "/ogc/collections/projects/items/95, PATCH, 200",
        "/ogc/jobs/1, DELETE, 200",
        "/ows, POST, 200",
        "/ows, PUT, 403",
        "/index.html, DELETE, 403",
        "/api/conflicts, TRACE, 403"
    })
    void aBrowserMayAskBeforehandWhatItMaySend(String path, String method, int status) throws Exception {
        HttpResponse<Void> answer = CLIENT.send(
                request("OPTIONS", path, "http://gis.example")
                        .header("Access-Control-Request-Method", method)
                        .header("Access-Control-Request-Headers", "authorization,if-match,content-type")
                        .build(),
                HttpResponse.BodyHandlers.discarding());

        assertThat(answer.statusCode()).isEqualTo(status);
        if (status == 200) {
            assertThat(answer.headers()
                            .firstValue("Access-Control-Allow-Methods")
                            .orElse(""))
                    .contains(method);
            assertThat(answer.headers()
                            .firstValue("Access-Control-Allow-Headers")
                            .orElse(""))
                    .contains("authorization", "if-match");
            assertThat(answer.headers().firstValue("Access-Control-Max-Age")).contains("3600");
        }
    }

    private HttpResponse<Void> ask(String path, String origin) throws IOException, InterruptedException {
        return CLIENT.send(request("GET", path, origin).build(), HttpResponse.BodyHandlers.discarding());
    }

    private HttpRequest.Builder request(String method, String path, String origin) {
        return HttpRequest.newBuilder(URI.create(address(path)))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .header("Origin", origin);
    }
}
