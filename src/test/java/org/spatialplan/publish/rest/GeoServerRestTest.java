package org.spatialplan.publish.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spatialplan.run.Patience;

/** How the client takes what a server answers. */
class GeoServerRestTest {

    private HttpServer server;
    private GeoServerRest rest;
    private final List<String> sent = new ArrayList<>();
    private int status = 200;
    private String answer = "";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                sent.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                        + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Location", "https://elsewhere.example/geoserver/");
                exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
        server.start();
        rest = new GeoServerRest(
                new GeoServerAddress(
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/geoserver/"),
                        "admin",
                        new Secret("geo-secret"),
                        Patience.LIMIT),
                new Secret("db-secret"));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"styles\":\"\"}|",
                "{\"styles\":{\"style\":{\"name\":\"a\",\"href\":\"h\"}}}|a",
                "{\"styles\":{\"style\":[{\"name\":\"a\",\"href\":\"h\"},{\"name\":\"b\",\"href\":\"h\"}]}}|a b"
            })
    void lists_may_be_empty_texts_or_a_single_thing(String json, String names) {
        answer = json;
        Names.Styles styles = rest.find(Names.Styles.class, "/rest/styles").orElse(new Names.Styles(null));
        assertThat(String.join(" ", styles.names().toList())).isEqualTo(names == null ? "" : names);
    }

    @Test
    void maps_may_have_one_entry_and_numbers_for_texts() {
        answer =
                "{\"workspace\":{\"name\":2024,\"isolated\":false,\"metadata\":{\"entry\":{\"@key\":\"port\",\"$\":5432}}}}";
        WorkspaceInfo workspace =
                rest.find(WorkspaceInfo.class, "/rest/workspaces/x").orElseThrow();
        assertThat(workspace.name()).isEqualTo("2024");
        assertThat(Entries.values(workspace.metadata())).isEqualTo(Map.of("port", "5432"));
    }

    @Test
    void a_group_may_have_styles_that_are_null_and_systems_that_are_objects() {
        answer =
                "{\"layerGroup\":{\"styles\":{\"style\":[{\"name\":\"ws:a\"},\"null\"]},\"bounds\":{\"minx\":1,\"maxx\":2,\"miny\":3,"
                        + "\"maxy\":4,\"crs\":{\"@class\":\"projected\",\"$\":\"EPSG:4490\"}}}}";
        LayerGroupInfo group = rest.find(LayerGroupInfo.class, "/rest/x").orElseThrow();
        assertThat(new StyleName("a", "ws").isSame(group.styles().style().get(0)))
                .isTrue();
        assertThat(new StyleName("a", "ws").isSame(group.styles().style().get(1)))
                .isFalse();
        assertThat(new Box(1, 2, 3, 4, new CrsName("EPSG:4490")).isSame(group.bounds()))
                .isTrue();
        assertThat(new Box(1, 2, 3, 4, new CrsName("EPSG:4326")).isSame(group.bounds()))
                .isFalse();
    }

    @Test
    void a_system_may_be_told_as_text() {
        CrsName wkt = new CrsName("GEOGCS[\"China\", AUTHORITY[\"EPSG\",\"4490\"]]");
        assertThat(wkt.means("EPSG:4490")).isTrue();
        assertThat(wkt.means("EPSG:4326")).isFalse();
    }

    @Test
    void what_is_null_is_not_told_and_names_are_encoded() {
        rest.update(new WorkspaceInfo("泉州", null), "/rest/workspaces/{name}?x=1", "a b/c");
        assertThat(sent)
                .containsExactly(
                        "PUT /geoserver/rest/workspaces/a%20b%2Fc?x=1 {\"workspace\":{\"name\":\"\\u6CC9\\u5DDE\"}}");
    }

    @Test
    void a_refusal_tells_the_servers_words_but_no_password() {
        status = 500;
        answer = "<html><body>FATAL: password db-secret of admin:geo-secret</body></html>";
        assertThatThrownBy(() -> rest.create(new WorkspaceInfo("x", null), "/rest/workspaces"))
                .isInstanceOf(GeoServerException.class)
                .hasMessage("POST /rest/workspaces: GeoServer answered 500: FATAL: password *** of admin:***")
                .extracting("code")
                .isEqualTo("geoserver-refused");
    }

    @Test
    void a_redirect_is_not_followed_with_the_password() {
        status = 302;
        assertThatThrownBy(() -> rest.version())
                .hasMessageContaining("https://elsewhere.example/geoserver/")
                .extracting("code")
                .isEqualTo("geoserver-not-there");
        assertThat(sent).hasSize(1);
    }

    @Test
    void what_a_write_belongs_to_must_be_there() {
        status = 404;
        assertThatThrownBy(() -> rest.delete("/rest/workspaces/{name}", "x"))
                .hasMessageContaining("DELETE /rest/workspaces/x: GeoServer answered 404");
        assertThat(rest.find(WorkspaceInfo.class, "/rest/workspaces/x")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"<html>login</html>", "{\"other\":{}}", "{\"workspace\":"})
    void another_answer_is_said_to_be_unreadable(String other) {
        answer = other;
        assertThatThrownBy(() -> rest.find(WorkspaceInfo.class, "/rest/workspaces/x"))
                .isInstanceOf(GeoServerException.class)
                .extracting("code")
                .isEqualTo("geoserver-unreadable");
    }
}
