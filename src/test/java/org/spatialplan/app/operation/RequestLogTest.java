package org.spatialplan.app.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spatialplan.run.Patience;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each request has an id and one line in the log, here as JSON. */
@ExtendWith(OutputCaptureExtension.class)
@Tag("service")
class RequestLogTest {

    private static final String MADE = "[0-9a-f-]{36}";

    @TempDir
    private static Path folder;

    private static RunningService service;

    /** The output is captured before it starts: the log writes to what it finds then. */
    @BeforeAll
    static void start(CapturedOutput output) {
        forgetHowToLog();
        service = RunningService.start(folder.resolve("data"), "--logging.structured.format.console=ecs");
    }

    @AfterAll
    static void stop() {
        service.close();
        forgetHowToLog();
    }

    /** A process logs as the first of its services was told, as long as that one runs; a test's may. */
    private static void forgetHowToLog() {
        LoggingSystem.get(RequestLogTest.class.getClassLoader()).cleanUp();
        System.clearProperty("CONSOLE_LOG_STRUCTURED_FORMAT");
    }

    @Test
    void aRequestIsOneLineWithItsIdAndWithoutWhatWasAsked(CapturedOutput output) {
        HttpResponse<String> answer = service.get("/api/projects?district=licheng", "X-Request-Id", "bureau-7.42");

        assertThat(answer.headers().firstValue("X-Request-Id")).hasValue("bureau-7.42");
        JsonNode line = line(output, "bureau-7.42");
        assertThat(line.path("message").stringValue()).matches("GET /api/projects 200 \\d+ ms");
        assertThat(line.path("method").stringValue()).isEqualTo("GET");
        assertThat(line.path("path").stringValue()).isEqualTo("/api/projects");
        assertThat(line.path("status").intValue()).isEqualTo(200);
        assertThat(line.path("ms").isNumber()).isTrue();
        assertThat(output.getOut()).doesNotContain("licheng");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "two words",
                "<b>",
                "a\"b",
                "0123456789012345678901234567890123456789012345678901234567890123456789"
            })
    void anIdThatIsNotSaneIsReplaced(String id) {
        assertThat(service.get("/api/bodies", "X-Request-Id", id).headers().firstValue("X-Request-Id"))
                .hasValueSatisfying(given -> assertThat(given).matches(MADE));
    }

    @Test
    void streamedAnswersHaveOneLineAsWell(CapturedOutput output) {
        HttpResponse<String> answer =
                service.get("/ogc/collections/rivers/items?limit=1000", "X-Request-Id", "streamed-1");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(line(output, "streamed-1").path("message").stringValue())
                .matches("GET /ogc/collections/rivers/items 200 \\d+ ms");
    }

    @Test
    void aProblemIsFoundInTheLogUnderItsRequest(CapturedOutput output) {
        HttpResponse<String> answer = service.get("/api/nothing-here", "X-Request-Id", "missing-1");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("X-Request-Id")).hasValue("missing-1");
        assertThat(line(output, "missing-1").path("status").intValue()).isEqualTo(404);
    }

    @Test
    void probesAreNoLines(CapturedOutput output) {
        service.get("/readyz", "X-Request-Id", "probe-1");
        service.get("/actuator/health", "X-Request-Id", "probe-2");
        service.get("/api/bodies", "X-Request-Id", "after-probes");

        line(output, "after-probes");
        assertThat(output.getOut()).doesNotContain("probe-1").doesNotContain("probe-2");
    }

    /** The line is written when the answer is on its way: it may come a moment after it. */
    private static JsonNode line(CapturedOutput output, String id) {
        Patience.until("the line of " + id, () -> !lines(output, id).isEmpty());
        List<JsonNode> found = lines(output, id);
        assertThat(found).hasSize(1);
        assertThat(found.get(0).path("request").stringValue()).isEqualTo(id);
        return found.get(0);
    }

    private static List<JsonNode> lines(CapturedOutput output, String id) {
        return output.getOut()
                .lines()
                .filter(line -> line.startsWith("{") && line.contains("\"" + id + "\""))
                .map(new JsonMapper()::readTree)
                .filter(line -> line.path("log").path("logger").stringValue("").equals("org.spatialplan.requests"))
                .toList();
    }
}
