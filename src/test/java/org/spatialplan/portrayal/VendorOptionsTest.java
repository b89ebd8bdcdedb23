package org.spatialplan.portrayal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spatialplan.portrayal.style.MapStyle;

/** GeoServer's options of the styles, by what they draw here. */
class VendorOptionsTest {

    private static final String POINT = "<LabelPlacement><PointPlacement><AnchorPoint><AnchorPointX>0.5</AnchorPointX>"
            + "<AnchorPointY>0.5</AnchorPointY></AnchorPoint></PointPlacement></LabelPlacement>";
    private static final String LINE = "<LabelPlacement><LinePlacement/></LabelPlacement>";

    @Test
    void a_rule_is_on_the_map_or_in_the_legend_alone() {
        MapStyle style = Pictures.style(rule("", "#ff0000") + rule(option("inclusion", "mapOnly"), "#00ff00"));
        MapStyle explained = Pictures.style(rule("", "#ff0000") + rule(option("inclusion", "legendOnly"), "#00ff00"));
        PortrayedLayer ground = Pictures.layer(Map.of(), "POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0))");

        assertThat(Pictures.at(Pictures.draw(ground, style), 50, 50)).isEqualTo(0x00FF00);
        assertThat(Pictures.at(Pictures.draw(ground, explained), 50, 50)).isEqualTo(0xFF0000);
        assertThat(count(legend(style), 0x00FF00)).isZero();
        assertThat(count(legend(style), 0xFF0000)).isGreaterThan(150);
        assertThat(count(legend(explained), 0x00FF00)).isGreaterThan(150);
        assertThat(count(legend(explained), 0xFF0000)).isGreaterThan(150);
    }

    /** Two names at one place: there is room for one, and beside it for the other. */
    @ParameterizedTest
    @CsvSource({"0, 1", "10, 1", "25, 2"})
    void a_label_moves_to_a_free_place_as_far_as_it_may(int most, int labels) {
        Pictures.requireChineseFont();
        PortrayedLayer one = Pictures.layer(Map.of("name", "泉州"), "POINT (50 50)");
        PortrayedLayer other = Pictures.layer(Map.of("name", "晋江"), "POINT (50 50)");
        MapStyle style = label(16, POINT, option("maxDisplacement", Integer.toString(most)));

        int dark = dark(Pictures.draw(
                Pictures.request().with(new LayerDrawing(one, style)).with(new LayerDrawing(other, style))));

        int alone = dark(Pictures.draw(one, style));
        assertThat(alone).isGreaterThan(40);
        assertThat(Math.round(dark / (double) alone)).isEqualTo(labels);
    }

    /** The middle of the line is taken by a mark of words, so the text goes along the line, if it may. */
    @ParameterizedTest
    @CsvSource({"20, false", "200, true"})
    void text_moves_along_its_line_as_far_as_it_may(int most, boolean written) {
        Pictures.requireChineseFont();
        PortrayedLayer taken = Pictures.layer(Map.of("name", "四个汉字"), "POINT (50 50)");
        PortrayedLayer river = Pictures.layer(Map.of("name", "江"), "LINESTRING (0 50, 100 50)");
        MapStyle along = label(10, LINE, option("maxDisplacement", Integer.toString(most)));

        BufferedImage picture = Pictures.draw(Pictures.request()
                .with(new LayerDrawing(river, along))
                .with(new LayerDrawing(taken, label(14, POINT, ""))));

        boolean atAnEnd = Pictures.dark(picture, 0, 40, 18, 60) + Pictures.dark(picture, 82, 40, 100, 60) > 5;
        assertThat(atAnEnd).isEqualTo(written);
    }

    /** On a roof of a line, text that follows goes over the top, and text that does not stands on a chord. */
    @Test
    void text_follows_its_line_unless_it_must_not() {
        Pictures.requireChineseFont();
        PortrayedLayer roof =
                Pictures.layer(Map.of("name", "一一一一一"), "LINESTRING (5 30, 20 45, 35 56, 50 60, 65 56, 80 45, 95 30)");

        BufferedImage follows = Pictures.draw(roof, label(14, LINE, option("followLine", "true")));
        BufferedImage stands = Pictures.draw(roof, label(14, LINE, option("followLine", "false")));

        assertThat(Pictures.dark(follows, 10, 30, 30, 54)).isPositive();
        assertThat(Pictures.dark(stands, 0, 0, 100, 54)).isZero();
        assertThat(Pictures.dark(stands, 0, 54, 100, 66)).isPositive();
    }

    /** 4 characters of 16 pixels need 64; the area has 40. */
    @ParameterizedTest
    @CsvSource({"0, true", "0.6, true", "0.7, false", "1, false"})
    void an_area_without_room_has_no_label(String fit, boolean written) {
        Pictures.requireChineseFont();
        PortrayedLayer area = Pictures.layer(Map.of("name", "四个汉字"), "POLYGON ((30 30, 70 30, 70 70, 30 70, 30 30))");

        int dark = dark(Pictures.draw(area, label(16, POINT, option("goodnessOfFit", fit))));

        assertThat(dark > 0).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"false, 1", "true, 2"})
    void features_of_one_name_share_a_label_unless_all_shall_have_it(String all, int labels) {
        Pictures.requireChineseFont();
        PortrayedLayer twice = Pictures.layer(Map.of("name", "泉"), "POINT (2 50)", "POINT (98 50)");
        MapStyle style = label(6, POINT, option("partials", "true"));
        MapStyle grouped =
                label(6, POINT, option("partials", "true") + option("group", "yes") + option("labelAllGroup", all));

        int dark = dark(Pictures.draw(twice, grouped));

        assertThat(dark).isPositive();
        assertThat(dark < dark(Pictures.draw(twice, style))).isEqualTo(labels == 1);
    }

    /**
     * Shares of the square's area and the place of their box, by the outlines of GeoTools' WellKnownMarkFactory as
     * measured on a GeoServer 2.27: a triangle of 0.866 by 0.75, a star whose tips are as wide as the square, a cross with
     * arms of a quarter.
     */
    @ParameterizedTest
    @CsvSource({
        "square,   1,      1,     0.5,  0.5",
        "circle,   0.7854, 1,     0.5,  0.5",
        "triangle, 0.3248, 0.866, 0.25, 0.5",
        "star,     0.4058, 1,     0.45, 0.5",
        "cross,    0.4375, 1,     0.5,  0.5"
    })
    void marks_have_the_shapes_of_geotools(String mark, double area, double width, double up, double down) {
        MapStyle style = Pictures.style(Pictures.rule("<PointSymbolizer><Graphic><Mark><WellKnownName>" + mark
                + "</WellKnownName><Fill><CssParameter name='fill'>#000000</CssParameter></Fill></Mark>"
                + "<Size>80</Size></Graphic></PointSymbolizer>"));

        BufferedImage picture = Pictures.draw(Pictures.layer(Map.of(), "POINT (50 50)"), style);

        assertThat(dark(picture) / 6400.0).isCloseTo(area, within(0.01));
        assertThat(Pictures.dark(picture, 0, (int) Math.ceil(50 + 80 * up) + 1, 100, 100))
                .isZero();
        assertThat(Pictures.dark(picture, 0, (int) Math.floor(50 + 80 * up) - 5, 100, 100))
                .isPositive();
        assertThat(Pictures.dark(picture, 0, 0, 100, (int) Math.floor(50 - 80 * down) - 1))
                .isZero();
        int half = (int) Math.round(40 * width);
        assertThat(Pictures.dark(picture, 0, 0, 50 - half - 1, 100)).isZero();
        assertThat(Pictures.dark(picture, 0, 0, 50 - half + 4, 100)).isPositive();
    }

    private static String rule(String options, String colour) {
        return "<Rule><Title>规则" + colour + "</Title>" + Pictures.fill(colour) + options + "</Rule>";
    }

    private static MapStyle label(double size, String placement, String options) {
        return Pictures.style(Pictures.rule(
                Pictures.label(size, placement).replace("</TextSymbolizer>", options + "</TextSymbolizer>")));
    }

    private static String option(String name, String value) {
        return "<VendorOption name='" + name + "'>" + value + "</VendorOption>";
    }

    private static BufferedImage legend(MapStyle style) {
        return new Legend(Pictures.FONTS).draw(style, LegendRequest.of(PortrayalLanguage.ZH));
    }

    private static int dark(BufferedImage picture) {
        return Pictures.dark(picture, 0, 0, 100, 100);
    }

    private static int count(BufferedImage picture, int rgb) {
        int count = 0;
        for (int x = 0; x < picture.getWidth(); x++) {
            for (int y = 0; y < picture.getHeight(); y++) {
                count += (picture.getRGB(x, y) & 0xFFFFFF) == rgb ? 1 : 0;
            }
        }
        return count;
    }
}
