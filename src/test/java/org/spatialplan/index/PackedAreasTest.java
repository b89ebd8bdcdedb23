package org.spatialplan.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** The packed areas against JTS' own overlay, buffers and distances. */
@Tag("thorough")
class PackedAreasTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final double X = 500_000;
    private static final double Y = 2_760_000;

    @Property(tries = 60)
    void covers_what_the_overlay_covers(
            @ForAll @LongRange(max = 1L << 40) long seed, @ForAll @IntRange(min = 1, max = 4) int count) {
        Random random = new Random(seed);
        List<Geometry> areas = stars(random, count, 3 + random.nextInt(900));
        Geometry ground = star(random, 3 + random.nextInt(random.nextBoolean() ? 12 : 600), 20 + random.nextInt(2000));
        PackedAreas packed = PackedAreas.of(areas);

        double[] expected = new double[count];
        for (int i = 0; i < count; i++) {
            expected[i] = intersection(areas.get(i), ground).getArea();
        }
        double[] found = new double[count];
        packed.overlaps(ground).forEach(overlap -> found[overlap.area()] = overlap.areaM2());
        assertThat(found).containsExactly(expected, within(1e-4));

        double union = intersection(OverlayNGRobust.union(FACTORY.buildGeometry(areas)), ground)
                .getArea();
        int[] all = IntStream.range(0, count).toArray();
        Coverage drawn = packed.coverage(ground, all, new double[count]);
        assertThat(drawn.drawn()).isCloseTo(union, within(1e-4));
        assertThat(drawn.least()).isEqualTo(drawn.drawn());
        assertThat(drawn.most()).isEqualTo(drawn.drawn());

        double faces = packed.partition(ground, all).stream()
                .mapToDouble(face -> face.polygon().getArea())
                .sum();
        double covered = packed.partition(ground, all).stream()
                .filter(face -> !face.areas().isEmpty())
                .mapToDouble(face -> face.polygon().getArea())
                .sum();
        assertThat(faces).isCloseTo(ground.getArea(), within(1e-3));
        assertThat(covered).isCloseTo(union, within(1e-3));
    }

    @Property(tries = 60)
    void bounds_are_those_of_buffers(@ForAll @LongRange(max = 1L << 40) long seed) {
        Random random = new Random(seed);
        Geometry area = star(random, 3 + random.nextInt(400), 1500);
        Geometry ground = star(random, 3 + random.nextInt(20), 30 + random.nextInt(800));
        double slack = random.nextInt(300) + 1;
        PackedAreas packed = PackedAreas.of(List.of(area));
        Coverage coverage = packed.coverage(ground, new int[] {0}, new double[] {slack});
        Geometry band = area.getBoundary().buffer(slack, 64);
        // the band lies up to 0.3 % outside the arcs, along an outline that may be longer in the ground than the
        // ground's own
        double tolerance = 0.008 * slack * (ground.getLength() + slack);
        assertThat(coverage.least())
                .isCloseTo(
                        intersection(ground, OverlayNGRobust.overlay(area, band, OverlayNG.DIFFERENCE))
                                .getArea(),
                        within(tolerance));
        assertThat(coverage.most())
                .isCloseTo(
                        intersection(ground, OverlayNGRobust.overlay(area, band, OverlayNG.UNION))
                                .getArea(),
                        within(tolerance));
        assertThat(coverage.least()).isLessThanOrEqualTo(coverage.drawn() + 1e-6);
        assertThat(coverage.most()).isGreaterThanOrEqualTo(coverage.drawn() - 1e-6);
    }

    @Property(tries = 150)
    void distances_are_those_of_jts(@ForAll @LongRange(max = 1L << 40) long seed) {
        Random random = new Random(seed);
        List<Geometry> areas = stars(random, 6, 3 + random.nextInt(300));
        Geometry star = star(random, 3 + random.nextInt(200), 400);
        Geometry ground =
                switch (random.nextInt(3)) {
                    case 0 -> star;
                    case 1 -> star.getBoundary();
                    default -> star.getCentroid();
                };
        double limit = random.nextInt(4) == 0 ? 0 : random.nextInt(2000);
        PackedAreas packed = PackedAreas.of(areas);
        int[] expected = IntStream.range(0, 6)
                .filter(i -> areas.get(i).isWithinDistance(ground, limit))
                .toArray();
        assertThat(packed.within(ground, limit)).isEqualTo(expected);
        for (int i = 0; i < 6; i++) {
            double distance = areas.get(i).distance(ground);
            if (distance <= limit) {
                assertThat(packed.distanceM(i, ground, limit).orElseThrow()).isCloseTo(distance, within(1e-6));
            } else {
                assertThat(packed.distanceM(i, ground, limit)).isEmpty();
            }
        }
    }

    @Test
    void a_mere_touch_covers_nothing() throws ParseException {
        PackedAreas packed =
                PackedAreas.of(List.of(new WKTReader().read("POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0))")));
        assertThat(packed.overlaps(new WKTReader().read("POLYGON ((100 20, 200 20, 200 80, 100 80, 100 20))")))
                .isEmpty();
        assertThat(packed.overlaps(new WKTReader().read("POLYGON ((100 100, 200 100, 200 200, 100 200, 100 100))")))
                .isEmpty();
    }

    @Test
    void holes_and_parts_count() throws ParseException {
        PackedAreas packed = PackedAreas.of(
                List.of(
                        new WKTReader()
                                .read(
                                        "MULTIPOLYGON (((0 0, 100 0, 100 100, 0 100, 0 0), (40 40, 60 40, 60 60, 40 60, 40 40)), ((200 0, 300 0, 300 100, 200 100, 200 0)))")));
        Geometry ground = new WKTReader().read("POLYGON ((50 0, 250 0, 250 100, 50 100, 50 0))");
        assertThat(packed.overlaps(ground)).containsExactly(new PackedAreas.Overlap(0, 5000 - 200 + 5000));
    }

    private static Geometry intersection(Geometry one, Geometry other) {
        return OverlayNGRobust.overlay(one, other, OverlayNG.INTERSECTION);
    }

    private static List<Geometry> stars(Random random, int count, int vertices) {
        List<Geometry> stars = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            stars.add(star(random, vertices, 100 + random.nextInt(2000)));
        }
        return stars;
    }

    /** A ring round a centre with a noisy radius, sometimes with a hole; valid by construction. */
    private static Polygon star(Random random, int vertices, double radius) {
        double x = X + random.nextInt(2000) - 1000;
        double y = Y + random.nextInt(2000) - 1000;
        Polygon outer = FACTORY.createPolygon(ring(random, x, y, vertices, radius));
        return vertices < 6 || random.nextBoolean()
                ? outer
                : FACTORY.createPolygon(outer.getExteriorRing(), new org.locationtech.jts.geom.LinearRing[] {
                    FACTORY.createLinearRing(ring(random, x, y, 6, radius * 0.2))
                });
    }

    private static Coordinate[] ring(Random random, double x, double y, int vertices, double radius) {
        Coordinate[] ring = new Coordinate[vertices + 1];
        for (int i = 0; i < vertices; i++) {
            double angle = 2 * Math.PI * i / vertices;
            double r = radius * (0.5 + random.nextDouble() / 2);
            ring[i] = new Coordinate(
                    Math.rint((x + r * Math.cos(angle)) * 1000) / 1000,
                    Math.rint((y + r * Math.sin(angle)) * 1000) / 1000);
        }
        ring[vertices] = ring[0].copy();
        return ring;
    }
}
