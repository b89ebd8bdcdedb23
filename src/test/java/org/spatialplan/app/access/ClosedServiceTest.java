package org.spatialplan.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spatialplan.access.Right;
import org.spatialplan.web.HttpTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** A service in which nobody reads without a key: every handler, every method, every spelling of an address. */
@TestPropertySource(
        properties = {"spatialplan.access.open-reading=false", "spatialplan.imports.token=" + ClosedServiceTest.KEY})
@DirtiesContext
class ClosedServiceTest extends HttpTest {

    static final String KEY = "a-key-for-the-tests";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Autowired
    private HandlerRights rights;

    @Autowired
    private List<RequestMappingInfoHandlerMapping> mappings;

    /** An address with one method, and the right that its handler declares. */
    private record Door(String method, String path, Right right) {}

    @Test
    void everyHandlerRefusesWhoHasNoKey() throws Exception {
        Map<String, Integer> open = new TreeMap<>();
        List<Door> doors = doors();
        assertThat(doors).hasSizeGreaterThan(100);
        for (Door door : doors) {
            HttpResponse<String> answer = ask(door.method(), door.path(), null);
            if (door.right() == Right.NONE) {
                open.put(door.path(), answer.statusCode());
            } else {
                assertThat(answer.statusCode()).as("%s", door).isEqualTo(401);
                assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
            }
        }
        assertThat(open.keySet())
                .isEqualTo(Set.of(
                        "/actuator",
                        "/actuator/health",
                        "/actuator/health/x",
                        "/api/caller",
                        "/swagger-ui.html",
                        "/v3/api-docs/swagger-config"));
    }

    @Test
    void whatChangesSomethingNeedsMoreThanReading() {
        Set<String> reading = new TreeSet<>();
        for (Door door : doors()) {
            if (door.right() == Right.READ && !Set.of("GET", "HEAD").contains(door.method())) {
                reading.add(door.method() + " " + door.path());
            }
        }
        assertThat(reading)
                .containsExactlyInAnyOrder(
                        "DELETE /ogc/jobs/x",
                        "POST /api/conflicts",
                        "POST /api/conflicts/alternatives",
                        "POST /api/conflicts/changes",
                        "POST /api/conflicts/changes/sites",
                        "POST /api/conflicts/repeat",
                        "POST /api/imports/recognise",
                        "POST /ogc/processes/x/execution",
                        "POST /ows",
                        "POST /ows/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/projects;x=1",
                "/api;x=1/projects",
                "/api/projects/",
                "//api/projects",
                "/api//projects",
                "/api/%70rojects",
                "/api/./projects",
                "/api/x/../projects",
                "/api/projects%0a",
                "/api/layers/red-lines%0a/imports",
                "/map/../api/projects",
                "/API/projects",
                "/api/projects.json",
                "/index.html/../api/projects",
                "/actuator/prometheus/",
                "/actuator/prometheus;x=1",
                "/v3/api-docs.yaml",
                "/v3/api-docs",
            })
    void noSpellingOfAnAddressGoesPastTheCheck(String path) throws Exception {
        for (String method : List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "TRACE", "OPTIONS")) {
            HttpResponse<String> answer = ask(method, path, null);
            if (method.equals("OPTIONS") && answer.statusCode() == 200) {
                assertThat(answer.body()).isEmpty();
            } else {
                assertThat(answer.statusCode()).as(method + " " + path).isIn(400, 401, 404, 405, 501);
            }
            assertThat(answer.body()).doesNotContain("items", "name_zh", "openapi", "jvm_");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/index.html", "/map/map.js", "/livez", "/readyz", "/actuator/health"})
    void thePageAndTheProbesNeedNoKey(String path) throws Exception {
        assertThat(ask("GET", path, null).statusCode()).isEqualTo(200);
        assertThat(ask("GET", path, "Bearer wrong").statusCode()).isEqualTo(200);
    }

    @Test
    void aKeyIsABearerTokenOrAPassword() throws Exception {
        assertThat(ask("GET", "/api/projects?limit=1", "Bearer " + KEY).statusCode())
                .isEqualTo(200);
        assertThat(ask("GET", "/api/projects?limit=1", "bearer  " + KEY).statusCode())
                .isEqualTo(200);
        assertThat(ask("GET", "/api/projects?limit=1", basic("anybody:" + KEY)).statusCode())
                .isEqualTo(200);
        for (String wrong : List.of(
                "Bearer", "Bearer ", "Basic", "Basic ?", "Basic " + KEY, basic(KEY + ":"), basic("a:b" + KEY))) {
            assertThat(ask("GET", "/api/projects?limit=1", wrong).statusCode())
                    .as(wrong)
                    .isEqualTo(401);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "zh, 需要有效的密钥, 没有此密钥",
        "en, A valid key is needed, There is no such key",
    })
    void aRefusalIsAProblemInTheLanguageAskedFor(String lang, String title, String detail) throws Exception {
        HttpResponse<String> answer = ask("GET", "/api/projects?lang=" + lang, "Bearer wrong");

        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body())
                .contains("\"code\":\"key-wrong\"", title, detail)
                .doesNotContain("wrong\",\"near");
    }

    @Test
    void aMissingRightIsNamedWithTheRole() throws Exception {
        HttpResponse<String> answer = ask("GET", "/actuator/prometheus", "Bearer " + KEY);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body())
                .contains("\"code\":\"right-missing\"", "\"right\":\"administer\"", "\"role\":\"editor\"");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/ows?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetCapabilities, ServiceExceptionReport",
        "/ows?SERVICE=WFS&VERSION=2.0.0&REQUEST=GetCapabilities, ows:ExceptionReport",
        "/wmts?SERVICE=WMTS&REQUEST=GetCapabilities, ows:ExceptionReport",
    })
    void facesOfOgcRefuseInTheirOwnForm(String path, String root) throws Exception {
        HttpResponse<String> answer = ask("GET", path, null);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(answer.body()).contains("<" + root).contains("needs a key");
    }

    /** The streamed part of an answer is a dispatch of its own, which is checked again. */
    @Test
    void anAnswerThatIsStreamedKeepsItsCaller() throws Exception {
        HttpResponse<String> answer = ask("GET", "/ogc/collections/projects/items?limit=3", "Bearer " + KEY);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"numberReturned\":3");
    }

    private List<Door> doors() {
        List<Door> doors = new ArrayList<>();
        mappings.forEach(mapping -> mapping.getHandlerMethods().forEach((info, handler) -> {
            for (String path : info.getPatternValues()) {
                for (RequestMethod method : methods(info)) {
                    doors.add(new Door(method.name(), path(path), rights.of(handler)));
                    if (method == RequestMethod.GET) {
                        doors.add(new Door("HEAD", path(path), rights.of(handler)));
                    }
                }
            }
        }));
        return doors;
    }

    private static Set<RequestMethod> methods(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : methods;
    }

    /** The address with a value for each variable. */
    private static String path(String pattern) {
        return pattern.replaceAll("\\{[^}]*}", "x").replace("**", "x");
    }

    private static String basic(String login) {
        return "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> ask(String method, String path, String authorization)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address("") + path))
                .header("Content-Type", contentType(path))
                .method(
                        method,
                        method.equals("POST")
                                ? HttpRequest.BodyPublishers.ofString("{}")
                                : HttpRequest.BodyPublishers.noBody());
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String contentType(String path) {
        return path.startsWith("/ows") ? "application/xml" : "application/json";
    }
}
