package org.spatialplan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class SearchApiTest extends HttpTest {

    @ParameterizedTest
    @CsvSource({
        "洛阳江, place, luoyang-river, chinese",
        "luoyangjiang, place, luoyang-river, pinyin",
        "LuòYáng Jiāng, place, luoyang-river, pinyin",
        "lyj, place, luoyang-river, pinyin",
        "luoyang river, place, luoyang-river, english",
        "5, project, 5, number",
        "#5, project, 5, number",
        "项目86, project, 86, number",
        "Project No. 86, project, 86, number",
        "市生态环境局, body, city-ecology-environment-bureau, chinese",
        "shishengtai, body, city-ecology-environment-bureau, pinyin",
        "城市碧水整治行动, action, 1-03, chinese",
        "nan'an city, place, nanan, english",
        "jjs, place, jinjiang, pinyin",
        "Jinjiang Water Bureau, body, jinjiang-water-resources-bureau, english",
        "晋江 水利局, body, jinjiang-water-resources-bureau, chinese",
    })
    void theBestHitIs(String typed, String kind, String id, String matched) {
        JsonNode best = get("/api/search", "q", typed).json().at("/items/0");

        assertThat(best.get("kind").asString()).isEqualTo(kind);
        assertThat(best.get("id").asString()).isEqualTo(id);
        assertThat(best.get("matched").asString()).isEqualTo(matched);
    }

    @Test
    void aPlaceTellsItsLayerAndBoxAndAnUnlocatedOneHasNone() {
        JsonNode river = get("/api/search", "q", "洛阳江").json().at("/items/0");
        JsonNode body = get("/api/search", "q", "市生态环境局").json().at("/items/0");

        assertThat(river.at("/layer/id").asString()).isEqualTo("rivers");
        assertThat(river.get("bbox")).hasSize(4);
        assertThat(body.get("bbox").isNull()).isTrue();
    }

    /** Names that the plan mentions and no layer draws; what an independent reader looked for in vain. */
    @ParameterizedTest
    @CsvSource({
        "新告, named-place, annex3/row/35",
        "陈三坝, named-place, annex2/row/30",
        "惠女湾, named-place, annex2/row/39",
        "九牧, named-place, annex2/row/48",
        "生态连绵带, named-place, box6/item/1",
        "八大山水通廊, named-place, text/3/2",
        "xingao, named-place, annex3/row/35",
    })
    void whoMentionsIt(String typed, String kind, String row) {
        JsonNode best = get("/api/search", "q", typed).json().at("/items/0");

        assertThat(best.get("kind").asString()).isEqualTo(kind);
        assertThat(best.get("rows").findValuesAsString("ref")).contains(row);
        assertThat(best.get("bbox").isNull()).isTrue();
        assertThat(best.get("within").size()).isPositive();
    }

    @Test
    void aFeatureTellsTheRowsOfItsLinks() {
        JsonNode river = get("/api/search", "q", "洛阳江").json().at("/items/0");
        JsonNode row = river.get("rows")
                .valueStream()
                .filter(one -> one.get("ref").asString().startsWith("annex3/row/"))
                .findFirst()
                .orElseThrow();

        assertThat(row.get("subject").asString())
                .isEqualTo("projects/" + row.get("ref").asString().substring("annex3/row/".length()));
        assertThat(row.get("name_zh").asString()).isNotBlank();
    }

    @Test
    void tasksAndTargetsAreFoundWithWhereTheyStand() {
        JsonNode task = hit("拓展城市绿色空间", "task");
        JsonNode target = hit("人均公园绿地", "target");

        assertThat(task.at("/rows/0/ref").asString()).isEqualTo("text/3/2");
        assertThat(target.at("/rows/0/subject").asString()).isEqualTo("tasks/ch3-02");
    }

    private JsonNode hit(String typed, String kind) {
        return get("/api/search", "q", typed)
                .json()
                .get("items")
                .valueStream()
                .filter(found -> found.get("kind").asString().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void pagesAndTheirLinksAreAnswered() {
        JsonNode first = get("/api/search", "q", "项目", "limit", "3").json();

        assertThat(first.get("numberReturned").asInt()).isEqualTo(3);
        for (JsonNode link : first.get("links")) {
            assertThat(follow(link.get("href").asString()).status()).isEqualTo(200);
        }
    }

    @Test
    void nothingTypedIsRefused() {
        assertThat(get("/api/search").status()).isEqualTo(400);
        assertThat(get("/api/search", "q", " ").json().get("parameter").asString())
                .isEqualTo("q");
        assertThat(get("/api/search", "q", "x".repeat(101)).status()).isEqualTo(400);
        assertThat(get("/api/search", "q", "%+*[").json().get("numberMatched").asInt())
                .isZero();
    }

    @Test
    void theMapPageLearnsAllInOneAnswer() {
        JsonNode map = get("/api/map").json();

        assertThat(map.at("/city/name_zh").asString()).isEqualTo("泉州市");
        assertThat(map.get("time_zone").asString()).isEqualTo("Asia/Shanghai");
        assertThat(map.at("/layers/0/id").asString()).as("the ground of all").isEqualTo("sea");
        assertThat(map.at("/layers/1/id").asString()).isEqualTo("city");
        assertThat(map.at("/bbox/2").asDouble())
                .as("a backdrop does not widen the view")
                .isLessThan(119.1);
        assertThat(map.get("layers")).hasSize(19);
        assertThat(ids(map.get("activities")))
                .contains("new-construction", "farming")
                .doesNotHaveDuplicates();
        assertThat(ids(map.get("lines")))
                .startsWith("permanent-farmland", "ecological-red-line")
                .doesNotHaveDuplicates();
        assertThat(map.get("lines"))
                .allSatisfy(line -> assertThat(line.get("layers")).isNotEmpty());
        assertThat(map.get("base_maps")).isEmpty();
        assertThat(map.get("crs").findValuesAsString("id")).contains("EPSG:4490", "EPSG:4549", "EPSG:4528");
    }

    private static List<String> ids(JsonNode things) {
        return things.valueStream().map(thing -> thing.get("id").asString()).toList();
    }

    @Test
    void librariesAreKeptForAYearAndThePageIsAskedForAgain() {
        String ol = get("/webjars/ol/10.7.0/dist/ol.js")
                .headers()
                .firstValue("Cache-Control")
                .orElse("");
        String page = get("/map/main.js").headers().firstValue("Cache-Control").orElse("");

        assertThat(ol).contains("max-age=31536000", "immutable");
        assertThat(page).contains("no-cache");
    }
}
