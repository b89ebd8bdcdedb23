package org.spatialplan.ogc.api.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spatialplan.web.HttpTest;
import tools.jackson.databind.JsonNode;

/** OGC API – Records: the catalogue, its records, their links, and what is refused. */
class RecordsApiTest extends HttpTest {

    private static final String CATALOGUE = "/ogc/collections/catalogue";
    private static final String ITEMS = CATALOGUE + "/items";

    private List<String> ids(String... query) {
        Answer answer = get(ITEMS, query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        List<String> ids = new ArrayList<>();
        answer.json()
                .path("features")
                .forEach(record -> ids.add(record.path("id").stringValue()));
        return ids;
    }

    @Test
    void theCatalogueIsLinkedAndListed() {
        assertThat(get("/ogc").body()).contains("http://www.opengis.net/def/rel/ogc/1.0/ogc-catalog", ITEMS);
        assertThat(get("/ogc", "f", "html").body()).contains(ITEMS);
        assertThat(get("/ogc/conformance").body())
                .contains("ogcapi-records-1/1.0/conf/searchable-catalog", "ogcapi-records-1/1.0/conf/record-core");
        Answer catalogue = get(CATALOGUE);
        JsonNode listed = get("/ogc/collections")
                .json()
                .path("collections")
                .valueStream()
                .filter(collection -> collection.path("id").stringValue().equals("catalogue"))
                .findFirst()
                .orElseThrow();

        assertThat(catalogue.contentType()).isEqualTo("application/ogc-catalog+json");
        assertThat(listed).isEqualTo(catalogue.json());
        assertThat(listed.path("itemType").stringValue()).isEqualTo("record");
        assertThat(get("/ogc/collections/rivers").body()).contains(ITEMS + "/rivers");
    }

    @Test
    void everyLayerHasOneRecord() {
        Set<String> layers = new TreeSet<>();
        get("/ogc/collections").json().path("collections").forEach(collection -> {
            if (get("/ogc/collections/" + collection.path("id").stringValue() + "/map", "width", "10")
                            .status()
                    == 200) {
                layers.add(collection.path("id").stringValue());
            }
        });

        assertThat(ids()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(layers);
    }

    @Test
    void aRecordTellsWhatTheLayerIs() {
        JsonNode record = get(ITEMS + "/red-lines").json();
        JsonNode properties = record.path("properties");
        JsonNode layer = get("/api/layers/red-lines").json();

        assertThat(record)
                .isEqualTo(
                        get(ITEMS, "ids", "red-lines").json().path("features").path(0));
        assertThat(properties.path("title").stringValue()).contains("生态保护红线（示意）", "illustrative");
        assertThat(properties.path("standing").stringValue()).isEqualTo("illustrative");
        assertThat(properties.path("description").stringValue())
                .contains(layer.at("/limits/zh").stringValue())
                .contains(layer.at("/limits/en").stringValue());
        assertThat(properties.path("updated").stringValue())
                .isEqualTo(layer.at("/version/added_at").stringValue());
        assertThat(properties.at("/version/sha256").stringValue())
                .isEqualTo(layer.at("/version/sha256").stringValue());
        assertThat(properties.path("worst_accuracy_m").doubleValue())
                .isEqualTo(layer.path("worst_accuracy_m").doubleValue());
        assertThat(properties.path("features").intValue()
                        - properties.path("located").intValue())
                .isEqualTo(layer.path("unlocated").intValue());
        assertThat(properties.path("license").stringValue()).isEqualTo("other");
        assertThat(properties.path("licences").toString()).isEqualTo("[\"CC0-1.0\",\"ODbL-1.0\"]");
        assertThat(properties.at("/externalIds/0/value").stringValue()).isEqualTo("STBHHX");
        assertThat(record.at("/time/date").stringValue()).isEqualTo("2024-01-01");
        assertThat(get(ITEMS + "/districts").json().at("/time/interval").toString())
                .isEqualTo("[\"2018-01-01\",\"2024-01-01\"]");
        assertThat(get(ITEMS + "/city").json().at("/properties/license").stringValue())
                .isEqualTo("ODbL-1.0");
    }

    /** What a record links to is there, and is what the link says; of two links to one address one is for QGIS. */
    @ParameterizedTest
    @ValueSource(strings = {"red-lines", "conflicts"})
    void everyLinkOfARecordOpens(String id) {
        JsonNode links = get(ITEMS + "/" + id).json().path("links");
        Set<String> relations = new TreeSet<>();
        for (JsonNode link : links) {
            String href = link.path("href").stringValue();
            relations.add(link.path("rel").stringValue());
            if (href.startsWith(address(""))) {
                Answer answer = follow(href);
                assertThat(answer.status()).as(href).isEqualTo(200);
                if (link.path("type").stringValue().contains("/")) {
                    assertThat(answer.contentType())
                            .as(href)
                            .startsWith(link.path("type").stringValue());
                }
            }
        }

        assertThat(relations)
                .contains("self", "alternate", "collection", "profile", "describes", "service", "enclosure", "preview");
    }

    @ParameterizedTest
    @CsvSource({
        "q, 红线, red-lines conflicts",
        "q, STBHHX, red-lines",
        "q, 'stbhhx, nosuch', red-lines",
        "q, 'ECOLOGICAL  RED  line', red-lines",
        "q, 'line red', ''",
        "q, 生态保护红线(示意), red-lines",
        "q, %, ''",
        "ids, 'bays, rivers,nosuch', rivers bays",
        "ids, '', ''",
        "externalIds, STBHHX, red-lines",
        "externalIds, municipal-plan-database:STBHHX, red-lines",
        "externalIds, municipal-plan-database, red-lines",
        "externalIds, other:STBHHX, ''",
        "type, service, ''",
        "filter, license = 'ODbL-1.0', river-systems city sea projects actions tasks",
        "filter, 'A_CONTAINS(keywords, (''STBHHX''))', red-lines",
        "filter, geometry IS NULL, ''",
        "bbox, '10,10,11,11', ''"
    })
    void searches(String parameter, String value, String expected) {
        assertThat(String.join(" ", ids(parameter, value))).isEqualTo(expected);
    }

    @Test
    void pagesAndOrders() {
        List<String> all = ids();
        JsonNode page = get(ITEMS, "limit", "2", "offset", "2").json();
        JsonNode next = page.path("links")
                .valueStream()
                .filter(link -> link.path("rel").stringValue().equals("next"))
                .findFirst()
                .orElseThrow();

        assertThat(ids("limit", "2", "offset", "2")).isEqualTo(all.subList(2, 4));
        assertThat(page.path("numberMatched").intValue()).isEqualTo(all.size());
        assertThat(follow(next.path("href").stringValue())
                        .json()
                        .at("/features/0/id")
                        .stringValue())
                .isEqualTo(all.get(4));
        assertThat(ids("sortby", "-id")).isSortedAccordingTo((one, other) -> other.compareTo(one));
        assertThat(get(ITEMS, "bbox", "118,24,119,25").json().has("numberWithoutPlace"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "q, ' '",
        "q, 'a,,b'",
        "ids, 'a,,b'",
        "datetime, yesterday",
        "datetime, 2024-02-01/2024-01-01",
        "datetime, 2024-01-01/2024-01-02/2024-01-03",
        "bbox, '1,2,3'",
        "filter, nosuch = 1",
        "filter-lang, sql",
        "sortby, nosuch",
        "limit, 0",
        "nosuch, 1",
        "bbox-crs, EPSG:4326"
    })
    void whatIsNotUnderstoodIsRefused(String parameter, String value) {
        Answer answer = get(ITEMS, parameter, value);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("parameter").stringValue()).isEqualTo(parameter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/items", "/items/rivers", "/queryables", "/sortables"})
    void peopleAndProgramsAreAnswered(String path) {
        assertThat(get(CATALOGUE + path, "f", "html", "lang", "en").body()).contains("<html lang=\"en\"");
        assertThat(get(CATALOGUE + path, "bogus", "1").status()).isEqualTo(400);
        assertThat(send("GET", CATALOGUE + path, "image/png").status()).isEqualTo(406);
    }

    @Test
    void anUnknownRecordIsNotThereAndNearOnesAreTold() {
        Answer answer = get(ITEMS + "/river");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).contains("rivers");
    }

    @Test
    void aPageShowsAllThatARecordTells() {
        String page = get(ITEMS + "/red-lines", "f", "html").body();

        assertThat(page).contains("STBHHX", "示意，非法定", "f&#x3D;gpkg", "ODbL-1.0");
        assertThat(get(ITEMS, "f", "html", "q", "<b>红线").body()).doesNotContain("<b>");
    }

    /** A record is read by people, too: words of one language, none of the document's names and codes, a map, the contact. */
    @ParameterizedTest
    @ValueSource(strings = {"red-lines", "rivers", "network", "projects"})
    void theRecordsPageIsForPeople(String layer) {
        String chinese =
                main(get(ITEMS + "/" + layer, "f", "html", "lang", "zh").body());
        String english =
                main(get(ITEMS + "/" + layer, "f", "html", "lang", "en").body());

        assertThat(chinese)
                .contains(
                        "<dt>数据性质</dt>", "<dt>要素</dt>", "<dt>现行版本</dt><dd>第 1 版，", "id=\"data-map\"", "<h2>下载整个图层</h2>")
                .doesNotContain("the links of the plan")
                .doesNotContain("<dt>title", "standing_words", "worst_accuracy_m", "mediaType", "coordinates")
                .doesNotContainPattern("<dt>[a-z_]+</dt>");
        assertThat(english)
                .contains("<dt>Standing</dt>", "<dt>Extent</dt><dd>11", "<h2>Download the whole layer</h2>")
                .doesNotContainPattern("<(dt|dd|p|h1|h2|span)>[^<]*\\p{IsHan}");
    }

    @Test
    void theRecordsPageLeadsToLicencesFilesAndServices() {
        String page = main(get(ITEMS + "/red-lines", "f", "html", "lang", "zh").body());

        assertThat(page)
                .contains("https://spdx.org/licenses/ODbL-1.0.html", "市级国土空间规划数据库标准 STBHHX")
                .contains("/ogc/collections/red-lines/items?f&#x3D;gpkg", "WMS · red-lines")
                .contains("/#lang&#x3D;zh&amp;panel&#x3D;layers&amp;layers&#x3D;red-lines");
    }

    private static String main(String page) {
        return page.substring(page.indexOf("<main"), page.indexOf("</main>"));
    }
}
