package org.spatialplan.portrayal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spatialplan.portrayal.Pictures.dark;
import static org.spatialplan.portrayal.Pictures.draw;
import static org.spatialplan.portrayal.Pictures.label;
import static org.spatialplan.portrayal.Pictures.layer;
import static org.spatialplan.portrayal.Pictures.request;
import static org.spatialplan.portrayal.Pictures.rule;
import static org.spatialplan.portrayal.Pictures.style;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spatialplan.portrayal.style.MapStyle;
import org.spatialplan.portrayal.text.MapFonts;

class LabelTest {

    private static final String CENTRED =
            "<LabelPlacement><PointPlacement><AnchorPoint><AnchorPointX>0.5</AnchorPointX>"
                    + "<AnchorPointY>0.5</AnchorPointY></AnchorPoint></PointPlacement></LabelPlacement>";
    private static final String ALONG =
            "<LabelPlacement><LinePlacement><PerpendicularOffset>0</PerpendicularOffset></LinePlacement></LabelPlacement>";

    @BeforeEach
    void fonts() {
        Pictures.requireChineseFont();
    }

    @Test
    void a_label_stands_at_its_point() {
        BufferedImage picture = draw(layer(Map.of("name", "湾"), "POINT (50 50)"), style(rule(label(30, CENTRED))));

        assertThat(dark(picture, 33, 33, 67, 67)).isGreaterThan(120);
        assertThat(dark(picture, 0, 0, 100, 30)).isZero();
        assertThat(dark(picture, 0, 70, 100, 100)).isZero();
    }

    @Test
    void of_two_labels_in_one_place_the_one_of_greater_priority_stands() {
        String symbolizer = label(30, CENTRED)
                .replace(
                        "</TextSymbolizer>", "<Priority><PropertyName>rank</PropertyName></Priority></TextSymbolizer>");
        BufferedImage alone = draw(layer(Map.of("name", "一", "rank", 1), "POINT (50 50)"), style(rule(symbolizer)));
        BufferedImage both = draw(request()
                .with(new LayerDrawing(layer(Map.of("name", "疆", "rank", 5), "POINT (50 50)"), style(rule(symbolizer))))
                .with(new LayerDrawing(
                        layer(Map.of("name", "一", "rank", 1), "POINT (50 52)"), style(rule(symbolizer)))));

        assertThat(dark(alone, 0, 0, 100, 100)).isLessThan(150);
        assertThat(dark(both, 0, 0, 100, 100)).as("only the stroke-rich one").isGreaterThan(200);
        assertThat(dark(both, 0, 0, 100, 30)).isZero();
    }

    @Test
    void a_label_beside_a_point_moves_to_the_other_side_where_the_border_is_near() {
        String right = CENTRED.replace("<AnchorPointX>0.5", "<AnchorPointX>0")
                .replace(
                        "</AnchorPoint>",
                        "</AnchorPoint><Displacement><DisplacementX>5</DisplacementX>"
                                + "<DisplacementY>0</DisplacementY></Displacement>");
        BufferedImage picture = draw(layer(Map.of("name", "晋江"), "POINT (90 50)"), style(rule(label(20, right))));

        assertThat(dark(picture, 40, 38, 86, 62)).isGreaterThan(100);
        assertThat(dark(picture, 86, 0, 100, 100)).isZero();
    }

    @Test
    void no_label_is_cut_by_the_border() {
        BufferedImage picture = draw(layer(Map.of("name", "湾"), "POINT (2 50)"), style(rule(label(30, CENTRED))));

        assertThat(dark(picture, 0, 0, 100, 100)).isZero();
    }

    @Test
    void text_runs_along_a_line_and_chinese_stands_upright_on_a_steep_one() {
        MapStyle along = style(rule(label(16, ALONG)));
        BufferedImage flat = draw(layer(Map.of("name", "晋江东溪"), "LINESTRING (0 30, 100 30)"), along);
        BufferedImage steep = draw(layer(Map.of("name", "晋江东溪"), "LINESTRING (30 0, 30 100)"), along);

        assertThat(dark(flat, 15, 18, 85, 42)).isGreaterThan(150);
        assertThat(dark(flat, 0, 45, 100, 100)).isZero();
        assertThat(dark(steep, 18, 15, 42, 85)).isGreaterThan(150);
        assertThat(dark(steep, 45, 0, 100, 100)).isZero();
    }

    @Test
    void a_line_that_is_too_short_or_winding_gets_no_text() {
        MapStyle along = style(rule(label(16, ALONG)));

        for (String line :
                new String[] {"LINESTRING (30 30, 50 30)", "LINESTRING (20 50, 35 80, 50 20, 65 80, 80 20)"}) {
            assertThat(dark(draw(layer(Map.of("name", "晋江东溪河"), line), along), 0, 0, 100, 100))
                    .as(line)
                    .isZero();
        }
    }

    @Test
    void two_layers_that_name_the_same_thing_write_it_once() {
        MapStyle style = style(rule(label(14, CENTRED)));
        LayerDrawing project = new LayerDrawing(layer(Map.of("name", "湾"), "POINT (50 30)"), style);
        LayerDrawing verdict = new LayerDrawing(layer(Map.of("name", "湾"), "POINT (50 70)"), style);

        assertThat(dark(draw(request().with(project).with(verdict)), 0, 0, 100, 100))
                .isEqualTo(dark(draw(request().with(verdict)), 0, 0, 100, 100));
    }

    @Test
    void the_same_text_is_not_repeated_nearby() {
        MapStyle style = style(rule(label(14, CENTRED)));
        int one = dark(draw(layer(Map.of("name", "湾"), "POINT (50 20)"), style), 0, 0, 100, 100);
        int three = dark(
                draw(layer(Map.of("name", "湾"), "POINT (50 20)", "POINT (50 50)", "POINT (50 80)"), style),
                0,
                0,
                100,
                100);

        assertThat(three).isEqualTo(one);
    }

    @Test
    void a_halo_surrounds_the_glyphs() {
        String haloed = label(30, CENTRED)
                .replace(
                        "<Fill>",
                        "<Halo><Radius>4</Radius><Fill><CssParameter name='fill'>#ffffff</CssParameter></Fill></Halo><Fill>");
        BufferedImage picture = draw(request()
                .withBackground(Color.GREEN)
                .with(new LayerDrawing(layer(Map.of("name", "一"), "POINT (50 50)"), style(rule(haloed)))));

        int white = 0;
        for (int x = 20; x < 80; x++) {
            for (int y = 30; y < 70; y++) {
                white += Pictures.at(picture, x, y) == 0xFFFFFF ? 1 : 0;
            }
        }
        assertThat(white).isGreaterThan(150);
        assertThat(Pictures.at(picture, 50, 80)).isEqualTo(0x00FF00);
    }

    @Test
    void long_names_are_wrapped() {
        String wrapped = label(12, CENTRED)
                .replace("</TextSymbolizer>", "<VendorOption name='autoWrap'>50</VendorOption></TextSymbolizer>");
        BufferedImage picture = draw(layer(Map.of("name", "泉州湾河口湿地自然保护区"), "POINT (50 50)"), style(rule(wrapped)));

        assertThat(dark(picture, 20, 20, 80, 80)).isGreaterThan(200);
        assertThat(dark(picture, 0, 0, 18, 100)).isZero();
        assertThat(dark(picture, 82, 0, 100, 100)).isZero();
    }

    @Test
    void without_a_font_the_picture_is_drawn_without_text_and_never_with_boxes() {
        MapFonts none = MapFonts.none();
        MapStyle style = style(rule(Pictures.fill("#ffff00") + label(30, "")));
        BufferedImage picture = new MapRenderer(none)
                .draw(request()
                        .with(new LayerDrawing(
                                layer(Map.of("name", "湾"), "POLYGON ((10 10, 90 10, 90 90, 10 90, 10 10))"), style)));

        assertThat(none.missing().orElseThrow()).contains("fonts-noto-cjk");
        for (int x = 12; x < 88; x++) {
            for (int y = 12; y < 88; y++) {
                assertThat(Pictures.at(picture, x, y)).isEqualTo(0xFFFF00);
            }
        }
    }

    @Test
    void characters_that_no_font_has_are_left_out() {
        // a private use character
        BufferedImage with = draw(layer(Map.of("name", "A\uE7C9B"), "POINT (50 50)"), style(rule(label(30, CENTRED))));
        BufferedImage without = draw(layer(Map.of("name", "AB"), "POINT (50 50)"), style(rule(label(30, CENTRED))));

        assertThat(dark(with, 0, 0, 100, 100)).isEqualTo(dark(without, 0, 0, 100, 100));
    }
}
