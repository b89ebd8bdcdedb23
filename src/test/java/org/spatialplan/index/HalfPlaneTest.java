package org.spatialplan.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What winds round a place elsewhere leaves no edge there. */
class HalfPlaneTest {

    @Test
    void aSpiralLeavesInACellOnlyWhatPassesThroughIt() {
        double[] spiral = spiral(40);
        List<double[]> cell = List.of(spiral);
        double[] box = {10, 10, 12, 12};
        for (int axis = 0; axis < 2; axis++) {
            cell = HalfPlane.of(HalfPlane.of(cell, axis, box[axis], false), axis, box[axis + 2], true);
        }
        assertThat(Rings.vertices(cell)).isLessThan(60);
        assertThat(cell.stream().mapToDouble(HalfPlaneTest::area).sum()).isBetween(1.0, 3.0);
    }

    @Test
    void ringsRoundEachOtherBecomeStripsBetweenThem() {
        List<double[]> rings = List.of(square(1), square(2), square(3), square(4));
        List<double[]> half = HalfPlane.of(rings, 0, 0.5, true);
        assertThat(half).hasSize(2);
        assertThat(half.stream().mapToDouble(HalfPlaneTest::area).sum())
                .isCloseTo(4.5 * 8 - 3.5 * 6 + 2.5 * 4 - 1.5 * 2, within(1e-9));
        List<double[]> corner = HalfPlane.of(HalfPlane.of(half, 0, 0, false), 1, 0, false);
        assertThat(HalfPlane.of(corner, 1, 0.9, true))
                .as("wholly in all four: in none, even-odd")
                .isEmpty();
    }

    @Test
    void whatOnlyTouchesTheLineLiesAbove() {
        List<double[]> ring = List.of(square(1));
        assertThat(HalfPlane.of(ring, 0, -1, true)).isEmpty();
        assertThat(HalfPlane.of(ring, 0, -1, false)).containsExactly(ring.get(0));
    }

    private static double[] square(double half) {
        return new double[] {-half, -half, half, -half, half, half, -half, half, -half, -half};
    }

    /** A strip, half a unit wide, whose turns lie a unit apart. */
    private static double[] spiral(int turns) {
        int n = turns * 24;
        double[] xy = new double[4 * n + 2];
        for (int i = 0; i < n; i++) {
            double angle = 2 * Math.PI * i / 24;
            double radius = 1 + i / 24.0;
            xy[2 * i] = radius * Math.cos(angle);
            xy[2 * i + 1] = radius * Math.sin(angle);
            xy[4 * n - 2 * i - 2] = (radius + 0.5) * Math.cos(angle);
            xy[4 * n - 2 * i - 1] = (radius + 0.5) * Math.sin(angle);
        }
        xy[4 * n] = xy[0];
        xy[4 * n + 1] = xy[1];
        return xy;
    }

    private static double area(double[] ring) {
        double twice = 0;
        for (int i = 0; i < ring.length - 2; i += 2) {
            twice += ring[i] * ring[i + 3] - ring[i + 2] * ring[i + 1];
        }
        return Math.abs(twice) / 2;
    }
}
