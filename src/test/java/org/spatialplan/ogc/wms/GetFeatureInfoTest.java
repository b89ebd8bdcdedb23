package org.spatialplan.ogc.wms;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is drawn at a pixel. */
class GetFeatureInfoTest extends WmsTest {

    /** The middle of Quanzhou bay in the middle of the map. */
    private static Map<String, String> info(String... changes) {
        Map<String, String> bay = map(
                "REQUEST", "GetFeatureInfo",
                "LAYERS", "bays,districts",
                "STYLES", ",",
                "QUERY_LAYERS", "bays",
                "BBOX", "118.6,24.74,118.8,24.94",
                "INFO_FORMAT", "application/json",
                "I", "100",
                "J", "100");
        return changed(bay, changes);
    }

    @Test
    void geojson_in_degrees() {
        Answer answer = ows(info());

        assertThat(answer.contentType()).isEqualTo("application/json");
        assertThat(answer.json().get("type").stringValue()).isEqualTo("FeatureCollection");
        assertThat(answer.json().at("/features/0/id").stringValue()).isEqualTo("bays.quanzhou-bay");
        assertThat(answer.json().at("/features/0/properties/name_zh").stringValue())
                .isEqualTo("泉州湾");
        assertThat(answer.json().at("/features/0/geometry/coordinates/0/0/0").doubleValue())
                .isBetween(118.0, 119.0);
    }

    @ParameterizedTest
    @CsvSource({
        "text/html,<td>quanzhou-bay</td>",
        "text/plain,id = quanzhou-bay",
        "application/vnd.ogc.gml,<plan:id>quanzhou-bay</plan:id>",
        "application/vnd.ogc.gml/3.1.1,<plan:id>quanzhou-bay</plan:id>",
        "application/json,bays.quanzhou-bay"
    })
    void formats(String type, String part) {
        Answer found = ows(info("INFO_FORMAT", type));
        Answer nothing = ows(info("INFO_FORMAT", type, "I", "0", "J", "199"));

        assertThat(found.contentType().split(";")[0]).isEqualTo(type);
        assertThat(found.body()).contains(part, "泉州湾");
        assertThat(nothing.contentType()).isEqualTo(found.contentType());
        assertThat(nothing.body()).doesNotContain("quanzhou-bay");
    }

    /** A page is for a person: words of one language, names for ids, and that the data only illustrate. */
    @Test
    void aPageIsInTheLanguageOfItsReader() {
        Map<String, String> qingyuan = info(
                "LAYERS", "red-lines",
                "STYLES", "",
                "QUERY_LAYERS", "red-lines",
                "BBOX", "118.57,24.95,118.58,24.96",
                "INFO_FORMAT", "text/html");

        String chinese = ows(qingyuan).body();
        String english = ows(changed(qingyuan, "LANGUAGE", "en")).body();

        assertThat(chinese)
                .contains("<html lang=\"zh-CN\">", "生态保护红线（示意）", "示意，非法定</span>", "风景名胜区", "清源山", ">丰泽区</a>")
                .doesNotContain("Ecological red line", ">scenic-area<", ">fengze<");
        assertThat(english.replaceAll("<title>.*</title>", ""))
                .contains(
                        "<html lang=\"en\">",
                        "Ecological red line (illustrative)",
                        "illustrative, not legal</span>",
                        "Fengze")
                .contains("/ogc/collections/districts/items/fengze?f=html&amp;lang=en")
                .doesNotContainPattern("<t[hd][^>]*>[^<]*\\p{IsHan}");
    }

    @Test
    void aPageFollowsTheLanguageThatABrowserAccepts() {
        String path = "/ows?"
                + info("INFO_FORMAT", "text/html", "I", "0", "J", "199").entrySet().stream()
                        .map(pair -> pair.getKey() + "=" + pair.getValue())
                        .collect(java.util.stream.Collectors.joining("&"));

        assertThat(getWith(path, "Accept-Language", "en-GB").body()).contains("Nothing is drawn here");
        assertThat(getWith(path, "Accept-Language", "zh-CN").body()).contains("此处没有要素");
        assertThat(getWith(path + "&LANGUAGE=zh", "Accept-Language", "en").body())
                .contains("此处没有要素");
    }

    @ParameterizedTest
    @CsvSource({
        "1.3.0,EPSG:4326,'24.74,118.6,24.94,118.8'",
        "1.3.0,EPSG:4490,'24.74,118.6,24.94,118.8'",
        "1.1.1,EPSG:4326,'118.6,24.74,118.8,24.94'",
        "1.1.1,EPSG:4490,'118.6,24.74,118.8,24.94'"
    })
    void pixels_follow_the_axes_of_the_map(String version, String crs, String box) {
        Map<String, String> info = version.equals("1.3.0")
                ? info("CRS", crs, "BBOX", box)
                : changed(
                        info("CRS", null, "I", null, "J", null, "VERSION", version, "SRS", crs, "BBOX", box),
                        "X",
                        "100",
                        "Y",
                        "100");

        assertThat(ows(info).json().at("/features/0/id").stringValue()).isEqualTo("bays.quanzhou-bay");
    }

    @Test
    void layers_answer_in_the_order_of_the_question_and_count_for_themselves() {
        Answer both = ows(info("QUERY_LAYERS", "districts,bays", "I", "100", "J", "60", "FEATURE_COUNT", "10"));

        assertThat(both.json().get("numberReturned").intValue())
                .isEqualTo(both.json().get("features").size());
        assertThat(ows(info("FEATURE_COUNT", "1")).json().get("features").size())
                .isLessThanOrEqualTo(1);
    }

    @Test
    void of_all_layers_the_districts_lie_on_the_city_and_the_red_line_above_what_it_protects() {
        String hits = ows(info(
                        "LAYERS", "plan",
                        "STYLES", "",
                        "QUERY_LAYERS", "plan",
                        "BBOX", "118.57,24.95,118.58,24.96",
                        "FEATURE_COUNT", "50",
                        "INFO_FORMAT", "text/plain"))
                .body();

        assertThat(hits)
                .containsSubsequence(
                        "city.city", "districts.fengze", "protected-areas.qingyuan", "red-lines.qingyuan", "actions.");
    }

    /** Browsers take another character set where none is told. */
    @Test
    void texts_tell_their_character_set() {
        for (String type : new String[] {"text/plain", "text/html"}) {
            assertThat(ows(info("INFO_FORMAT", type)).contentType()).isEqualTo(type + ";charset=UTF-8");
            assertThat(ows(info("INFO_FORMAT", type + "; charset=utf-8")).contentType())
                    .isEqualTo(type + ";charset=UTF-8");
        }
    }

    @Test
    void lines_are_hit_from_some_pixels_away() {
        Map<String, String> rivers = info(
                "LAYERS",
                "rivers",
                "STYLES",
                "",
                "QUERY_LAYERS",
                "rivers",
                "BBOX",
                "117.4,24.4,119.2,26.2",
                "FEATURE_COUNT",
                "1000");
        int narrow = hits(changed(rivers, "BUFFER", "0"));
        int wide = hits(changed(rivers, "BUFFER", "50"));

        assertThat(wide).isGreaterThan(narrow);
        assertThat(fault(ows(changed(rivers, "BUFFER", "51")))).isEqualTo("InvalidParameterValue buffer");
    }

    /** The picture is the oracle: under whatever is drawn of a mark, a line or an area there is a feature. */
    @ParameterizedTest
    @CsvSource({"reservoirs,90.7", "reservoirs,181.4", "projects,90.7", "projects,181.4", "rivers,272"})
    void under_what_is_drawn_there_is_a_feature(String layer, String dpi) {
        Map<String, String> map = map(
                "LAYERS", layer,
                "BBOX", "118.4,24.6,118.9,25.1",
                "WIDTH", "300",
                "HEIGHT", "300",
                "TRANSPARENT", "TRUE",
                "DPI", dpi);
        BufferedImage picture = picture(map);
        Map<String, String> info = changed(
                map,
                "REQUEST",
                "GetFeatureInfo",
                "QUERY_LAYERS",
                layer,
                "INFO_FORMAT",
                "application/json",
                "BUFFER",
                "0");
        int asked = 0;
        for (int i = 0; i < 300 * 300; i += 7) {
            int x = i % 300;
            int y = i / 300;
            if (picture.getRGB(x, y) >>> 24 == 255 && asked < 40) {
                asked++;
                assertThat(hits(changed(info, "I", Integer.toString(x), "J", Integer.toString(y))))
                        .as("%d, %d", x, y)
                        .isPositive();
            }
        }
        assertThat(asked).isGreaterThan(10);
    }

    @Test
    void filter_and_scale_hide_features_here_as_on_the_map() {
        assertThat(hits(info("CQL_FILTER", "name_zh <> '泉州湾'"))).isZero();
        assertThat(hits(info())).isEqualTo(1);
    }

    private int hits(Map<String, String> info) {
        return ows(info).json().get("features").size();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "I            | -1               | InvalidPoint i",
                "I            | 200              | InvalidPoint i",
                "J            | 200              | InvalidPoint j",
                "J            | x                | InvalidPoint j",
                "J            | -                | MissingParameterValue j",
                "QUERY_LAYERS | -                | MissingParameterValue query_layers",
                "QUERY_LAYERS | nowhere          | LayerNotDefined query_layers",
                "QUERY_LAYERS | rivers           | LayerNotDefined query_layers",
                "INFO_FORMAT  | text/x-unknown   | InvalidFormat info_format",
                "INFO_FORMAT  | -                | MissingParameterValue info_format",
                "FEATURE_COUNT| 0                | InvalidParameterValue feature_count",
                "FEATURE_COUNT| many             | InvalidParameterValue feature_count",
            })
    void faults(String parameter, String value, String expected) {
        assertThat(fault(ows(info(parameter, value)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "1000", "2000000"})
    void any_count_is_granted_up_to_a_limit(String count) {
        assertThat(hits(info("FEATURE_COUNT", count))).isEqualTo(1);
    }
}
