package org.spatialplan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The questions that projects, actions, tasks and indicators share, by HTTP and in every format. */
class ItemQuestionsApiTest extends HttpTest {

    @ParameterizedTest
    @CsvSource({"/api/actions, 60", "/api/tasks, 84"})
    void actionsAndTasksComeInEveryFormatOfProjects(String path, int count) {
        assertThat(getAccepting("application/json", path).json().path("items")).hasSize(count);
        assertThat(get(path).json().path("items")).hasSize(count);

        JsonNode features = get(path, "f", "geojson").json();
        assertThat(features.path("type").asString()).isEqualTo("FeatureCollection");
        assertThat(features.path("features")).hasSize(count);
        assertThat(features.at("/features/0/properties/bodies/0/role").asString())
                .isEqualTo("lead");
        assertThat(features.path("attribution").toString()).contains("OpenStreetMap");

        Answer csv = get(path, "f", "csv", "limit", "5");
        assertThat(csv.contentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(csv.headers().firstValue("OGC-NumberMatched")).contains(Integer.toString(count));
        assertThat(csv.body().lines()).hasSize(6);
        assertThat(getAccepting("text/csv", path).body().lines()).hasSize(count + 1);

        Answer file = get(path, "f", "fgb", "crs", "EPSG:4549");
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.headers().firstValue("OGC-NumberMatched")).contains(Integer.toString(count));
    }

    @Test
    void aMatchSaysItsCertaintyInEveryFormat() {
        String[] question = {"touches", "bays/anhai-bay", "certainty", "certain"};

        assertThat(get("/api/actions", question)
                        .json()
                        .at("/items/0/reasons/0/why/zh")
                        .asString())
                .isNotBlank();
        assertThat(get("/api/actions", with(question, "f", "csv")).body()).contains(",certain");
        assertThat(get("/api/actions", with(question, "f", "kml")).body())
                .contains("<SimpleData name=\"certainty\">certain</SimpleData>");
        assertThat(get("/api/actions", with(question, "f", "geojson"))
                        .json()
                        .at("/features/0/properties/certainty")
                        .asString())
                .isEqualTo("certain");
    }

    private static String[] with(String[] question, String... more) {
        return Stream.of(question, more).flatMap(Stream::of).toArray(String[]::new);
    }

    @Test
    void aTownshipIsCertainByItsNameAndPossibleByItsDistrict() {
        JsonNode answer = get("/api/projects", "township", "河市镇").json();

        assertThat(answer.path("features").valueStream().map(one -> one.path("properties")))
                .filteredOn(one -> one.path("certainty").asString().equals("certain"))
                .allSatisfy(one -> {
                    assertThat(one.at("/reasons/0/question").asString()).isEqualTo("township");
                    assertThat(one.at("/reasons/0/basis").asString()).isEqualTo("named");
                    assertThat(one.at("/reasons/0/words").asString()).startsWith("河市");
                })
                .extracting(one -> one.path("number").asInt())
                .containsExactly(33, 35);
        assertThat(answer.path("numberMatched").asInt()).isGreaterThan(2);
    }

    /** One of two is not chosen for the caller. */
    @Test
    void aTownshipOfTwoIsAskedForByItsDistrict() {
        JsonNode refused = get("/api/projects", "township", "官桥镇").json();

        assertThat(refused.path("status").asInt()).isEqualTo(400);
        assertThat(refused.path("near").valueStream().map(JsonNode::asString))
                .containsExactly("guanqiao-town-anxi", "guanqiao-town-nanan");
        assertThat(get("/api/projects", "township", "南安市官桥镇", "certainty", "certain")
                        .json()
                        .path("numberMatched")
                        .asInt())
                .isEqualTo(13);
    }

    /** The plan's own projects of an action, with their money: 621 million yuan and a little less. */
    @Test
    void theMoneyOfAnAction() {
        JsonNode sum = get("/api/projects/summary", "action", "3-08").json();

        assertThat(sum.path("count").asInt()).isEqualTo(7);
        assertThat(sum.path("investment").asInt()).isEqualTo(620_995);
    }

    @Test
    void everyItemTellsTheRolesOfItsBodies() {
        for (String path :
                List.of("/api/projects/13", "/api/actions/3-08", "/api/tasks/ch3-02", "/api/indicators/28")) {
            JsonNode answer = get(path).json();
            JsonNode bodies = answer.path("properties").path("bodies").isMissingNode()
                    ? answer.path("bodies")
                    : answer.at("/properties/bodies");
            assertThat(bodies.get(0).path("role").asString()).as(path).isEqualTo("lead");
            assertThat(bodies.valueStream().skip(1))
                    .allSatisfy(body -> assertThat(body.path("role").asString()).isEqualTo("support"));
        }
        assertThat(get("/api/pathways", "limit", "1")
                        .json()
                        .at("/items/0/bodies/1/role")
                        .asString())
                .isEqualTo("support");
    }

    @Test
    void aBodyTellsWhatItLeadsAndSupports() {
        JsonNode water = get("/api/bodies", "limit", "1000")
                .json()
                .path("items")
                .valueStream()
                .filter(body -> body.path("name_zh").asString().equals("市水利局"))
                .findFirst()
                .orElseThrow();

        assertThat(water.at("/leads/actions").toString())
                .isEqualTo("[\"1-03\",\"2-01\",\"2-08\",\"3-02\",\"3-03\",\"3-04\",\"3-10\",\"4-04\"]");
        assertThat(water.path("leads").path("tasks").size()
                        + water.path("supports").path("tasks").size())
                .isEqualTo(water.path("tasks").size());
    }

    @Test
    void featuresWithoutAProject() {
        JsonNode rivers =
                get("/api/layers/rivers", "without", "projects").json().path("features");
        List<String> ids = rivers.findValuesAsString("id");

        assertThat(ids).contains("chan-creek", "yong-creek").doesNotContain("luoyang-river", "jin-river");
        assertThat(get("/api/layers/rivers", "without", "projects", "f", "geojson")
                        .json()
                        .path("numberMatched")
                        .asInt())
                .isEqualTo(rivers.size());
        assertThat(get("/api/layers/rivers", "without", "projects", "f", "csv")
                        .body()
                        .lines())
                .hasSize(rivers.size() + 1);
        assertThat(get("/api/layers/rivers", "without", "items")
                        .json()
                        .path("features")
                        .size())
                .as("what an action or a task names is left out, too")
                .isLessThan(rivers.size());
        assertThat(get("/api/layers/actions", "without", "projects").status()).isEqualTo(400);
    }
}
