package org.spatialplan.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.spatialplan.access.Caller;
import org.spatialplan.access.KeyDraft;
import org.spatialplan.access.KeyRing;
import org.spatialplan.access.Role;
import org.spatialplan.access.SeenLayers;
import org.spatialplan.web.HttpTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reports and jobs in a service in which everybody has a key: whose they are, who answers them, and who shares them. */
@TestPropertySource(
        properties = {
            "spatialplan.access.open-reading=false",
            "spatialplan.access.secret-layers=water-sources",
            "spatialplan.reports.kept=true"
        })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DirtiesContext
class OwnedReportsTest extends HttpTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();
    private static final String PLACE =
            "POLYGON ((118.69 24.92, 118.70 24.92, 118.70 24.93, 118.69 24.93, 118.69 24.92))";
    private static final String LINE = "ecological-red-line";

    @Autowired
    private KeyRing keys;

    private String owner;
    private String colleague;
    private String reader;
    private String administrator;
    private String initiated;

    @BeforeAll
    void makeKeys() {
        owner = made("李工", Role.PLANNER, SeenLayers.PUBLIC);
        colleague = made("王工", Role.PLANNER, SeenLayers.PUBLIC);
        reader = made("a reader", Role.READER, SeenLayers.PUBLIC);
        administrator = made("an administrator of the public map", Role.ADMINISTRATOR, SeenLayers.PUBLIC);
        initiated = made("张工", Role.PLANNER, SeenLayers.ALL);
    }

    private String made(String name, Role role, SeenLayers layers) {
        return keys.make(new KeyDraft(name, role, layers, Optional.empty()), Caller.SERVICE)
                .secret();
    }

    @Test
    void aReportBelongsToWhoKeptIt() throws Exception {
        HttpResponse<byte[]> kept = keep(owner, "html");
        String path = path(kept);
        String id = path.replace("/reports/", "");

        assertThat(ask("GET", path + "?f=html", owner, "").body()).isEqualTo(kept.body());
        assertThat(ask("GET", path, administrator, "").statusCode()).isEqualTo(200);
        assertThat(ask("GET", path, "", "").statusCode()).isEqualTo(401);
        HttpResponse<byte[]> scanned = ask("GET", path, "", "", "Accept", "text/html,*/*");
        assertThat(scanned.statusCode()).isEqualTo(401);
        assertThat(text(scanned)).startsWith("<!DOCTYPE html>").contains("请先登录", "sign in", "key-missing");
        assertThat(text(ask("GET", path, colleague, "", "Accept", "text/html,*/*")))
                .startsWith("<!DOCTYPE html>")
                .contains("Reports of others are not shown");
        for (String other : List.of(colleague, reader)) {
            for (String door : List.of("", "/answers")) {
                HttpResponse<byte[]> hidden = ask("GET", path + door, other, "");
                assertThat(hidden.statusCode()).isEqualTo(404);
                assertThat(json(hidden).path("code").stringValue()).isEqualTo("no-such-report");
            }
            assertThat(text(ask("GET", "/reports", other, ""))).doesNotContain(id);
        }
        assertThat(ask("POST", path + "/links", colleague, "").statusCode()).isEqualTo(404);
        assertThat(ask("POST", path + "/answers", colleague, "{\"text\":\"a\"}").statusCode())
                .isEqualTo(404);

        JsonNode listed = json(ask("GET", "/reports?limit=1", owner, ""));
        JsonNode record = listed.path("items").path(0);
        assertThat(record.path("id").stringValue()).isEqualTo(id);
        assertThat(record.path("number").stringValue()).matches("\\d{4}-\\d{6}");
        assertThat(record.path("by").stringValue()).startsWith("key:");
        assertThat(record.path("by_name").stringValue()).isEqualTo("李工");
        assertThat(record.path("sent_sha256").stringValue()).hasSize(64);
        assertThat(record.path("basis").toString()).contains("red-lines@", "rules/" + LINE);
        assertThat(text(ask("GET", "/reports?limit=1000", administrator, ""))).contains(id);
        assertThat(ask("DELETE", path, administrator, "").statusCode())
                .as("nobody deletes over HTTP")
                .isEqualTo(405);
    }

    @Test
    void whoMayNotKeepGetsADocumentWithoutAnAddress() throws Exception {
        HttpResponse<byte[]> page = check(reader, "f=html");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Link")).isEmpty();

        HttpResponse<byte[]> refused = check(reader, "keep=true");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(json(refused).path("right").stringValue()).isEqualTo("keep-reports");
    }

    @Test
    void anAnswerIsShownBesideWhatTheReportSaysAndTheOriginalStays() throws Exception {
        HttpResponse<byte[]> kept = keep(owner, "html");
        String path = path(kept);
        String pdf = path(keep(owner, "pdf"));

        HttpResponse<byte[]> answered = ask(
                "POST",
                path + "/answers",
                administrator,
                "{\"line\":\"%s\",\"ground\":1,\"text\":\"现场为道路，界线应调整 <b>\"}".formatted(LINE));
        assertThat(answered.statusCode()).as(text(answered)).isEqualTo(201);
        assertThat(ask("POST", pdf + "/answers", owner, "{\"line\":\"%s\",\"text\":\"现场为道路\"}".formatted(LINE))
                        .statusCode())
                .isEqualTo(201);
        assertThat(ask("POST", path + "/answers", reader, "{\"text\":\"a\"}").statusCode())
                .isEqualTo(403);
        HttpResponse<byte[]> wrong = ask("POST", path + "/answers", owner, "{\"line\":\"x\",\"text\":\"a\"}");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(json(wrong).path("parameter").stringValue()).isEqualTo("line");

        HttpResponse<byte[]> page = ask("GET", path + "?f=html", owner, "");
        assertThat(page.headers().firstValue("X-Report-Rendering")).contains("with-answers");
        String number =
                json(ask("GET", path + "/answers", owner, "")).path("number").stringValue();
        assertThat(text(page))
                .startsWith(text(kept).substring(0, text(kept).lastIndexOf("</body>")))
                .contains("复核意见", "an administrator of the public map", "现场为道路，界线应调整 &lt;b&gt;", "报告判定", number);
        HttpResponse<byte[]> original = ask("GET", path + "?f=html&answers=false", owner, "");
        assertThat(original.body()).as("the very same file").isEqualTo(kept.body());
        assertThat(original.headers().firstValue("X-Report-Rendering")).contains("original");
        JsonNode json = json(ask("GET", path + "?f=json", owner, ""));
        assertThat(json.path("answers").path(0).path("line").stringValue()).isEqualTo(LINE);
        assertThat(json.path("number").stringValue()).isEqualTo(number);
        try (PDDocument paper =
                        Loader.loadPDF(ask("GET", pdf + "?f=pdf", owner, "").body());
                PDDocument alone = Loader.loadPDF(
                        ask("GET", pdf + "?f=pdf&answers=false", owner, "").body())) {
            assertThat(paper.getNumberOfPages()).isGreaterThan(alone.getNumberOfPages());
            PDFTextStripper last = new PDFTextStripper();
            last.setStartPage(alone.getNumberOfPages() + 1);
            assertThat(last.getText(paper)).contains("复核意见", "现场为道路", "报告判定", "李工");
        }
        assertThat(text(ask("GET", "/api/audit-log?what=report-answered", administrator, "")))
                .contains("reports/" + number + "/answers/1")
                .doesNotContain("道路");
    }

    @Test
    void aLinkShowsOneReportToEverybodyUntilItIsRevoked() throws Exception {
        HttpResponse<byte[]> kept = keep(owner, "html");
        String path = path(kept);

        HttpResponse<byte[]> made = ask("POST", path + "/links", owner, "");
        assertThat(made.statusCode()).as(text(made)).isEqualTo(201);
        String shared = json(made).path("url").stringValue();
        assertThat(shared).matches(".*/shared/report\\?token=[0-9a-f]{40}");
        String address = shared.substring(shared.indexOf("/shared"));
        HttpResponse<byte[]> shown = ask("GET", address + "&f=html", "", "");
        assertThat(shown.body()).isEqualTo(kept.body());
        assertThat(shown.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(shown.headers().firstValue("X-Robots-Tag")).contains("noindex");
        assertThat(shown.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(ask("GET", address + "&f=csv", "", "").statusCode()).isEqualTo(200);
        assertThat(ask("GET", path, "", "").statusCode()).as("nothing else").isEqualTo(401);
        assertThat(ask("GET", "/shared/report?token=" + "0".repeat(40), "", "").statusCode())
                .isEqualTo(404);
        assertThat(ask("GET", address.replace("/report", "/job"), "", "").statusCode())
                .isEqualTo(404);

        assertThat(ask("POST", path + "/links", reader, "").statusCode()).isEqualTo(403);
        HttpResponse<byte[]> late = ask("POST", path + "/links", owner, "{\"expires\":\"2999-01-01\"}");
        assertThat(late.statusCode()).as(text(late)).isEqualTo(400);
        assertThat(ask("POST", path + "/links", owner, "{\"until\":\"" + LocalDate.now() + "\"}")
                        .statusCode())
                .isEqualTo(400);
        HttpResponse<byte[]> listed = ask("GET", path + "/links", owner, "");
        String id = json(listed).path(0).path("id").stringValue();
        assertThat(text(listed)).contains("\"valid\":true").doesNotContain("token=");
        assertThat(ask("DELETE", path + "/links/" + id, colleague, "").statusCode())
                .isEqualTo(404);
        assertThat(ask("DELETE", path + "/links/" + id, owner, "").statusCode()).isEqualTo(204);
        HttpResponse<byte[]> over = ask("GET", address, "", "");
        assertThat(over.statusCode()).isEqualTo(410);
        assertThat(json(over).path("code").stringValue()).isEqualTo("link-over");
        String log = text(ask("GET", "/api/audit-log?limit=1000", administrator, ""));
        assertThat(log).contains("link-made", "link-used", "link-revoked", "/links/" + id);
        assertThat(log).doesNotContain(address.substring(address.indexOf('=') + 1));
    }

    @Test
    void aReportOfASecretLayerIsSeenByWhoSeesItOrIsShownItOnPurpose() throws Exception {
        String path = path(keep(initiated, "html"));

        assertThat(ask("GET", path, initiated, "").statusCode()).isEqualTo(200);
        assertThat(ask("GET", path, administrator, "").statusCode())
                .as("an administrator who does not see the layer")
                .isEqualTo(404);
        assertThat(text(ask("GET", "/reports", administrator, ""))).doesNotContain(path);
        String shared =
                json(ask("POST", path + "/links", initiated, "")).path("url").stringValue();
        HttpResponse<byte[]> shown = ask("GET", shared.substring(shared.indexOf("/shared")) + "&f=csv", "", "");
        assertThat(shown.statusCode())
                .as("made again on the layers of who kept it: " + text(shown))
                .isEqualTo(200);
    }

    @Test
    void aJobBelongsToWhoSentItIn() throws Exception {
        HttpResponse<byte[]> sent = ask(
                "POST",
                "/ogc/processes/conflict-check/execution",
                owner,
                "{\"inputs\":{\"parcels\":\"" + PLACE + "\"}}",
                "Prefer",
                "respond-async");
        assertThat(sent.statusCode()).as(text(sent)).isEqualTo(201);
        String job = "/ogc/jobs/" + json(sent).path("jobID").stringValue();
        for (String method : List.of("GET", "DELETE")) {
            assertThat(ask(method, job, colleague, "").statusCode()).isEqualTo(404);
        }
        assertThat(ask("GET", job + "/results", colleague, "").statusCode()).isEqualTo(404);
        assertThat(ask("POST", job + "/links", colleague, "").statusCode()).isEqualTo(404);
        assertThat(ask("GET", job, owner, "").statusCode()).isEqualTo(200);
        assertThat(text(ask("GET", "/ogc/jobs", owner, ""))).contains(job);
        assertThat(text(ask("GET", "/ogc/jobs", colleague, ""))).doesNotContain(job);
        assertThat(text(ask("GET", "/ogc/jobs", administrator, ""))).contains(job);

        String shared = json(ask("POST", job + "/links", owner, "")).path("url").stringValue();
        HttpResponse<byte[]> result = null;
        for (int i = 0; i < 100 && (result == null || result.statusCode() == 404); i++) {
            ask("GET", job + "/results", owner, "");
            result = ask("GET", shared.substring(shared.indexOf("/shared")), "", "");
        }
        assertThat(result.statusCode()).as(text(result)).isEqualTo(200);
        assertThat(result.headers().firstValue("X-Robots-Tag")).contains("noindex");
        assertThat(result.body())
                .isEqualTo(ask("GET", job + "/results", owner, "").body());
        assertThat(ask("DELETE", job, owner, "").statusCode()).isEqualTo(200);
        assertThat(ask("GET", shared.substring(shared.indexOf("/shared")), "", "")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void anImportBelongsToWhoSentItIn() throws Exception {
        String editor = made("an editor", Role.EDITOR, SeenLayers.PUBLIC);
        String other = made("another editor", Role.EDITOR, SeenLayers.PUBLIC);
        HttpResponse<byte[]> sent = ask(
                "POST",
                "/api/layers/parks/imports?source=a&licence=CC0-1.0&valid-from=2026-05-01",
                editor,
                "{\"type\":\"FeatureCollection\",\"features\":[]}");
        String address =
                URI.create(sent.headers().firstValue("Location").orElseThrow()).getPath();
        String id = address.substring(address.lastIndexOf('/') + 1);

        assertThat(ask("GET", address, editor, "").statusCode()).isEqualTo(200);
        assertThat(text(ask("GET", "/api/imports", editor, ""))).contains(id);
        for (String hidden :
                List.of("GET " + address, "DELETE " + address, "POST " + address + "/commit", "GET /ogc/jobs/" + id)) {
            String[] door = hidden.split(" ");
            assertThat(ask(door[0], door[1], other, "").statusCode()).as(hidden).isEqualTo(404);
        }
        assertThat(text(ask("GET", "/api/imports", other, ""))).doesNotContain(id);
        assertThat(text(ask("GET", "/api/imports", administrator, ""))).contains(id);
        assertThat(ask("DELETE", address, administrator, "").statusCode()).isEqualTo(204);
    }

    private HttpResponse<byte[]> keep(String key, String format) throws IOException, InterruptedException {
        HttpResponse<byte[]> kept = check(key, "keep=true&accuracy=1&f=" + format);
        assertThat(kept.statusCode()).as(text(kept)).isEqualTo(200);
        return kept;
    }

    private HttpResponse<byte[]> check(String key, String query) throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(URI.create(address("/api/conflicts") + "?" + query))
                        .header("Content-Type", "text/plain")
                        .POST(HttpRequest.BodyPublishers.ofString(PLACE)),
                key);
    }

    private static String path(HttpResponse<byte[]> kept) {
        String link = kept.headers().firstValue("Link").orElseThrow();
        return URI.create(link.substring(1, link.indexOf('>'))).getPath();
    }

    private HttpResponse<byte[]> ask(String method, String path, String key, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address("") + path))
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request, key);
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request, String key)
            throws IOException, InterruptedException {
        if (!key.isEmpty()) {
            request.header("Authorization", "Bearer " + key);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static JsonNode json(HttpResponse<byte[]> answer) {
        return JSON.readTree(answer.body());
    }
}
