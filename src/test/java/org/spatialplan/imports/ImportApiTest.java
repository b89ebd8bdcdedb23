package org.spatialplan.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spatialplan.GeodataFiles;
import org.spatialplan.Needed;
import org.spatialplan.auditlog.AuditEntry;
import org.spatialplan.auditlog.AuditFilter;
import org.spatialplan.auditlog.AuditLog;
import org.spatialplan.auditlog.AuditPage;
import org.spatialplan.run.Patience;
import org.spatialplan.run.Program;
import org.spatialplan.web.HttpTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A new version over HTTP: only with the key, first the report, then the map that is served changes. */
@TestPropertySource(properties = "spatialplan.imports.token=a-key-for-the-tests")
@DirtiesContext
class ImportApiTest extends HttpTest {

    private static final String FILE =
            "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"id\":\"%s\","
                    + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[118.6,25],[118.61,25],[118.61,25.01],[118.6,25.01],[118.6,25]]]},"
                    + "\"properties\":{\"HXLX\":\"%s\",\"面积(亩)\":1}}]}";

    @Autowired
    private AuditLog audit;

    private static final String[] RECORD = {
        "source",
        "the bureau",
        "licence",
        "CC-BY-4.0",
        "author",
        "A. Planner",
        "validFrom",
        "2026-05-01",
        "crs",
        "EPSG:4490"
    };

    @Test
    void withoutTheKeyNothingIsReadOrChanged() throws Exception {
        for (String key :
                new String[] {null, "Bearer wrong", "Basic a-key-for-the-tests", "Bearer a-key-for-the-test"}) {
            HttpResponse<String> answer =
                    asked("POST", "/api/layers/red-lines/imports", key, file("a", "核心保护区"), RECORD);
            assertThat(answer.statusCode()).as(key).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
            assertThat(new JsonMapper().readTree(answer.body()).path("code").asString())
                    .isEqualTo(key == null ? "key-missing" : "key-wrong");
        }
        assertThat(asked("GET", "/api/imports", null, "").statusCode()).isEqualTo(401);
        assertThat(asked("GET", "/api/imports;a=b", null, "").statusCode()).isEqualTo(401);
        assertThat(asked("GET", "/api/%69mports", null, "").statusCode()).isEqualTo(401);
        assertThat(asked("GET", "/api/imports/", null, "").statusCode()).isEqualTo(401);
        assertThat(asked("GET", "/api/imports/x%0a", null, "").statusCode()).isEqualTo(401);
    }

    @Test
    void aReportFirstThenTheMapChanges() throws Exception {
        int versions =
                get("/api/layers/red-lines/versions").json().path("items").size();

        HttpResponse<String> reported = withKey("POST", "/api/layers/red-lines/imports", file("gate", "核心保护区"), RECORD);

        assertThat(reported.statusCode()).as(reported.body()).isEqualTo(201);
        JsonNode record = new JsonMapper().readTree(reported.body());
        assertThat(record.path("status").asString()).isEqualTo("ready");
        assertThat(record.path("state").asString())
                .as("as earlier versions spell it")
                .isEqualTo("READY");
        assertThat(record.path("report").path("accepted").asBoolean()).isTrue();
        assertThat(record.path("report")
                        .path("change")
                        .path("removed")
                        .path("count")
                        .asInt())
                .isPositive();
        assertThat(get("/api/layers/red-lines/versions").json().path("items").size())
                .isEqualTo(versions);
        String at = URI.create(reported.headers().firstValue("Location").orElseThrow())
                .getPath();
        assertThat(withKey("GET", at + "/map", "").body()).contains("PNG");

        HttpResponse<String> committed = withKey("POST", at + "/commit", "");

        assertThat(committed.statusCode()).as(committed.body()).isEqualTo(200);
        JsonNode version = new JsonMapper().readTree(committed.body()).path("version");
        // who holds the key answers; whom the request names is noted
        assertThat(version.path("author").asString()).isEqualTo("spatialplan.imports.token");
        assertThat(version.path("note").asString()).isEqualTo("A. Planner");
        assertThat(version.path("valid_from").asString()).isEqualTo("2026-05-01");
        assertThat(get("/api/layers/red-lines", "f", "geojson").body()).contains("\"gate\"");
        assertThat(get("/ogc/collections/red-lines/items", "f", "json").body()).contains("gate");
        assertThat(get("/ows", "service", "WFS", "version", "2.0.0", "request", "GetFeature", "typeNames", "red-lines")
                        .status())
                .isEqualTo(200);
        assertThat(get("/api/conflicts").status()).isEqualTo(200);
        assertThat(withKey("POST", at + "/commit", "").statusCode()).isEqualTo(409);
        assertThat(withKey("DELETE", at, "").statusCode()).isEqualTo(204);
        assertThat(withKey("GET", at, "").statusCode()).isEqualTo(404);
    }

    @Test
    void theAuditLogSaysWhoImportedAndWhoWentBack() throws Exception {
        long before = audit.head().number();
        HttpResponse<String> reported = withKey("POST", "/api/layers/parks/imports", file("audited", "x"), RECORD);
        String at = URI.create(reported.headers().firstValue("Location").orElseThrow())
                .getPath();
        String id = at.substring(at.lastIndexOf('/') + 1);
        HttpResponse<String> committed = withKey("POST", at + "/commit", "");
        assertThat(committed.statusCode()).as(committed.body()).isEqualTo(200);
        int number = new JsonMapper()
                .readTree(committed.body())
                .at("/version/number")
                .asInt();
        assertThat(withKey("POST", "/api/layers/parks/rollback", "", "to", "1").statusCode())
                .isEqualTo(201);
        assertThat(withKey("DELETE", at, "").statusCode()).isEqualTo(204);

        List<AuditEntry> entries = audit.list(AuditFilter.ALL, AuditPage.above(before, 100));

        assertThat(entries)
                .extracting(AuditEntry::event)
                .extracting(event -> event.change().what() + " "
                        + event.change().subject() + " by " + event.by().door())
                .containsExactly(
                        "import-submitted imports/" + id + " by POST /api/layers/{layer}/imports",
                        "layer-imported layers/parks/versions/" + number + " by POST /api/imports/{id}/commit",
                        "layer-rolled-back layers/parks/versions/" + (number + 1)
                                + " by POST /api/layers/{layer}/rollback",
                        "import-cancelled imports/" + id + " by DELETE /api/imports/{id}");
        assertThat(entries).extracting(entry -> entry.event().by()).allSatisfy(by -> {
            assertThat(by.who()).isEqualTo("key:imports-token");
            assertThat(by.kind()).isEqualTo("key");
            assertThat(by.role()).isEqualTo("editor");
            assertThat(by.from()).isEqualTo("127.0.0.1");
        });
        // the job that writes the version acts in the name of the request that asked for it
        assertThat(entries.get(1).event().by().request())
                .isEqualTo(committed.headers().firstValue("X-Request-Id").orElseThrow());
        assertThat(entries.get(1).event().change().after())
                .isEqualTo(new JsonMapper()
                        .readTree(reported.body())
                        .at("/report/file/sha256")
                        .asString());
        assertThat(entries.toString()).doesNotContain("a-key-for-the-tests", "A. Planner", "audited");
    }

    @Test
    void theAuditLogIsReadByAdministratorsOnly() throws Exception {
        assertThat(get("/api/audit-log").status()).isEqualTo(401);
        assertThat(get("/api/audit-log/check").status()).isEqualTo(401);
        assertThat(withKey("GET", "/api/audit-log", "").statusCode()).isEqualTo(403);
        assertThat(withKey("GET", "/api/audit-log", "", "f", "csv").statusCode())
                .isEqualTo(403);
        assertThat(withKey("GET", "/api/audit-log/check", "").statusCode()).isEqualTo(403);
    }

    @Test
    void withoutALayerTheFileTellsIt() throws Exception {
        String file = "{\"type\":\"FeatureCollection\",\"name\":\"STBHHX\",\"features\":[{\"type\":\"Feature\","
                + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[118.6,25],[118.61,25],[118.61,25.01],[118.6,25.01],[118.6,25]]]},"
                + "\"properties\":{\"XJXZQDM\":\"350502000000\",\"LHLX\":1,\"MJ\":1118000}}]}";

        HttpResponse<String> reported = withKey("POST", "/api/imports", file, RECORD);

        assertThat(reported.statusCode()).as(reported.body()).isEqualTo(201);
        JsonNode report = new JsonMapper().readTree(reported.body()).path("report");
        assertThat(report.path("layer").asString()).isEqualTo("red-lines");
        assertThat(report.path("standard").path("line").asString()).isEqualTo("ecological-red-line");
        assertThat(report.path("standard").path("form").asString()).isEqualTo("short");
        assertThat(report.path("standard")
                        .path("zones")
                        .get(0)
                        .path("name")
                        .path("zh")
                        .asString())
                .isEqualTo("未区分");
        assertThat(report.path("published").path("amount").asDouble()).isEqualTo(4226.19);
        withKey(
                "DELETE",
                URI.create(reported.headers().firstValue("Location").orElseThrow())
                        .getPath(),
                "");

        HttpResponse<String> refused = withKey("POST", "/api/imports", file("a", "核心保护区"), RECORD);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        assertThat(new JsonMapper().readTree(refused.body()).path("code").asString())
                .isEqualTo("layer-not-recognised");
    }

    /** Naming a file needs no key, as it is compared with nothing that the service holds; all else below its address does. */
    @Test
    void aFileIsNamedWithoutTheKey() throws Exception {
        String square =
                "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[118.6,25],[118.61,25],[118.61,25.01],[118.6,25.01],[118.6,25]]]}";
        String feature = "{\"type\":\"Feature\"," + square
                + ",\"properties\":{\"BSM\":\"350502%s\",\"XJXZQDM\":\"350502000000\",\"LHLX\":%d,\"MJ\":1118000}}";
        String file = "{\"type\":\"FeatureCollection\",\"name\":\"STBHHX\",\"features\":["
                + String.join(",", feature.formatted("1", 1), feature.formatted("1", 2), feature.formatted("2", 1))
                + "]}";

        JsonNode table = json(asked("POST", "/api/imports/recognise", null, file, "crs", "EPSG:4490"))
                .get(0);

        assertThat(table.path("into").asString()).isEqualTo("red-lines");
        assertThat(table.at("/candidates/0/columns").toString()).contains("\"unit\":\"m2\"");
        JsonNode standard = table.path("standard");
        assertThat(standard.at("/twice/first").toString()).isEqualTo("[\"3505021\"]");
        assertThat(standard.at("/wrong_lengths/0/column").asString()).isEqualTo("BSM");
        assertThat(standard.path("missing_columns").toString()).contains("SJXZQMC");
        assertThat(standard.path("parts").toString()).contains("\"id\":\"land\"", "\"id\":\"near-sea\"");
        assertThat(standard.at("/parts/0/measured_m2").asDouble())
                .isCloseTo(2 * standard.at("/parts/1/measured_m2").asDouble(), within(0.02));
        assertThat(table.at("/published/amount").asDouble()).isEqualTo(4226.19);
        assertThat(table.propertyNames())
                .as("nothing of the current version")
                .containsExactlyInAnyOrder(
                        "table",
                        "rows",
                        "crs",
                        "into",
                        "into_name",
                        "code",
                        "zh",
                        "en",
                        "candidates",
                        "standard",
                        "published",
                        "findings");
        assertThat(json(withKey("GET", "/api/imports", "")).toString()).doesNotContain("STBHHX");
        HttpResponse<String> checked = asked("POST", "/api/conflicts", null, file, "crs", "EPSG:4490");
        assertThat(checked.headers().firstValue("X-Diagnosis").orElseThrow()).contains("layer-recognised");
        assertThat(checked.body()).contains("生态保护红线（STBHHX，简字段（分陆海）），可导入图层“生态保护红线");
        for (String other : new String[] {"GET /recognise", "DELETE /recognise", "POST "}) {
            String[] words = other.split(" ", 2);
            assertThat(asked(words[0], "/api/imports" + words[1], null, "").statusCode())
                    .as(other)
                    .isEqualTo(401);
        }
    }

    /** As the documentation's curl -F sends it, and longer than what is read at addresses that take no file. */
    @Test
    void aFormNeedsNoLayerEither() throws Exception {
        String file = "{\"type\":\"FeatureCollection\",\"name\":\"STBHHX\",\"features\":[{\"type\":\"Feature\","
                + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[118.6,25],[118.61,25],[118.61,25.01],[118.6,25.01],[118.6,25]]]},"
                + "\"properties\":{\"XJXZQDM\":\"350502000000\",\"LHLX\":1,\"MJ\":1118000}}]}"
                + " ".repeat(2 << 20);

        HttpResponse<String> reported = formWithKey("/api/imports", file, RECORD);
        assertThat(reported.statusCode()).as(reported.body()).isEqualTo(201);
        JsonNode record = new JsonMapper().readTree(reported.body());
        assertThat(record.path("layer").asString()).isEqualTo("red-lines");
        withKey("DELETE", "/api/imports/" + record.path("id").asString(), "");

        HttpResponse<String> recognised = formWithKey("/api/imports/recognise", file, "crs", "EPSG:4490");
        assertThat(recognised.statusCode()).as(recognised.body()).isEqualTo(200);
        assertThat(recognised.body()).contains("\"into\":\"red-lines\"");
    }

    /** One job: the report is its result, and the commit its second step. Without the key it is not there. */
    @Test
    void anImportIsAJobForWhoHasTheKey() throws Exception {
        String at = ready("industrial-parks", file("gate", ""));
        String id = at.substring(at.lastIndexOf('/') + 1);
        String job = "/ogc/jobs/" + id;

        JsonNode status = json(withKey("GET", job, ""));
        assertThat(status.path("status").asString()).isEqualTo("successful");
        assertThat(status.path("progress").asInt()).isEqualTo(100);
        assertThat(status.has("processID")).isFalse();
        assertThat(status.path("links").toString()).contains(job + "/results?f=json", at);
        assertThat(json(withKey("GET", job + "/results", ""))).isEqualTo(json(withKey("GET", at, "")));
        assertThat(withKey("GET", job + "/results", "", "f", "csv").statusCode())
                .isEqualTo(400);
        assertThat(withKey("GET", "/ogc/jobs", "").body()).contains(id);

        for (String path : new String[] {job, job + "/results"}) {
            HttpResponse<String> stranger = asked("GET", path, null, "");
            assertThat(stranger.statusCode()).as(path).isEqualTo(404);
            assertThat(stranger.body()).contains("no-such-job").doesNotContain("industrial-parks");
        }
        assertThat(asked("DELETE", job, null, "").statusCode()).isEqualTo(404);
        assertThat(asked("GET", "/ogc/jobs", null, "").body()).doesNotContain(id);

        assertThat(withKey("POST", at + "/commit", "").statusCode()).isEqualTo(200);
        assertThat(json(withKey("GET", job + "/results", ""))
                        .path("version")
                        .path("number")
                        .asInt())
                .isPositive();
        assertThat(json(withKey("DELETE", job, "")).path("status").asString()).isEqualTo("dismissed");
        assertThat(withKey("GET", at, "").statusCode()).isEqualTo(404);
        assertThat(withKey("GET", job, "").statusCode()).isEqualTo(404);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new JsonMapper().readTree(answer.body());
    }

    @Test
    void linksThatLoseTheirGroundDoNotStopTheMap() throws Exception {
        HttpResponse<String> answer =
                withKey("POST", "/api/layers/rivers/imports", file("some-river", ""), with("dryRun", "false"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonNode record = new JsonMapper().readTree(answer.body());
        assertThat(record.path("state").asString()).isEqualTo("COMMITTED");
        assertThat(record.path("code").asString()).isEmpty();
        assertThat(record.path("report").path("lost_links").size()).isPositive();
        assertThat(get("/api/layers/rivers", "f", "geojson").body()).contains("some-river");
        assertThat(get("/api/projects").status()).isEqualTo(200);
        assertThat(get("/api/conflicts").status()).isEqualTo(200);
    }

    /** It is known by its declaration, so it is no unknown layer (issue 14). */
    @Test
    void aDeclaredLayerGetsItsFirstVersion() throws Exception {
        assertThat(get("/api/projects", "touches", "soil-erosion/a")
                        .json()
                        .path("detail")
                        .asString())
                .contains("holds no data");

        HttpResponse<String> answer =
                withKey("POST", "/api/layers/built-up-areas/imports", file("u1", ""), with("dry-run", "false"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(new JsonMapper()
                        .readTree(answer.body())
                        .path("version")
                        .path("number")
                        .asInt())
                .isEqualTo(1);
        assertThat(get("/api/layers/built-up-areas").json().path("status").asString())
                .isEqualTo("data");
        assertThat(get("/ogc/collections/built-up-areas/items", "f", "json").body())
                .contains("u1");
    }

    /** Whoever looked at a report that is overtaken looks at a new one before anything is changed. */
    @Test
    void ofTwoReportsOnTheSameVersionOneIsCommitted() throws Exception {
        String one = ready("bays", file("one", ""));
        String other = ready("bays", file("other", ""));

        assertThat(withKey("POST", one + "/commit", "").statusCode()).isEqualTo(200);
        HttpResponse<String> late = withKey("POST", other + "/commit", "");

        assertThat(late.statusCode()).as(late.body()).isEqualTo(409);
        JsonNode record = new JsonMapper().readTree(late.body());
        assertThat(record.path("state").asString()).isEqualTo("READY");
        assertThat(record.path("code").asString()).isEqualTo("version-changed");
        assertThat(record.path("message").asString()).contains("新版本", "another version");
        assertThat(record.path("report").path("change").path("against").asInt()).isEqualTo(2);
        assertThat(record.path("report")
                        .path("change")
                        .path("removed")
                        .path("first")
                        .path(0)
                        .asString())
                .isEqualTo("one");
        assertThat(get("/api/layers/bays/versions").json().path("numberMatched").asInt())
                .isEqualTo(2);
        assertThat(withKey("POST", other + "/commit", "").statusCode()).isEqualTo(200);
    }

    /** The buffers follow the rivers there and back, and the questions that are asked of them. */
    @Test
    void whatIsComputedFollowsAnImportAndTheWayBack() throws Exception {
        String[] question = {"touches", "river-buffers/jin-river"};
        withKey("POST", "/api/layers/rivers/rollback", "", "to", "1");
        JsonNode before = get("/api/projects", question).json().path("numberMatched");
        String file = GeodataFiles.read("layers/rivers.geojson").text().replace("jin-river\"", "first-river\"");

        JsonNode committed = new JsonMapper()
                .readTree(imported("rivers", file.getBytes(StandardCharsets.UTF_8))
                        .body());

        assertThat(committed.path("report").path("findings").toString()).contains("derived-layer-renewed");
        assertThat(get("/api/projects", question).status()).as("it is gone").isEqualTo(404);
        assertThat(get("/api/projects", "touches", "river-buffers/first-river").status())
                .isEqualTo(200);

        HttpResponse<String> back = withKey("POST", "/api/layers/rivers/rollback", "", "to", "1");

        assertThat(back.statusCode()).as(back.body()).isEqualTo(201);
        JsonNode buffers = new JsonMapper()
                .readTree(back.body()).path("derived").values().stream()
                        .filter(derived -> derived.path("layer").asString().equals("river-buffers"))
                        .findFirst()
                        .orElseThrow();
        assertThat(buffers.path("renewed").asBoolean()).isTrue();
        assertThat(buffers.path("version").path("source").asString()).startsWith("computed by the service from rivers");
        assertThat(get("/api/layers/river-buffers")
                        .json()
                        .path("derived")
                        .path("current")
                        .asBoolean())
                .isTrue();
        assertThat(get("/api/projects", question).json().path("numberMatched")).isEqualTo(before);
        assertThat(get("/api/layers/river-buffers/diff", "from", "1")
                        .json()
                        .path("by_kind")
                        .path("moved")
                        .asInt())
                .as("to the same outlines")
                .isZero();
    }

    /** Half of the red line becomes a copy of the other half: every figure counts the ground once (issue 14). */
    @Test
    void areasCountGroundOnceInEveryAnswer() throws Exception {
        HttpResponse<String> two = imported("red-lines", golden("two-squares"));
        HttpResponse<String> twice = imported("red-lines", golden("one-square-twice"));

        long before = version(two).path("area_m2").asLong();
        JsonNode now = version(twice);
        assertThat(two.body()).contains("\"area_m2\":" + before + ",");
        assertThat(now.path("area_m2").asLong()).isBetween(before / 2 - 1000, before / 2 + 1000);
        assertThat(twice.body()).contains("area-reduced").contains("\"area_before_m2\":" + before + ",");
        assertThat(get("/api/layers/red-lines/versions", "limit", "100").body())
                .as("in the same form")
                .contains(
                        "\"area_m2\":" + before + ",",
                        "\"area_m2\":" + now.path("area_m2").asLong() + ",");
        JsonNode audit = get("/api/layers/red-lines/audit").json();
        assertThat(audit.path("state").asString()).isEqualTo("conflict");
        assertThat(audit.path("area_from").path("m2").asDouble()).isCloseTo(before, within(1.0));
        assertThat(audit.path("area_to").path("m2").asDouble())
                .isCloseTo(now.path("area_m2").asLong(), within(1.0));
        assertThat(get("/api/conflicts")
                        .json()
                        .path("layers")
                        .path(0)
                        .path("area_ha")
                        .asDouble())
                .isEqualTo(now.path("area_m2").asLong() / 10_000.0);
    }

    private static JsonNode version(HttpResponse<String> committed) {
        assertThat(committed.statusCode()).as(committed.body()).isEqualTo(201);
        return new JsonMapper().readTree(committed.body()).path("version");
    }

    private static byte[] golden(String name) throws IOException {
        return Files.readAllBytes(Path.of("src/test/resources/golden/versions/" + name + ".geojson"));
    }

    /** The path of an import whose report is ready. */
    private String ready(String layer, String file) throws IOException, InterruptedException {
        HttpResponse<String> reported = withKey("POST", "/api/layers/" + layer + "/imports", file, RECORD);
        assertThat(reported.statusCode()).as(reported.body()).isEqualTo(201);
        return URI.create(reported.headers().firstValue("Location").orElseThrow())
                .getPath();
    }

    @Test
    void whatTheReportForbidsIsRefusedWithTheReport() throws Exception {
        HttpResponse<String> answer =
                withKey("POST", "/api/layers/red-lines/imports", file("a", "第三区"), with("dry-run", "false"));

        assertThat(answer.statusCode()).isEqualTo(422);
        JsonNode record = new JsonMapper().readTree(answer.body());
        assertThat(record.path("state").asString()).isEqualTo("REFUSED");
        assertThat(record.path("report").path("findings").toString()).contains("zone-unknown");
        String results = "/ogc/jobs/" + record.path("id").asString() + "/results";
        assertThat(withKey("GET", results, "").statusCode()).isEqualTo(422);
        assertThat(withKey("GET", results, "").body()).contains("import-refused");
    }

    @Test
    void aFileThatCannotBeReadIsRefusedWithItsPlace() throws Exception {
        HttpResponse<String> answer = withKey(
                "POST", "/api/layers/parks/imports", "{\"type\":\"FeatureCollection\",\n\"features\":[{]}", RECORD);

        assertThat(answer.statusCode()).isEqualTo(422);
        JsonNode record = new JsonMapper().readTree(answer.body());
        assertThat(record.path("code").asString()).isEqualTo("data-file-broken");
        assertThat(record.path("message").asString()).contains("line 2");
    }

    @Test
    void aRefusalIsInChineseAndEnglish() throws Exception {
        JsonNode record = new JsonMapper()
                .readTree(withKey("POST", "/api/layers/parks/imports", "nothing of the kind", RECORD)
                        .body());

        assertThat(record.path("message").asString()).contains("不是 GeoJSON", "is none of GeoJSON");
    }

    @Test
    void ofSeveralTablesOneIsChosen() throws Exception {
        byte[] file = Files.readAllBytes(Path.of("src/test/resources/golden/parcels/two-tables.gpkg"));
        JsonNode unchosen = new JsonMapper().readTree(sent(file, RECORD).body());
        JsonNode chosen = new JsonMapper()
                .readTree(sent(file, "source", "s", "licence", "x", "author", "a", "table", "地块")
                        .body());

        assertThat(unchosen.path("message").asString()).contains("地块, mixed", "table=地块", "含有多个表");
        assertThat(chosen.path("report").path("counts").path("read").asInt()).isEqualTo(4);
        assertThat(chosen.path("parameters").path("table").asString()).isEqualTo("地块");
    }

    @Test
    void whatTheColumnsOfAListAreIsSaid() throws Exception {
        byte[] list = "no,a,b\n1,118.69,24.92\n2,118.692,24.92\n3,118.692,24.922\n".getBytes(StandardCharsets.UTF_8);
        JsonNode unsaid = new JsonMapper().readTree(sent(list, RECORD).body());
        JsonNode said = new JsonMapper()
                .readTree(sent(list, "source", "s", "licence", "x", "author", "a", "columns", "point,lon,lat")
                        .body());

        assertThat(unsaid.path("code").asString()).isEqualTo("data-file-broken");
        assertThat(said.path("report").path("counts").path("read").asInt()).isEqualTo(1);
        assertThat(said.path("parameters").path("columns").asString()).isEqualTo("point,lon,lat");
    }

    /** All tables are told, those that are recognised become one version each, together. */
    @Test
    void aDeliveredDatabaseIsOneImport() throws Exception {
        Needed.program("ogr2ogr", "--version");
        byte[] database = Files.readAllBytes(Path.of("src/test/resources/golden/gdal/delivered.gdb.zip"));
        String[] record = {"source", "s", "licence", "x", "author", "a", "valid-from", "2026-05-01"};

        JsonNode all = parsed(sent("/api/imports", "application/zip", database, record));
        assertThat(all.path("state").asString()).as(all.toString()).isEqualTo("READY");
        assertThat(all.path("parts").valueStream())
                .extracting(part -> part.path("table").asString() + " "
                        + part.path("report").path("counts").path("importable").asInt())
                .containsExactlyInAnyOrder("STBHHX 2", "CZKFBJ 2", "YJJBNTBHTB 1");
        assertThat(all.path("tables").valueStream())
                .filteredOn(table -> table.path("into").isNull())
                .extracting(table -> table.path("table").asString())
                .containsExactly("DLTB");
        withKey("DELETE", "/api/imports/" + all.path("id").asString(), "");

        JsonNode some = parsed(
                sent("/api/imports", "application/zip", database, with(record, "layers", "STBHHX,town-boundary")));
        HttpResponse<String> committed =
                withKey("POST", "/api/imports/" + some.path("id").asString() + "/commit", "");
        assertThat(committed.statusCode()).as(committed.body()).isEqualTo(200);
        assertThat(parsed(committed).path("parts").valueStream())
                .allMatch(part -> part.path("version").path("number").asInt() > 0)
                .extracting(part -> part.path("layer").asString())
                .containsExactlyInAnyOrder("red-lines", "town-boundary");

        withKey("DELETE", "/api/imports/" + some.path("id").asString(), "");
        Answer originals = get("/api/layers/town-boundary", "f", "gpkg", "columns", "original", "crs", "EPSG:4549");
        assertThat(originals.status()).isEqualTo(200);
        assertThat(originals.body())
                .contains("\"BSM\" TEXT(18)", "\"GHFQDM\" TEXT(3)")
                .doesNotContain("name_zh", "licence");
        assertThat(get("/api/layers/town-boundary", "f", "geojson", "columns", "original")
                        .status())
                .isEqualTo(400);
        assertThat(get("/api/layers/rivers", "f", "shp", "columns", "original").body())
                .contains("规划数据库规范");

        HttpResponse<String> unknown =
                sent("/api/imports", "application/zip", database, with(record, "layers", "HHAX"));
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body()).contains("STBHHX → red-lines");
    }

    private static JsonNode parsed(HttpResponse<String> answer) {
        return new JsonMapper().readTree(answer.body());
    }

    private HttpResponse<String> sent(byte[] file, String... query) throws IOException, InterruptedException {
        return sent("/api/layers/parks/imports", "application/geopackage+sqlite3", file, query);
    }

    private HttpResponse<String> sent(String path, String type, byte[] file, String... query)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address(path, query)))
                .header("Content-Type", type)
                .header("Authorization", "Bearer a-key-for-the-tests")
                .POST(HttpRequest.BodyPublishers.ofByteArray(file))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** The id of an import that looks for overlaps. */
    private Optional<String> inCoverage() throws IOException, InterruptedException {
        for (JsonNode record :
                new JsonMapper().readTree(withKey("GET", "/api/imports", "").body())) {
            if (record.path("phase").asString("").equals("COVERAGE")) {
                return Optional.of(record.path("id").asString());
            }
        }
        return Optional.empty();
    }

    /** A million pairs of areas that overlap: looking at them all takes many minutes. */
    @Test
    void aRunningImportCanBeGivenUp() throws Exception {
        StringBuilder features = new StringBuilder();
        for (int i = 0; i < 1500; i++) {
            features.append(i == 0 ? "" : ",").append(circle(i));
        }
        String file = "{\"type\":\"FeatureCollection\",\"features\":[" + features + "]}";
        CompletableFuture<HttpResponse<String>> answer = CompletableFuture.supplyAsync(() -> {
            try {
                return withKey("POST", "/api/layers/parks/imports", file, RECORD);
            } catch (IOException | InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        Patience.until("the search for overlaps", () -> inCoverage().isPresent());
        String id = inCoverage().orElseThrow();

        assertThat(withKey("DELETE", "/api/imports/" + id, "").statusCode()).isIn(202, 204);
        assertThat(answer.get().statusCode()).isIn(202, 404);
        assertThat(withKey("GET", "/api/imports/" + id, "").statusCode()).isEqualTo(404);
        assertThat(withKey("POST", "/api/layers/red-lines/imports", file("next", "核心保护区"), RECORD)
                        .statusCode())
                .isEqualTo(201);
    }

    private static String circle(int number) {
        StringBuilder ring = new StringBuilder();
        for (int k = 0; k <= 500; k++) {
            double angle = Math.PI * 2 * (k % 500) / 500;
            ring.append(k == 0 ? "" : ",")
                    .append('[')
                    .append(118.6 + number / 1e6 + Math.cos(angle) / 100)
                    .append(',')
                    .append(25 + Math.sin(angle) / 100)
                    .append(']');
        }
        return "{\"type\":\"Feature\",\"id\":\"c" + number
                + "\",\"properties\":{},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[" + ring + "]]}}";
    }

    @Test
    void unknownLayersAndParametersAreToldAtOnce() throws Exception {
        assertThat(withKey("POST", "/api/layers/lakes/imports", "{}", RECORD).statusCode())
                .isEqualTo(404);
        assertThat(withKey("POST", "/api/layers/projects/imports", "{}", RECORD).statusCode())
                .isEqualTo(422);
        assertThat(withKey("POST", "/api/layers/parks/imports", "{}", with("valid-from", "2026-05-02"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(withKey("POST", "/api/layers/parks/imports", "{}", with("lisence", "x"))
                        .statusCode())
                .isEqualTo(400);
    }

    /** The river system's members are a list, which GeoPackage and FlatGeobuf know as text only. */
    @ParameterizedTest
    @ValueSource(strings = {"gpkg", "fgb"})
    void anExportThatIsImportedAgainChangesNoAnswer(String format) throws Exception {
        String[] question = {"touches", "river-systems/jin-river", "certainty", "certain"};
        int before = get("/api/projects", question).json().path("numberMatched").asInt();
        byte[] export = get("/api/layers/river-systems", "f", format).bytes();

        HttpResponse<String> answer = imported("river-systems", export);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonNode report = new JsonMapper().readTree(answer.body()).path("report");
        assertThat(report.path("change").path("unchanged").asInt()).isEqualTo(4);
        assertThat(before).isEqualTo(15);
        assertThat(get("/api/projects", question).json().path("numberMatched").asInt())
                .isEqualTo(before);
    }

    /** What a browser saves of a long layer is its first page. */
    @Test
    void aPageOfALayerIsNotTakenForTheLayer() throws Exception {
        byte[] page = get("/api/layers/places", "f", "geojson").bytes();

        HttpResponse<String> answer = imported("places", page);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("page-of-more")
                .contains(Integer.toString(GeodataFiles.features("places").size()));
    }

    /** Days, moments, truths and long numbers are what they were in the file: described so, compared so, written so. */
    @Test
    void typesOfColumnsHoldAtEveryDoor(@TempDir Path folder) throws Exception {
        HttpResponse<String> answer = imported("country-parks", TypedFile.bytes(folder));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);

        JsonNode schema = get("/ogc/collections/country-parks/queryables", "f", "json")
                .json()
                .path("properties");
        assertThat(schema.at("/pzrq/format").asString()).isEqualTo("date");
        assertThat(schema.at("/gxsj/format").asString()).isEqualTo("date-time");
        assertThat(schema.at("/flag/type").asString()).isEqualTo("boolean");
        assertThat(schema.at("/code/type").asString()).isEqualTo("integer");
        String described = get(
                        "/ows",
                        "SERVICE",
                        "WFS",
                        "VERSION",
                        "2.0.0",
                        "REQUEST",
                        "DescribeFeatureType",
                        "TYPENAMES",
                        "country-parks")
                .body();
        assertThat(described)
                .contains("name=\"pzrq\" type=\"xsd:date\"", "name=\"gxsj\" type=\"xsd:dateTime\"")
                .contains("name=\"flag\" type=\"xsd:boolean\"", "name=\"code\" type=\"xsd:long\"");
        assertThat(get("/api/layers/country-parks", "f", "csv").body())
                .contains("2022-04-16,2022-06-01T08:00:00Z,true,350502001202");
        assertThat(get("/api/layers/country-parks").body())
                .contains("\"pzrq\":\"2022-04-16\"", "\"gxsj\":\"2022-06-01T08:00:00Z\"");
        assertThat(get("/api/layers/country-parks", "f", "kml").body())
                .contains("<SimpleField type=\"string\" name=\"code\"/>");
        for (String format : new String[] {"gpkg", "shp", "fgb", "geojson"}) {
            HttpResponse<String> again = imported(
                    "country-parks",
                    get("/api/layers/country-parks", "f", format).bytes());
            assertThat(new JsonMapper()
                            .readTree(again.body())
                            .at("/report/change/unchanged")
                            .asInt())
                    .as(again.body())
                    .isEqualTo(4);
        }
        assertThat(found("filter", "pzrq >= DATE('2022-04-16') AND code > 350502001202"))
                .isEqualTo("c");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            pzrq = DATE('2022-04-16')                                   | b
            pzrq >= DATE('2022-04-16')                                  | bc
            pzrq < DATE('2022-04-16')                                   | a
            pzrq BETWEEN DATE('2022-01-01') AND DATE('2022-12-31')      | b
            T_AFTER(pzrq, DATE('2022-01-01'))                           | bc
            T_BEFORE(pzrq, DATE('2022-04-16'))                          | a
            T_DURING(pzrq, INTERVAL('2022-01-01', '2023-01-01'))        | b
            pzrq IS NULL                                                | d
            gxsj > TIMESTAMP('2022-01-01T00:00:00Z')                    | bc
            gxsj = TIMESTAMP('2022-06-01T16:00:00+08:00')               | b
            gxsj <= TIMESTAMP('2021-12-31T23:59:59.999Z')               | a
            T_AFTER(gxsj, TIMESTAMP('2022-06-01T07:59:59Z'))            | bc
            flag = true                                                 | ab
            flag = false                                                | c
            code = 350502001202                                         | b
            code > 350502001201                                         | bc
            """)
    void filtersCompareByType(String filter, String ids, @TempDir Path folder) throws Exception {
        importTyped(folder);

        assertThat(found("filter", filter)).isEqualTo(ids);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            <f:PropertyIsGreaterThan><f:ValueReference>pzrq</f:ValueReference><f:Literal>2022-04-16</f:Literal></f:PropertyIsGreaterThan>                      | c
            <f:PropertyIsEqualTo><f:ValueReference>pzrq</f:ValueReference><f:Literal>2022-04-16</f:Literal></f:PropertyIsEqualTo>                              | b
            <f:PropertyIsLessThan><f:ValueReference>gxsj</f:ValueReference><f:Literal>2022-06-01T16:00:00+08:00</f:Literal></f:PropertyIsLessThan>             | a
            <f:PropertyIsEqualTo><f:ValueReference>gxsj</f:ValueReference><f:Literal>2022-06-01T08:00:00Z</f:Literal></f:PropertyIsEqualTo>                    | b
            <f:PropertyIsEqualTo><f:ValueReference>flag</f:ValueReference><f:Literal>true</f:Literal></f:PropertyIsEqualTo>                                    | ab
            <f:PropertyIsEqualTo><f:ValueReference>code</f:ValueReference><f:Literal>350502001203</f:Literal></f:PropertyIsEqualTo>                            | c
            <f:After><f:ValueReference>gxsj</f:ValueReference><f:Literal>2022-01-01T00:00:00Z</f:Literal></f:After>                                            | bc
            <f:Before><f:ValueReference>pzrq</f:ValueReference><f:Literal>2022-04-16</f:Literal></f:Before>                                                    | a
            """)
    void xmlFiltersCompareByType(String filter, String ids, @TempDir Path folder) throws Exception {
        importTyped(folder);

        String answer = get(
                        "/ows",
                        "SERVICE",
                        "WFS",
                        "VERSION",
                        "2.0.0",
                        "REQUEST",
                        "GetFeature",
                        "TYPENAMES",
                        "country-parks",
                        "FILTER",
                        "<f:Filter xmlns:f=\"http://www.opengis.net/fes/2.0\">" + filter + "</f:Filter>",
                        "OUTPUTFORMAT",
                        "geojson")
                .body();
        assertThat(ids(new JsonMapper().readTree(answer))).isEqualTo(ids);
    }

    @Test
    void parametersCompareByType(@TempDir Path folder) throws Exception {
        importTyped(folder);

        assertThat(found("pzrq", "2022-04-16")).isEqualTo("b");
        assertThat(found("gxsj", "2022-06-01T16:00:00+08:00")).isEqualTo("b");
        assertThat(found("code", "350502001203")).isEqualTo("c");
        assertThat(get("/ogc/collections/country-parks/items", "sortby", "-pzrq")
                        .json()
                        .at("/features/0/id")
                        .asString())
                .isEqualTo("c");
        assertThat(get("/ogc/collections/country-parks/items", "gxsj", "yesterday")
                        .status())
                .isEqualTo(400);
    }

    /** GDAL and QGIS take xsd:integer for 32 bits and cut what is longer. */
    @ParameterizedTest
    @ValueSource(strings = {"1.1.0", "2.0.0"})
    void gdalReadsTypesOverWfs(String version, @TempDir Path folder) throws Exception {
        Needed.program("ogrinfo", "--version");
        importTyped(folder);

        String source = "WFS:" + address("/ows") + "?SERVICE=WFS&VERSION=" + version;
        assertThat(Program.run(folder, "ogrinfo", "-ro", source, "plan:country-parks"))
                .contains("code (Integer64) = 350502001201", "pzrq (Date) = 2021/04/16", "flag (Integer(Boolean)) = 1")
                .contains("gxsj (DateTime) = 2022/06/01 08:00:00");
    }

    @Test
    void gdalReadsTypesOfFiles(@TempDir Path folder) throws Exception {
        Needed.program("ogrinfo", "--version");
        importTyped(folder);

        for (String format : new String[] {"gpkg", "shp.zip"}) {
            Path file = Files.write(
                    folder.resolve("typed." + format),
                    get("/api/layers/country-parks", "f", format.substring(0, 3).replace("gpk", "gpkg"))
                            .bytes());
            assertThat(Program.run(folder, "ogrinfo", "-ro", "-al", file.toString()))
                    .as(format)
                    .contains("code (Integer64) = 350502001201", "pzrq (Date) = 2021/04/16", "as_of (Date)");
        }
    }

    private void importTyped(Path folder) throws Exception {
        if (!get("/ogc/collections/country-parks/queryables", "f", "json")
                .body()
                .contains("pzrq")) {
            assertThat(imported("country-parks", TypedFile.bytes(folder)).statusCode())
                    .isEqualTo(201);
        }
    }

    private String found(String... query) {
        Answer answer = get("/ogc/collections/country-parks/items", query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return ids(answer.json());
    }

    private static String ids(JsonNode collection) {
        return collection
                .path("features")
                .valueStream()
                .map(feature -> feature.path("id").asString().replace("country-parks.", ""))
                .sorted()
                .collect(Collectors.joining());
    }

    private HttpResponse<String> imported(String layer, byte[] file) throws Exception {
        String[] record = java.util.Arrays.copyOf(RECORD, RECORD.length);
        record[record.length - 2] = "dry-run";
        record[record.length - 1] = "false";
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(address("/api/layers/" + layer + "/imports", record)))
                .header("Content-Type", "application/octet-stream")
                .header("Authorization", "Bearer a-key-for-the-tests")
                .POST(HttpRequest.BodyPublishers.ofByteArray(file));
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String file(String id, String zone) {
        return FILE.formatted(id, zone);
    }

    private static String[] with(String name, String value) {
        return with(RECORD, name, value);
    }

    private static String[] with(String[] record, String name, String value) {
        String[] all = java.util.Arrays.copyOf(record, record.length + 2);
        all[record.length] = name;
        all[record.length + 1] = value;
        return all;
    }

    private HttpResponse<String> formWithKey(String path, String file, String... fields)
            throws IOException, InterruptedException {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append("--q\r\nContent-Disposition: form-data; name=\"" + fields[i] + "\"\r\n\r\n" + fields[i + 1]
                    + "\r\n");
        }
        body.append("--q\r\nContent-Disposition: form-data; name=\"file\"; filename=\"STBHHX.geojson\"\r\n\r\n")
                .append(file)
                .append("\r\n--q--\r\n");
        HttpRequest request = HttpRequest.newBuilder(URI.create(address(path)))
                .header("Content-Type", "multipart/form-data; boundary=q")
                .header("Authorization", "Bearer a-key-for-the-tests")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> withKey(String method, String path, String body, String... query)
            throws IOException, InterruptedException {
        return asked(method, path, "Bearer a-key-for-the-tests", body, query);
    }

    private HttpResponse<String> asked(String method, String path, String key, String body, String... query)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address(path, query)))
                .header("Content-Type", "application/geo+json")
                .method(method, HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        if (key != null) {
            request.header("Authorization", key);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
