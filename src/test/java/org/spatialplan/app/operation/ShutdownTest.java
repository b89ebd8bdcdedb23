package org.spatialplan.app.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spatialplan.run.Patience;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A stop, as SIGTERM brings it about: the context is closed. */
@Tag("service")
@Tag("lengthy")
class ShutdownTest {

    private static final JsonMapper JSON = new JsonMapper();

    /** Degrees, about 300 m. */
    private static final double SIDE = 0.003;

    @TempDir
    private Path folder;

    @Test
    void aRunningCheckIsAnsweredCompletelyWhileNewConnectionsAreRefused() throws Exception {
        RunningService service = RunningService.start(folder.resolve("data"));
        int port = service.port();
        byte[] parcel = "POLYGON((118.6 24.9,118.61 24.9,118.61 24.91,118.6 24.91,118.6 24.9))"
                .getBytes(StandardCharsets.US_ASCII);
        Thread stop = new Thread(service::close);
        try (Socket client = new Socket("localhost", port)) {
            OutputStream out = client.getOutputStream();
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
            out.write(
                    ("POST /api/conflicts HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nExpect: 100-continue\r\n"
                                    + "Connection: close\r\nContent-Length: " + parcel.length + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(in.readLine()).startsWith("HTTP/1.1 100");
            // Tomcat says that before it counts the request among those that a stop waits for
            service.awaitRequest();
            stop.start();
            awaitRefusal(port);
            out.write(parcel);

            String answer = in.lines().collect(Collectors.joining("\n"));

            assertThat(answer)
                    .contains("HTTP/1.1 200")
                    .contains("\"state\":\"conflict\"")
                    .endsWith("}");
        } finally {
            stop.join();
        }
    }

    @Test
    void aRunningJobIsSuspendedAndTheNextStartFinishesIt() throws Exception {
        int parcels = 1_000;
        Path data = folder.resolve("data");
        Path job;
        try (RunningService service = RunningService.startSlow(data)) {
            HttpResponse<String> accepted = service.post(
                    service.port(),
                    "/ogc/processes/conflict-check/execution",
                    "{\"inputs\":{\"parcels\":" + collection(parcels) + "}}",
                    "Content-Type",
                    "application/json",
                    "Prefer",
                    "respond-async");
            assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(201);
            job = data.resolve("jobs")
                    .resolve(JSON.readTree(accepted.body()).path("jobID").stringValue());
            Path rows = job.resolve("result.ndjson");
            Patience.until("the first row", () -> Files.exists(rows) && Files.size(rows) > 0);
        }
        assertThat(state(job).path("status").stringValue()).isEqualTo("RUNNING");
        long before = Files.size(job.resolve("result.ndjson"));

        try (RunningService service = RunningService.start(data)) {
            Patience.until(
                    "the end of the job",
                    () -> state(job).path("status").stringValue().equals("SUCCESSFUL"));
            String results =
                    service.get("/ogc/jobs/" + job.getFileName() + "/results").body();

            List<Integer> numbers = results.lines()
                    .map(row -> JSON.readTree(row).path("number").intValue())
                    .toList();
            assertThat(numbers)
                    .isEqualTo(IntStream.rangeClosed(1, parcels).boxed().toList());
            assertThat(before).isLessThan(results.getBytes(StandardCharsets.UTF_8).length);
        }
    }

    /** Squares that lie apart: their checks are quick, and none is looked at for overlaps. */
    private static String collection(int parcels) {
        return IntStream.range(0, parcels)
                .mapToObj(i -> {
                    double x = 117.7 + i % 300 * 0.004;
                    double y = 24.5 + i / 300 * 0.004;
                    return "{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[["
                            + x + "," + y + "],[" + (x + SIDE) + "," + y + "],[" + (x + SIDE) + "," + (y + SIDE)
                            + "],[" + x + "," + (y + SIDE) + "],[" + x + "," + y + "]]]}}";
                })
                .collect(Collectors.joining(",", "{\"type\":\"FeatureCollection\",\"features\":[", "]}"));
    }

    private static JsonNode state(Path job) throws IOException {
        return JSON.readTree(Files.readString(job.resolve("job.json")));
    }

    private static void awaitRefusal(int port) {
        Patience.until("the port's closing", () -> {
            try (Socket late = new Socket("localhost", port)) {
                return false;
            } catch (ConnectException e) {
                return true;
            }
        });
    }
}
