package org.spatialplan.ogc.api.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spatialplan.format.rules.DataFile;
import org.spatialplan.job.Asker;
import org.spatialplan.job.Job;
import org.spatialplan.job.JobQueue;
import org.spatialplan.job.JobStatus;
import org.spatialplan.job.JobStore;
import org.spatialplan.run.Patience;
import org.spatialplan.web.HttpTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** OGC API – Processes over the real HTTP stack. */
class ProcessApiTest extends HttpTest {

    private static final String EXECUTION = "/ogc/processes/conflict-check/execution";
    private static final String ECHO = "/ogc/processes/echo/execution";
    private static final String JSON = "application/json";

    @Autowired
    private JobStore<ProcessDetails> store;

    @Autowired
    private ProcessFiles files;

    @Autowired
    private JobQueue<ProcessDetails> queue;

    @Test
    void describesItself() {
        JsonNode landing = get("/ogc").json();
        landing.path("links").forEach(link -> assertThat(
                        follow(link.path("href").stringValue()).status())
                .as(link.toString())
                .isEqualTo(200));
        JsonNode process = get("/ogc/processes/conflict-check").json();
        assertThat(process.path("inputs").path("parcels").path("minOccurs").intValue())
                .isEqualTo(1);
        assertThat(get("/ogc/processes/other").json().path("type").stringValue())
                .endsWith("/no-such-process");
        assertThat(get("/ogc/jobs/other").json().path("type").stringValue()).endsWith("/no-such-job");
    }

    @Test
    void answersASmallFileAtOnceAndOneBadParcelIsOneRow() {
        Answer answer = post(EXECUTION, JSON, request(parcels(3) + ",{\"type\":\"Feature\",\"geometry\":null}"));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        String[] rows = answer.body().split("\n");
        assertThat(rows).hasSize(4);
        assertThat(rows[3]).contains("\"state\":\"not-checked\"", "broken-geometry");
        assertThat(rows[0]).contains("\"number\":1", "\"state\":");
    }

    @Test
    void rowsTellOverlapsAndTheApproval() {
        byte[] approval = "POLYGON ((118.6 24.9, 118.7 24.9, 118.7 25, 118.6 24.9))".getBytes(StandardCharsets.UTF_8);
        String twice = "GEOMETRYCOLLECTION (POLYGON ((118.68 24.92, 118.69 24.92, 118.69 24.93, 118.68 24.92)))\n"
                + "POLYGON ((118.68 24.92, 118.69 24.92, 118.69 24.94, 118.68 24.92))";

        Answer answer = postForm(EXECUTION, "approval", "意见.wkt", approval, "parcels", twice, "outputs", "csv");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body())
                .contains("与第 2 个地块重叠", "overlaps parcel 1: ")
                .contains("意见.wkt", new DataFile("", approval).sha256());
    }

    @Test
    void runsALargeFileAsAJobWithProgressAndResults() throws InterruptedException {
        byte[] file = collection(parcels(12_000)).getBytes(StandardCharsets.UTF_8);

        Answer created = postForm(EXECUTION, "parcels", "parcels.geojson", file, "crs", "EPSG:4490", "outputs", "csv");

        assertThat(created.status()).as(created.body()).isEqualTo(201);
        String job = created.headers().firstValue("Location").orElseThrow();
        JsonNode ended = awaited(job);
        assertThat(ended.path("status").stringValue()).isEqualTo("successful");
        assertThat(ended.path("done").intValue()).isEqualTo(12_000);
        assertThat(ended.path("diagnosis").toString()).contains("overlaps-not-compared");
        assertThat(follow(job + "/results").body().lines()).hasSize(12_001);
        assertThat(follow(job + "/results?f=ndjson").body().lines()).hasSize(12_000);
        assertThat(follow(job + "/results?f=gpkg").body()).startsWith("SQLite format 3");
        assertThat(follow(job + "/results?f=txt").body()).startsWith("[属性描述]").contains("\r\nJ1,1,");
        assertThat(follow(job + "/results?f=dxf").body()).contains("LWPOLYLINE");
        String kml = follow(job + "/results?f=kml").body();
        assertThat(kml)
                .contains("<SimpleField type=\"double\" name=\"area_m2\"/>")
                .endsWith("</Document></kml>\n");
        assertThat(kml.split("<Placemark ")).hasSize(12_001);
        assertThat(get("/ogc/jobs").json().path("jobs").size()).isPositive();
        assertThat(send("DELETE", java.net.URI.create(job).getPath(), null)
                        .json()
                        .path("status")
                        .stringValue())
                .isEqualTo("dismissed");
        assertThat(follow(job).status()).isEqualTo(404);
    }

    /** Who does not know an id does not find it, and who made a job finds it again. */
    @Test
    void theListShowsOnlyWhatItsAskerMadeAndAnExample() {
        Answer created = postAsync(ECHO, JSON, "{\"inputs\":{\"message\":\"mine\"}}");
        String id = created.json().path("jobID").stringValue();
        String cookie = created.headers().firstValue("Set-Cookie").orElseThrow();

        Answer others = get("/ogc/jobs");
        assertThat(others.body()).doesNotContain(id);
        assertThat(others.json().path("jobs").size()).as("the example").isEqualTo(1);
        assertThat(others.json().path("links").get(0).path("rel").stringValue()).isEqualTo("self");
        assertThat(others.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(getWith("/ogc/jobs", "Cookie", cookie.substring(0, cookie.indexOf(';')))
                        .body())
                .contains(id);
        assertThat(created.body()).doesNotContain("owner").doesNotContain("127.0.0.1");
        assertThat(id).matches("[0-9a-f]{40}");
        send("DELETE", "/ogc/jobs/" + id, null);
    }

    @Test
    void whoHasManyWaitingIsToldToWait() throws IOException {
        String echo = postAsync(ECHO, JSON, "{\"inputs\":{\"message\":\"\"}}")
                .json()
                .path("jobID")
                .stringValue();
        Asker me = store.find(echo).orElseThrow().asker();
        store.delete(echo);
        List<Job<ProcessDetails>> waiting = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            waiting.add(store.save(prepared(1).withAsker(me)));
        }

        Answer refused = postAsync(EXECUTION, JSON, request(parcels(1)));

        waiting.forEach(job -> store.delete(job.id()));
        assertThat(refused.status()).as(refused.body()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.json().path("code").stringValue()).isEqualTo("too-many-waiting");
        assertThat(refused.json().path("zh").stringValue()).contains("20 个任务");
        assertThat(refused.json().path("type").stringValue()).isNotEmpty();
    }

    @Test
    void inputsHaveASize() {
        String request = request(parcels(1)).replace("}}", "},\"crs\":\"" + "4".repeat(70_000) + "\"}");
        assertThat(post(EXECUTION, JSON, request).status()).isEqualTo(413);
        assertThat(postForm(EXECUTION, "crs", "x", new byte[70_000], "parcels", "POINT (118.6 24.9)")
                        .status())
                .as("a text that came as a file")
                .isEqualTo(400);
        String half = "4".repeat(40_000);
        assertThat(postForm(
                                EXECUTION,
                                "parcels",
                                "p.wkt",
                                "POINT (118.6 24.9)".getBytes(StandardCharsets.UTF_8),
                                "crs",
                                half,
                                "layers",
                                half)
                        .status())
                .as("together")
                .isEqualTo(413);
    }

    @Test
    void anApprovalInJsonIsUsedAsAFileIs() {
        String approval = "POLYGON ((118.6 24.9, 118.7 24.9, 118.7 25, 118.6 24.9))";
        String request = request(parcels(1)).replace("}}", "},\"approval\":\"" + approval + "\"}");

        Answer answer = post(EXECUTION, JSON, request);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains(new DataFile("", approval.getBytes(StandardCharsets.UTF_8)).sha256());
    }

    /** As a crash leaves it: some rows, the last one torn. */
    @Test
    void takesAJobUpWhereItsLastWholeRowEnds() throws IOException {
        Job<ProcessDetails> whole = prepared(700);
        assertThat(queue.run(whole.id()).status()).isEqualTo(JobStatus.SUCCESSFUL);
        String expected = Files.readString(files.rows(whole.id()));

        Job<ProcessDetails> torn = prepared(700);
        int cut = expected.indexOf("\"number\":301,") + 40;
        Files.writeString(files.rows(torn.id()), expected.substring(0, cut));
        Job<ProcessDetails> resumed = queue.run(torn.id());

        assertThat(resumed.status()).isEqualTo(JobStatus.SUCCESSFUL);
        assertThat(Files.readString(files.rows(torn.id()))).isEqualTo(expected);
    }

    @Test
    void aDismissedJobStops() throws IOException {
        Job<ProcessDetails> job = prepared(10);
        queue.dismiss(job);
        assertThat(queue.run(job.id()).status()).isEqualTo(JobStatus.DISMISSED);
        assertThat(get("/ogc/jobs/" + job.id() + "/results").json().path("type").stringValue())
                .endsWith("/result-not-ready");
    }

    /** What stands behind the parcels is met only when all of them are read. */
    @Test
    void aFileThatIsRefusedAtItsEndIsNoFaultOfTheService() {
        String late = "{\"type\":\"FeatureCollection\",\"features\":[" + parcels(300)
                + "],\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:4214\"}}}";

        Answer answer = postForm(
                EXECUTION, "parcels", "parcels.geojson", late.getBytes(StandardCharsets.UTF_8), "outputs", "csv");

        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("4214").doesNotContain("job-failed");
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        assertThat(post(EXECUTION, JSON, "{\"inputs\":{}}")
                        .json()
                        .path("detail")
                        .stringValue())
                .contains("parcels");
        assertThat(post(EXECUTION, JSON, "{\"inputs\":{\"parcel\":1}}").status())
                .isEqualTo(400);
        assertThat(post(EXECUTION, JSON, "{\"inputs\":{\"parcels\":{\"href\":\"http://x\"}}}")
                        .status())
                .isEqualTo(400);
        assertThat(post(EXECUTION, JSON, "{").status()).isEqualTo(400);
        assertThat(post(EXECUTION, JSON, request(parcels(1)).replace("}}", "},\"accuracy\":\"far\"}"))
                        .status())
                .isEqualTo(400);
        assertThat(post(EXECUTION, JSON, "{\"inputs\":{\"parcels\":\"POINT (24.9 118.6)\"}}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void readsTextAndBase64() {
        String wkt = "POINT (118.6 24.9)";
        String encoded = java.util.Base64.getEncoder().encodeToString(wkt.getBytes(StandardCharsets.UTF_8));

        Answer text = post(EXECUTION, JSON, "{\"inputs\":{\"parcels\":\"" + wkt + "\"}}");
        Answer base64 = post(
                EXECUTION, JSON, "{\"inputs\":{\"parcels\":{\"encoding\":\"base64\",\"value\":\"" + encoded + "\"}}}");

        assertThat(text.status()).as(text.body()).isEqualTo(200);
        assertThat(base64.body()).isEqualTo(text.body());
    }

    @Test
    void echoesAtOnce() {
        assertThat(post(ECHO, JSON, "{\"inputs\":{\"message\":\"山\"}}").json().stringValue())
                .isEqualTo("山");
        assertThat(post(
                                ECHO,
                                JSON,
                                "{\"inputs\":{\"message\":\"山\"},\"outputs\":{\"message\":{}},\"response\":\"document\"}")
                        .json()
                        .path("message")
                        .stringValue())
                .isEqualTo("山");
        assertThat(get("/ogc/processes/echo").json().path("inputs").has("message"))
                .isTrue();
    }

    @Test
    void echoesAsAJob() {
        Answer created = postAsync(ECHO, JSON, "{\"inputs\":{\"message\":\"山\"}}");

        assertThat(created.status()).as(created.body()).isEqualTo(201);
        String job = created.headers().firstValue("Location").orElseThrow();
        JsonNode status = follow(job).json();
        assertThat(status.path("processID").stringValue()).isEqualTo("echo");
        assertThat(status.path("status").stringValue()).isEqualTo("successful");
        assertThat(follow(job + "/results").json().stringValue()).isEqualTo("山");
        assertThat(follow(job + "/results?f=csv").status()).isEqualTo(400);
        send("DELETE", java.net.URI.create(job).getPath(), null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "{\"inputs\":{}}",
                "{\"inputs\":{\"message\":1}}",
                "{\"inputs\":{\"message\":\"a\",\"other\":1}}",
                "{\"inputs\":{\"message\":\"a\"},\"outputs\":{\"other\":{}}}",
                "{\"invalid\":true}"
            })
    void echoesNothingElse(String request) {
        assertThat(post(ECHO, JSON, request).status()).isEqualTo(400);
    }

    @Test
    void echoesNothingLong() {
        String request = "{\"inputs\":{\"message\":\"" + "a".repeat(70_000) + "\"}}";
        assertThat(post(ECHO, JSON, request).json().path("detail").stringValue())
                .contains("longer");
    }

    private Job<ProcessDetails> prepared(int parcels) throws IOException {
        String id = java.util.UUID.randomUUID().toString();
        store.create(id);
        Files.writeString(files.input(id), collection(parcels(parcels)));
        Job<ProcessDetails> job = ProcessDetails.accepted(
                id, "parcels.geojson", null, Map.of("crs", "EPSG:4490"), ResultFormat.NDJSON, java.time.Instant.now());
        store.save(job);
        return job;
    }

    private JsonNode awaited(String job) {
        Patience.until(
                "the end of the job",
                () -> !follow(job).json().path("status").stringValue().matches("accepted|running"));
        return follow(job).json();
    }

    private static String request(String features) {
        return "{\"inputs\":{\"parcels\":" + collection(features) + "}}";
    }

    private static String collection(String features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + features + "]}";
    }

    private static String parcels(int count) {
        StringBuilder features = new StringBuilder();
        for (int i = 0; i < count; i++) {
            double x = 118.50001234 + i % 100 * 0.003;
            double y = 24.85001234 + i / 100 * 0.003;
            features.append(i == 0 ? "" : ",")
                    .append(String.format(
                            java.util.Locale.ROOT,
                            "{\"type\":\"Feature\",\"properties\":{\"DKBH\":\"P%d\"},\"geometry\":{\"type\":\"Polygon\","
                                    + "\"coordinates\":[[[%.8f,%.8f],[%.8f,%.8f],[%.8f,%.8f],[%.8f,%.8f]]]}}",
                            i,
                            x,
                            y,
                            x + 0.001,
                            y,
                            x + 0.001,
                            y + 0.001,
                            x,
                            y));
        }
        return features.toString();
    }
}
