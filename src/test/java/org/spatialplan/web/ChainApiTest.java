package org.spatialplan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** How the plan's items hang together, through the doors. */
class ChainApiTest extends HttpTest {

    /** Indicator 21 ← action 2-02 ← nine projects; their money is that of annex 3. */
    @Test
    void anIndicatorComesWithItsActionsProjectsAndMoney() {
        JsonNode indicator = get("/api/indicators/21").json();
        JsonNode action = indicator.path("actions").get(0);

        assertThat(indicator.path("number").intValue()).isEqualTo(21);
        assertThat(action.at("/item/id").stringValue()).isEqualTo("actions/2-02");
        assertThat(action.path("basis").stringValue()).isEqualTo("named");
        assertThat(action.path("projects").findValuesAsString("number"))
                .containsExactly("32", "38", "40", "45", "51", "53", "56", "62", "63");
        assertThat(indicator.at("/totals/projects").intValue()).isEqualTo(9);
        assertThat(indicator.at("/totals/investment").longValue())
                .isEqualTo(48696 + 49000 + 20000 + 195000 + 14293 + 106200 + 4330 + 4492 + 8026);
        assertThat(indicator.at("/tasks/0/item/id").stringValue()).isEqualTo("tasks/ch4-02");
    }

    @Test
    void anIndicatorThatNothingServesSaysSo() {
        JsonNode indicator = get("/api/indicators/8").json();

        assertThat(indicator.path("actions")).isEmpty();
        assertThat(indicator.at("/totals/projects").intValue()).isZero();
    }

    @Test
    void anActionComesWithIndicatorsTasksAndProjects() {
        JsonNode action = get("/api/actions/2-08").json();

        assertThat(action.path("id").stringValue()).isEqualTo("2-08");
        assertThat(action.at("/indicators/0/item/id").stringValue()).isEqualTo("indicators/11");
        assertThat(action.at("/tasks/0/item/id").stringValue()).isEqualTo("tasks/ch5-01");
        assertThat(action.at("/tasks/0/note/zh").stringValue()).contains("第四章");
        assertThat(action.at("/carried_out_by/0/number").intValue()).isEqualTo(50);
        assertThat(action.at("/carried_out_by/0/investment").intValue()).isEqualTo(5000);
    }

    @Test
    void aTaskComesWithItsActions() {
        JsonNode task = get("/api/tasks/ch6-09").json();

        assertThat(task.at("/actions/0/item/id").stringValue()).isEqualTo("actions/4-03");
        assertThat(task.at("/indicators/0/item/id").stringValue()).isEqualTo("indicators/34");
    }

    @Test
    void aProjectComesWithIndicatorsTasksAndOrder() {
        JsonNode project = get("/api/projects/54").json().path("properties");

        assertThat(project.at("/indicators/0/item/id").stringValue()).isEqualTo("indicators/9");
        assertThat(project.at("/indicators/0/basis").stringValue()).isEqualTo("named");
        assertThat(project.path("tasks").findValuesAsString("id")).contains("tasks/ch8-05");
        assertThat(project.at("/order/0/finding").stringValue()).isEqualTo("begins-before-needed-ends");
        assertThat(project.at("/order/0/why/zh").stringValue()).contains("2024", "2025");
        assertThat(get("/api/projects/24")
                        .json()
                        .at("/properties/order/0/item/id")
                        .stringValue())
                .isEqualTo("projects/24");
    }

    @ParameterizedTest
    @CsvSource({
        "action, 2-02, 18",
        "project, 33, 1",
        "indicator, 8, 1",
        "gap, indicator-without-action, 8",
        "task, ch6-09, 2",
    })
    void chainsAreChosen(String parameter, String value, int count) {
        assertThat(get("/api/chains", parameter, value)
                        .json()
                        .path("numberMatched")
                        .intValue())
                .isEqualTo(count);
    }

    @Test
    void chainsComeAsATableOfAllRows() {
        List<String> rows = get("/api/chains", "f", "csv").body().lines().toList();
        int count = get("/api/chains").json().path("numberMatched").intValue();

        assertThat(rows).hasSize(count + 1);
        assertThat(rows.get(0)).contains("indicator,indicator_name_zh").contains("carries_out_basis");
        assertThat(rows).anySatisfy(row -> assertThat(row)
                .contains("21,农村生活污水治理率")
                .contains(",2-02,")
                .contains(",63,"));
    }

    @Test
    void gapsAreTold() {
        JsonNode gaps = get("/api/gaps").json();

        assertThat(gaps.at("/actions_without_project/count").intValue()).isEqualTo(30);
        assertThat(gaps.at("/actions_without_project/of").intValue()).isEqualTo(60);
        assertThat(gaps.at("/indicators_without_action/items").findValuesAsString("id"))
                .containsExactly(
                        "indicators/1",
                        "indicators/3",
                        "indicators/7",
                        "indicators/8",
                        "indicators/23",
                        "indicators/25",
                        "indicators/31",
                        "indicators/37");
        assertThat(gaps.path("projects_by_precision").findValuesAsString("precision"))
                .contains("exact", "district", "citywide");
        assertThat(get("/api/gaps/features", "layer", "network")
                        .json()
                        .path("numberMatched")
                        .intValue())
                .isEqualTo(12);
        assertThat(get("/api/gaps/features").json().path("numberMatched").intValue())
                .isEqualTo(gaps.path("features_without_project").findValues("count").stream()
                        .mapToInt(JsonNode::intValue)
                        .sum());
    }

    @Test
    void whatTheTextSaysOfOrderComesWithWhatItDoesNotSay() {
        JsonNode order = get("/api/order").json();

        assertThat(order.path("items")).hasSize(6);
        assertThat(order.path("projects").intValue()).isEqualTo(5);
        assertThat(order.at("/remark/en").stringValue()).contains("116", "no promise");
    }

    @Test
    void overlapsComeWithTheirReasons() {
        JsonNode found =
                get("/api/projects/80/overlaps", "certainty", "certain").json();

        assertThat(found.path("numberMatched").intValue()).isEqualTo(2);
        JsonNode creeks = found.path("items").get(1);
        assertThat(creeks.at("/project/number").intValue()).isEqualTo(80);
        assertThat(creeks.at("/other/number").intValue()).isEqualTo(83);
        assertThat(creeks.at("/together/from").intValue()).isEqualTo(2024);
        assertThat(creeks.path("reasons").findValuesAsString("kind")).contains("same-works", "same-place");
        assertThat(creeks.at("/reasons/0/evidence").stringValue()).contains("annex3/row/80", "annex3/row/83");
    }

    /** Row 97 is at a port 130 m from where the bay is drawn. */
    @Test
    void drawingsThatLieApartAreLeftOutUnlessAskedFor() {
        assertThat(get("/api/projects/97/overlaps").json().path("numberMatched").intValue())
                .isZero();
        assertThat(get("/api/projects/97/overlaps", "distance", "200")
                        .json()
                        .at("/items/0/other/number")
                        .intValue())
                .isEqualTo(101);
        assertThat(get("/api/overlaps", "reason", "same-works", "together", "true", "f", "csv")
                        .body()
                        .lines()
                        .count())
                .isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/chains, action, 9-99, 400",
        "/api/chains, indicator, 38, 400",
        "/api/chains, gap, none, 400",
        "/api/overlaps, reason, near, 400",
        "/api/overlaps, together, maybe, 400",
        "/api/projects/122/overlaps, certainty, certain, 404",
        "/api/gaps/features, layer, projects, 400",
        "/api/gaps/features, layer, river, 400",
    })
    void whatIsNotThereIsRefused(String path, String parameter, String value, int status) {
        assertThat(get(path, parameter, value).status()).isEqualTo(status);
    }
}
