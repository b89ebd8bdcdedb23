package org.spatialplan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;

/** Web maps of named sites may read, those of others may not. */
@TestPropertySource(properties = "spatialplan.origins=http://gis.example, http://localhost:3000")
class CrossOriginTest extends HttpTest {

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
        HttpResponse<Void> answer = ask("GET", path, "http://localhost:3000");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("http://localhost:3000");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
    }

    @Test
    void othersMayNot() throws Exception {
        HttpResponse<Void> answer = ask("GET", "/ogc/collections/rivers/items", "http://elsewhere.example");

        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void aBrowserMayAskBeforehandWhetherItMayPost() throws Exception {
        HttpResponse<Void> answer = ask("OPTIONS", "/api/conflicts", "http://gis.example");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Methods")).contains("GET,HEAD,POST");
    }

    private HttpResponse<Void> ask(String method, String path, String origin) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address(path)))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
