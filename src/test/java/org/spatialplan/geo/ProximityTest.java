package org.spatialplan.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.io.WKTReader;

class ProximityTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/golden/proximity.csv", numLinesToSkip = 1)
    void golden(
            String name,
            String one,
            double accuracyOneM,
            String other,
            double accuracyOtherM,
            double withinM,
            String expected,
            Double distanceM,
            String reason)
            throws Exception {
        UncertainShape first = new UncertainShape(new WKTReader().read(one), accuracyOneM);
        UncertainShape second = new UncertainShape(new WKTReader().read(other), accuracyOtherM);

        Optional<Proximity> found = Proximity.within(first, second, withinM);

        assertThat(word(found)).as(reason).isEqualTo(expected);
        assertThat(Proximity.within(second, first, withinM)).isEqualTo(found);
        found.ifPresent(proximity -> assertThat(proximity.distanceM()).isCloseTo(distanceM, within(1e-6)));
    }

    /** What is certain stays true wherever the first shape moves within the combined accuracy. */
    @Property
    void certainHoldsWhereverItMoves(
            @ForAll("shapes") Geometry one,
            @ForAll("shapes") Geometry other,
            @ForAll @DoubleRange(min = 0, max = 40) double slackM,
            @ForAll @DoubleRange(min = 0, max = 50) double withinM,
            @ForAll @DoubleRange(min = 0, max = 1) double share,
            @ForAll @DoubleRange(min = 0, max = 360) double bearing) {
        Optional<Proximity> found =
                Proximity.within(new UncertainShape(one, slackM), new UncertainShape(other, 0), withinM);
        Geometry moved = move(one, share * slackM, Math.toRadians(bearing));

        if (word(found).equals("certain")) {
            assertThat(moved.distance(other)).isLessThanOrEqualTo(withinM + 1e-6);
        }
        if (word(found).equals("none")) {
            assertThat(moved.distance(other)).isGreaterThan(withinM - 1e-6);
        }
    }

    /** Worse accuracy never makes a match vanish, nor a possible one certain. */
    @Property
    void weakerAccuracyIsNeverSurer(
            @ForAll("shapes") Geometry one,
            @ForAll("shapes") Geometry other,
            @ForAll @DoubleRange(min = 0, max = 40) double slackM,
            @ForAll @DoubleRange(min = 0, max = 40) double moreM,
            @ForAll @DoubleRange(min = 0, max = 50) double withinM) {
        String good = word(Proximity.within(new UncertainShape(one, slackM), new UncertainShape(other, 0), withinM));
        String worse =
                word(Proximity.within(new UncertainShape(one, slackM + moreM), new UncertainShape(other, 0), withinM));

        if (worse.equals("certain")) {
            assertThat(good).isEqualTo("certain");
        }
        if (!good.equals("none")) {
            assertThat(worse).isNotEqualTo("none");
        }
    }

    @Provide
    Arbitrary<Geometry> shapes() {
        Arbitrary<Double> place = Arbitraries.doubles().between(-100, 100);
        Arbitrary<Double> size = Arbitraries.doubles().between(1, 120);
        return Combinators.combine(place, place, size, size, Arbitraries.of("point", "line", "area"))
                .as((x, y, width, height, kind) -> switch (kind) {
                    case "point" -> FACTORY.createPoint(new Coordinate(x, y));
                    case "line" ->
                        FACTORY.createLineString(
                                new Coordinate[] {new Coordinate(x, y), new Coordinate(x + width, y + height)});
                    default -> FACTORY.toGeometry(new org.locationtech.jts.geom.Envelope(x, x + width, y, y + height));
                });
    }

    private static Geometry move(Geometry geometry, double metres, double direction) {
        return AffineTransformation.translationInstance(metres * Math.cos(direction), metres * Math.sin(direction))
                .transform(geometry);
    }

    private static String word(Optional<Proximity> proximity) {
        return proximity
                .map(found -> found.certainty().name().toLowerCase(Locale.ROOT))
                .orElse("none");
    }
}
