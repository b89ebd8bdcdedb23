package org.spatialplan.spark.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.spatialplan.geo.BoxTree;

/** Leaves for places. */
class HomeGridTest {

    private static final int SAMPLED = 2_000;

    @Test
    void leavesHaveAboutTheSameNumberOfPlaces() {
        List<Coordinate> centres = places(new Random(3));
        HomeGrid grid = HomeGrid.of(Map.of(118.5, centres), SAMPLED / 16);
        assertThat(grid.leaves(118.5).length / 4).isBetween(16, 32);
        Map<Integer, Integer> counts = new HashMap<>();
        centres.forEach(at -> counts.merge(grid.leafOf(118.5, at.x, at.y).orElseThrow(), 1, Integer::sum));
        assertThat(counts).hasSize(grid.leaves(118.5).length / 4);
        assertThat(counts.values()).allMatch(count -> count <= SAMPLED / 8);
    }

    /** The places on which leaves meet are in the sample: the tree splits there. */
    @Test
    void aPlaceOnABorderIsInTheFirstLeaf() {
        List<Coordinate> centres = places(new Random(4));
        HomeGrid grid = HomeGrid.of(Map.of(118.5, centres), SAMPLED / 16);
        int onBorders = 0;
        for (double[] at : corners(grid)) {
            int[] all = new BoxTree(grid.leaves(118.5)).near(at[0], at[1], at[0], at[1]);
            assertThat(grid.leafOf(118.5, at[0], at[1])).hasValue(all[0]);
            onBorders += all.length > 1 ? 1 : 0;
        }
        assertThat(onBorders).isPositive();
    }

    private static List<double[]> corners(HomeGrid grid) {
        double[] leaves = grid.leaves(118.5);
        List<double[]> corners = new ArrayList<>();
        for (int i = 0; i < leaves.length; i += 4) {
            corners.add(new double[] {leaves[i], leaves[i + 1]});
            corners.add(new double[] {leaves[i + 2], leaves[i + 3]});
        }
        return corners;
    }

    @Test
    void aPlaceFarFromTheSampleIsInNone() {
        HomeGrid grid = HomeGrid.of(Map.of(118.5, places(new Random(5))), SAMPLED / 16);
        assertThat(grid.leafOf(118.5, 118.001, 24.999)).isPresent();
        assertThat(grid.leafOf(118.5, 117.99, 24.5)).isPresent();
        assertThat(grid.leafOf(118.5, 117.9, 24.5)).isEqualTo(OptionalInt.empty());
        assertThat(grid.leafOf(120, 118.5, 24.5)).isEqualTo(OptionalInt.empty());
    }

    @Test
    void equalPlacesShareALeaf() {
        List<Coordinate> same = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            same.add(new Coordinate(118.25, 24.75));
        }
        HomeGrid grid = HomeGrid.of(Map.of(118.5, same), 5);
        assertThat(grid.leafOf(118.5, 118.25, 24.75)).hasValue(0);
    }

    private static List<Coordinate> places(Random random) {
        List<Coordinate> places = new ArrayList<>();
        for (int i = 0; i < SAMPLED; i++) {
            places.add(new Coordinate(118 + random.nextDouble(), 24 + random.nextDouble() * random.nextDouble()));
        }
        return places;
    }
}
