package org.spatialplan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class PlanAndLayerApiTest extends HttpTest {

    @ParameterizedTest
    @CsvSource({"/api/actions, 60", "/api/pathways, 50", "/api/tasks, 84", "/api/indicators, 37", "/api/layers, 33"})
    void listsAreWhole(String path, int count) {
        JsonNode answer = get(path).json();

        assertThat(answer.path("numberMatched").intValue()).isEqualTo(count);
        assertThat(answer.path("items").size()).isEqualTo(count);
    }

    @Test
    void anActionComesWithItsPathwayProjectsAndPlaces() {
        JsonNode action = get("/api/actions/4-08").json();

        assertThat(action.path("pathways").get(0).path("number").intValue()).isEqualTo(38);
        assertThat(action.path("projects").toString()).contains("98");
        assertThat(action.path("links").toString()).contains("bays/anhai-bay");
    }

    @Test
    void indicatorsKeepNumberComparisonAndWords() {
        JsonNode targets = get("/api/indicators/7").json().path("targets");

        assertThat(targets.get(0).path("number").doubleValue()).isEqualTo(4226.18);
        assertThat(targets.get(1).path("number").isNull()).isTrue();
        assertThat(targets.get(1).path("words").stringValue()).contains("面积不减少");
        assertThat(targets.get(3).path("same_as").intValue()).isEqualTo(2025);
    }

    @Test
    void whatIsToBeReachedIsSaidInEnglishToo() {
        JsonNode targets = get("/api/indicators/2").json().path("targets");
        String csv = get("/api/indicators?f=csv&limit=100").body();

        assertThat(targets.get(2).path("words").stringValue()).isEqualTo("达到峰值");
        assertThat(targets.get(2).path("words_en").stringValue()).isEqualTo("reaches its peak");
        assertThat(targets.get(3).path("words_en").stringValue()).isEqualTo("somewhat lower than in 2030");
        assertThat(targets.get(0).path("words_en").stringValue()).isEqualTo("0.66");
        assertThat(csv).contains("y2030_en").contains("达到峰值").contains("reaches its peak");
    }

    @Test
    void aChangeAgainstAnEarlierYearIsNoValue() {
        JsonNode share = get("/api/indicators/3").json().path("targets").get(1);

        assertThat(share.path("number").intValue()).isEqualTo(3);
        assertThat(share.path("baseline").intValue()).isEqualTo(2020);
        assertThat(get("/api/indicators/7").json().at("/targets/0/baseline").isNull())
                .isTrue();
    }

    @Test
    void contradictionsWithinThePlanAreTold() {
        JsonNode notes = get("/api/indicators/9").json().path("notes");

        assertThat(notes.get(0).path("kind").stringValue()).isEqualTo("contradiction");
        assertThat(notes.get(0).at("/text/zh").stringValue()).contains("4668", "4835.72");
    }

    @Test
    void aFigureThatIsAboutSaysSo() {
        JsonNode project = get("/api/projects/3").json().path("properties");

        assertThat(project.path("quantities").get(0).path("comparison").stringValue())
                .isEqualTo("≈");
        assertThat(get("/ogc/collections/projects/items/3", "f", "json")
                        .json()
                        .at("/properties/not_exact")
                        .stringValue())
                .contains("road_km ≈");
        assertThat(project.path("named_places").findValuesAsString("name_zh")).contains("中山路");
    }

    @Test
    void aTaskComesWithItsTargetsAndPlaces() {
        JsonNode task = get("/api/tasks/ch3-02").json();

        assertThat(task.path("field").path("id").stringValue()).isEqualTo("city");
        assertThat(task.path("and_others").booleanValue()).isTrue();
        assertThat(task.path("links").toString()).contains("network/");
        JsonNode rate = task.path("targets").get(0);
        assertThat(rate.path("number").intValue()).isEqualTo(41);
        assertThat(rate.path("comparison").stringValue()).isEqualTo(">=");
        assertThat(get("/api/targets/" + rate.path("id").stringValue()).json()).isEqualTo(rate);
        assertThat(get("/api/targets", "task", "ch3-02", "year", "2025")
                        .json()
                        .path("items")
                        .get(0))
                .isEqualTo(rate);
        assertThat(get("/api/tasks", "chapter", "3", "body", "市林业局").json().toString())
                .contains("ch3-02");
    }

    @Test
    void actionsAndTasksAreAskedByPlace() {
        JsonNode certain = get("/api/actions", "touches", "bays/anhai-bay", "certainty", "certain")
                .json()
                .path("items");
        JsonNode corridor = get("/api/tasks", "touches", "network/corridor-01-luoyang-river", "certainty", "certain")
                .json()
                .path("items");

        assertThat(certain.valueStream().map(item -> item.path("id").stringValue()))
                .contains("4-08");
        assertThat(certain.get(0).path("reasons").get(0).at("/why/zh").stringValue())
                .isNotBlank();
        assertThat(corridor.valueStream().map(item -> item.path("id").stringValue()))
                .contains("ch3-02");
        // one of which only the city is known may lie anywhere in it: silence is no answer
        assertThat(get("/api/actions", "touches", "bays/anhai-bay").json().toString())
                .contains("\"6-10\"");
    }

    @Test
    void thePlacesOfATownshipAreListed() {
        JsonNode places =
                get("/api/places", "within", "places/heshi-town", "q", "新告").json();

        assertThat(places.path("numberMatched").intValue()).isEqualTo(1);
        JsonNode village = places.path("items").get(0);
        assertThat(village.path("rows").get(0).path("subject").stringValue()).isEqualTo("projects/35");
        assertThat(village.path("feature").isNull()).isTrue();
        assertThat(village.path("bbox").isNull()).isTrue();
        assertThat(get("/api/places/" + village.path("id").stringValue()).json())
                .isEqualTo(village);
        assertThat(get("/api/projects", "q", "新告").json().at("/features/0/id").toString())
                .contains("35");
    }

    @Test
    void bodiesSayWhatTheyAnswerFor() {
        JsonNode bodies = get("/api/bodies", "limit", "1000").json().path("items");

        assertThat(bodies.toString()).contains("市生态环境局");
        assertThat(bodies.valueStream())
                .allSatisfy(body -> assertThat(body.path("projects").size()
                                + body.path("actions").size()
                                + body.path("indicators").size()
                                + body.path("pathways").size()
                                + body.path("tasks").size())
                        .as(body.path("name_zh").stringValue())
                        .isPositive());
    }

    @Test
    void layersNameSourcesAccuracyAndLimits() {
        JsonNode layers = get("/api/layers").json().path("items");
        Set<String> ids = new HashSet<>();
        layers.forEach(layer -> ids.add(layer.path("id").stringValue()));

        assertThat(ids)
                .contains("red-lines", "rivers", "river-systems", "river-buffers", "bays", "network", "districts");
        JsonNode redLines = get("/api/layers/red-lines").json();
        assertThat(redLines.path("illustrative").booleanValue()).isTrue();
        assertThat(redLines.path("limits").path("zh").stringValue()).contains("示意");
        assertThat(redLines.path("features")
                        .get(0)
                        .path("properties")
                        .path("accuracy_m")
                        .intValue())
                .isPositive();
    }

    @Test
    void aLayerComesAsGeoJsonWithNullsForWhatNobodyLocated() {
        Answer answer = get("/api/layers/country-parks", "f", "geojson");

        assertThat(answer.contentType()).startsWith("application/geo+json");
        assertThat(answer.json().path("features").size()).isEqualTo(5);
        assertThat(answer.json().path("features").get(0).path("geometry").isNull())
                .isTrue();
        assertThat(answer.json()
                        .path("features")
                        .get(0)
                        .path("properties")
                        .path("status")
                        .stringValue())
                .isEqualTo("unlocated");
    }

    @Test
    void projectsAndActionsAreLayersToo() {
        JsonNode projects = get("/api/layers/projects", "f", "geojson").json();
        JsonNode near = get("/api/projects", "touches", "projects/81").json();

        assertThat(projects.path("numberMatched").intValue()).isEqualTo(121);
        assertThat(projects.path("features").get(31).path("geometry").isNull()).isTrue();
        assertThat(get("/api/layers/actions").json().path("features").size()).isEqualTo(60);
        assertThat(get("/api/layers/projects/versions")
                        .json()
                        .path("numberMatched")
                        .intValue())
                .isEqualTo(1);
        assertThat(get("/api/layers/actions/versions/1", "f", "geojson").status())
                .isEqualTo(200);
        assertThat(near.path("features").toString()).contains("\"id\":\"81\"").doesNotContain("\"id\":\"121\"");
    }

    @Test
    void versionsAreListedAndRead() {
        JsonNode versions = get("/api/layers/rivers/versions").json();
        JsonNode first = get("/api/layers/rivers/versions/1", "f", "geojson").json();

        assertThat(versions.path("items").get(0).path("sha256").stringValue()).hasSize(64);
        assertThat(first.path("numberMatched").intValue())
                .isEqualTo(versions.path("items").get(0).path("features").intValue());
    }

    @Test
    void everyConflictHasStateCertaintyAndReasons() {
        JsonNode report = get("/api/conflicts").json();

        assertThat(report.path("numberMatched").intValue()).isEqualTo(121);
        assertThat(report.path("layers").get(0).path("illustrative").booleanValue())
                .isTrue();
        assertThat(report.path("layers").get(0).path("sha256").stringValue()).hasSize(64);
        for (JsonNode feature : report.path("features")) {
            JsonNode conflict = feature.path("properties").path("conflict");
            String state = conflict.path("state").stringValue();
            assertThat(state).isIn("conflict", "conditional", "clear", "not-checked", "no-data");
            assertThat(conflict.path("reason_text").path("zh").stringValue()).isNotBlank();
            if (state.startsWith("con")) {
                JsonNode finding = conflict.path("findings").get(0);
                JsonNode citation = finding.path("rule").path("citation");
                assertThat(citation.path("number").stringValue()).isNotBlank();
                assertThat(citation.path("article").path("zh").stringValue()).isNotBlank();
                assertThat(citation.path("in_force").stringValue()).matches("\\d{4}-\\d\\d-\\d\\d");
                assertThat(conflict.path("certainty").stringValue()).isIn("certain", "possible");
            }
        }
    }

    @Test
    void conflictsCanBeChosenAndComeAsCsv() {
        JsonNode chosen =
                get("/api/conflicts", "state", "clear", "district", "dehua").json();
        Answer csv = get("/api/conflicts", "f", "csv");

        assertThat(chosen.path("features").valueStream()).isNotEmpty().allSatisfy(f -> assertThat(
                        f.path("properties").path("conflict").path("state").stringValue())
                .isEqualTo("clear"));
        assertThat(csv.body().lines()).hasSize(122);
        assertThat(csv.body()).startsWith("\uFEFFnumber,name_zh,name_en,activity,state,certainty,reason,features");
    }

    @Test
    void theApiDescriptionExplainsEveryParameter() {
        JsonNode api = get("/v3/api-docs").json();

        assertThat(api.path("paths").propertyNames())
                .contains(
                        "/api/projects",
                        "/api/projects/{number}",
                        "/api/projects/summary",
                        "/api/conflicts",
                        "/api/layers");
        api.path("paths")
                .forEach(path -> path.forEach(operation -> {
                    assertThat(operation.path("summary").stringValue()).isNotBlank();
                    operation.path("parameters").forEach(parameter -> assertThat(
                                    parameter.path("description").asString(""))
                            .as(operation.path("operationId") + " " + parameter.path("name"))
                            .isNotBlank());
                }));
        assertThat(api.path("paths")
                        .path("/api/projects")
                        .path("get")
                        .path("parameters")
                        .toString())
                .contains("metres")
                .contains("万元");
    }

    @Test
    void theStartPageAndHealthAnswer() {
        assertThat(get("/").contentType()).startsWith("text/html");
        assertThat(get("/actuator/health").json().path("status").stringValue()).isEqualTo("UP");
    }

    @Test
    void whatALayerSaysOfItselfIsSaidInBothLanguages() {
        JsonNode river = get("/api/layers/rivers").json().at("/features/0/properties");

        assertThat(river.path("source").stringValue()).startsWith("waypoints: OpenStreetMap");
        assertThat(river.path("source_zh").stringValue()).startsWith("控制点：OpenStreetMap 贡献者");
        assertThat(river.path("accuracy_note_zh").stringValue()).contains("最大 287 米", "长度比 0.99");
        assertThat(get("/api/layers/rivers").json().at("/version/source_zh").stringValue())
                .isEqualTo("随服务提供");
    }

    @Test
    void aPageForPeopleSaysItInTheirLanguage() {
        String path = "/ogc/collections/rivers/items/jin-river";

        assertThat(get(path, "f", "html", "lang", "zh").body())
                .contains("控制点：OpenStreetMap 贡献者", "95% 的偏差不超过 167 米")
                .doesNotContain("waypoints");
        assertThat(get(path, "f", "html", "lang", "en").body())
                .contains("waypoints: OpenStreetMap contributors")
                .doesNotContain("控制点");
    }
}
