package org.spatialplan.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spatialplan.access.AccessEvents;
import org.spatialplan.access.Caller;
import org.spatialplan.access.CurrentCaller;
import org.spatialplan.access.KeyDraft;
import org.spatialplan.access.KeyRing;
import org.spatialplan.access.MovedClock;
import org.spatialplan.access.Requires;
import org.spatialplan.access.Right;
import org.spatialplan.access.Role;
import org.spatialplan.access.SeenLayers;
import org.spatialplan.access.WrongKeyBrake;
import org.spatialplan.web.HttpTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service in which nobody reads without a key: every handler, every method, every spelling of an address. */
@TestPropertySource(
        properties = {"spatialplan.access.open-reading=false", "spatialplan.imports.token=" + ClosedServiceTest.KEY})
@Import(ClosedServiceTest.Brake.class)
@DirtiesContext
class ClosedServiceTest extends HttpTest {

    static final String KEY = "a-key-for-the-tests";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> TOLD = new CopyOnWriteArrayList<>();
    private static final MovedClock BRAKE = new MovedClock();

    @Autowired
    private HandlerRights rights;

    @Autowired
    private List<RequestMappingInfoHandlerMapping> mappings;

    @Autowired
    private KeyRing keys;

    /** A brake that forgets wrong keys when a test begins. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Brake {

        @Bean
        @Primary
        WrongKeyBrake brakeOfTests() {
            return new WrongKeyBrake(BRAKE);
        }

        @Bean
        Streamed streamed(CurrentCaller callers) {
            return new Streamed(callers);
        }

        @Bean
        @Primary
        AccessEvents toldToTheTest() {
            return new Listener();
        }
    }

    /** Says who it thinks the caller is, on the thread that streams; and requires a right of its own. */
    @RestController
    @Requires(Right.READ)
    record Streamed(CurrentCaller callers) {

        @GetMapping("/streamed")
        StreamingResponseBody stream() {
            return out -> out.write(callers.get().id().getBytes(StandardCharsets.UTF_8));
        }

        @GetMapping("/inside")
        String inside() {
            callers.require(Right.IMPORT);
            return "";
        }
    }

    private static final class Listener implements AccessEvents {

        @Override
        public void keyUsed(Caller holder) {
            TOLD.add("used by " + holder.name());
        }

        @Override
        public void keyRefused(String why) {
            TOLD.add(why);
        }

        @Override
        public void rightRefused(Caller caller, Right right) {
            TOLD.add(right + " refused to " + caller.name());
        }
    }

    @BeforeEach
    void forgetWrongKeys() {
        BRAKE.move(Duration.ofHours(1));
    }

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
                        "/shared/job",
                        "/shared/report",
                        "/swagger-ui.html",
                        "/v3/api-docs/swagger-config"));
    }

    @Test
    void whatChangesSomethingNeedsMoreThanReading() {
        Set<String> reading = new TreeSet<>();
        for (Door door : doors()) {
            if (door.right() == Right.READ && !Set.of("GET", "HEAD", "OPTIONS").contains(door.method())) {
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
                        "POST /mcp",
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
            forgetWrongKeys();
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

    /** The thread that streams an answer, and the dispatch that ends it, know the caller. */
    @Test
    void anAnswerThatIsStreamedKeepsItsCaller() throws Exception {
        assertThat(ask("GET", "/streamed", null).statusCode()).isEqualTo(401);

        HttpResponse<String> answer = ask("GET", "/streamed", "Bearer " + KEY);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("key:imports-token");
    }

    @Test
    void whatIsRefusedIsTold() throws Exception {
        String key = "Bearer " + made("a reader", Role.READER);
        TOLD.clear();

        ask("GET", "/api/keys", key);
        ask("GET", "/api/keys", key);
        ask("GET", "/inside", key);
        ask("GET", "/api/projects", "Bearer spk_wrong");
        ask("GET", "/api/projects", null);

        assertThat(TOLD)
                .containsExactly(
                        "used by a reader",
                        "ADMINISTER refused to a reader",
                        "ADMINISTER refused to a reader",
                        "IMPORT refused to a reader",
                        "key-wrong",
                        "READ refused to ");
    }

    @Test
    void anAdministratorMakesListsAndRevokesKeys() throws Exception {
        String root = "Bearer " + made("root", Role.ADMINISTRATOR);
        HttpResponse<String> made = send(
                "POST",
                "/api/keys",
                root,
                "{\"name\":\"测绘院 QGIS\",\"role\":\"reader\",\"layers\":[\"red-lines\"],\"expires\":\"never\"}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(made.headers().firstValue("Cache-Control")).contains("no-store");
        JsonNode key = JSON.readTree(made.body());
        String secret = key.path("key").stringValue();
        String id = key.path("id").stringValue();
        assertThat(key.path("made_by").stringValue()).startsWith("key:");
        assertThat(ask("GET", "/api/projects?limit=1", "Bearer " + secret).statusCode())
                .isEqualTo(200);
        assertThat(ask("GET", "/api/projects?limit=1", basic("qgis:" + secret)).statusCode())
                .isEqualTo(200);

        String listed = ask("GET", "/api/keys", root).body();
        assertThat(listed).contains(id, "测绘院 QGIS", "red-lines").doesNotContain(secret, "spk_", "\"key\"");

        assertThat(ask("DELETE", "/api/keys/" + id, root).statusCode()).isEqualTo(204);
        HttpResponse<String> refused = ask("GET", "/api/projects?limit=1", "Bearer " + secret);
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("\"code\":\"key-revoked\"");
        assertThat(ask("GET", "/api/keys", root).body()).contains(id, "revoked_at");
        assertThat(ask("DELETE", "/api/keys/none", root).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"role\":\"reader\"} | name",
                "{\"name\":\"a\",\"role\":\"root\"} | role",
                "{\"name\":\"a\",\"role\":\"reader\",\"layers\":[\"red-line\"]} | layers",
                "{\"name\":\"a\",\"role\":\"reader\",\"expires\":\"2020-01-01\"} | expires",
                "{\"name\":\"a\",\"role\":\"reader\",\"expiry\":\"2027-01-01\"} | expiry",
                "{\"name\":\"a\",\"role\":\"reader\",\"expires\":20270101} | expires",
                "{\"name\":[1],\"role\":\"reader\"} | name",
                "{\"name\":\"a\",\"role\":\"reader\",\"layers\":[[\"red-lines\"]]} | layers",
                "{\"name\":\"a\",\"role\":\"reader\",\"layers\":{\"a\":1}} | layers",
                "[] | name",
            })
    void aKeyIsRefusedWithThePartThatIsWrong(String body, String part) throws Exception {
        HttpResponse<String> refused = send("POST", "/api/keys", "Bearer " + made("root", Role.ADMINISTRATOR), body);

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(refused.body()).contains("\"parameter\":\"" + part + "\"");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void aRoleMayWhatItsRightsSay(Role role) throws Exception {
        String key = "Bearer " + made("one of " + role, role);
        for (Door door : doors()) {
            if (door.right() != Right.NONE && door.right() != Right.READ) {
                int status = ask(door.method(), door.path(), key).statusCode();
                assertThat(status == 403).as("%s %s: %s", role, door, status).isEqualTo(!role.may(door.right()));
            }
        }
    }

    @Test
    void whoTriesKeysWaitsAndWhoHasOneDoesNot() throws Exception {
        String known = "Bearer " + made("a colleague", Role.READER);
        ask("GET", "/api/projects?limit=1", known);
        HttpResponse<String> last = null;
        for (int i = 0; i < 7; i++) {
            last = ask("GET", "/api/projects?limit=1", "Bearer spk_" + "x".repeat(43));
        }

        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.headers().firstValue("Retry-After")).contains("1");
        assertThat(last.body()).contains("\"code\":\"too-many-wrong-keys\"");
        assertThat(ask("GET", "/api/projects?limit=1", known).statusCode()).isEqualTo(200);
        String fresh = "Bearer " + made("a newcomer", Role.READER);
        assertThat(ask("GET", "/api/projects?limit=1", fresh).statusCode()).isEqualTo(429);
        BRAKE.move(Duration.ofSeconds(1));
        assertThat(ask("GET", "/api/projects?limit=1", fresh).statusCode()).isEqualTo(200);
    }

    private String made(String name, Role role) {
        return keys.make(new KeyDraft(name, role, SeenLayers.ALL, Optional.empty()), Caller.SERVICE)
                .secret();
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
        return send(method, path, authorization, method.equals("POST") ? "{}" : "");
    }

    private HttpResponse<String> send(String method, String path, String authorization, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address("") + path))
                .header("Content-Type", contentType(path))
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String contentType(String path) {
        return path.startsWith("/ows") ? "application/xml" : "application/json";
    }
}
