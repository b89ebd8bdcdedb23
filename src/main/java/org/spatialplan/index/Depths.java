package org.spatialplan.index;

import java.util.Comparator;
import java.util.PriorityQueue;
import org.spatialplan.geo.WorkLimit;

/**
 * Whether one area has a point that lies deeper than so many metres inside another: a search by squares, the one that may hold
 * the deepest point first, without a buffer. Where that is so by less than a hair of the depth it may be denied, never the
 * reverse. Made for one question.
 */
final class Depths {

    private static final int MAX_SQUARES = 2_000;
    /** Share of the depth, and metres, that are not looked into any closer. */
    private static final double HAIR = 5e-5;

    private static final double HAIR_M = 5e-4;

    private final PackedAreas deep;
    private final int holder;
    private final PackedAreas of;
    private final int held;
    private final double depthM;
    private final double heldDepthM;
    private final PriorityQueue<Square> waiting =
            new PriorityQueue<>(Comparator.comparingDouble(Square::most).reversed());

    /**
     * @param deep has the area that may hold the point
     * @param of has the area whose point it would be
     * @param heldDepthM how deep it must lie in that one; 0 for anywhere
     */
    Depths(PackedAreas deep, int holder, PackedAreas of, int held, double depthM, double heldDepthM) {
        this.deep = deep;
        this.holder = holder;
        this.of = of;
        this.held = held;
        this.depthM = depthM;
        this.heldDepthM = heldDepthM;
    }

    /**
     * @param radius of the circle round the square
     * @param most no point of it lies deeper
     */
    private record Square(double x, double y, double radius, double most) {}

    boolean reach() {
        OutlineTree one = deep.outline(holder);
        OutlineTree other = of.outline(held);
        return !one.isEmpty() && !other.isEmpty() && reach(shared(one.box(), other.box()));
    }

    /** What two boxes share: where a point of both areas lies. */
    private static double[] shared(double[] one, double[] other) {
        return new double[] {
            Math.max(one[0], other[0]),
            Math.max(one[1], other[1]),
            Math.min(one[2], other[2]),
            Math.min(one[3], other[3])
        };
    }

    /** @param box {minX, minY, maxX, maxY} */
    private boolean reach(double[] box) {
        if (box[0] > box[2] || box[1] > box[3]) {
            return false;
        }
        double side = Math.max(box[2] - box[0], box[3] - box[1]);
        if (look((box[0] + box[2]) / 2, (box[1] + box[3]) / 2, side * Math.sqrt(0.5))) {
            return true;
        }
        for (int squares = 0; squares < MAX_SQUARES && !waiting.isEmpty(); squares++) {
            WorkLimit.ask();
            Square square = waiting.poll();
            double quarter = square.radius * Math.sqrt(0.125);
            if (square.radius > HAIR * depthM + HAIR_M) {
                for (int k = 0; k < 4; k++) {
                    double x = square.x + (k % 2 == 0 ? -quarter : quarter);
                    double y = square.y + (k < 2 ? -quarter : quarter);
                    if (look(x, y, square.radius / 2)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** True if a point is found; else the square waits, if it may hold one. */
    private boolean look(double x, double y, double radius) {
        if (heldDepthM > 0) {
            return lookDeep(x, y, radius);
        }
        double depth = depth(deep, holder, x, y);
        if (depth + radius <= depthM) {
            return false;
        }
        if (of.holds(held, x, y)) {
            if (depth > depthM) {
                return true;
            }
        } else {
            OutlineTree outline = of.outline(held);
            if (outline.squaredDistance(x, y, 0, radius * radius) > radius * radius) {
                return false;
            }
            double[] nearest = outline.nearest(x, y);
            if (depth(deep, holder, nearest[0], nearest[1]) > depthM) {
                return true;
            }
        }
        waiting.add(new Square(x, y, radius, depth + radius));
        return false;
    }

    /** The same where it must lie deep in both: of two depths the one that lacks more changes as slowly as each. */
    private boolean lookDeep(double x, double y, double radius) {
        double beyond = Math.min(depth(deep, holder, x, y) - depthM, depth(of, held, x, y) - heldDepthM);
        if (beyond > 0) {
            return true;
        }
        if (beyond + radius > 0) {
            waiting.add(new Square(x, y, radius, beyond + radius));
        }
        return false;
    }

    /** How deep a point lies; below 0 outside. */
    private static double depth(PackedAreas areas, int area, double x, double y) {
        double distance = Math.sqrt(areas.outline(area).squaredDistance(x, y, 0, Double.MAX_VALUE));
        return areas.holds(area, x, y) ? distance : -distance;
    }
}
