package org.spatialplan.portrayal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.spatialplan.portrayal.Pictures.at;
import static org.spatialplan.portrayal.Pictures.dark;
import static org.spatialplan.portrayal.Pictures.draw;
import static org.spatialplan.portrayal.Pictures.fill;
import static org.spatialplan.portrayal.Pictures.layer;
import static org.spatialplan.portrayal.Pictures.line;
import static org.spatialplan.portrayal.Pictures.request;
import static org.spatialplan.portrayal.Pictures.rule;
import static org.spatialplan.portrayal.Pictures.style;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.geo.Crs;

/** Pictures probed at single places. */
class MapRendererTest {

    private static final int WHITE = 0xFFFFFF;
    private static final String SQUARE = "POLYGON ((10 10, 90 10, 90 90, 10 90, 10 10))";

    @Test
    void an_area_with_a_hole() {
        BufferedImage picture = draw(
                layer(Map.of(), "POLYGON ((10 10, 90 10, 90 90, 10 90, 10 10), (40 40, 60 40, 60 60, 40 60, 40 40))"),
                style(rule(fill("#ff0000"))));

        assertThat(at(picture, 20, 20)).isEqualTo(0xFF0000);
        assertThat(at(picture, 50, 50)).isEqualTo(WHITE);
        assertThat(at(picture, 5, 50)).isEqualTo(WHITE);
    }

    @Test
    void north_is_up() {
        BufferedImage picture =
                draw(layer(Map.of(), "POLYGON ((0 80, 20 80, 20 100, 0 100, 0 80))"), style(rule(fill("#00ff00"))));

        assertThat(picture.getRGB(5, 5) & WHITE).isEqualTo(0x00FF00);
        assertThat(picture.getRGB(5, 95) & WHITE).isEqualTo(WHITE);
    }

    @Test
    void without_a_background_the_picture_is_transparent() {
        BufferedImage picture = draw(request()
                .withBackground(new Color(0, 0, 0, 0))
                .with(new LayerDrawing(layer(Map.of(), SQUARE), style(rule(fill("#ff0000"))))));

        assertThat(picture.getRGB(1, 1)).isZero();
        assertThat(picture.getRGB(50, 50)).isEqualTo(0xFFFF0000);
    }

    @Test
    void rules_draw_in_their_scales_only() {
        // 100 metres on 100 pixels of 0.28 mm: 1 : 3571
        String near = "<Rule><MaxScaleDenominator>3000</MaxScaleDenominator>" + fill("#ff0000") + "</Rule>";
        String far = "<Rule><MinScaleDenominator>3000</MinScaleDenominator>" + fill("#0000ff") + "</Rule>";
        PortrayedLayer square = layer(Map.of(), SQUARE);

        assertThat(request().scaleDenominator()).isBetween(3571.0, 3572.0);
        assertThat(at(draw(square, style(near + far)), 50, 50)).isEqualTo(0x0000FF);
        BufferedImage fine = draw(request().withPixelMm(0.56).with(new LayerDrawing(square, style(near + far))));
        assertThat(at(fine, 50, 50)).isEqualTo(0xFF0000);
    }

    @Test
    void the_scale_of_degrees_is_counted_on_the_equator() {
        MapRequest request = MapRequest.of(256, 256, new Envelope(118, 119, 24, 25), Crs.CRS84);

        // 111319.49 m / 256 px / 0.28 mm
        assertThat(request.scaleDenominator()).isBetween(1_553_000.0, 1_553_050.0);
    }

    @Test
    void filters_choose_and_else_takes_the_rest() {
        String core = "<Rule><Filter><PropertyIsEqualTo><PropertyName>zone</PropertyName><Literal>core</Literal>"
                + "</PropertyIsEqualTo></Filter>" + fill("#ff0000") + "</Rule>";
        String rest = "<Rule><ElseFilter/>" + fill("#00ff00") + "</Rule>";

        assertThat(at(draw(layer(Map.of("zone", "core"), SQUARE), style(core + rest)), 50, 50))
                .isEqualTo(0xFF0000);
        assertThat(at(draw(layer(Map.of("zone", "other"), SQUARE), style(core + rest)), 50, 50))
                .isEqualTo(0x00FF00);
    }

    @Test
    void only_accepted_features_are_drawn() {
        PortrayedLayer two = layer(Map.of(), SQUARE, "POLYGON ((0 0, 5 0, 5 5, 0 5, 0 0))");
        BufferedImage picture =
                draw(request().with(new LayerDrawing(two, style(rule(fill("#ff0000"))), row -> row.getID()
                        .equals("layer.f1"))));

        assertThat(at(picture, 50, 50)).isEqualTo(WHITE);
        assertThat(at(picture, 2, 2)).isEqualTo(0xFF0000);
    }

    @Test
    void a_casing_lies_below_all_cores() {
        String casing = "<FeatureTypeStyle>" + rule(line("#000000", 10, "")) + "</FeatureTypeStyle>";
        String core = "<FeatureTypeStyle>" + rule(line("#ffff00", 4, "")) + "</FeatureTypeStyle>";
        BufferedImage picture =
                draw(layer(Map.of(), "LINESTRING (0 50, 100 50)", "LINESTRING (50 0, 50 100)"), style(casing + core));

        assertThat(at(picture, 50, 50)).isEqualTo(0xFFFF00);
        assertThat(at(picture, 46, 50))
                .as("core of the first over the casing of the second")
                .isEqualTo(0xFFFF00);
        assertThat(at(picture, 20, 53)).isEqualTo(0);
        assertThat(at(picture, 20, 60)).isEqualTo(WHITE);
    }

    @Test
    void dashes_keep_their_phase_however_far_the_line_reaches() {
        String dashes = "<CssParameter name='stroke-dasharray'>10 10</CssParameter>";
        BufferedImage near =
                draw(layer(Map.of(), "LINESTRING (-40 50, 200 50)"), style(rule(line("#000000", 4, dashes))));
        BufferedImage far =
                draw(layer(Map.of(), "LINESTRING (-400040 50, 500000 50)"), style(rule(line("#000000", 4, dashes))));

        for (BufferedImage picture : new BufferedImage[] {near, far}) {
            for (int x = 5; x < 100; x += 20) {
                assertThat(at(picture, x, 50)).as("x %d", x).isEqualTo(0);
                assertThat(at(picture, x + 10, 50)).as("x %d", x + 10).isEqualTo(WHITE);
            }
        }
    }

    @Test
    void hatches_have_ink_and_gaps_and_run_on_into_the_next_picture() {
        var hatched = new LayerDrawing(
                layer(Map.of(), "POLYGON ((-500 -500, 500 -500, 500 500, -500 500, -500 -500))"),
                style(rule("<PolygonSymbolizer><Fill><GraphicFill><Graphic><Mark><WellKnownName>shape://slash"
                        + "</WellKnownName><Stroke><CssParameter name='stroke'>#ff0000</CssParameter>"
                        + "<CssParameter name='stroke-width'>2</CssParameter></Stroke></Mark><Size>9</Size></Graphic>"
                        + "</GraphicFill></Fill></PolygonSymbolizer>")));
        BufferedImage here = draw(request().with(hatched));
        Envelope moved = new Envelope(request().box());
        moved.translate(37, 0);
        BufferedImage there = draw(MapRequest.of(100, 100, moved, Pictures.CRS)
                .withBackground(Color.WHITE)
                .with(hatched));

        int red = 0;
        for (int x = 0; x < 90; x++) {
            red += at(here, x, 50) == WHITE ? 0 : 1;
            if (x >= 37) {
                assertThat(at(there, x - 37, 50)).isEqualTo(at(here, x, 50));
            }
        }
        assertThat(red).isBetween(25, 55);
    }

    @Test
    void marks_stand_on_points_inside_areas_and_amid_lines() {
        String mark = "<PointSymbolizer><Graphic><Mark><WellKnownName>circle</WellKnownName><Fill>"
                + "<CssParameter name='fill'>#ff0000</CssParameter></Fill></Mark><Size>8</Size></Graphic></PointSymbolizer>";
        assertThat(at(draw(layer(Map.of(), "POINT (30 70)"), style(rule(mark))), 30, 70))
                .isEqualTo(0xFF0000);
        // a horseshoe: its centroid lies outside
        String horseshoe = "POLYGON ((10 10, 90 10, 90 90, 70 90, 70 30, 30 30, 30 90, 10 90, 10 10))";
        BufferedImage inside = draw(layer(Map.of(), horseshoe), style(rule(fill("#00ff00")) + rule(mark)));
        assertThat(at(inside, 50, 50)).isEqualTo(WHITE);
        assertThat(red(inside)).isBetween(30, 64);
        assertThat(at(draw(layer(Map.of(), "LINESTRING (0 20, 100 20)"), style(rule(mark))), 50, 20))
                .isEqualTo(0xFF0000);
    }

    /** Its right half alone shows the same place, not one of its own; its left half shows nothing of it. */
    @Test
    void an_area_is_marked_once_whatever_part_of_it_shows() {
        String mark = "<PointSymbolizer><Graphic><Mark><WellKnownName>square</WellKnownName><Fill>"
                + "<CssParameter name='fill'>#ff0000</CssParameter></Fill></Mark><Size>8</Size></Graphic></PointSymbolizer>";
        PortrayedLayer bay =
                layer(Map.of(), "POLYGON ((0 40, 60 40, 60 0, 200 0, 200 100, 60 100, 60 60, 0 60, 0 40))");
        LayerDrawing marked = new LayerDrawing(bay, style(rule(mark)));

        BufferedImage whole = draw(window(0, 200).with(marked));
        BufferedImage right = draw(window(100, 200).with(marked));
        BufferedImage left = draw(window(0, 90).with(marked));

        assertThat(red(whole)).isEqualTo(64);
        assertThat(at(whole, 50, 50)).isEqualTo(0xFF0000);
        assertThat(at(right, 1, 50)).isEqualTo(0xFF0000);
        assertThat(at(right, 50, 50)).isEqualTo(WHITE);
        assertThat(red(left)).isZero();
    }

    /** The same 100 pixels for another part of the map. */
    private static MapRequest window(double west, double east) {
        return MapRequest.of(
                        100,
                        100,
                        new Envelope(Pictures.WEST + west, Pictures.WEST + east, Pictures.SOUTH, Pictures.SOUTH + 100),
                        Pictures.CRS)
                .withBackground(Color.WHITE);
    }

    @Test
    void every_well_known_mark_shows() {
        for (String name : new String[] {"square", "circle", "triangle", "star", "cross", "x"}) {
            String mark = "<PointSymbolizer><Graphic><Mark><WellKnownName>" + name + "</WellKnownName><Fill>"
                    + "<CssParameter name='fill'>#000000</CssParameter></Fill></Mark><Size>40</Size></Graphic></PointSymbolizer>";
            BufferedImage picture = draw(layer(Map.of(), "POINT (50 50)"), style(rule(mark)));

            assertThat(at(picture, 50, 50)).as(name).isEqualTo(0);
            assertThat(dark(picture, 28, 28, 72, 72)).as(name).isBetween(300, 1601);
            assertThat(at(picture, 50, 75)).as(name).isEqualTo(WHITE);
        }
    }

    @Test
    void symbols_grow_with_the_density_of_the_display() {
        BufferedImage picture = draw(request()
                .withPixelMm(0.14)
                .with(new LayerDrawing(
                        layer(Map.of(), "LINESTRING (0 50, 100 50)"), style(rule(line("#000000", 6, ""))))));

        assertThat(at(picture, 50, 55)).isEqualTo(0);
        assertThat(at(picture, 50, 57)).isEqualTo(WHITE);
    }

    @Test
    void far_zoomed_in_an_area_still_fills_the_picture() {
        PortrayedLayer huge =
                layer(Map.of(), "POLYGON ((-60000 -50000, 70000 -40000, 50000 60000, -50000 50000, -60000 -50000))");
        Envelope metre = new Envelope(Pictures.WEST + 10, Pictures.WEST + 11, Pictures.SOUTH + 10, Pictures.SOUTH + 11);
        BufferedImage picture = draw(MapRequest.of(100, 100, metre, Pictures.CRS)
                .with(new LayerDrawing(huge, style(rule(fill("#ff0000") + line("#0000ff", 2, ""))))));

        assertThat(red(picture)).isEqualTo(10_000);
    }

    @Test
    void one_layer_is_drawn_in_several_systems() {
        PortrayedLayer square = layer(Map.of(), SQUARE);
        for (Crs crs : new Crs[] {Crs.CRS84, Crs.ofEpsg(3857), Crs.ofEpsg(4548), Crs.ofEpsg(4490)}) {
            Envelope box = square.in(crs).extent();
            box.expandBy(box.getWidth() / 2, box.getHeight() / 2);
            BufferedImage picture = draw(
                    MapRequest.of(100, 100, box, crs).with(new LayerDrawing(square, style(rule(fill("#ff0000"))))));

            assertThat(at(picture, 50, 50)).as("%s", crs).isEqualTo(0xFF0000);
            assertThat(red(picture)).as("%s", crs).isBetween(2300, 2700);
        }
    }

    @Test
    void a_client_that_hangs_up_stops_the_drawing_at_the_next_feature() {
        AtomicInteger asked = new AtomicInteger();
        String[] squares = new String[500];
        java.util.Arrays.fill(squares, SQUARE);
        MapRequest request = request()
                .with(new LayerDrawing(layer(Map.of(), squares), style(rule(fill("#ff0000")))))
                .withCancellation(() -> asked.incrementAndGet() > 7);

        assertThatExceptionOfType(DrawingCancelledException.class)
                .isThrownBy(() -> draw(request))
                .satisfies(e -> assertThat(e.code()).isEqualTo("drawing-cancelled"));
        assertThat(asked).hasValue(8);
    }

    @Test
    void a_picture_without_extent_is_refused() {
        assertThatExceptionOfType(UndrawableRequestException.class)
                .isThrownBy(() -> MapRequest.of(0, 10, new Envelope(0, 1, 0, 1), Crs.CRS84));
        assertThatExceptionOfType(UndrawableRequestException.class)
                .isThrownBy(() -> MapRequest.of(10, 10, new Envelope(1, 1, 0, 1), Crs.CRS84));
    }

    @Test
    void the_same_request_gives_the_same_picture() {
        PortrayedLayer two = layer(Map.of("name", "洛阳江"), SQUARE, "POLYGON ((0 0, 50 0, 50 50, 0 50, 0 0))");
        var drawing = new LayerDrawing(two, style(rule(fill("#ff8800") + Pictures.label(12, ""))));

        assertThat(pixels(draw(request().with(drawing))))
                .isEqualTo(pixels(draw(request().with(drawing))));
    }

    @Test
    void threads_that_share_a_renderer_and_a_layer_draw_the_same() throws Exception {
        String[] squares = new String[200];
        for (int i = 0; i < squares.length; i++) {
            squares[i] = "POLYGON ((%1$d 0, %2$d 20, %2$d 90, %1$d 95, %1$d 0))".formatted(i % 90, i % 90 + 7);
        }
        MapRenderer renderer = new MapRenderer(Pictures.FONTS);
        MapRequest request = request()
                .with(new LayerDrawing(
                        layer(Map.of(), squares),
                        style(rule("<PolygonSymbolizer><Fill><CssParameter name='fill'>#ff8800</CssParameter>"
                                + "<CssParameter name='fill-opacity'>0.3</CssParameter></Fill></PolygonSymbolizer>"))));
        var pool = java.util.concurrent.Executors.newFixedThreadPool(4);
        var drawn = pool.invokeAll(
                java.util.Collections.nCopies(40, () -> renderer.draw(request, MapRendererTest::pixels)));
        pool.shutdown();

        int[] expected = pixels(new MapRenderer(Pictures.FONTS).draw(request));
        assertThat(java.util.stream.IntStream.of(expected).distinct().count())
                .as("colours")
                .isGreaterThan(2);
        for (var each : drawn) {
            assertThat(each.get()).isEqualTo(expected);
        }
    }

    private static int[] pixels(BufferedImage picture) {
        return picture.getRGB(0, 0, 100, 100, null, 0, 100);
    }

    private static int red(BufferedImage picture) {
        int red = 0;
        for (int pixel : pixels(picture)) {
            red += (pixel & WHITE) == 0xFF0000 ? 1 : 0;
        }
        return red;
    }
}
