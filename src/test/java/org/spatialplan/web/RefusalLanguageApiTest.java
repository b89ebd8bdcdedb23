package org.spatialplan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The language of refusals: {@code lang} at every address, else Accept-Language. */
class RefusalLanguageApiTest extends HttpTest {

    @ParameterizedTest
    @CsvSource({
        "/api/projects?year=x, 400, 参数无法理解",
        "/api/projects?never=1, 400, 此处没有该参数",
        "/api/layers/never, 404, 没有该图层",
        "/api/projects/99999, 404, 没有该项目",
        "/api/search?q=a&limit=x, 400, 参数无法理解"
    })
    void whatIsSaidIsInTheWantedLanguage(String address, int status, String title) {
        for (Answer answer : List.of(
                getWith(address + (address.contains("?") ? "&" : "?") + "lang=zh", "Accept-Language", "en"),
                getWith(address, "Accept-Language", "zh-CN,zh;q=0.9"))) {
            JsonNode problem = answer.json();

            assertThat(answer.status()).as(answer.body()).isEqualTo(status);
            assertThat(problem.path("title").stringValue()).isEqualTo(title);
            assertThat(problem.path("detail").stringValue())
                    .isEqualTo(problem.path("zh").stringValue());
        }
        JsonNode english = getWith(address, "Accept-Language", "en").json();
        assertThat(english.path("detail").stringValue())
                .isEqualTo(english.path("en").stringValue());
    }

    /** A page that asks in Chinese sends the language with everything; no address takes it for a mistake. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/layers",
                "/api/projects?limit=1",
                "/api/bodies",
                "/api/map",
                "/ogc/collections/rivers/map?f=png&width=10&height=10",
                "/ogc/styles/plan"
            })
    void theLanguageIsKnownEverywhere(String address) {
        Answer answer = get(address + (address.contains("?") ? "&" : "?") + "lang=zh");

        assertThat(answer.status()).as(answer.body()).isLessThan(300);
    }

    @Test
    void alsoWhereAFileIsSent() {
        byte[] csv = "不是数据".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        JsonNode refused = post("/api/imports/recognise", "application/octet-stream", csv, "lang", "zh")
                .json();
        JsonNode form =
                postForm("/api/conflicts", "file", "a.csv", csv, "lang", "zh").json();

        assertThat(refused.path("code").stringValue()).isNotEqualTo("unknown-parameter");
        assertThat(refused.path("detail").stringValue())
                .isEqualTo(refused.path("zh").stringValue());
        assertThat(form.path("detail").stringValue()).isEqualTo(form.path("zh").stringValue());
    }

    @Test
    void whatIsExpectedIsSaidInThatLanguageToo() {
        assertThat(get("/api/conflicts/repeat", "lang", "zh").status()).isGreaterThanOrEqualTo(400);
        JsonNode refused = get("/api/projects", "year", "x", "lang", "zh").json();
        assertThat(refused.path("expected").stringValue()).matches("(?s).*[\\u4e00-\\u9fff].*");
    }
}
