package org.spatialplan.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** The part of a site that stays free, held against plain JTS. */
class FreeGroundTest {

    private static final double OWN_ACCURACY_M = 3;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void freeAndForbiddenAreTheWhole(long seed) {
        Random random = new Random(seed);
        List<Geometry> areas = List.of(star(random, 40), star(random, 25), star(random, 6));
        double accuracyM = seed % 2 == 0 ? 0 : 12;
        CheckSubject site = RedLine.subject("new-construction", OWN_ACCURACY_M, star(random, 9));
        CheckedLayer layer = RedLine.layer(RedLine.features(accuracyM, areas));

        FreeGround free = free(layer, site);

        Geometry whole = site.parts().get(0).shape().ground();
        List<Geometry> onGround = layer.index().located().stream()
                .map(entry -> entry.shape().orElseThrow().ground())
                .toList();
        Geometry forbidden = OverlayNGRobust.union(onGround).intersection(whole);
        assertThat(free.asDrawn().getArea() + forbidden.getArea()).isCloseTo(whole.getArea(), within(0.01));
        assertThat(free.asDrawn().intersection(forbidden).getArea()).isLessThan(0.01);
        double slackM = accuracyM + OWN_ACCURACY_M;
        Geometry grown = OverlayNGRobust.union(
                onGround.stream().map(area -> area.buffer(slackM, 64)).toList());
        assertThat(free.certain().intersection(grown).getArea()).isLessThan(0.01);
        assertThat(free.certain().getArea())
                .isCloseTo(whole.difference(grown).getArea(), within(0.02 * slackM * grown.getLength()));
    }

    @Test
    void whatIsAllowedOnConditionsStaysFree() {
        Geometry ground = RedLine.wkt("POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0))");
        Geometry half = RedLine.wkt("POLYGON ((-50 -50, 50 -50, 50 150, -50 150, -50 -50))");
        CheckedLayer layer = RedLine.layer(RedLine.feature("a", "other", 5, half));

        FreeGround built = free(layer, RedLine.subject("new-construction", 0, ground));
        FreeGround crossed = free(layer, RedLine.subject("linear-infrastructure", 0, ground));

        assertThat(built.asDrawn().getArea()).isCloseTo(5_000, within(0.1));
        assertThat(built.certain().getArea()).isCloseTo(4_500, within(2.0));
        assertThat(built.forbidden())
                .singleElement()
                .satisfies(part -> assertThat(part.ground().getArea()).isCloseTo(5_000, within(0.1)));
        assertThat(crossed.asDrawn().getArea()).isCloseTo(10_000, within(0.1));
        assertThat(crossed.forbidden()).isEmpty();
    }

    @Test
    void aLineThroughForbiddenGroundKeepsBothEnds() {
        Geometry road = RedLine.wkt("LINESTRING (0 0, 300 0)");
        Geometry strip = RedLine.wkt("POLYGON ((100 -50, 200 -50, 200 50, 100 50, 100 -50))");
        CheckedLayer layer = RedLine.layer(RedLine.feature("a", "core", 10, strip));

        FreeGround free = free(layer, RedLine.subject("new-construction", 0, road));

        assertThat(free.asDrawn().getLength()).isCloseTo(200, within(0.01));
        assertThat(free.certain().getLength()).isCloseTo(180, within(0.2));
        assertThat(free.certain().getNumGeometries()).isEqualTo(2);
    }

    private static FreeGround free(CheckedLayer layer, CheckSubject site) {
        SubjectReport report = new CheckedMap(List.of(layer), List.of(), Territory.EVERYWHERE, RedLine.FRAME)
                .check()
                .check(site);
        return FreeGround.of(report, List.of(layer)).orElseThrow();
    }

    private static Geometry star(Random random, int vertices) {
        double x = random.nextInt(600) - 300;
        double y = random.nextInt(600) - 300;
        double radius = 150 + random.nextInt(300);
        Coordinate[] ring = new Coordinate[vertices + 1];
        for (int i = 0; i < vertices; i++) {
            double angle = 2 * Math.PI * i / vertices;
            double r = radius * (0.5 + random.nextDouble() / 2);
            ring[i] = new Coordinate(x + r * Math.cos(angle), y + r * Math.sin(angle));
        }
        ring[vertices] = ring[0].copy();
        return new GeometryFactory().createPolygon(ring);
    }
}
