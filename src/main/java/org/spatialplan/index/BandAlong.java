package org.spatialplan.index;

import org.spatialplan.geo.WorkLimit;

/**
 * Finds where a segment runs inside the band round an outline. The segment is halved until few edges of the outline
 * matter, or the band contains all of a part or nothing of it, or the part is too short to matter and counts as inside.
 * Answers one question; not thread-safe.
 */
final class BandAlong {

    private static final int MAX_EDGES = 24;
    /** Parts that are shorter than this share of the slack are not divided: the band is wider by no more than that. */
    private static final double SHORT = 1e-4;

    private final OutlineTree outline;
    private final Segment segment;
    private final double slackM;
    private final double length;
    private final double gap;
    private Spans spans = Spans.NONE;

    BandAlong(OutlineTree outline, Segment segment, double slackM) {
        this.outline = outline;
        this.segment = segment;
        this.slackM = slackM;
        this.length = segment.length();
        this.gap = 1e-6 / length;
    }

    Spans spans() {
        add(0, 1);
        return spans;
    }

    private void add(double from, double to) {
        WorkLimit.ask();
        double middle = (from + to) / 2;
        double half = length * (to - from) / 2;
        double surely = Math.max(0, slackM - half);
        double perhaps = slackM + half;
        double distance = outline.squaredDistance(x(middle), y(middle), surely * surely, perhaps * perhaps);
        if (distance > perhaps * perhaps) {
            return;
        }
        if (slackM >= half && distance <= surely * surely || half <= SHORT * slackM) {
            spans = spans.or(Spans.of(from, to), gap);
            return;
        }
        int[] edges = outline.near(box(from, to), slackM, MAX_EDGES);
        if (edges != null) {
            add(edges, from, to);
        } else {
            add(from, middle);
            add(middle, to);
        }
    }

    private void add(int[] edges, double from, double to) {
        double[] xy = outline.xy();
        Spans near = Spans.NONE;
        for (int i : edges) {
            near = near.or(segment.near(xy[i], xy[i + 1], xy[i + 2], xy[i + 3], slackM), gap);
        }
        spans = spans.or(near.and(Spans.of(from, to)), gap);
    }

    private double[] box(double from, double to) {
        return new double[] {
            Math.min(x(from), x(to)), Math.min(y(from), y(to)), Math.max(x(from), x(to)), Math.max(y(from), y(to))
        };
    }

    private double x(double share) {
        return segment.ax() + share * (segment.bx() - segment.ax());
    }

    private double y(double share) {
        return segment.ay() + share * (segment.by() - segment.ay());
    }
}
