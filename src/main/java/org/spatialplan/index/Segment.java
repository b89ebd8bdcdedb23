package org.spatialplan.index;

import java.util.Arrays;
import org.locationtech.jts.geom.Envelope;

/** A straight segment of a line, in metres. Immutable. */
record Segment(double ax, double ay, double bx, double by) {

    double length() {
        return Math.hypot(bx - ax, by - ay);
    }

    /** Returns the segment moved to its left by a distance in metres; to its right if negative. */
    Segment beside(double metres) {
        double scale = metres / length();
        double x = (ay - by) * scale;
        double y = (bx - ax) * scale;
        return new Segment(ax + x, ay + y, bx + x, by + y);
    }

    Envelope box(double grownM) {
        Envelope box = new Envelope(ax, bx, ay, by);
        box.expandBy(grownM);
        return box;
    }

    /**
     * Returns the parts inside a piece (even-odd). Crossings of the whole straight line are paired, so no end needs to
     * be located.
     */
    Spans within(PieceIndex pieces, int piece) {
        double[] xy = pieces.xy();
        double[] crossings = new double[8];
        int n = 0;
        for (int ring = pieces.firstRing(piece); ring < pieces.endRing(piece); ring++) {
            int from = pieces.from(ring);
            double side = side(xy[from], xy[from + 1]);
            for (int i = from + 2; i < pieces.to(ring); i += 2) {
                double next = side(xy[i], xy[i + 1]);
                if (side > 0 != next > 0) {
                    if (n == crossings.length) {
                        crossings = Arrays.copyOf(crossings, 2 * n);
                    }
                    double share = side / (side - next);
                    crossings[n++] =
                            along(xy[i - 2] + share * (xy[i] - xy[i - 2]), xy[i - 1] + share * (xy[i + 1] - xy[i - 1]));
                }
                side = next;
            }
        }
        Arrays.sort(crossings, 0, n);
        return Spans.between(crossings, n);
    }

    /**
     * Returns the part within a distance of the edge cd. It is one stretch, because a segment grown by a radius is
     * convex.
     */
    Spans near(double cx, double cy, double dx, double dy, double radius) {
        double[] most = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        addDisc(cx, cy, radius, most);
        addDisc(dx, dy, radius, most);
        addStrip(cx, cy, dx, dy, radius, most);
        return Spans.of(Math.max(0, most[0]), Math.min(1, most[1]));
    }

    /** Returns a positive value for points to the left of the straight line. */
    private double side(double x, double y) {
        return (bx - ax) * (y - ay) - (by - ay) * (x - ax);
    }

    /** Returns the position, as a share of the segment, of the foot of a point. */
    private double along(double x, double y) {
        double ex = bx - ax;
        double ey = by - ay;
        return ((x - ax) * ex + (y - ay) * ey) / (ex * ex + ey * ey);
    }

    private void addDisc(double x, double y, double radius, double[] most) {
        double length = length();
        double off = side(x, y) / length;
        if (Math.abs(off) <= radius) {
            double foot = along(x, y);
            double reach = Math.sqrt(radius * radius - off * off) / length;
            grow(most, foot - reach, foot + reach);
        }
    }

    /** Adds the part in the rectangle on both sides of the edge. */
    private void addStrip(double cx, double cy, double dx, double dy, double radius, double[] most) {
        double ex = dx - cx;
        double ey = dy - cy;
        double edge = Math.hypot(ex, ey);
        if (edge == 0) {
            return;
        }
        double[] span = {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY};
        double fromC = (ax - cx) * ex + (ay - cy) * ey;
        double step = (bx - ax) * ex + (by - ay) * ey;
        double off = (ax - cx) * -ey + (ay - cy) * ex;
        double turn = (bx - ax) * -ey + (by - ay) * ex;
        if (clip(span, fromC, step, 0, edge * edge) && clip(span, off, turn, -radius * edge, radius * edge)) {
            grow(most, span[0], span[1]);
        }
    }

    /** Narrows a span to where at + share × step is between two limits; returns false if nothing is left. */
    private static boolean clip(double[] span, double at, double step, double low, double high) {
        if (step == 0) {
            return at >= low && at <= high;
        }
        double one = (low - at) / step;
        double other = (high - at) / step;
        span[0] = Math.max(span[0], Math.min(one, other));
        span[1] = Math.min(span[1], Math.max(one, other));
        return span[0] <= span[1];
    }

    private static void grow(double[] most, double from, double to) {
        most[0] = Math.min(most[0], from);
        most[1] = Math.max(most[1], to);
    }
}
