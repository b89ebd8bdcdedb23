package org.spatialplan.index;

/** Distances between segments given by their ends, in plane coordinates. */
final class Segments {

    private Segments() {}

    /** Returns the squared distance between the segments ab and cd; 0 where they meet. */
    static double squaredDistance(
            double ax, double ay, double bx, double by, double cx, double cy, double dx, double dy) {
        if (cross(ax, ay, bx, by, cx, cy, dx, dy)) {
            return 0;
        }
        double ends = Math.min(squaredToPoint(ax, ay, bx, by, cx, cy), squaredToPoint(ax, ay, bx, by, dx, dy));
        double others = Math.min(squaredToPoint(cx, cy, dx, dy, ax, ay), squaredToPoint(cx, cy, dx, dy, bx, by));
        return Math.min(ends, others);
    }

    /**
     * Returns the squared distance of the point p from the segment ab. The nearest point is never outside the box of a and
     * b, also with rounded numbers.
     */
    static double squaredToPoint(double ax, double ay, double bx, double by, double px, double py) {
        double ex = bx - ax;
        double ey = by - ay;
        double length = ex * ex + ey * ey;
        double along = length == 0 ? 0 : ((px - ax) * ex + (py - ay) * ey) / length;
        double gapX;
        double gapY;
        if (along >= 1) {
            gapX = bx - px;
            gapY = by - py;
        } else if (along > 0) {
            double x = ax + along * ex;
            double y = ay + along * ey;
            gapX = (ex > 0 ? Math.min(x, bx) : Math.max(x, bx)) - px;
            gapY = (ey > 0 ? Math.min(y, by) : Math.max(y, by)) - py;
        } else {
            gapX = ax - px;
            gapY = ay - py;
        }
        return gapX * gapX + gapY * gapY;
    }

    /** Returns the length of an edge inside a box. */
    static double lengthIn(double[] xy, int edge, double[] box) {
        double from = 0;
        double to = 1;
        for (int axis = 0; axis < 2; axis++) {
            double start = xy[edge + axis];
            double step = xy[edge + 2 + axis] - start;
            if (step == 0) {
                if (start < box[axis] || start > box[axis + 2]) {
                    return 0;
                }
            } else {
                double one = (box[axis] - start) / step;
                double other = (box[axis + 2] - start) / step;
                from = Math.max(from, Math.min(one, other));
                to = Math.min(to, Math.max(one, other));
            }
        }
        return Math.max(0, to - from) * Math.hypot(xy[edge + 2] - xy[edge], xy[edge + 3] - xy[edge + 1]);
    }

    private static boolean cross(
            double ax, double ay, double bx, double by, double cx, double cy, double dx, double dy) {
        boolean apart = Math.max(ax, bx) < Math.min(cx, dx)
                || Math.max(cx, dx) < Math.min(ax, bx)
                || Math.max(ay, by) < Math.min(cy, dy)
                || Math.max(cy, dy) < Math.min(ay, by);
        return !apart
                && side(ax, ay, bx, by, cx, cy) * side(ax, ay, bx, by, dx, dy) < 0
                && side(cx, cy, dx, dy, ax, ay) * side(cx, cy, dx, dy, bx, by) < 0;
    }

    private static double side(double ax, double ay, double bx, double by, double px, double py) {
        return Math.signum((bx - ax) * (py - ay) - (by - ay) * (px - ax));
    }
}
