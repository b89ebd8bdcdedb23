package org.spatialplan.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.LongRange;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Least and most lie between those of the exact band and those of a band wider by 1 %: no bound is passed, and none is looser.
 * The buffers they are held against are chords drawn from inside and from outside.
 */
@Tag("thorough")
class BandBoundsTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int ARC = 48;
    private static final double CIRCUMSCRIBED = 1 / Math.cos(0.75 * Math.PI / (2 * ARC)) + 1e-4;
    private static final double LOOSE = 1.01;

    @Property(tries = 40, seed = "2035")
    void areas_keep_to_the_band(@ForAll @LongRange(max = 1L << 40) long seed) {
        Random random = new Random(seed);
        Geometry area = ragged(random, 500_000, 2_760_000, 800, 8 + random.nextInt(60));
        double slack = Math.exp(random.nextDouble(Math.log(0.5), Math.log(600)));
        Geometry ground = ragged(
                random,
                500_000 + random.nextDouble(-900, 900),
                2_760_000 + random.nextDouble(-900, 900),
                random.nextDouble(20, 900),
                4 + random.nextInt(12));
        Coverage found = PackedAreas.of(List.of(area)).coverage(ground, new int[] {0}, new double[] {slack});

        Geometry inner = round(area, slack);
        Geometry outer = round(area, slack * LOOSE * CIRCUMSCRIBED);
        double rounding = 1e-6 * (1 + ground.getArea());
        assertThat(found.most()).isGreaterThanOrEqualTo(grown(area, inner, ground) - rounding);
        assertThat(found.most()).isLessThanOrEqualTo(grown(area, outer, ground) + rounding);
        assertThat(found.least()).isLessThanOrEqualTo(shrunk(area, inner, ground) + rounding);
        assertThat(found.least()).isGreaterThanOrEqualTo(shrunk(area, outer, ground) - rounding);
    }

    /** The ground's own outline may lie elsewhere as well, and an approval takes some of it. */
    @Property(tries = 10, seed = "2035")
    void grounds_that_move_keep_to_both_bands(@ForAll @LongRange(max = 1L << 40) long seed) {
        Random random = new Random(seed);
        Geometry area = ragged(random, 500_000, 2_760_000, 800, 8 + random.nextInt(40));
        double slack = random.nextInt(4) == 0 ? 0 : Math.exp(random.nextDouble(Math.log(0.5), Math.log(300)));
        double accuracy = Math.exp(random.nextDouble(Math.log(0.5), Math.log(300)));
        double x = 500_000 + random.nextDouble(-900, 900);
        Geometry ground = ragged(random, x, 2_760_000, random.nextDouble(20, 900), 8 + random.nextInt(40));
        Geometry taken = random.nextBoolean()
                ? FACTORY.createPolygon()
                : ragged(random, x + 100, 2_760_000, random.nextDouble(20, 500), 4 + random.nextInt(12));
        Coverage found = PackedAreas.of(List.of(area))
                .coverages(ground, accuracy, taken, new int[] {0}, new double[] {slack})
                .together();

        double rounding = 1e-6 * (1 + ground.getArea());
        Geometry free = left(ground, taken);
        assertThat(found.drawn())
                .isCloseTo(overlay(area, free, OverlayNG.INTERSECTION).getArea(), within(rounding));
        Geometry most = left(joined(ground, round(ground, accuracy)), taken);
        Geometry mostLoose = left(joined(ground, round(ground, accuracy * LOOSE * CIRCUMSCRIBED)), taken);
        assertThat(found.most()).isGreaterThanOrEqualTo(grown(area, band(area, slack, 1), most) - rounding);
        assertThat(found.most())
                .isLessThanOrEqualTo(grown(area, band(area, slack, LOOSE * CIRCUMSCRIBED), mostLoose) + rounding);
        Geometry least = left(left(ground, round(ground, accuracy)), taken);
        Geometry leastLoose = left(left(ground, round(ground, accuracy * LOOSE * CIRCUMSCRIBED)), taken);
        assertThat(found.least()).isLessThanOrEqualTo(shrunk(area, band(area, slack, 1), least) + rounding);
        assertThat(found.least())
                .isGreaterThanOrEqualTo(shrunk(area, band(area, slack, LOOSE * CIRCUMSCRIBED), leastLoose) - rounding);
    }

    private static Geometry band(Geometry area, double slack, double more) {
        return slack == 0 ? FACTORY.createPolygon() : round(area, slack * more);
    }

    @Property(tries = 40, seed = "2035")
    void lines_keep_to_the_band(@ForAll @LongRange(max = 1L << 40) long seed) {
        Random random = new Random(seed);
        Geometry area = ragged(random, 500_000, 2_760_000, 800, 8 + random.nextInt(60));
        double slack = Math.exp(random.nextDouble(Math.log(0.5), Math.log(600)));
        Coordinate[] course = new Coordinate[2 + random.nextInt(20)];
        for (int i = 0; i < course.length; i++) {
            course[i] = new Coordinate(
                    500_000 + random.nextDouble(-1500, 1500), 2_760_000 + random.nextDouble(-1500, 1500));
        }
        Geometry line = FACTORY.createLineString(course);
        Coverage found = PackedAreas.of(List.of(area)).coverage(line, new int[] {0}, new double[] {slack});

        double[] exact = sampled(line, area, slack);
        double[] loose = sampled(line, area, slack * LOOSE);
        double sampling = 0.003 * line.getLength();
        assertThat(found.most()).isBetween(exact[1] - sampling, loose[1] + sampling);
        assertThat(found.least()).isBetween(loose[0] - sampling, exact[0] + sampling);
    }

    /** Least and most by places along a line, told by their distances from the outline. */
    private static double[] sampled(Geometry line, Geometry area, double slackM) {
        LengthIndexedLine course = new LengthIndexedLine(line);
        int places = 4_000;
        double step = line.getLength() / places;
        IndexedFacetDistance outline = new IndexedFacetDistance(area.getBoundary());
        PointOnGeometryLocator locator = new IndexedPointInAreaLocator(area);
        double[] sizes = new double[2];
        for (int i = 0; i < places; i++) {
            Coordinate at = course.extractPoint((i + 0.5) * step);
            boolean inBand = outline.distance(FACTORY.createPoint(at)) <= slackM;
            boolean inside = locator.locate(at) == Location.INTERIOR;
            sizes[0] += inside && !inBand ? step : 0;
            sizes[1] += inside || inBand ? step : 0;
        }
        return sizes;
    }

    /** A ground without a place deeper than asked is never said to have one, one that reaches a little deeper always. */
    @Property(tries = 40, seed = "2035")
    void depths_are_those_of_buffers(@ForAll @LongRange(max = 1L << 40) long seed) {
        Random random = new Random(seed);
        Geometry area = ragged(random, 500_000, 2_760_000, 800, 8 + random.nextInt(60));
        Geometry ground = ragged(
                random,
                500_000 + random.nextDouble(-900, 900),
                2_760_000 + random.nextDouble(-900, 900),
                random.nextDouble(20, 900),
                4 + random.nextInt(12));
        double depth = random.nextDouble(1, 300);
        PackedAreas packed = PackedAreas.of(List.of(area));
        boolean found = packed.holdsDeeper(0, PackedAreas.of(List.of(ground)), depth);
        Geometry surely = left(area, round(area, depth * 1.01));
        Geometry perhaps = left(area, round(area, depth));
        if (surely.intersects(ground)) {
            assertThat(found).isTrue();
        }
        if (!perhaps.intersects(ground)) {
            assertThat(found).isFalse();
        }
        assertThat(PackedAreas.of(List.of(ground)).reachesDeeper(0, packed, depth))
                .as("the same asked from the other side")
                .isEqualTo(found);
    }

    /** Edge by edge: JTS 1.20 leaves out stretches of the buffer of a ring now and then. */
    private static Geometry round(Geometry area, double distance) {
        List<Geometry> edges = new ArrayList<>();
        for (int i = 0; i < area.getBoundary().getNumGeometries(); i++) {
            Coordinate[] ring = area.getBoundary().getGeometryN(i).getCoordinates();
            for (int k = 1; k < ring.length; k++) {
                edges.add(FACTORY.createLineString(new Coordinate[] {ring[k - 1], ring[k]})
                        .buffer(distance, ARC));
            }
        }
        return OverlayNGRobust.union(FACTORY.buildGeometry(edges));
    }

    private static double grown(Geometry area, Geometry band, Geometry ground) {
        return overlay(ground, joined(area, band), OverlayNG.INTERSECTION).getArea();
    }

    private static double shrunk(Geometry area, Geometry band, Geometry ground) {
        return overlay(ground, left(area, band), OverlayNG.INTERSECTION).getArea();
    }

    private static Geometry joined(Geometry area, Geometry band) {
        return overlay(area, band, OverlayNG.UNION);
    }

    private static Geometry left(Geometry area, Geometry band) {
        return overlay(area, band, OverlayNG.DIFFERENCE);
    }

    private static Geometry overlay(Geometry one, Geometry other, int operation) {
        return OverlayNGRobust.overlay(one, other, operation);
    }

    /** A ring with a noisy radius round a centre, often with a hole. */
    private static Polygon ragged(Random random, double x, double y, double radius, int vertices) {
        LinearRing shell = ring(random, x, y, radius, vertices);
        return random.nextBoolean() || vertices < 8
                ? FACTORY.createPolygon(shell)
                : FACTORY.createPolygon(shell, new LinearRing[] {ring(random, x, y, radius * 0.2, vertices / 2)});
    }

    private static LinearRing ring(Random random, double x, double y, double radius, int vertices) {
        double roughness = random.nextDouble(0.7);
        Coordinate[] ring = new Coordinate[vertices + 1];
        for (int i = 0; i < vertices; i++) {
            double angle = 2 * Math.PI * i / vertices;
            double r = radius * (1 - roughness * random.nextDouble());
            ring[i] = new Coordinate(x + r * Math.cos(angle), y + r * Math.sin(angle));
        }
        ring[vertices] = ring[0].copy();
        return FACTORY.createLinearRing(ring);
    }
}
