package org.spatialplan.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/** Arcs against the formulas of the circular segment: height r(1 − cos α/2), area r²(α − sin α)/2, length rα. */
class ArcTest {

    private static final double HEIGHT = 0.01;
    private static final double EAST = 40_367_533.3;
    private static final double NORTH = 2_760_998.8;

    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.5, 8, 100, 1_000, 50_000})
    void theChordsOfACircleStayWithinTheHeight(double radius) {
        Arc circle = Arc.through(at(-radius, 0), at(radius, 0), at(-radius, 0));
        int chords = circle.chords(HEIGHT);
        List<Coordinate> points = circle.points(chords);
        double step = 2 * Math.PI / chords;

        assertThat(radius * (1 - Math.cos(step / 2))).isLessThanOrEqualTo(HEIGHT * (1 + 1e-6));
        assertThat(Math.toDegrees(step)).isLessThanOrEqualTo(4);
        assertThat(circle.length()).isCloseTo(2 * Math.PI * radius, within(1e-7 * radius + 1e-6));
        assertThat(area(points))
                .isCloseTo(chords * radius * radius * Math.sin(step) / 2, within(1e-6 * radius * (radius + 1)));
        boolean fewest = radius * (1 - Math.cos(Math.PI / (chords - 1))) > HEIGHT || 360.0 / (chords - 1) > 4;
        assertThat(fewest).as("one chord fewer is too few").isTrue();
    }

    /** A red line that follows an arc, and a parcel that follows it the other way, have the same vertices. */
    @Test
    void bothDirectionsHaveTheSameChords() {
        Random random = new Random(96);
        for (int i = 0; i < 2_000; i++) {
            Coordinate a = at(400 * random.nextDouble(), 400 * random.nextDouble());
            Coordinate b = at(400 * random.nextDouble(), 400 * random.nextDouble());
            Coordinate c = at(400 * random.nextDouble(), 400 * random.nextDouble());
            double bulge = random.nextDouble() * 4 - 2;
            assertSame(Arc.through(a, b, c), Arc.through(c, b, a));
            assertSame(Arc.bulge(a, b, bulge), Arc.bulge(b, a, -bulge));
            assertSame(Arc.about(c, a, b, true), Arc.about(c, b, a, false));
        }
    }

    /** The middle lies on the arc, and no point of it farther from the chords than the height. */
    @Test
    void randomArcsPassThroughTheirMiddle() {
        Random random = new Random(97);
        for (int i = 0; i < 1_000; i++) {
            Coordinate start = at(0, 0);
            double angle = 2 * Math.PI * random.nextDouble();
            double radius = Math.pow(10, 5 * random.nextDouble() - 1);
            double sweep = (random.nextBoolean() ? 1 : -1) * (0.01 + 6.2 * random.nextDouble());
            Coordinate centre = new Coordinate(start.x - radius * Math.cos(angle), start.y - radius * Math.sin(angle));
            Coordinate middle = on(centre, radius, angle + sweep * (0.1 + 0.8 * random.nextDouble()));
            Coordinate end = on(centre, radius, angle + sweep);
            Arc arc = Arc.through(start, middle, end);
            LineString chords = line(arc.points(arc.chords(HEIGHT)));

            double rounded = 1e-6 * radius + 1e-6;
            assertThat(arc.length()).isCloseTo(radius * Math.abs(sweep), within(rounded));
            assertThat(chords.distance(new GeometryFactory().createPoint(middle)))
                    .isLessThan(HEIGHT + rounded);
            assertThat(chords.getStartPoint().getCoordinate()).isEqualTo(start);
            assertThat(chords.getEndPoint().getCoordinate()).isEqualTo(end);
            Arc about = Arc.about(centre, start, end, sweep < 0);
            assertThat(about.length()).isCloseTo(arc.length(), within(rounded));
            Arc bulge = Arc.bulge(start, end, Math.tan(sweep / 4));
            assertThat(bulge.length())
                    .isCloseTo(arc.length(), within(rounded * Math.max(1, Math.abs(Math.tan(sweep / 4)))));
        }
    }

    @Test
    void halfACircleBesideASquare() {
        Arc half = Arc.bulge(at(0, 0), at(200, 0), 1);
        List<Coordinate> points = half.points(half.chords(HEIGHT));

        assertThat(points.get(points.size() / 2).y)
                .as("counter-clockwise from west to east runs south")
                .isLessThan(NORTH);
        assertThat(half.length()).isCloseTo(100 * Math.PI, within(1e-7));
    }

    @Test
    void threePointsOnOneLineAreStraight() {
        assertThat(Arc.through(at(0, 0), at(50, 50), at(200, 200)).isStraight()).isTrue();
        assertThat(Arc.through(at(0, 0), at(0, 0), at(0, 0)).isStraight()).isTrue();
        assertThat(Arc.bulge(at(0, 0), at(200, 0), 0).isStraight()).isTrue();
        assertThat(Arc.through(new Coordinate(Double.NaN, 0), at(1, 1), at(2, 0))
                        .chords(HEIGHT))
                .isEqualTo(1);
        assertThat(Arc.through(at(0, 0), new Coordinate(1e300, 1e299), at(2, 0)).chords(HEIGHT))
                .isEqualTo(1);
    }

    private static void assertSame(Arc one, Arc other) {
        int chords = one.chords(HEIGHT);
        List<Coordinate> back = other.points(other.chords(HEIGHT));
        Collections.reverse(back);
        assertThat(back).isEqualTo(one.points(chords));
    }

    private static Coordinate at(double east, double north) {
        return new Coordinate(EAST + east, NORTH + north);
    }

    private static Coordinate on(Coordinate centre, double radius, double angle) {
        return new Coordinate(centre.x + radius * Math.cos(angle), centre.y + radius * Math.sin(angle));
    }

    private static LineString line(List<Coordinate> points) {
        return new GeometryFactory().createLineString(points.toArray(Coordinate[]::new));
    }

    private static double area(List<Coordinate> ring) {
        double twice = 0;
        for (int i = 1; i < ring.size(); i++) {
            Coordinate a = ring.get(i - 1);
            Coordinate b = ring.get(i);
            twice += (a.x - EAST) * (b.y - NORTH) - (b.x - EAST) * (a.y - NORTH);
        }
        return twice / 2;
    }
}
