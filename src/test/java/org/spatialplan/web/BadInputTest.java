package org.spatialplan.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Everything wrong is a problem detail that names the parameter, the value and what was expected. */
class BadInputTest extends HttpTest {

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            year      | abc
            year      | 24
            year      | 2024.5
            year      | ''
            limit     | 0
            limit     | 1001
            limit     | many
            offset    | -1
            bbox      | 118,24,119
            bbox      | 118,24,119,a
            bbox      | 119,24,118,25
            bbox      | 24,118,25,119
            bbox      | NaN,24,119,25
            filter    | investment >
            filter    | investmnt > 5
            filter    | DWITHIN(geometry, POINT(118 25), 500, parsec)
            filter    | )(
            touches   | luoyang
            touches   | rivers/
            distance  | 500
            bbox      | 118d,24,119,25
            field     | water
            district  | 洛江
            body      | 水利局
            certainty | sure
            role      | lead
            township  | 官桥镇
            township  | 河市
            period    | 2025
            precision | district,county
            precision | district,
            action    | 9-99
            task      | ch9-99
            indicator | 99
            without   | places
            f         | xml
            q         | ' '
            """)
    void badValues(String parameter, String value) {
        Answer answer = get("/api/projects", parameter, value);

        assertProblem(answer, 400, "bad-parameter");
        assertThat(answer.json().path("parameter").stringValue()).isEqualTo(parameter);
        assertThat(answer.json().path("value").stringValue()).isEqualTo(value);
        assertThat(answer.json().path("expected").stringValue()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({"-1", "200001", "far", "NaN", "1e400"})
    void badDistances(String distance) {
        Answer answer = get("/api/projects", "touches", "rivers/luoyang-river", "distance", distance);

        assertProblem(answer, 400, "bad-parameter");
        assertThat(answer.json().path("parameter").stringValue()).isEqualTo("distance");
    }

    @Test
    void anUnknownDistrictIsAnsweredWithNearOnes() {
        assertThat(get("/api/projects", "district", "洛江").json().path("near").toString())
                .contains("洛江区");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            river/luoyang-river  | unknown-layer   | rivers
            rivers/luoyang-rivr  | unknown-feature | rivers/luoyang-river
            rivers/洛阳           | unknown-feature | rivers/luoyang-river
            """)
    void unknownFeaturesAreNotFoundWithNearNames(String touches, String code, String near) {
        Answer answer = get("/api/projects", "touches", touches);

        assertProblem(answer, 404, code);
        assertThat(answer.json().path("near").toString()).contains("\"" + near + "\"");
    }

    @Test
    void aFeatureThatNobodyLocatedIsNoEmptyList() {
        Answer answer = get("/api/projects", "touches", "country-parks/dawu-mountain");

        assertProblem(answer, 422, "feature-unlocated");
        assertThat(answer.json().path("detail").stringValue())
                .contains("none of the projects names it, only actions/1-01");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/tasks, chapter, 0",
        "/api/tasks, chapter, three",
        "/api/tasks, body, nobody",
        "/api/actions, certainty, certain",
        "/api/actions, distance, 5",
        "/api/actions, without, place",
        "/api/actions, filter, number = 5",
        "/api/actions, f, pdf",
        "/api/tasks, township, nowhere",
        "/api/indicators, role, lead",
        "/api/layers/rivers, without, place",
        "/api/targets, task, ch9-99",
        "/api/targets, year, 25",
        "/api/places, within, heshi",
    })
    void badValuesOfOtherLists(String path, String parameter, String value) {
        Answer answer = get(path, parameter, value);

        assertProblem(answer, 400, "bad-parameter");
        assertThat(answer.json().path("parameter").stringValue()).isEqualTo(parameter);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/projects, yeer",
        "/api/projects/5, f",
        "/api/projects/summary, limit",
        "/api/actions, chapter",
        "/api/actions, period",
        "/api/indicators, touches",
        "/api/tasks, year",
        "/api/targets, touches",
        "/api/places, touches",
        "/api/bodies, x",
        "/api/layers, bbox",
        "/api/layers/rivers, bbox",
        "/api/conflicts, touches",
    })
    void unknownParametersAreRefused(String path, String parameter) {
        Answer answer = get(path, parameter, "1");

        assertProblem(answer, 400, "unknown-parameter");
        assertThat(answer.json().path("parameter").stringValue()).isEqualTo(parameter);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/projects/122, 404, unknown-project",
        "/api/projects/0, 400, bad-parameter",
        "/api/projects/five, 400, bad-parameter",
        "/api/actions/7-01, 404, unknown-action",
        "/api/tasks/ch9-99, 404, unknown-task",
        "/api/targets/none, 404, unknown-target",
        "/api/places/none, 404, unknown-place",
        "/api/indicators/38, 404, unknown-indicator",
        "/api/layers/river, 404, unknown-layer",
        "/api/layers/river/versions, 404, unknown-layer",
        "/api/layers/rivers/versions/99, 404, unknown-version",
        "/api/layers/rivers/versions/x, 400, bad-parameter",
        "/api/nothing, 404, not-found",
        "/nothing, 404, not-found",
    })
    void wrongPaths(String path, int status, String code) {
        assertProblem(get(path), status, code);
    }

    @Test
    void wrongMethodsAreRefused() {
        Answer refused = send("DELETE", "/api/projects", null);
        assertProblem(refused, 405, "method-not-allowed");
        assertThat(refused.body()).contains("\"zh\":\"此地址不接受 DELETE；可用：GET");
    }

    @Test
    void aBrokenAcceptHeaderIsTheCallersFault() {
        assertThat(getAccepting("nonsense", "/api/projects").status()).isIn(400, 406);
    }

    @Test
    void theActuatorsAddressesReadNoBrokenAcceptHeaderEither() {
        assertProblem(getAccepting(",,,,", "/actuator/health"), 406, "not-acceptable");
    }

    /** Answers are UTF-8, and nowhere 500 for that: RFC 8259 knows no charset of JSON. */
    @ParameterizedTest
    @ValueSource(strings = {"/api/layers", "/api/search?q=a", "/ogc/processes", "/v3/api-docs", "/livez"})
    void aCharsetThatIsAcceptedChangesNothing(String path) {
        Answer answer = getAccepting("application/json;charset=GBK", path);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.contentType()).contains("json").doesNotContainIgnoringCase("charset=GBK");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "image/webp", "nonsense", "text/html"})
    void theStartPageIsThePageWhateverIsAccepted(String accepted) {
        Answer answer = getAccepting(accepted, "/");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("text/html");
        assertThat(answer.body()).startsWith("<!doctype html>");
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        JsonNode problem = answer.json();
        assertThat(problem.path("status").intValue()).isEqualTo(status);
        assertThat(problem.path("code").stringValue()).isEqualTo(code);
        assertThat(problem.path("title").stringValue()).isNotBlank();
        assertThat(problem.path("detail").stringValue()).isNotBlank();
        assertThat(answer.body()).doesNotContain("Exception").doesNotContain("\tat ");
    }
}
