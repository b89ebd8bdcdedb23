package org.spatialplan.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The rules of a day, several classes of activity and conditions, over HTTP. */
class RulesApiTest extends HttpTest {

    private static final String CONFLICTS = "/api/conflicts";
    /** In the bundled red line, outside its core zones. */
    private static final String GROUND =
            "POLYGON ((118.681 24.921, 118.699 24.921, 118.699 24.933, 118.681 24.933, 118.681 24.921))";

    /** Before the first rules there is nothing to judge by, and nothing is clear. */
    @Test
    void beforeTheFirstRulesNothingIsClear() {
        JsonNode report = check("rulesAsOf", "2015-01-01");
        assertThat(report.path("state").asString()).isEqualTo("no-data");
        assertThat(report.path("rules_as_of").asString()).isEqualTo("2015-01-01");
        assertThat(report.path("without_rules").toString()).contains("red-lines");
        assertThat(report.path("grounds")
                        .path(0)
                        .path("conflict")
                        .path("reason")
                        .asString())
                .isEqualTo("rules-not-in-force");

        JsonNode projects =
                get(CONFLICTS, "rulesAsOf", "2015-01-01", "limit", "1").json();
        assertThat(projects.path("by_state").path("no-data").intValue())
                .isEqualTo(projects.path("numberMatched").intValue());
        assertThat(projects.path("rules_day").asString()).isEqualTo("2015-01-01");
        JsonNode project =
                get("/api/projects/5", "rulesAsOf", "2015-01-01").json().path("properties");
        assertThat(project.path("conflicts").path("reason").asString()).isEqualTo("rules-not-in-force");
        assertThat(project.path("rules_day").asString()).isEqualTo("2015-01-01");
        assertThat(get(CONFLICTS, "rulesAsOf", "2015-01-01", "f", "csv").body()).contains("rules-not-in-force");
    }

    @Test
    void aReportIsNamedByTheRulesThatItAskedFor() {
        assertThat(check("rulesAsOf", "2022-08-16").path("id").asString())
                .isNotEqualTo(check().path("id").asString());
    }

    @Test
    void theStrictestClassDecidesAndIsNamed() {
        JsonNode report = check("activity", "linear-infrastructure;new-construction");
        JsonNode finding =
                report.path("grounds").path(0).path("conflict").path("findings").path(0);

        assertThat(report.path("activities").size()).isEqualTo(2);
        assertThat(finding.path("state").asString()).isEqualTo("conflict");
        assertThat(finding.path("rule").path("activity").path("id").asString()).isEqualTo("new-construction");
        assertThat(finding.path("activities").size()).isEqualTo(2);
    }

    /** Class 6 has two halves, and lines are not works in river beds: whoever says only its number has them all. */
    @Test
    void aNumberOfTheListStandsForAllItsClasses() {
        assertThat(check("activity", "6").path("activities").valueStream().map(activity -> activity.path("id")
                        .asString()))
                .containsExactlyInAnyOrder(
                        "linear-infrastructure", "water-works", "existing-facilities", "linear-crossing");
    }

    @Test
    void everyFindingCitesTheLawInFull() {
        JsonNode citation = check().path("grounds")
                .path(0)
                .path("conflict")
                .path("findings")
                .path(0)
                .path("rule")
                .path("citation");

        assertThat(citation.path("title_zh").asString()).isNotEmpty();
        assertThat(citation.path("number").asString()).isNotEmpty();
        assertThat(citation.path("in_force").asString()).matches("\\d{4}-\\d\\d-\\d\\d");
        assertThat(citation.path("verified").isBoolean()).isTrue();
        assertThat(post(CONFLICTS, "text/plain", GROUND, "f", "csv").body())
                .contains(citation.path("number").asString(), "起施行");
        assertThat(post(CONFLICTS, "text/plain", GROUND, "f", "html").body())
                .contains(citation.path("title_zh").asString());
    }

    @Test
    void aLayerTellsTheStatesOfItsRules() {
        JsonNode states = get("/api/layers/red-lines").json().path("rules_history");

        assertThat(states.size()).isPositive();
        assertThat(states.valueStream()
                        .filter(state -> state.path("in_force").booleanValue())
                        .count())
                .isEqualTo(1);
        assertThat(states.path(0).path("sources").size()).isPositive();
        assertThat(get("/api/layers/rivers").json().has("rules_history")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"rulesAsOf, soon", "newLand, maybe", "activity, ;", "activity, heritage;nothing"})
    void whatIsNoRuleDayOrClassIsRefused(String name, String value) {
        Answer answer = post(CONFLICTS, "text/plain", GROUND, name, value);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("parameter").asString()).isEqualTo(name);
    }

    private JsonNode check(String... parameters) {
        return post(CONFLICTS, "text/plain", GROUND, parameters).json();
    }
}
