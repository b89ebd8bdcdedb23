package org.spatialplan.portrayal.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.distance.DiscreteHausdorffDistance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.WKTReader;
import org.spatialplan.geo.Crs;

class MapShapeTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    @Test
    void a_simpler_form_lies_within_its_tolerance_and_has_fewer_vertices() {
        Geometry shore = shore(3000, new Random(1));
        MapShape shape = MapShape.of(shore);
        int before = Integer.MAX_VALUE;
        for (double tolerance = 1; tolerance < 5000; tolerance *= 1.7) {
            Paths simpler = shape.generalised(tolerance);
            double off = DiscreteHausdorffDistance.distance(line(shape, simpler), shore.getBoundary());

            assertThat(off).isLessThanOrEqualTo(Math.max(tolerance * 1.001, 0.01));
            assertThat(simpler.vertices()).isLessThanOrEqualTo(before);
            before = simpler.vertices();
        }
        assertThat(before).isBetween(4, 12);
    }

    @Test
    void rings_turn_so_that_holes_cancel() throws Exception {
        MapShape shape =
                MapShape.of(new WKTReader().read("POLYGON ((0 0, 0 10, 10 10, 10 0, 0 0), (2 2, 4 2, 4 4, 2 4, 2 2))"));

        assertThat(shape.full().kinds()).containsExactly(PathKind.SHELL, PathKind.HOLE);
        assertThat(area(shape.full(), 0)).isEqualTo(100);
        assertThat(area(shape.full(), 1)).isEqualTo(-4);
    }

    @Test
    void small_holes_vanish_and_small_shapes_stay() {
        Geometry shell = shore(400, new Random(2));
        Geometry hole = FACTORY.createPoint(shell.getCentroid().getCoordinate()).buffer(3, 16);
        MapShape shape = MapShape.of(shell.difference(hole));

        assertThat(shape.full().count()).isEqualTo(2);
        assertThat(shape.generalised(50).count()).isEqualTo(1);
        assertThat(MapShape.of(hole).generalised(1000).vertices()).isGreaterThan(3);
    }

    @Test
    void the_tree_finds_features_in_file_order_and_far_ones_are_left_out() {
        List<Geometry> points = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            points.add(FACTORY.createPoint(new Coordinate(i % 10, i / 10)));
        }
        points.add(FACTORY.createPoint(new Coordinate(0, 90)));
        MapGeometry lonLat = MapGeometry.of(points, Crs.CRS84, Crs.CRS84);

        assertThat(lonLat.within(new Envelope(2, 3, 4, 5))).containsExactly(42, 43, 52, 53);
        // the pole lies outside Web Mercator
        MapGeometry mercator = MapGeometry.of(points, Crs.CRS84, Crs.ofEpsg(3857));
        assertThat(mercator.within(mercator.extent()).length).isBetween(100, 101);
    }

    private static double area(Paths paths, int path) {
        double area = 0;
        for (int i = paths.start(path) + 1; i < paths.ends()[path]; i++) {
            float[] xy = paths.xy();
            area += xy[2 * i - 2] * xy[2 * i + 1] - xy[2 * i] * xy[2 * i - 1];
        }
        return area / 2;
    }

    private static Geometry line(MapShape shape, Paths paths) {
        Coordinate[] coordinates = new Coordinate[paths.vertices()];
        for (int i = 0; i < coordinates.length; i++) {
            coordinates[i] =
                    new Coordinate(paths.xy()[2 * i] + shape.originX(), paths.xy()[2 * i + 1] + shape.originY());
        }
        return FACTORY.createLineString(coordinates);
    }

    /** A ring about 1 km in radius, rough at every scale. */
    static Geometry shore(int vertices, Random random) {
        double[] phases = random.doubles(12, 0, 6.28).toArray();
        Coordinate[] ring = new Coordinate[vertices + 1];
        for (int i = 0; i < vertices; i++) {
            double angle = 2 * Math.PI * i / vertices;
            double radius = 1000;
            for (int octave = 0; octave < phases.length; octave++) {
                radius += 350 / Math.pow(2, octave) * Math.sin((2 << octave) * angle + phases[octave]);
            }
            ring[i] = new Coordinate(660_000 + radius * Math.cos(angle), 2_757_000 + radius * Math.sin(angle));
        }
        ring[vertices] = ring[0];
        return FACTORY.createPolygon(ring);
    }
}
