package org.spatialplan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ProjectApiTest extends HttpTest {

    @Test
    void allProjectsComeAsGeoJson() {
        Answer answer = get("/api/projects");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("application/geo+json");
        assertThat(answer.json().path("type").stringValue()).isEqualTo("FeatureCollection");
        assertThat(answer.json().path("numberMatched").intValue()).isEqualTo(121);
        assertThat(answer.json().path("numberReturned").intValue()).isEqualTo(121);
        assertThat(answer.json().path("attribution").toString())
                .contains("OpenStreetMap")
                .contains("CC BY 4.0");
    }

    /** A project is judged by the red line, and by every other line that is asked for. */
    @Test
    void projectsAreJudgedByTheLinesThatAreAskedFor() {
        JsonNode one = get("/api/projects/84").json().at("/properties/conflicts/lines");
        assertThat(one.findValuesAsString("id")).contains("ecological-red-line").doesNotContain("river-management");

        JsonNode all = get("/api/projects/84", "lines", "all").json().at("/properties/conflicts/lines");
        assertThat(all.size()).isEqualTo(11);
        assertThat(all.valueStream()
                        .filter(line -> line.at("/line/id").asString().equals("river-management"))
                        .findFirst()
                        .orElseThrow()
                        .path("involvement")
                        .asString())
                .isIn("possible", "affected");

        JsonNode cleared = get("/api/conflicts", "lines", "river-management", "state", "clear")
                .json();
        assertThat(cleared.path("features").valueStream())
                .as("what stands in for the line's own layer clears nothing that takes ground")
                .allSatisfy(project -> assertThat(
                                project.at("/properties/conflict/reason").asString())
                        .isEqualTo("takes-no-ground"));
        Answer unknown = get("/api/conflicts", "lines", "farmland");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.body()).contains("permanent-farmland");
    }

    @Test
    void whichProjectsTouchTheLuoyangRiver() {
        JsonNode answer =
                get("/api/projects", "touches", "rivers/luoyang-river").json();

        assertThat(numbers(answer)).contains(5, 95).doesNotContain(121, 31);
        assertThat(certainty(answer, 5))
                .as("洛阳江流域 is the basin and not the river")
                .isEqualTo("possible");
        assertThat(certainty(answer, 95)).isEqualTo("certain");
        assertThat(certainty(answer, 32)).isEqualTo("possible");
        assertThat(numbers(get("/api/projects", "touches", "river-systems/luoyang-river")
                        .json()))
                .contains(5, 86, 95)
                .doesNotContain(121, 31);
        assertThat(numbers(get("/api/projects", "touches", "rivers/luoyang-river", "certainty", "certain")
                        .json()))
                .containsExactly(95);
        assertThat(numbers(get("/api/projects", "touches", "river-systems/luoyang-river", "certainty", "certain")
                        .json()))
                .containsExactly(5, 86, 95);
    }

    @Test
    void everyMatchSaysWhy() {
        JsonNode answer = get("/api/projects", "touches", "rivers/luoyang-river", "distance", "500")
                .json();

        assertThat(answer.path("features").size()).isPositive();
        for (JsonNode feature : answer.path("features")) {
            JsonNode reasons = feature.path("properties").path("reasons");
            assertThat(reasons.size()).isPositive();
            for (JsonNode reason : reasons) {
                assertThat(reason.path("certainty").stringValue()).isIn("certain", "possible");
                assertThat(reason.path("distance_m").isNumber()).isTrue();
                assertThat(reason.path("evidence").stringValue()).startsWith("annex3/row/");
                assertThat(reason.path("words").stringValue()).isNotBlank();
                assertThat(reason.path("why").path("zh").stringValue()).isNotBlank();
            }
        }
    }

    /** 官桥镇 of 南安 stands in these rows, drawn or not; 洛江区 stands in the column of districts. */
    @Test
    void aUnitThatTheRowNamesIsCertain() {
        JsonNode town = get("/api/projects", "touches", "places/guanqiao-town-nanan", "certainty", "certain")
                .json();
        JsonNode county = get("/api/projects", "touches", "districts/luojiang", "certainty", "certain")
                .json();

        assertThat(numbers(town)).contains(22, 23, 80, 83).doesNotContain(57, 121);
        assertThat(reason(town, 22).path("basis").stringValue()).isEqualTo("named");
        assertThat(numbers(county))
                .containsAll(
                        numbers(get("/api/projects", "district", "luojiang").json()))
                .doesNotContain(121);
        assertThat(reason(county, 5).path("why").path("zh").stringValue()).isEqualTo("规划表中属地列为洛江区");
    }

    @Test
    void projectsAndActionsWithTheSameWorksMeet() {
        JsonNode creek = get("/api/projects", "touches", "projects/80", "certainty", "certain")
                .json();
        JsonNode shared = reason(creek, 83);

        assertThat(numbers(creek)).contains(22, 80, 83);
        assertThat(shared.path("basis").stringValue()).isEqualTo("shared");
        assertThat(shared.path("shared").path("words").stringValue())
                .isEqualTo(shared.path("words").stringValue());
        assertThat(shared.path("why").path("en").stringValue())
                .contains(shared.path("words").stringValue());
        assertThat(reason(creek, 80).path("basis").stringValue()).isEqualTo("itself");
        assertThat(numbers(get("/api/projects", "touches", "actions/4-08", "certainty", "certain")
                        .json()))
                .contains(98);
        assertThat(numbers(get("/api/projects", "touches", "projects/72", "certainty", "certain")
                        .json()))
                .contains(75);
        assertThat(numbers(get("/api/projects", "touches", "projects/66", "certainty", "certain")
                        .json()))
                .as("a stretch of the canal that the other names as a whole")
                .contains(2);
    }

    /** Works somewhere along a creek are in no one box for certain. */
    @ParameterizedTest
    @CsvSource({
        "78, '118.34,24.75,118.38,24.77'",
        "78, '118.42,24.62,118.47,24.735'",
        "86, '118.70,25.03,118.76,25.08'",
        "86, '118.655,24.955,118.70,25.0'",
        "80, '118.41,24.795,118.455,24.84'",
        "73, '118.55,24.83,118.62,24.89'",
    })
    void somewhereAlongACreekIsPossible(int number, String box) {
        assertThat(numbers(get("/api/projects", "bbox", box).json())).contains(number);
        assertThat(numbers(get("/api/projects", "bbox", box, "certainty", "certain")
                        .json()))
                .doesNotContain(number);
    }

    @Test
    void whatStandsInForAnUnlocatedPlaceIsSaid() {
        JsonNode reason =
                reason(get("/api/projects", "touches", "bays/anhai-bay").json(), 72);
        JsonNode links = get("/api/projects/72").json().path("properties").path("links");

        assertThat(reason.path("basis").stringValue()).isEqualTo("unlocated-place");
        assertThat(reason.path("stand_ins").get(0).path("id").stringValue()).isEqualTo("districts/jinjiang");
        assertThat(reason.path("why").path("zh").stringValue()).contains("以晋江市代替");
        assertThat(reason.path("why").path("en").stringValue()).contains("stands in for it");
        assertThat(links).anySatisfy(link -> {
            assertThat(link.path("unlocated").booleanValue()).isTrue();
            assertThat(link.path("basis").stringValue()).isEqualTo("named");
            assertThat(link.path("accuracy_m").isNull()).isTrue();
            assertThat(link.path("stand_ins").get(0).path("name_zh").stringValue())
                    .isEqualTo("晋江市");
        });
    }

    private static JsonNode reason(JsonNode answer, int number) {
        for (JsonNode feature : answer.path("features")) {
            if (feature.path("properties").path("number").intValue() == number) {
                return feature.path("properties").path("reasons").get(0);
            }
        }
        throw new AssertionError("no project " + number);
    }

    @Test
    void aProjectKnownByItsDistrictHasNoInventedPlace() {
        JsonNode project = get("/api/projects/32").json();

        assertThat(project.path("geometry").isNull()).isTrue();
        assertThat(project.path("properties")
                        .path("territory")
                        .get(0)
                        .path("id")
                        .stringValue())
                .isEqualTo("luojiang");
        assertThat(project.path("properties").path("precision").stringValue()).isEqualTo("district");
    }

    @Test
    void oneProjectComesWithActionsLinksAndConflicts() {
        JsonNode properties = get("/api/projects/95").json().path("properties");

        assertThat(properties.path("number").intValue()).isEqualTo(95);
        assertThat(properties.path("investment").intValue()).isEqualTo(1000);
        assertThat(properties.path("actions").size()).isPositive();
        assertThat(properties.path("links").toString()).contains("places/luoyang-bridge", "洛阳古桥", "annex3/row/95");
        assertThat(properties.path("conflicts").path("state").stringValue())
                .isIn("conflict", "conditional", "clear", "not-checked", "no-data");
        assertThat(properties.path("conflicts").path("reason_text").path("zh").stringValue())
                .isNotBlank();
    }

    @ParameterizedTest(name = "{0}={1} -> {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            field    | bays                  | 12
            field    | 美丽海湾              | 12
            district | dehua                 | 2
            district | 德化县                | 2
            district | citywide              | 1
            body     | 泉惠石化工业园区管委会 | 2
            year     | 2033                  | 1
            q        | 医疗废物              | 1
            q        | 黄塘溪 惠安           | 1
            filter   | investment >= 500000  | 3
            filter   | number BETWEEN 1 AND 5 | 5
            filter   | name_zh LIKE '%热电%'  | 1
            filter   | power_mw > 1000        | 1
            filter   | S_INTERSECTS(geometry, POLYGON((118.9 25, 119 25, 119 25.1, 118.9 25.1, 118.9 25))) AND field = 'parks' | 2
            """)
    void parametersChoose(String name, String value, int count) {
        assertThat(get("/api/projects", name, value)
                        .json()
                        .path("numberMatched")
                        .intValue())
                .isEqualTo(count);
    }

    @Test
    void parametersHoldTogether() {
        JsonNode answer = get(
                        "/api/projects",
                        "touches",
                        "rivers/luoyang-river",
                        "field",
                        "bays",
                        "district",
                        "luojiang",
                        "year",
                        "2024")
                .json();

        assertThat(numbers(answer)).containsExactly(95);
    }

    @Test
    void aBoxFindsWhatLiesOrMayLieInIt() {
        JsonNode answer =
                get("/api/projects", "bbox", "118.90,25.00,118.98,25.06").json();

        assertThat(numbers(answer)).contains(120, 121, 26).doesNotContain(31, 98, 5);
        assertThat(certainty(answer, 26)).isEqualTo("possible");
    }

    @Test
    void pagesFollowOneAnotherThroughTheWholeList() {
        List<Integer> seen = new ArrayList<>();
        JsonNode page = get("/api/projects", "limit", "50", "q", "项目").json();
        int matched = page.path("numberMatched").intValue();
        seen.addAll(numbers(page));
        for (String next = link(page, "next"); next != null; next = link(page, "next")) {
            page = follow(next).json();
            seen.addAll(numbers(page));
        }

        assertThat(seen).hasSize(matched).doesNotHaveDuplicates().isSorted();
        assertThat(numbers(follow(link(page, "prev")).json())).hasSize(50);
    }

    @Test
    void csvIsAskedForByParameterOrHeader() {
        Answer byParameter = get("/api/projects", "f", "csv", "q", "黄塘溪");
        Answer byHeader = getAccepting("text/csv", "/api/projects", "q", "黄塘溪");

        assertThat(byParameter.contentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(byParameter.body().lines().toList().get(0)).startsWith("\uFEFFnumber,name_zh,name_en,field");
        assertThat(byParameter.body()).contains("86,黄塘溪生态岸线整治提升建设项目").contains("惠安县城管局");
        assertThat(byHeader.body()).isEqualTo(byParameter.body());
    }

    /** Many clients ask for plain JSON; GeoJSON is JSON. */
    @ParameterizedTest
    @CsvSource({"/api/projects", "/api/projects/5", "/api/conflicts"})
    void whoAcceptsJsonIsServed(String path) {
        Answer answer = getAccepting("application/json", path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.contentType()).matches("application/(geo\\+)?json.*");
        assertThat(answer.json().path("type").stringValue()).startsWith("Feature");
    }

    @Test
    void sumsFollowTheQuestion() {
        JsonNode all = get("/api/projects/summary").json();
        JsonNode bays =
                get("/api/projects/summary", "field", "bays", "by", "year").json();
        JsonNode districts = get("/api/projects/summary", "by", "district").json();

        assertThat(all.path("count").intValue()).isEqualTo(121);
        assertThat(all.path("investment").longValue()).isEqualTo(10_411_259);
        assertThat(all.path("groups").size()).isEqualTo(5);
        assertThat(bays.path("investment").longValue()).isEqualTo(281_263);
        assertThat(bays.path("additive").booleanValue()).isFalse();
        assertThat(districts.path("groups").toString()).contains("\"citywide\"").contains("洛江区");
    }

    private static List<Integer> numbers(JsonNode collection) {
        return collection
                .path("features")
                .valueStream()
                .map(feature -> feature.path("properties").path("number").intValue())
                .toList();
    }

    private static String certainty(JsonNode collection, int number) {
        return collection
                .path("features")
                .valueStream()
                .map(feature -> feature.path("properties"))
                .filter(properties -> properties.path("number").intValue() == number)
                .map(properties -> properties.path("certainty").stringValue())
                .findFirst()
                .orElseThrow();
    }

    private static String link(JsonNode page, String rel) {
        return page.path("links")
                .valueStream()
                .filter(link -> link.path("rel").stringValue().equals(rel))
                .map(link -> link.path("href").stringValue())
                .findFirst()
                .orElse(null);
    }
}
