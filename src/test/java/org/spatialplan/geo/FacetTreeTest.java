package org.spatialplan.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/** Distances beside those of JTS, to the last bit. */
class FacetTreeTest {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final int PAIRS = 800;

    @Test
    void distancesAreThoseOfJts() {
        Random random = new Random(21);
        for (int k = 0; k < PAIRS; k++) {
            Geometry one = shape(random);
            Geometry other = shape(random);
            double expected = new IndexedFacetDistance(one).distance(other);
            FacetTree tree = new FacetTree(one);

            assertThat(tree.distanceM(new FacetTree(other), Double.POSITIVE_INFINITY))
                    .isEqualTo(expected);
            assertThat(tree.distanceM(new FacetTree(other), expected)).isEqualTo(expected);
            assertThat(tree.distanceM(new FacetTree(other), expected / 2)).isGreaterThanOrEqualTo(expected);
        }
    }

    @Test
    void nearestPlacesAreAsNearAsThoseOfJts() {
        Random random = new Random(82);
        for (int k = 0; k < PAIRS; k++) {
            Geometry shape = shape(random);
            Coordinate at = place(random, 400);
            double expected = new IndexedFacetDistance(shape).distance(GEOMETRIES.createPoint(at));
            FacetTree tree = new FacetTree(shape);

            assertThat(tree.distanceM(at, Double.POSITIVE_INFINITY)).isEqualTo(expected);
            assertThat(tree.distanceM(at, expected)).isEqualTo(expected);
            Coordinate nearest = tree.nearest(at, expected * 1.000001 + 1e-9);
            assertThat(nearest.distance(at)).isBetween(expected - 1e-9, expected + 1e-9);
            if (expected > 0) {
                assertThat(tree.nearest(at, expected / 2)).isNull();
            }
        }
    }

    /** Points, lines, areas with holes, and several of them; corners on a grid, so that many meet and many are equal. */
    private static Geometry shape(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> GEOMETRIES.createPoint(place(random, 300));
            case 1 -> GEOMETRIES.createMultiPointFromCoords(places(random, 1 + random.nextInt(9)));
            case 2 -> GEOMETRIES.createLineString(places(random, 2 + random.nextInt(60)));
            case 3 -> {
                Coordinate middle = place(random, 300);
                Geometry disc = GEOMETRIES.createPoint(middle).buffer(10 + random.nextInt(60), 1 + random.nextInt(40));
                yield random.nextBoolean()
                        ? disc
                        : disc.difference(GEOMETRIES.createPoint(middle).buffer(5));
            }
            default ->
                GEOMETRIES.buildGeometry(List.of(
                        GEOMETRIES.createLineString(places(random, 5)), GEOMETRIES.createPoint(place(random, 300))));
        };
    }

    private static Coordinate[] places(Random random, int count) {
        return IntStream.range(0, count).mapToObj(i -> place(random, 300)).toArray(Coordinate[]::new);
    }

    private static Coordinate place(Random random, int size) {
        return new Coordinate(random.nextInt(size), random.nextInt(size));
    }
}
