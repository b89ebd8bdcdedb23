package org.spatialplan.portrayal.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class CoverageTest {

    private static final int SIDE = 40;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    @Test
    void half_a_pixel_is_half_covered() {
        Canvas canvas = fill(10, 10, 12.5, 10, 12.5, 13, 10, 13);

        assertThat(alpha(canvas, 10, 11)).isEqualTo(255);
        assertThat(alpha(canvas, 12, 11)).isCloseTo(128, within(4));
        assertThat(alpha(canvas, 13, 11)).isZero();
        assertThat(alpha(canvas, 11, 13)).isZero();
    }

    /** The covered area is the area of the polygon inside the picture, wherever the polygon lies. */
    @Property(tries = 300)
    void triangles_cover_their_area(@ForAll @Size(6) List<@DoubleRange(min = -80, max = 120) Double> corners) {
        double[] xy = corners.stream().mapToDouble(Double::doubleValue).toArray();
        Geometry triangle = FACTORY.createPolygon(new Coordinate[] {
            new Coordinate(xy[0], xy[1]),
            new Coordinate(xy[2], xy[3]),
            new Coordinate(xy[4], xy[5]),
            new Coordinate(xy[0], xy[1])
        });
        Assume.that(triangle.getArea() > 1);
        Geometry seen = triangle.intersection(FACTORY.toGeometry(new Envelope(0, SIDE, 0, SIDE)));
        double expected = seen.getArea();

        Canvas canvas = fill(xy);

        double covered = 0;
        for (int pixel : canvas.pixels()) {
            covered += (pixel >>> 24) / 255.0;
        }
        // each pixel of the border is rounded, by half a level at most; a slanting border crosses 1.5 pixels a unit
        assertThat(covered).isCloseTo(expected, within(0.2 + seen.getLength() * 1.5 / (2 * PixelCoverage.LEVELS)));
    }

    @Test
    void opposite_sense_cuts_a_hole_and_the_same_sense_covers_once() {
        Canvas canvas = new Canvas(SIDE, SIDE);
        Brush brush = new Brush(canvas);
        add(brush, 5, 5, 35, 5, 35, 35, 5, 35);
        add(brush, 10, 10, 10, 20, 20, 20, 20, 10);
        add(brush, 22, 22, 30, 22, 30, 30, 22, 30);
        brush.paint(SolidInk.of(Color.BLACK, 0.5));

        assertThat(alpha(canvas, 15, 15)).isZero();
        assertThat(alpha(canvas, 7, 7)).isEqualTo(128);
        assertThat(alpha(canvas, 25, 25)).isEqualTo(128);
    }

    @Test
    void a_stroke_is_as_wide_as_its_pen_and_crossing_strokes_cover_once() {
        Canvas canvas = new Canvas(SIDE, SIDE);
        Brush brush = new Brush(canvas);
        brush.stroke(line(0, 20, 40, 20), new Pen(4, Pen.Cap.BUTT, Pen.Join.MITRE, new float[0], 0));
        brush.stroke(line(20, 40, 20, 0), new Pen(4, Pen.Cap.BUTT, Pen.Join.MITRE, new float[0], 0));
        brush.paint(SolidInk.of(Color.BLACK, 0.5));

        assertThat(alpha(canvas, 5, 17)).isZero();
        assertThat(alpha(canvas, 5, 18)).isEqualTo(128);
        assertThat(alpha(canvas, 5, 21)).isEqualTo(128);
        assertThat(alpha(canvas, 5, 22)).isZero();
        assertThat(alpha(canvas, 20, 20)).isEqualTo(128);
    }

    @Test
    void dashes_leave_gaps() {
        Canvas canvas = new Canvas(SIDE, SIDE);
        Brush brush = new Brush(canvas);
        brush.stroke(line(0, 20, 40, 20), new Pen(2, Pen.Cap.BUTT, Pen.Join.MITRE, new float[] {6, 4}, 0));
        brush.paint(SolidInk.of(Color.BLACK, 1));

        for (int start = 0; start < 40; start += 10) {
            assertThat(alpha(canvas, start + 3, 20)).isEqualTo(255);
            assertThat(alpha(canvas, start + 8, 20)).isZero();
        }
    }

    @Test
    void mitred_corners_are_pointed_round_ones_are_not() {
        for (Pen.Join join : Pen.Join.values()) {
            Canvas canvas = new Canvas(SIDE, SIDE);
            Brush brush = new Brush(canvas);
            brush.stroke(line(5, 30, 30, 30, 30, 5), new Pen(10, Pen.Cap.BUTT, join, new float[0], 0));
            brush.paint(SolidInk.of(Color.BLACK, 1));

            assertThat(alpha(canvas, 34, 34) == 255).as("%s", join).isEqualTo(join == Pen.Join.MITRE);
            assertThat(alpha(canvas, 30, 30)).isEqualTo(255);
        }
    }

    @Test
    void not_a_number_draws_nothing() {
        Canvas canvas = fill(Double.NaN, 3, 10, 10, 3, 10);

        assertThat(canvas.pixels()).containsOnly(0);
    }

    private static Canvas fill(double... xy) {
        Canvas canvas = new Canvas(SIDE, SIDE);
        Brush brush = new Brush(canvas);
        add(brush, xy);
        brush.paint(SolidInk.of(Color.BLACK, 1));
        return canvas;
    }

    private static void add(Brush brush, double... xy) {
        for (int i = 0; i < xy.length; i += 2) {
            int next = (i + 2) % xy.length;
            brush.coverage().edge((float) xy[i], (float) xy[i + 1], (float) xy[next], (float) xy[next + 1]);
        }
    }

    private static Line line(float... xy) {
        Line line = new Line();
        for (int i = 0; i < xy.length; i += 2) {
            line.add(xy[i], xy[i + 1]);
        }
        return line;
    }

    private static int alpha(Canvas canvas, int x, int y) {
        return canvas.pixels()[y * SIDE + x] >>> 24;
    }
}
