package org.spatialplan.app.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.spatialplan.run.Patience;
import org.spatialplan.run.SmallDisk;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A disk without a free byte: every door that writes says so, and writes again when there is space, without a restart. */
@Tag("service")
class FullDiskTest {

    private static final String GEOJSON = "application/geo+json";
    private static final String GROUND =
            """
            {"type":"FeatureCollection","features":[{"type":"Feature","id":"gate","properties":{"HXLX":"核心保护区","面积(亩)":1},
            "geometry":{"type":"Polygon","coordinates":[[[118.6,25],[118.61,25],[118.61,25.01],[118.6,25.01],[118.6,25]]]}}]}
            """;
    private static final String JOB = "{\"inputs\":{\"parcels\":{\"value\":" + GROUND + "}}}";
    private static final String IMPORT =
            "?source=the%20bureau&licence=CC-BY-4.0&author=A.%20Planner&valid-from=2026-05-01&crs=EPSG:4490";
    private static final String[] KEY = {"Content-Type", GEOJSON, "Authorization", "Bearer a-key-for-the-tests"};

    @TempDir
    private Path folder;

    private SmallDisk disk;

    @BeforeEach
    void mount() throws IOException {
        disk = SmallDisk.mount(folder.resolve("data"), 160);
    }

    @AfterEach
    void unmount() {
        if (disk != null) {
            disk.close();
        }
    }

    @Test
    void whatWritesIsRefusedInWordsAndWorksAgainWhenThereIsSpace() throws Exception {
        try (RunningService service = start()) {
            assertThat(post(service, commit(service, "gate"), "", KEY).statusCode())
                    .isEqualTo(200);
            String commit = commit(service, "bridge");
            int versions = versions(service);

            disk.fill();

            List<String> refused = List.of(
                    full(post(service, commit, "", KEY)),
                    full(post(service, "/api/layers/red-lines/imports" + IMPORT, GROUND, KEY)),
                    full(rollback(service)),
                    full(job(service)),
                    full(job(service, "Prefer", "respond-async")),
                    full(post(service, "/api/conflicts?keep=true", GROUND, KEY)));
            assertThat(refused).containsOnly("disk-full");
            WebEndpointResponse<Object> backup = backup(service);
            assertThat(backup.getStatus()).isEqualTo(507);
            assertThat(backup.getBody().toString()).contains("disk-full", "磁盘");
            assertThat(service.get("/api/projects").statusCode()).isEqualTo(200);
            assertThat(post(service, "/api/conflicts", GROUND, "Content-Type", GEOJSON)
                            .statusCode())
                    .isEqualTo(200);
            assertThat(service.getManagement("/actuator/health").body())
                    .contains("\"diskSpace\":{\"status\":\"DOWN\"}");
            assertThat(service.getManagement("/actuator/prometheus").body())
                    .contains("disk_free_bytes{path=\"" + disk.folder());
            assertThat(service.get("/readyz").statusCode()).isEqualTo(200);
            try (Stream<Path> backups = Files.list(disk.folder().resolve("backups"))) {
                assertThat(backups).as("no half of one").isEmpty();
            }

            disk.free();

            assertThat(versions(service)).as("nothing was changed").isEqualTo(versions);
            HttpResponse<String> committed = post(service, commit, "", KEY);
            assertThat(committed.statusCode()).as(committed.body()).isEqualTo(200);
            assertThat(versions(service)).isEqualTo(versions + 1);
            assertThat(service.get("/api/layers/red-lines?f=geojson").body()).contains("\"bridge\"");
            assertThat(rollback(service).statusCode()).isEqualTo(201);
            assertThat(job(service).statusCode()).isEqualTo(200);
            HttpResponse<String> sent = job(service, "Prefer", "respond-async");
            assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
            String address = URI.create(sent.headers().firstValue("Location").orElseThrow())
                    .getPath();
            Patience.until("the job", () -> service.get(address).body().contains("\"successful\""));
            assertThat(post(service, "/api/conflicts?keep=true", GROUND, KEY).body())
                    .contains("/reports/");
            assertThat(backup(service).getStatus()).isEqualTo(200);
        }
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void aStartOnAFullDiskSaysSo(CapturedOutput output) throws IOException {
        disk.fill();

        assertThat(catchThrowable(this::start)).isNotNull();

        assertThat(output)
                .contains("APPLICATION FAILED TO START", "磁盘已满", "The disk is full", "spatialplan.data")
                .doesNotContain("\tat org.");
    }

    private RunningService start() {
        return RunningService.start(
                disk.folder(),
                "--spatialplan.management-port=0",
                "--spatialplan.imports.token=a-key-for-the-tests",
                "--spatialplan.reports.kept=true",
                "--spatialplan.backups=" + disk.folder().resolve("backups"));
    }

    private static HttpResponse<String> post(RunningService service, String path, String body, String... headers) {
        return service.post(service.port(), path, body, headers);
    }

    private static HttpResponse<String> rollback(RunningService service) {
        return post(
                service,
                "/api/layers/red-lines/rollback?to=1&author=A.%20Planner&note=a%20mistake",
                "",
                "Authorization",
                "Bearer a-key-for-the-tests");
    }

    private static WebEndpointResponse<Object> backup(RunningService service) {
        return service.context().getBean(BackupEndpoint.class).backup();
    }

    private static HttpResponse<String> job(RunningService service, String... headers) {
        String[] all = Stream.concat(Stream.of("Content-Type", "application/json"), Stream.of(headers))
                .toArray(String[]::new);
        return post(service, "/ogc/processes/conflict-check/execution", JOB, all);
    }

    private static int versions(RunningService service) throws IOException {
        HttpResponse<String> answer = service.get("/api/layers/red-lines/versions");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer).path("items").size();
    }

    /** Sends a file with one feature in. @return the address that commits it */
    private static String commit(RunningService service, String id) {
        HttpResponse<String> answer =
                post(service, "/api/layers/red-lines/imports" + IMPORT, GROUND.replace("gate", id), KEY);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(json(answer).path("state").stringValue()).isEqualTo("READY");
        return "/api/imports/" + json(answer).path("id").stringValue() + "/commit";
    }

    /** The code of an answer that says in both languages that there is no space. */
    private static String full(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(507);
        assertThat(answer.body()).contains("磁盘", "full");
        return json(answer).path("code").stringValue();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return new JsonMapper().readTree(answer.body());
    }
}
