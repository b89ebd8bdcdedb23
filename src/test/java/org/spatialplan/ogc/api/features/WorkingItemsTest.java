package org.spatialplan.ogc.api.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spatialplan.GeodataFiles;
import org.spatialplan.run.TestFolders;
import org.spatialplan.web.HttpTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The plan's working version over HTTP, as an editor's client sees it (OGC API – Features – Part 4), to its publication. */
@TestPropertySource(properties = "spatialplan.imports.token=" + WorkingItemsTest.KEY)
@DirtiesContext
class WorkingItemsTest extends HttpTest {

    static final String KEY = "a-key-for-the-tests";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();
    private static final String PROJECTS = "/ogc/collections/projects-working/items";
    private static final String FIVE = PROJECTS + "/5";
    private static final String SITE =
            "{\"type\":\"Polygon\",\"coordinates\":[[[118.6,24.9],[118.61,24.9],[118.61,24.91],[118.6,24.91],[118.6,24.9]]]}";

    @DynamicPropertySource
    static void fewLinks(DynamicPropertyRegistry registry) throws IOException {
        String folder = GeodataFiles.copyWithFewLinks(
                        TestFolders.untilServicesClose().resolve("geodata"))
                .toString();
        registry.add("spatialplan.geodata", () -> folder);
    }

    @AfterEach
    void discard() throws Exception {
        ask("POST", "/api/plan/working/discard", null, "If-Match", "*");
    }

    @Test
    void whoMayNotEditSeesNoWorkingVersion() {
        assertThat(get("/ogc/collections/projects-working").status()).isEqualTo(404);
        assertThat(get(FIVE).status()).isEqualTo(404);
        assertThat(get("/ogc/collections").body()).doesNotContain("-working");
        assertThat(get("/ogc/api").body()).doesNotContain("projects-working");
        assertThat(post(PROJECTS, "application/geo+json", "{}").status()).isIn(401, 403);
        assertThat(get("/api/plan/working").status()).isIn(401, 403);
        assertThat(send("OPTIONS", "/ogc/collections/projects/items", null)
                        .headers()
                        .firstValue("Allow"))
                .contains("GET, HEAD, OPTIONS");
    }

    @Test
    void anEditorFindsTheCollectionsAndWhatCanBeDoneThere() throws Exception {
        assertThat(ask("GET", "/ogc/collections", null).body())
                .contains("projects-working", "actions-working", "links-working");
        assertThat(ask("GET", "/ogc/conformance", null).body())
                .contains("ogcapi-features-4/1.0/conf/create-replace-delete");
        assertThat(header(ask("OPTIONS", PROJECTS, null), "Allow")).contains("POST");
        HttpResponse<String> one = ask("OPTIONS", FIVE, null);
        assertThat(header(one, "Allow")).contains("PUT", "PATCH", "DELETE");
        assertThat(header(one, "Accept-Patch")).isEqualTo("application/merge-patch+json");
        assertThat(ask("POST", "/ogc/collections/rivers/items", "{}").statusCode())
                .isEqualTo(405);
        assertThat(json(ask("GET", "/ogc/collections/links-working/items?limit=1", null))
                        .path("features")
                        .path(0)
                        .path("properties")
                        .path("target")
                        .asString())
                .contains("/");
        assertThat(ask("GET", "/ogc/collections/links-working/schema", null).body())
                .contains("reach_from");
        assertThat(ask("GET", PROJECTS + "?datetime=2026-01-01T00:00:00Z", null).statusCode())
                .isEqualTo(400);
    }

    @Test
    void whatIsSentBackAsItWasReadChangesNothing() throws Exception {
        for (String path : List.of(
                FIVE, PROJECTS + "/" + projectOnTheRiver(), "/ogc/collections/actions-working/items/1-01", aLink())) {
            HttpResponse<String> read = ask("GET", path, null);
            HttpResponse<String> sent =
                    ask("PUT", path, read.body(), "If-Match", tag(read), "Content-Type", "application/geo+json");

            assertThat(sent.statusCode()).as(path + " " + sent.body()).isEqualTo(204);
            assertThat(tag(sent)).isEqualTo(tag(read));
        }
        assertThat(json(ask("GET", "/api/plan/working", null)).path("change").asInt())
                .isZero();
    }

    @Test
    void aChangeSaysWhichStateItIsBasedOn() throws Exception {
        String read = tag(ask("GET", FIVE, null));
        String patch = "{\"properties\":{\"investment_wan_yuan\":4321}}";

        assertProblem(ask("PATCH", FIVE, patch), 428, "if-match-missing");
        assertProblem(ask("DELETE", FIVE, null), 428, "if-match-missing");
        HttpResponse<String> done = ask("PATCH", FIVE + "?reason=" + "%E6%9B%B4%E6%AD%A3", patch, "If-Match", read);
        assertThat(done.statusCode()).isEqualTo(204);
        assertThat(tag(done)).isNotEqualTo(read).isEqualTo(tag(ask("GET", FIVE, null)));
        assertProblem(ask("PATCH", FIVE, patch, "If-Match", read), 412, "item-changed");
        assertProblem(ask("DELETE", FIVE, null, "If-Match", read), 412, "item-changed");
        assertProblem(ask("PATCH", PROJECTS + "/999", patch, "If-Match", "*"), 404, "item-unknown");

        JsonNode change = json(ask("GET", "/api/plan/working/changes", null)).path(0);
        assertThat(change.path("reason").asString()).isEqualTo("更正");
        assertThat(change.path("author_id").asString()).isEqualTo("key:imports-token");
        assertThat(change.path("items")
                        .path(0)
                        .path("after")
                        .path("investment_wan_yuan")
                        .asInt())
                .isEqualTo(4321);
        assertThat(ask("GET", "/api/plan/working/diff", null).body()).contains("4321");
    }

    @Test
    void aRefusalNamesThePropertyAndTheBodyThatCannotBeReadIsTold() throws Exception {
        JsonNode refused = assertProblem(
                ask("PATCH", FIVE, "{\"properties\":{\"field\":\"nonsense\"}}", "If-Match", "*"),
                422,
                "reference-unresolved");
        assertThat(refused.path("property").asString()).isEqualTo("field");
        refused = assertProblem(
                ask("PATCH", FIVE, "{\"geometry\":" + SITE + "}", "If-Match", "*"), 422, "accuracy-missing");
        assertThat(refused.path("property").asString()).isEqualTo("place_accuracy_m");
        for (String body : List.of("", "[]", "{", "{\"type\":\"Polygon\"}", "{\"investment_wan_yuan\":1}")) {
            HttpResponse<String> answer = ask("PATCH", FIVE, body, "If-Match", "*");
            assertThat(answer.statusCode()).as(body).isEqualTo(400);
            assertThat(answer.body()).doesNotContain("java.util");
        }
        for (String geometry : List.of("{}", "[]", "{\"type\":\"Polygon\",\"coordinates\":[[[1,2],[3]]]}")) {
            assertProblem(
                    ask("PATCH", FIVE, "{\"geometry\":" + geometry + "}", "If-Match", "*"), 422, "geometry-refused");
        }
        assertThat(ask("PUT", FIVE, "{}", "If-Match", "*", "Content-Type", "text/plain")
                        .statusCode())
                .isEqualTo(415);
        assertThat(ask("PATCH", FIVE + "?nonsense=1", "{}", "If-Match", "*").statusCode())
                .isEqualTo(400);
        assertThat(ask("PATCH", FIVE, "{}", "If-Match", "W/\"weak\"").statusCode())
                .isEqualTo(400);
    }

    @Test
    void aDrawnPlaceIsCheckedAgainstAllLinesAndPublished() throws Exception {
        String body = "{\"geometry\":" + SITE
                + ",\"properties\":{\"place_accuracy_m\":5,\"place_evidence\":\"用地批复\",\"place_basis\":\"named\"}}";
        HttpResponse<String> drawn = ask("PATCH", FIVE + "?check=true", body, "If-Match", "*");

        assertThat(drawn.statusCode()).as(drawn.body()).isEqualTo(200);
        JsonNode check = json(drawn).path("check");
        assertThat(check.path("project").asInt()).isEqualTo(5);
        assertThat(check.path("verdict").path("state").asString()).isNotEmpty();
        assertThat(check.path("verdict").path("lines").size()).isGreaterThan(5);
        assertThat(json(ask("GET", FIVE, null)).path("geometry").toString()).contains("118.61");
        assertThat(json(ask("GET", "/api/plan/working/check", null)).size()).isEqualTo(1);
        assertThat(get("/api/projects/5").body()).doesNotContain("drawn-places");

        assertProblem(ask("POST", "/api/plan/working/publish?reason=x", null), 428, "if-match-missing");
        assertProblem(ask("POST", "/api/plan/working/publish", null, "If-Match", "*"), 422, "reason-missing");
        HttpResponse<String> published =
                ask("POST", "/api/plan/working/publish?reason=annual", null, "If-Match", tagOfDraft());
        assertThat(published.statusCode()).as(published.body()).isEqualTo(200);
        assertThat(json(published).path("version").asInt()).isEqualTo(2);
        assertThat(get("/api/projects/5").body()).contains("drawn-places/projects-5");
        assertThat(get("/ogc/collections/drawn-places/items/projects-5")
                        .json()
                        .path("properties")
                        .path("accuracy_m")
                        .asDouble())
                .isEqualTo(5);
        assertProblem(
                ask("POST", "/api/plan/working/publish?reason=again", null, "If-Match", "*"),
                409,
                "nothing-to-publish");
    }

    @Test
    void anItemIsCreatedFoundAndDeletedAndEverythingCanBeTakenBack() throws Exception {
        String project =
                "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"name_zh\":\"新项目\",\"field\":\"city\","
                        + "\"year_from\":2026,\"year_to\":2027,\"investment_wan_yuan\":100,\"activity\":\"new-construction\","
                        + "\"summary_zh\":\"新建\"}}";
        HttpResponse<String> created = ask("POST", PROJECTS, project);
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        String location = header(created, "Location");
        assertThat(location).endsWith(PROJECTS + "/122");

        String link = "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"subject\":\"projects/122\","
                + "\"target\":\"districts/anxi\",\"role\":\"within\",\"precision\":\"district\",\"basis\":\"named\","
                + "\"words\":\"安溪县\"}}";
        HttpResponse<String> linked = ask("POST", "/ogc/collections/links-working/items", link);
        assertThat(linked.statusCode()).as(linked.body()).isEqualTo(201);
        assertThat(tag(ask("GET", PROJECTS + "/122", null))).isNotEqualTo(tag(created));

        assertThat(ask("DELETE", PROJECTS + "/122", null, "If-Match", "*").statusCode())
                .isEqualTo(204);
        assertThat(ask("GET", PROJECTS + "/122", null).statusCode()).isEqualTo(404);
        assertProblem(
                ask("POST", PROJECTS, project.replace("\"name_zh\"", "\"number\":5,\"name_zh\"")), 409, "id-taken");

        String before = tagOfDraft();
        assertThat(ask("POST", "/api/plan/working/undo", null, "If-Match", before)
                        .statusCode())
                .isEqualTo(200);
        assertProblem(ask("POST", "/api/plan/working/undo", null, "If-Match", before), 412, "draft-changed");
        assertThat(ask("GET", PROJECTS + "/122", null).statusCode()).isEqualTo(200);
    }

    @Test
    void editorsAtTheSameMomentLoseNothing() throws Exception {
        ask("PATCH", FIVE, "{\"properties\":{\"investment_wan_yuan\":0}}", "If-Match", "*");
        ExecutorService editors = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Boolean>> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                all.add(this::addOne);
            }
            for (Future<Boolean> one : editors.invokeAll(all)) {
                assertThat(one.get()).isTrue();
            }
        } finally {
            editors.shutdownNow();
        }
        assertThat(json(ask("GET", FIVE, null))
                        .path("properties")
                        .path("investment_wan_yuan")
                        .asInt())
                .isEqualTo(8);
    }

    /** Reads the sum and adds one, again and again until nobody was faster. */
    private boolean addOne() throws Exception {
        for (int attempt = 0; attempt < 100; attempt++) {
            HttpResponse<String> read = ask("GET", FIVE, null);
            int sum = json(read).path("properties").path("investment_wan_yuan").asInt();
            int status = ask(
                            "PATCH",
                            FIVE,
                            "{\"properties\":{\"investment_wan_yuan\":" + (sum + 1) + "}}",
                            "If-Match",
                            tag(read))
                    .statusCode();
            if (status == 204) {
                return true;
            }
            assertThat(status).isEqualTo(412);
        }
        return false;
    }

    private String projectOnTheRiver() throws Exception {
        JsonNode found = json(ask(
                "GET",
                "/ogc/collections/links-working/items?filter=target='rivers/luoyang-river'%20AND%20subject%20LIKE%20'projects/%25'",
                null));
        return found.path("features")
                .path(0)
                .path("properties")
                .path("subject")
                .asString()
                .replace("projects/", "");
    }

    private String aLink() throws Exception {
        return "/ogc/collections/links-working/items/"
                + json(ask("GET", "/ogc/collections/links-working/items?limit=1", null))
                        .path("features")
                        .path(0)
                        .path("id")
                        .asString();
    }

    private String tagOfDraft() throws Exception {
        return tag(ask("GET", "/api/plan/working", null));
    }

    private JsonNode assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode() + " " + json(answer).path("code").asString())
                .isEqualTo(status + " " + code);
        return json(answer);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    private static String tag(HttpResponse<String> answer) {
        return header(answer, "ETag");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    /** Asks with the key. */
    private HttpResponse<String> ask(String method, String path, String body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address(path)))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body))
                .header("Authorization", "Bearer " + KEY);
        if (body != null && !List.of(headers).contains("Content-Type")) {
            request.header(
                    "Content-Type", method.equals("PATCH") ? "application/merge-patch+json" : "application/geo+json");
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
