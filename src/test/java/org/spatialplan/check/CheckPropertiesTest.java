package org.spatialplan.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.spatialplan.check.CheckSubject.Part;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.UncertainShape;

/** What must hold for any ground and any red line. */
@Tag("thorough")
class CheckPropertiesTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final long MOST = 1L << 40;

    @Property(tries = 80)
    void the_union_never_exceeds_the_sum(@ForAll @LongRange(max = MOST) long seed) {
        World world = new World(seed, 0, 0);
        SubjectReport report = world.check();
        double sum = report.findings().stream()
                .mapToDouble(finding -> finding.overlap().size())
                .sum();
        double largest = report.findings().stream()
                .mapToDouble(finding -> finding.overlap().size())
                .max()
                .orElse(0);
        assertThat(total(report)).isLessThanOrEqualTo(sum + 1e-6).isGreaterThanOrEqualTo(largest - 1e-6);
    }

    @Property(tries = 80)
    void free_part_and_overlap_make_the_whole(@ForAll @LongRange(max = MOST) long seed) {
        World world = new World(seed, 0, 0);
        SubjectReport report = world.check();
        GroundParts parts = GroundParts.of(report, List.of(world.layer())).orElseThrow();
        double covered = RedLine.FRAME.areaM2(world.part().shape().ground());
        double free = RedLine.FRAME.areaM2(parts.free());
        assertThat(free + total(report)).isCloseTo(covered, within(1e-3));
        assertThat(report.totals().stream()
                        .mapToDouble(t -> t.overlap().share())
                        .sum())
                .isCloseTo(total(report) / covered, within(1e-6));
    }

    @Property(tries = 60)
    void state_and_certainty_are_monotone_in_accuracy(@ForAll @LongRange(max = MOST) long seed) {
        Random random = new Random(seed);
        double less = random.nextInt(50);
        double more = less + 1 + random.nextInt(100);
        SubjectReport sure = new World(seed, less, 5).check();
        SubjectReport unsure = new World(seed, more, 5).check();
        assertThat(unsure.state()).isLessThanOrEqualTo(sure.state());
        if (sure.state() == unsure.state() && sure.certainty().isPresent()) {
            assertThat(unsure.certainty().orElseThrow())
                    .isGreaterThanOrEqualTo(sure.certainty().orElseThrow());
        }
        double tolerance = 0.01 * (more + 5) * 2000;
        assertThat(sum(unsure, true)).isGreaterThanOrEqualTo(sum(sure, true) - tolerance);
        assertThat(sum(unsure, false)).isLessThanOrEqualTo(sum(sure, false) + tolerance);
    }

    /** Found by the property above: a band as wide as the small area in it had a hole. */
    @ParameterizedTest
    @ValueSource(longs = {116564432, 1189, 2424})
    void a_band_wider_than_its_area_leaves_nothing_certain(long seed) {
        state_and_certainty_are_monotone_in_accuracy(seed);
    }

    @Property(tries = 60)
    void the_bounds_hold_what_is_drawn(@ForAll @LongRange(max = MOST) long seed) {
        World world = new World(seed, new Random(seed).nextInt(100), 20);
        for (LayerTotal total : world.check().totals()) {
            assertThat(total.overlap().least())
                    .isLessThanOrEqualTo(total.overlap().size() + 1e-6);
            assertThat(total.overlap().most())
                    .isGreaterThanOrEqualTo(total.overlap().size() - 1e-6);
            assertThat(total.overlap().share()).isBetween(0.0, 1.0);
        }
    }

    @Property(tries = 60)
    void splitting_the_ground_changes_no_total(@ForAll @LongRange(max = MOST) long seed) {
        World world = new World(seed, 0, 0);
        Geometry ground = world.part().shape().ground();
        Coordinate centre = ground.getEnvelopeInternal().centre();
        Geometry half = FACTORY.toGeometry(new org.locationtech.jts.geom.Envelope(
                ground.getEnvelopeInternal().getMinX() - 1,
                centre.x,
                ground.getEnvelopeInternal().getMinY() - 1,
                ground.getEnvelopeInternal().getMaxY() + 1));
        double left = total(world.check(OverlayNGRobust.overlay(ground, half, OverlayNG.INTERSECTION)));
        double right = total(world.check(OverlayNGRobust.overlay(ground, half, OverlayNG.DIFFERENCE)));
        double whole = total(world.check());
        assertThat(left + right).isCloseTo(whole, within(1e-3 + whole * 1e-5));
    }

    @Property(tries = 60)
    void order_and_direction_change_nothing(@ForAll @LongRange(max = MOST) long seed) {
        World world = new World(seed, 3, 7);
        World shuffled = new World(seed, 3, 7);
        Collections.shuffle(shuffled.areas, new Random(seed + 1));
        Geometry turned = world.part().shape().ground().reverse();
        SubjectReport one = world.check();
        SubjectReport other = shuffled.check(turned);
        assertThat(total(other)).isCloseTo(total(one), within(1e-5));
        assertThat(sum(other, true)).isCloseTo(sum(one, true), within(1e-2));
    }

    @Property(tries = 60)
    void moving_everything_changes_nothing(@ForAll @LongRange(max = MOST) long seed) {
        World here = new World(seed, 2, 4);
        World there = new World(seed, 2, 4);
        AffineTransformation move = AffineTransformation.translationInstance(0, 20_000);
        there.areas.replaceAll(move::transform);
        there.ground = move.transform(there.ground);
        SubjectReport one = here.check();
        SubjectReport other = there.check();
        assertThat(other.state()).isEqualTo(one.state());
        assertThat(other.certainty()).isEqualTo(one.certainty());
        assertThat(total(other)).isCloseTo(total(one), within(0.02 + total(one) * 1e-6));
    }

    @Property(tries = 60)
    void reprojecting_the_ground_changes_no_more_than_rounding(@ForAll @LongRange(max = MOST) long seed) {
        World world = new World(seed, 0, 0);
        Geometry lonLat = RedLine.FRAME.toLonLat(world.part().shape().ground());
        double drawn = total(world.check(RedLine.FRAME.toGround(lonLat)));
        for (int code : new int[] {4490, 4548, 4549, 4527, 4528, 3857}) {
            Geometry there = Crs.ofEpsg(code).fromLonLat(lonLat);
            Geometry back = RedLine.FRAME.toGround(Crs.ofEpsg(code).toLonLat(there));
            assertThat(total(world.check(back))).as("EPSG:" + code).isCloseTo(drawn, within(0.01 + drawn * 1e-6));
        }
    }

    @Property(tries = 60)
    void lines_and_points_agree_with_the_overlay(@ForAll @LongRange(max = MOST) long seed) {
        World world = new World(seed, 0, 0);
        Geometry area = OverlayNGRobust.union(FACTORY.buildGeometry(world.areas.stream()
                .map(RedLine::ground)
                .map(g -> RedLine.FRAME.toGround(RedLine.FRAME.toLonLat(g)))
                .toList()));
        LineString line = (LineString)
                ((org.locationtech.jts.geom.Polygon) world.part().shape().ground())
                        .getExteriorRing()
                        .copy();
        Geometry open = FACTORY.createLineString(line.getCoordinates());
        double expected =
                OverlayNGRobust.overlay(open, area, OverlayNG.INTERSECTION).getLength();
        assertThat(total(world.check(open))).isCloseTo(expected, within(0.001 + expected * 1e-5));
    }

    private static double total(SubjectReport report) {
        return report.totals().stream()
                .mapToDouble(total -> total.overlap().size())
                .sum();
    }

    private static double sum(SubjectReport report, boolean most) {
        return report.totals().stream()
                .mapToDouble(
                        total -> most ? total.overlap().most() : total.overlap().least())
                .sum();
    }

    /** A red line of a few random areas and a ground among them. */
    private static final class World {

        private final List<Geometry> areas = new ArrayList<>();
        private Geometry ground;
        private final double groundAccuracyM;
        private final double layerAccuracyM;

        World(long seed, double groundAccuracyM, double layerAccuracyM) {
            Random random = new Random(seed);
            this.groundAccuracyM = groundAccuracyM;
            this.layerAccuracyM = layerAccuracyM;
            int count = 1 + random.nextInt(4);
            for (int i = 0; i < count; i++) {
                areas.add(star(random, 3 + random.nextInt(60), 50 + random.nextInt(600)));
            }
            ground = star(random, 3 + random.nextInt(12), 20 + random.nextInt(400));
        }

        Part part() {
            return subject(RedLine.ground(ground)).parts().get(0);
        }

        CheckedLayer layer() {
            return RedLine.layer(RedLine.features(layerAccuracyM, areas));
        }

        SubjectReport check() {
            return check(RedLine.ground(ground));
        }

        SubjectReport check(Geometry onGround) {
            return new CheckedMap(List.of(layer()), List.of(), Territory.EVERYWHERE, RedLine.FRAME)
                    .check()
                    .check(subject(onGround));
        }

        private CheckSubject subject(Geometry onGround) {
            Part part = new Part("area", new UncertainShape(onGround, groundAccuracyM), false);
            return new CheckSubject("subject", Works.of("new-construction"), Set.of(), List.of(part));
        }

        private static Geometry star(Random random, int vertices, double radius) {
            double x = random.nextInt(800) - 400;
            double y = random.nextInt(800) - 400;
            Coordinate[] ring = new Coordinate[vertices + 1];
            for (int i = 0; i < vertices; i++) {
                double angle = 2 * Math.PI * i / vertices;
                double r = radius * (0.5 + random.nextDouble() / 2);
                ring[i] = new Coordinate(x + r * Math.cos(angle), y + r * Math.sin(angle));
            }
            ring[vertices] = ring[0].copy();
            return FACTORY.createPolygon(ring);
        }
    }
}
