package org.spatialplan.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.Feature;

/** No ground comes from nowhere and none goes nowhere, whatever the outlines, overlaps and zones. */
@Tag("thorough")
@Tag("lengthy")
class AreaConservationTest {

    private static final double ROUNDING = 1e-9;

    @Property(tries = 40)
    void what_was_less_what_was_lost_and_what_came_is_what_is(
            @ForAll @IntRange(min = 1, max = 8) int features, @ForAll @IntRange(max = 100_000) int seed) {
        Random random = new Random(seed);
        List<Feature> before = stars(features, random);
        List<Feature> after = changed(before, random);

        AreaAudit audit = AreaAudit.of(Versions.diff(Versions.version(1, before), Versions.version(2, after)));

        assertThat(audit.diff().failed()).isEmpty();
        double whole = held(before);
        assertThat(whole - audit.lostM2() + audit.gainedM2()).isCloseTo(held(after), within(0.01 + whole * ROUNDING));
    }

    @Property(tries = 20)
    void what_one_way_lost_the_way_back_gains(
            @ForAll @IntRange(min = 1, max = 8) int features, @ForAll @IntRange(max = 100_000) int seed) {
        Random random = new Random(seed);
        LayerIndex before = Versions.version(1, stars(features, random));
        LayerIndex after = Versions.version(2, stars(features, random));

        AreaAudit there = AreaAudit.of(Versions.diff(before, after));
        AreaAudit back = AreaAudit.of(Versions.diff(after, before));

        assertThat(there.lostM2()).isCloseTo(back.gainedM2(), within(0.01));
        assertThat(there.gainedM2()).isCloseTo(back.lostM2(), within(0.01));
        assertThat(there.diff().changes()).hasSameSizeAs(back.diff().changes());
    }

    @Property(tries = 20)
    void order_and_names_are_no_change_of_ground(
            @ForAll @IntRange(min = 1, max = 8) int features, @ForAll @IntRange(max = 100_000) int seed) {
        List<Feature> before = stars(features, new Random(seed));
        List<Feature> after = new ArrayList<>();
        before.forEach(feature -> after.add(named("new-" + feature.id(), feature)));
        Collections.shuffle(after, new Random(seed));

        LayerDiff diff = Versions.diff(Versions.version(1, before), Versions.version(2, after));

        assertThat(diff.lost()).isEmpty();
        assertThat(diff.gained()).isEmpty();
        assertThat(diff.changes()).hasSameSizeAs(before).allSatisfy(change -> assertThat(change.kind())
                .isEqualTo(FeatureChange.Kind.RENAMED));
    }

    private static Feature named(String id, Feature feature) {
        return new Feature(
                id,
                feature.nameZh(),
                feature.nameEn(),
                feature.geometry(),
                feature.accuracyM(),
                feature.source(),
                feature.licence(),
                feature.status(),
                feature.asOf(),
                feature.attributes());
    }

    private static double held(List<Feature> features) {
        return Versions.FRAME.areaM2(UnaryUnionOp.union(features.stream()
                .map(feature -> Versions.FRAME.toGround(feature.geometry().orElseThrow()))
                .toList()));
    }

    /** Most stay, some are drawn anew, some go, some come. */
    private static List<Feature> changed(List<Feature> before, Random random) {
        List<Feature> after = new ArrayList<>();
        for (Feature feature : before) {
            switch (random.nextInt(4)) {
                case 0 -> after.add(star(feature.id(), random));
                case 1 -> {}
                default -> after.add(feature);
            }
        }
        after.add(star("new", random));
        return after;
    }

    private static List<Feature> stars(int count, Random random) {
        List<Feature> stars = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            stars.add(star("f" + i, random));
        }
        return stars;
    }

    private static Feature star(String id, Random random) {
        int arms = 3 + random.nextInt(20);
        double x = random.nextDouble() * 2000 + 60_000; // far from the central meridian, where the plane is enlarged
        double y = random.nextDouble() * 2000;
        Coordinate[] ring = new Coordinate[arms + 1];
        for (int i = 0; i < arms; i++) {
            double angle = 2 * Math.PI * i / arms;
            double radius = 50 + random.nextDouble() * 800;
            ring[i] = new Coordinate(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
        }
        ring[arms] = ring[0].copy();
        Geometry drawn = new GeometryFactory().createPolygon(ring);
        return Versions.feature(id, random.nextBoolean() ? "core" : "other", 5, Optional.of(drawn));
    }
}
