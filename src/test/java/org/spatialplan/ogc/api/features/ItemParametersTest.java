package org.spatialplan.ogc.api.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spatialplan.run.Seeds;
import org.spatialplan.web.HttpTest;
import tools.jackson.databind.JsonNode;

/** The parameters of items, right and wrong. */
class ItemParametersTest extends HttpTest {

    private static final String RIVERS = "/ogc/collections/rivers/items";

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            limit        | 5                                        | 46 | 5
            limit        | 99999999                                 | 46 | 46
            offset       | 40                                       | 46 | 6
            offset       | 400                                      | 46 | 0
            bbox         | 118.6,24.8,118.8,25.0                    | 6  | 6
            bbox         | 118.6,24.8,-100,118.8,25.0,900           | 6  | 6
            bbox         | -180,-90,180,90                          | 23 | 23
            bbox         | 170,-90,-170,90                          | 0  | 0
            bbox         | 170,-90,117,90                           | 0  | 0
            datetime     | ../..                                    | 46 | 46
            datetime     | 1990-01-01T00:00:00Z                     | 0  | 0
            datetime     | 1990-01-01/2000-01-01                    | 0  | 0
            datetime     | 1990-01-01/..                            | 46 | 46
            name_zh      | 洛阳江                                      | 1  | 1
            class        | main                                     | 4  | 4
            length_km    | 1                                        | 0  | 0
            as_of        | 1999-01-01                               | 0  | 0
            sortby       | -length_km,+id                           | 46 | 46
            properties   | id,name_zh                               | 46 | 46
            skipGeometry | true                                     | 46 | 46
            filter       | length_km > 100                          | 1  | 1
            filter       | T_AFTER(as_of, DATE('2000-01-01'))       | 46 | 46
            """)
    void answers(String parameter, String value, int matched, int returned) {
        Answer answer = get(RIVERS, parameter, value);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo("application/geo+json");
        assertThat(answer.json().path("numberMatched").intValue()).isEqualTo(matched);
        assertThat(answer.json().path("numberReturned").intValue()).isEqualTo(returned);
        assertThat(answer.json().path("features").size()).isEqualTo(returned);
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            limit        | 0
            limit        | -1
            limit        | unlimited
            offset       | -1
            bbox         | 1,2,3
            bbox         | 1,2,3,x
            bbox         | 1,9,3,4
            bbox         | 24,118,25,119
            bbox         | NaN,1,2,3
            bbox-crs     | http://www.opengis.net/def/crs/0/unsupported
            crs          | http://www.opengis.net/def/crs/0/unsupported
            crs          | EPSG:32650
            crs          | 99999999999
            filter-crs   | EPSG:2
            datetime     | yesterday
            datetime     | 2026-13-01
            datetime     | 2026-01-02/2026-01-01
            datetime     | a/b/c
            datetime     | 2999-01-01
            datetime     | 2999-01-01T00:00:00Z
            datetime     | 2999-01-01/..
            datetime     | ../2999-01-01T00:00:00+08:00
            filter       | nmae_zh = 'a'
            filter       | )(
            filter       | strMatches(name_zh, '(a+)+$') = TRUE
            filter-lang  | sql
            sortby       | height
            sortby       | -
            properties   | id,height
            skipGeometry | yes
            length_km    | long
            length_km    | 84.8d
            length_km    | NaN
            length_km    | 0x1p1
            bbox         | 118d,24,119,25
            as_of        | today
            limit        | ''
            f            | xml
            lang         | fr
            """)
    void refuses(String parameter, String value) {
        Answer answer = get(RIVERS, parameter, value);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.json().path("code").stringValue()).isEqualTo("bad-parameter");
        assertThat(answer.json().path("parameter").stringValue()).isEqualTo(parameter);
    }

    /** They may lie in the box: nobody knows. */
    @ParameterizedTest
    @CsvSource({
        "projects, '', 12, 38",
        "projects, field = 'bays', 2, 3",
        "projects, 'S_INTERSECTS(geometry,BBOX(-180,-90,180,90))', 12, 0",
        "rivers, '', 6, 23"
    })
    void featuresWithoutAPlaceAreCountedBesideABox(String collection, String filter, int inside, int unplaced) {
        String box = collection.equals("rivers") ? "118.6,24.8,118.8,25.0" : "118.5,24.8,118.7,25";
        String path = "/ogc/collections/" + collection + "/items";
        Answer answer = filter.isEmpty() ? get(path, "bbox", box) : get(path, "bbox", box, "filter", filter);

        assertThat(answer.json().path("numberMatched").intValue()).isEqualTo(inside);
        assertThat(answer.json().path("numberWithoutPlace").intValue()).isEqualTo(unplaced);
        assertThat(get(path).json().has("numberWithoutPlace")).isFalse();
    }

    @Test
    void pagesAndFilesTellThemToo() {
        String[] box = {"bbox", "118.5,24.8,118.7,25", "f", "html", "lang", "en"};
        assertThat(get("/ogc/collections/projects/items", box).body())
                .contains("12 features", "38 more without a place may lie in the box");
        assertThat(get("/ogc/collections/projects/items", "bbox", box[1], "f", "gpkg")
                        .headers()
                        .firstValue("OGC-NumberWithoutPlace"))
                .hasValue("38");
    }

    @ParameterizedTest
    @CsvSource({
        "/ogc",
        "/ogc/conformance",
        "/ogc/api",
        "/ogc/collections",
        "/ogc/collections/rivers",
        "/ogc/collections/rivers/items",
        "/ogc/collections/rivers/items/jin-river",
        "/ogc/collections/rivers/queryables",
        "/ogc/collections/rivers/sortables",
        "/ogc/collections/rivers/schema"
    })
    void refusesUnknownParametersAndMediaTypes(String path) {
        assertThat(get(path, "bogus", "1").status()).isEqualTo(400);
        assertThat(get(path, "f", "xml").status()).isEqualTo(400);
        assertThat(send("GET", path, "image/png").status()).isEqualTo(406);
        assertThat(send("GET", path, "application/geo+json, application/json;q=0.5")
                        .status())
                .isEqualTo(200);
        assertThat(send("GET", path, "text/html,application/xhtml+xml,*/*;q=0.8")
                        .contentType())
                .startsWith("text/html");
    }

    @ParameterizedTest
    @CsvSource({
        "/ogc/collections/river,rivers",
        "/ogc/collections/river/items,rivers",
        "/ogc/collections/rivers/items/jin-rivr,jin-river"
    })
    void unknownNamesAreNotFoundAndNearOnesAreTold(String path, String near) {
        Answer answer = get(path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().path("near").toString()).contains(near);
    }

    @Test
    void sortsMissingValuesLast() {
        JsonNode longest =
                get(RIVERS, "sortby", "-length_km", "limit", "2").json().path("features");

        assertThat(longest.path(0).path("properties").path("length_km").doubleValue())
                .isGreaterThan(
                        longest.path(1).path("properties").path("length_km").doubleValue());
        assertThat(get(RIVERS + "?sortby=+length_km&offset=45")
                        .json()
                        .path("features")
                        .path(0)
                        .path("properties")
                        .path("length_km")
                        .isNull())
                .isTrue();
    }

    @Test
    void answersOnlyWhatIsAskedFor() {
        JsonNode feature = get(RIVERS, "properties", "name_zh", "skipGeometry", "true")
                .json()
                .path("features")
                .path(0);

        assertThat(feature.path("properties").size()).isEqualTo(1);
        assertThat(feature.path("geometry").isNull()).isTrue();
        assertThat(get(RIVERS, "f", "csv", "properties", "name_zh", "skipGeometry", "true", "limit", "1")
                        .body())
                .isEqualTo("\uFEFFname_zh\r\n晋江\r\n");
    }

    @Test
    void pagesHoldEveryFeatureOnce() {
        List<String> ids = new ArrayList<>();
        Answer page = get(RIVERS, "limit", "7", "filter", "name_zh LIKE '%溪'");
        while (page != null) {
            page.json()
                    .path("features")
                    .forEach(feature -> ids.add(feature.path("id").stringValue()));
            String next = link(page.json(), "next");
            page = next == null ? null : follow(next);
        }

        assertThat(ids).hasSize(35).doesNotHaveDuplicates();
    }

    /** That coordinates are right in each system is shown by GeoJsonWriterTest; here they come back as they went. */
    @ParameterizedTest
    @CsvSource({
        "http://www.opengis.net/def/crs/OGC/1.3/CRS84,118.5,0.001",
        "http://www.opengis.net/def/crs/EPSG/0/4326,24.95,0.001",
        "http://www.opengis.net/def/crs/EPSG/0/4490,24.95,0.001",
        "http://www.opengis.net/def/crs/EPSG/0/3857,13192000,100",
        "http://www.opengis.net/def/crs/EPSG/0/4548,2762000,100",
        "http://www.opengis.net/def/crs/EPSG/0/4527,2762000,100",
        "http://www.opengis.net/def/crs/EPSG/0/4549,2762000,100",
        "http://www.opengis.net/def/crs/EPSG/0/4528,2762000,100"
    })
    void boxesAndAnswersFollowTheAxesOfTheirSystem(String crs, double first, double reach) {
        JsonNode vertex = get(RIVERS + "/jin-river", "crs", crs)
                .json()
                .path("geometry")
                .path("coordinates")
                .path(5);
        double x = vertex.path(0).doubleValue();
        double y = vertex.path(1).doubleValue();
        String box = (x - reach) + "," + (y - reach) + "," + (x + reach) + "," + (y + reach);

        Answer answer = get(RIVERS, "bbox", box, "bbox-crs", crs, "crs", crs);

        assertThat(x).isEqualTo(first, org.assertj.core.api.Assertions.within(first / 1000));
        assertThat(answer.json().path("features").size()).as(answer.body()).isEqualTo(1);
        assertThat(answer.json().path("features").path(0).path("id").stringValue())
                .isEqualTo("jin-river");
        assertThat(answer.headers().firstValue("Content-Crs")).contains("<" + crs + ">");
        String polygon = "S_INTERSECTS(geometry, BBOX(" + box + "))";
        assertThat(get(RIVERS, "filter", polygon, "filter-crs", crs)
                        .json()
                        .path("numberMatched")
                        .intValue())
                .isEqualTo(1);
        String distance = "DWITHIN(geometry, POINT(" + x + " " + y + "), 1, m)";
        assertThat(get(RIVERS, "filter", distance, "filter-crs", crs)
                        .json()
                        .path("numberMatched")
                        .intValue())
                .isEqualTo(1);
    }

    @Test
    void whateverIsSentIsNoDefectOfOurs() {
        Random random = Seeds.random("odd item parameters");
        String[] names = {"limit", "offset", "bbox", "bbox-crs", "crs", "datetime", "filter", "filter-crs", "sortby"};
        String[] values = {
            "1e9",
            "-",
            "118,24,119,25",
            "EPSG:4549",
            "CRS84",
            "2026-01-01",
            "../",
            "/",
            "NOT NOT TRUE",
            "((",
            "%",
            "\\",
            "name_zh='a'",
            "S_CROSSES(geometry,POINT(1 1))",
            "{\"op\":1}",
            "+id",
            "9".repeat(400),
            "，",
            "\u0000",
            "S_WITHIN(geometry,BBOX(1,2,3,4))",
            "DWITHIN(geometry,POINT(0 0),1,m)",
            "BBOX(geometry,1,2,3,4)",
            "1,2,3,4"
        };
        for (int i = 0; i < 400; i++) {
            List<String> query = new ArrayList<>();
            for (String name : names) {
                if (random.nextInt(4) == 0) {
                    query.add(name);
                    query.add(values[random.nextInt(values.length)]);
                }
            }
            if (random.nextInt(3) == 0) {
                query.add("filter-lang");
                query.add("cql2-json");
            }
            Answer answer = get("/ogc/collections/projects/items", query.toArray(String[]::new));
            assertThat(answer.status()).as(query + " " + answer.body()).isIn(200, 400);
        }
    }

    private static String link(JsonNode document, String rel) {
        for (JsonNode link : document.path("links")) {
            if (link.path("rel").stringValue().equals(rel)) {
                return link.path("href").stringValue();
            }
        }
        return null;
    }
}
