package org.spatialplan.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryComponentFilter;
import org.locationtech.jts.geom.LineString;
import org.spatialplan.geo.Contact;
import org.spatialplan.geo.SurfaceMeasure;

/**
 * How many metres of a line run inside areas. Inside is where the ground on both sides of the line is: what runs along an
 * outline, within the contact tolerance, only touches, while an edge that two areas share is inside. Each segment is cut where it
 * crosses edges; nothing is overlaid, so nothing can fail where lines nearly coincide. Made for one question.
 */
final class LineCoverage {

    /** A second look beside the first: areas that share an edge may part it differently and leave a gap of 0.2 mm. */
    private static final double[] BESIDE_M = {Contact.TOLERANCE_M, 1.3 * Contact.TOLERANCE_M};
    /** Cuts of pieces are met to a nanometre or so. */
    private static final double GAP_M = 1e-6;
    /** Where a line crosses an outline aslant, one side is inside a little before the other. */
    private static final double CROSSING_M = 0.1;

    private final Pieces pieces;
    private final int[] areas;
    private final double[] slackM;
    private final SurfaceMeasure surface;
    private final double farthestM;
    private final double[][] each;
    private final double[] together = new double[3];

    LineCoverage(Pieces pieces, int[] areas, double[] slackM, SurfaceMeasure surface) {
        this.pieces = pieces;
        this.areas = areas;
        this.slackM = slackM;
        this.surface = surface;
        this.farthestM = Arrays.stream(slackM).max().orElse(0) + 2 * BESIDE_M[1];
        this.each = new double[areas.length][3];
    }

    Coverages of(Geometry lines) {
        lines.apply((GeometryComponentFilter) part -> {
            if (part instanceof LineString line) {
                CoordinateSequence points = line.getCoordinateSequence();
                for (int i = 1; i < points.size(); i++) {
                    Segment segment =
                            new Segment(points.getX(i - 1), points.getY(i - 1), points.getX(i), points.getY(i));
                    if (segment.length() > 0) {
                        add(segment);
                    }
                }
            }
        });
        return new Coverages(Arrays.stream(each).map(LineCoverage::coverage).toList(), coverage(together));
    }

    private static Coverage coverage(double[] sizes) {
        return new Coverage(sizes[0], sizes[1], sizes[2]);
    }

    private void add(Segment segment) {
        int[] near = pieces.near(segment.box(farthestM));
        List<AlongArea> along = new ArrayList<>();
        for (int from = 0; from < near.length; ) {
            int to = from + 1;
            while (to < near.length && pieces.area(near[to]) == pieces.area(near[from])) {
                to++;
            }
            int asked = Arrays.binarySearch(areas, pieces.area(near[from]));
            if (asked >= 0) {
                along.add(new AlongArea(segment, Arrays.copyOfRange(near, from, to), asked));
            }
            from = to;
        }
        if (!along.isEmpty()) {
            add(segment, along);
        }
    }

    private void add(Segment segment, List<AlongArea> along) {
        double gap = GAP_M / segment.length();
        Spans left = Spans.NONE;
        Spans right = Spans.NONE;
        Spans centre = Spans.NONE;
        Spans own = Spans.NONE;
        Spans least = Spans.NONE;
        Spans most = Spans.NONE;
        for (AlongArea area : along) {
            left = left.or(area.left, gap);
            right = right.or(area.right, gap);
            centre = centre.or(area.centre, gap);
            own = own.or(area.inside(), gap);
            least = least.or(area.least(), gap);
            most = most.or(area.most(), gap);
        }
        Spans inside = inside(segment, left, right, centre);
        Spans shared = inside.without(own);
        for (AlongArea area : along) {
            double[] sizes = each[area.asked];
            Spans held = area.inside().or(shared.and(area.left.or(area.right, gap)), gap);
            sizes[0] += length(segment, held);
            sizes[1] += length(segment, area.least());
            sizes[2] += length(segment, area.most().or(held, gap));
        }
        together[0] += length(segment, inside);
        together[1] += length(segment, least);
        together[2] += length(segment, most.or(inside, gap));
    }

    /** Inside on both sides, as far as the line itself crosses the outline near where the sides do. */
    private static Spans inside(Segment segment, Spans left, Spans right, Spans centre) {
        double gap = GAP_M / segment.length();
        Spans both = left.and(right);
        Spans aside = centre.without(both);
        double crossing = CROSSING_M / segment.length();
        Spans inside = both;
        for (int i = 0; i < aside.count(); i++) {
            if (aside.to(i) - aside.from(i) <= crossing) {
                Spans end = Spans.of(aside.from(i), aside.to(i));
                Spans joined = both.or(end, gap);
                inside = joined.count() <= both.count() ? inside.or(end, gap) : inside;
            }
        }
        return inside;
    }

    private double length(Segment segment, Spans spans) {
        double sum = 0;
        for (int i = 0; i < spans.count(); i++) {
            double from = spans.from(i);
            double to = spans.to(i);
            sum += surface.lengthM(
                    segment.ax() + from * (segment.bx() - segment.ax()),
                    segment.ay() + from * (segment.by() - segment.ay()),
                    segment.ax() + to * (segment.bx() - segment.ax()),
                    segment.ay() + to * (segment.by() - segment.ay()));
        }
        return sum;
    }

    /** One segment along one area. */
    private final class AlongArea {

        private final Segment segment;
        private final int[] near;
        private final int asked;
        private final double gap;
        private final Spans left;
        private final Spans right;
        private final Spans centre;
        private final Spans inside;
        private final Spans band;

        AlongArea(Segment segment, int[] near, int asked) {
            this.segment = segment;
            this.near = near;
            this.asked = asked;
            this.gap = GAP_M / segment.length();
            this.centre = within(segment);
            this.left = within(segment.beside(BESIDE_M[0])).or(within(segment.beside(BESIDE_M[1])), gap);
            this.right = within(segment.beside(-BESIDE_M[0])).or(within(segment.beside(-BESIDE_M[1])), gap);
            this.inside = LineCoverage.inside(segment, left, right, centre);
            this.band = slackM[asked] > 0 ? band(slackM[asked]) : Spans.NONE;
        }

        Spans inside() {
            return inside;
        }

        Spans least() {
            return inside.without(band);
        }

        /** Without accuracy a mere touch stays one. */
        Spans most() {
            return slackM[asked] > 0 ? inside.or(centre, gap).or(band, gap) : inside;
        }

        private Spans within(Segment asked) {
            Spans spans = Spans.NONE;
            for (int piece : near) {
                spans = spans.or(asked.within(pieces, piece), gap);
            }
            return spans;
        }

        /** Where the outline lies within its accuracy. */
        private Spans band(double radius) {
            double[] xy = pieces.xy();
            Spans spans = Spans.NONE;
            for (int piece : near) {
                for (int ring = pieces.firstRing(piece); ring < pieces.endRing(piece); ring++) {
                    for (int i = pieces.from(ring); i < pieces.to(ring) - 2; i += 2) {
                        if (!pieces.isCut(piece, i)) {
                            spans = spans.or(segment.near(xy[i], xy[i + 1], xy[i + 2], xy[i + 3], radius), gap);
                        }
                    }
                }
            }
            return spans;
        }
    }
}
