package org.spatialplan.ogc.wms;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Legends. */
class GetLegendGraphicTest extends WmsTest {

    private static Map<String, String> legend(String... changes) {
        Map<String, String> legend = Map.of(
                "SERVICE", "WMS",
                "VERSION", "1.3.0",
                "REQUEST", "GetLegendGraphic",
                "LAYER", "rivers",
                "FORMAT", "image/png");
        return changed(legend, changes);
    }

    @Test
    void larger_swatches_other_language_fewer_rules_make_another_picture() {
        byte[] usual = ows(legend()).bytes();

        assertThat(picture(legend("WIDTH", "60", "HEIGHT", "40")).getHeight())
                .isGreaterThan(picture(legend()).getHeight());
        assertThat(ows(legend("LANGUAGE", "en")).bytes()).isNotEqualTo(usual);
        assertThat(ows(legend("LANGUAGE", "zh-CN")).bytes()).isEqualTo(usual);
        assertThat(picture(legend("TRANSPARENT", "TRUE")).getRGB(0, 0) >>> 24).isZero();
        assertThat(picture(legend("LAYER", "plan")).getHeight())
                .isGreaterThan(picture(legend()).getHeight());
    }

    @ParameterizedTest
    @CsvSource({
        "DPI,181.43",
        "MAP_RESOLUTION,181.43",
        "FORMAT_OPTIONS,antialias:on;dpi:181.43",
        "LEGEND_OPTIONS,forceLabels:on;dpi:181.43"
    })
    void a_denser_display_gets_a_larger_legend(String parameter, String value) {
        BufferedImage usual = picture(legend("LAYER", "plan"));
        BufferedImage dense = picture(legend("LAYER", "plan", parameter, value));

        assertThat(dense.getHeight()).isBetween(2 * usual.getHeight() - 20, 2 * usual.getHeight() + 20);
        assertThat(dense.getWidth()).isBetween(2 * usual.getWidth() - 4, 2 * usual.getWidth() + 4);
    }

    @ParameterizedTest
    @CsvSource({
        "DPI,5,InvalidParameterValue dpi",
        "LEGEND_OPTIONS,dpi:many,InvalidParameterValue legend_options",
        "LAYER,nowhere,LayerNotDefined layer",
        "STYLE,nothing,StyleNotDefined style",
        "RULE,nothing,InvalidParameterValue rule",
        "SCALE,none,InvalidParameterValue scale",
        "WIDTH,100000,InvalidParameterValue width",
        "FORMAT,image/bmp,InvalidFormat format",
        "LANGUAGE,fr,InvalidParameterValue language",
        "SLD,http://localhost/x,OptionNotSupported sld"
    })
    void faults(String parameter, String value, String expected) {
        assertThat(fault(ows(legend(parameter, value)))).isEqualTo(expected);
    }

    @Test
    void as_data_it_has_titles_in_both_languages_and_signs_of_the_size_asked_for() throws IOException {
        JsonNode legend = ows(legend(
                        "FORMAT",
                        "application/json",
                        "LAYER",
                        "rivers,red-lines",
                        "WIDTH",
                        "56",
                        "HEIGHT",
                        "36",
                        "DPI",
                        "181.43"))
                .json()
                .get("Legend");

        assertThat(legend)
                .extracting(layer -> layer.get("layerName").asString())
                .containsExactly("rivers", "red-lines");
        JsonNode rule = legend.get(0).get("rules").get(0);
        assertThat(rule.get("title_zh").asString()).isEqualTo("干流");
        assertThat(rule.get("title_en").asString()).isEqualTo("Main river");
        byte[] png = Base64.getDecoder().decode(rule.get("swatch").asString().replace("data:image/png;base64,", ""));
        BufferedImage sign = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(sign.getWidth()).isEqualTo(56);
        assertThat(sign.getHeight()).isEqualTo(36);
        assertThat(sign.getRGB(0, 0) >>> 24).isZero();
    }

    /** Held against the features themselves: classes of rivers in a box, by GetFeature. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "117.9,25.0,118.0,25.1",
                "118.6,24.85,118.7,24.95",
                "118.0,25.3,118.4,25.6",
                "119.5,24.0,119.6,24.1"
            })
    void with_a_box_it_has_only_what_draws_something_there(String box) {
        String[] sides = box.split(",");
        JsonNode there = get("/ogc/collections/rivers/items", "f", "json", "limit", "1000", "bbox", box)
                .json()
                .get("features");
        Set<String> expected = new TreeSet<>();
        for (JsonNode feature : there) {
            if (!feature.get("geometry").isNull()) {
                String status = feature.get("properties").get("status").asString();
                boolean sure = status.equals("surveyed") || status.equals("traced");
                expected.add(feature.get("properties").get("class").asString() + (sure ? "-sure" : ""));
            }
        }

        JsonNode rules = ows(legend(
                        "FORMAT", "application/json",
                        "CRS", "CRS:84",
                        "BBOX", String.join(",", sides),
                        "SRCWIDTH", "1000",
                        "SRCHEIGHT", "1000"))
                .json()
                .at("/Legend/0/rules");

        Set<String> found = new TreeSet<>();
        rules.forEach(rule -> found.add(rule.get("name").asString()));
        assertThat(found).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "LAYER,'rivers,nowhere',LayerNotDefined layer",
        "STYLE,'a,b',StyleNotDefined style",
        "SRCWIDTH,0,InvalidParameterValue srcwidth",
        "CRS,EPSG:1,InvalidCRS crs",
        "TIME,soon,InvalidDimensionValue time"
    })
    void faults_of_the_data(String parameter, String value, String expected) {
        Map<String, String> whole = legend(
                "FORMAT",
                "application/json",
                "CRS",
                "CRS:84",
                "BBOX",
                "118,24,119,25",
                "SRCWIDTH",
                "10",
                "SRCHEIGHT",
                "10");
        assertThat(fault(ows(changed(whole, parameter, value)))).isEqualTo(expected);
    }
}
