package org.spatialplan.tile.vector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Builds what is left of an area in a square, as rings that do not touch each other: the pieces of its rings inside are
 * joined along the sides, from where one leaves to where the next enters. Cutting side by side (Sutherland and Hodgman)
 * would leave rings with coinciding edges, which some readers refuse.
 */
final class RingLobes {

    private final double min;
    private final double side;
    private final List<double[]> pieces;

    private RingLobes(double min, double max, List<double[]> pieces) {
        this.min = min;
        this.side = max - min;
        this.pieces = new ArrayList<>(pieces);
    }

    /**
     * Joins pieces.
     *
     * @param pieces of shells and holes in any order, each from a side of the square to a side: x and y in turn, the
     *     area to the right with y down
     */
    static List<double[]> of(double min, double max, List<double[]> pieces) {
        RingLobes lobes = new RingLobes(min, max, pieces);
        List<double[]> rings = new ArrayList<>();
        while (!lobes.pieces.isEmpty()) {
            rings.add(lobes.next());
        }
        return rings;
    }

    /** Returns the square itself, clockwise with y down. */
    static double[] square(double min, double max) {
        return new double[] {min, min, max, min, max, max, min, max};
    }

    /**
     * Tests whether a place is inside a ring, closed or not.
     *
     * @param size number of coordinates
     */
    static boolean holds(double[] ring, int size, double x, double y) {
        boolean inside = false;
        for (int i = 0, last = size - 2; i < size; last = i, i += 2) {
            if (ring[i + 1] > y != ring[last + 1] > y) {
                double share = (y - ring[last + 1]) / (ring[i + 1] - ring[last + 1]);
                inside ^= ring[last] + share * (ring[i] - ring[last]) > x;
            }
        }
        return inside;
    }

    private double[] next() {
        double[] ring = pieces.remove(0);
        double start = around(ring[0], ring[1]);
        while (true) {
            double out = around(ring[ring.length - 2], ring[ring.length - 1]);
            int nearest = -1;
            double way = way(out, start);
            for (int i = 0; i < pieces.size(); i++) {
                double other = way(out, around(pieces.get(i)[0], pieces.get(i)[1]));
                if (other < way) {
                    way = other;
                    nearest = i;
                }
            }
            ring = withCorners(ring, out, way);
            if (nearest < 0) {
                return ring;
            }
            ring = joined(ring, pieces.remove(nearest));
        }
    }

    /**
     * Returns the position of a place on the sides of the square, from the corner of the smallest coordinates,
     * clockwise with y down.
     */
    private double around(double x, double y) {
        double right = x - min;
        double down = y - min;
        double top = Math.abs(down);
        double left = Math.abs(right);
        double bottom = Math.abs(side - down);
        double nearest = Math.min(Math.min(top, left), Math.min(bottom, Math.abs(side - right)));
        return nearest == top
                ? right
                : nearest == bottom ? 3 * side - right : nearest == left ? 4 * side - down : side + down;
    }

    private double way(double from, double to) {
        double way = (to - from) % (4 * side);
        return way < 0 ? way + 4 * side : way;
    }

    private double[] withCorners(double[] ring, double out, double way) {
        double[] longer = ring;
        for (int corner = (int) Math.floor(out / side) + 1; corner * side < out + way; corner++) {
            int at = Math.floorMod(corner, 4);
            double x = at == 1 || at == 2 ? min + side : min;
            double y = at >= 2 ? min + side : min;
            longer = joined(longer, new double[] {x, y});
        }
        return longer;
    }

    private static double[] joined(double[] one, double[] other) {
        double[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
