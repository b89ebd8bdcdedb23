package org.spatialplan.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryComponentFilter;
import org.locationtech.jts.geom.LineString;
import org.spatialplan.geo.ContactTolerance;
import org.spatialplan.geo.SurfaceMeasure;
import org.spatialplan.geo.WorkLimit;

/**
 * Measures how many metres of a line run inside areas. A stretch is inside where the areas contain the ground on both
 * sides of the line: a stretch along an outline, within the contact tolerance, only touches, while an edge that two
 * areas share is inside. Each segment is cut where it crosses edges. Nothing is overlaid, so nothing can fail where
 * lines nearly coincide. Answers one question; not thread-safe.
 */
final class LineCoverage {

    /**
     * A second distance from the line: areas that share an edge may divide it differently and leave a gap of 0.2 mm.
     */
    private static final double[] BESIDE_M = {ContactTolerance.TOLERANCE_M, 1.3 * ContactTolerance.TOLERANCE_M};
    /** Cuts of pieces meet to a nanometre or so. */
    private static final double GAP_M = 1e-6;
    /** Where a line crosses an outline at an angle, one side is inside a little before the other. */
    private static final double CROSSING_M = 0.1;

    private static final int[] NONE = {};

    private final PieceIndex pieces;
    private final Outlines outlines;
    private final int[] areas;
    private final double[] slackM;
    private final SurfaceMeasure surface;
    private final double[][] each;
    private final double[] together = new double[3];
    private final List<Segment> segments = new ArrayList<>();
    private double[] lengthTo;

    LineCoverage(PieceIndex pieces, Outlines outlines, int[] areas, double[] slackM, SurfaceMeasure surface) {
        this.pieces = pieces;
        this.outlines = outlines;
        this.areas = areas;
        this.slackM = slackM;
        this.surface = surface;
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
                        segments.add(segment);
                    }
                }
            }
        });
        lengthTo = new double[segments.size() + 1];
        for (int i = 0; i < segments.size(); i++) {
            lengthTo[i + 1] = lengthTo[i] + length(segments.get(i), Spans.WHOLE);
        }
        int[] banded =
                IntStream.range(0, areas.length).filter(k -> slackM[k] > 0).toArray();
        if (!segments.isEmpty()) {
            walk(0, segments.size(), banded, new BitSet());
        }
        return new Coverages(Arrays.stream(each).map(LineCoverage::coverage).toList(), coverage(together));
    }

    /**
     * Halves a stretch of the line down to single segments. A band that contains all of a stretch, or is nowhere near
     * it, is not tested again further down.
     *
     * @param undecided the areas whose band may contain some of the stretch
     * @param whole the areas whose band contains all of it; they are counted
     */
    private void walk(int from, int to, int[] undecided, BitSet whole) {
        WorkLimit.ask();
        double[] box = box(from, to);
        int[] left = new int[undecided.length];
        int n = 0;
        BitSet held = whole;
        for (int asked : undecided) {
            switch (outlines.of(areas[asked]).inBand(box, slackM[asked])) {
                case WHOLE -> {
                    held = held == whole ? (BitSet) whole.clone() : held;
                    held.set(asked);
                    each[asked][2] += lengthTo[to] - lengthTo[from];
                }
                case ACROSS -> left[n++] = asked;
                case NONE -> {}
            }
        }
        int[] below = Arrays.copyOf(left, n);
        if (to - from == 1) {
            add(segments.get(from), below, held);
        } else {
            int middle = from + to >>> 1;
            walk(from, middle, below, held);
            walk(middle, to, below, held);
        }
    }

    private double[] box(int from, int to) {
        Envelope box = new Envelope();
        for (int i = from; i < to; i++) {
            box.expandToInclude(segments.get(i).ax(), segments.get(i).ay());
            box.expandToInclude(segments.get(i).bx(), segments.get(i).by());
        }
        return new double[] {box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()};
    }

    /** Makes the result. A line that ends on an outline may extend over it by less than the tolerance: it touches. */
    private static Coverage coverage(double[] sizes) {
        double drawn = sizes[0] > ContactTolerance.TOLERANCE_M ? sizes[0] : 0;
        return new Coverage(
                drawn, Math.min(sizes[1], drawn), sizes[2] > ContactTolerance.TOLERANCE_M ? sizes[2] : drawn);
    }

    /**
     * Adds a segment.
     *
     * @param undecided the areas whose band may contain some of it
     * @param whole the areas whose band contains all of it; they are counted
     */
    private void add(Segment segment, int[] undecided, BitSet whole) {
        int[] near = pieces.near(segment.box(2 * BESIDE_M[1]));
        List<AlongArea> along = new ArrayList<>();
        int waiting = 0;
        for (int from = 0; from < near.length; ) {
            int to = from + 1;
            while (to < near.length && pieces.area(near[to]) == pieces.area(near[from])) {
                to++;
            }
            int asked = Arrays.binarySearch(areas, pieces.area(near[from]));
            if (asked >= 0) {
                while (waiting < undecided.length && undecided[waiting] < asked) {
                    along.add(new AlongArea(segment, NONE, undecided[waiting++], true, false));
                }
                boolean banded = waiting < undecided.length && undecided[waiting] == asked;
                waiting += banded ? 1 : 0;
                along.add(new AlongArea(segment, Arrays.copyOfRange(near, from, to), asked, banded, whole.get(asked)));
            }
            from = to;
        }
        while (waiting < undecided.length) {
            along.add(new AlongArea(segment, NONE, undecided[waiting++], true, false));
        }
        if (!along.isEmpty() || !whole.isEmpty()) {
            add(segment, along, whole.isEmpty() ? Spans.NONE : Spans.WHOLE);
        }
    }

    /**
     * Adds a segment.
     *
     * @param counted stretches in bands that are already counted for their areas
     */
    private void add(Segment segment, List<AlongArea> along, Spans counted) {
        double gap = GAP_M / segment.length();
        Sides drawn = Sides.NONE;
        Sides sure = Sides.NONE;
        Spans own = Spans.NONE;
        Spans most = counted;
        for (AlongArea area : along) {
            drawn = drawn.or(area.drawn, gap);
            sure = sure.or(area.sure(), gap);
            own = own.or(area.inside, gap);
            most = most.or(area.most(), gap);
        }
        Spans inside = inside(segment, drawn);
        Spans least = inside(segment, sure).and(inside);
        Spans shared = inside.without(own);
        for (AlongArea area : along) {
            Spans held = area.inside.or(shared.and(area.drawn.either(gap)), gap);
            Spans surely = inside(segment, area.sure()).or(least.without(own).and(held), gap);
            add(
                    each[area.asked],
                    segment,
                    held,
                    surely,
                    area.isCounted ? Spans.NONE : area.most().or(held, gap));
        }
        add(together, segment, inside, least, most.or(inside, gap));
    }

    private void add(double[] sizes, Segment segment, Spans drawn, Spans least, Spans most) {
        sizes[0] += length(segment, drawn);
        sizes[1] += length(segment, least);
        sizes[2] += length(segment, most);
    }

    /** The stretches where areas contain the ground on the left of a segment, on its right and under it. */
    private record Sides(Spans left, Spans right, Spans centre) {

        static final Sides NONE = new Sides(Spans.NONE, Spans.NONE, Spans.NONE);

        Sides or(Sides other, double gap) {
            return new Sides(left.or(other.left, gap), right.or(other.right, gap), centre.or(other.centre, gap));
        }

        Sides without(Spans band) {
            return new Sides(left.without(band), right.without(band), centre.without(band));
        }

        Spans either(double gap) {
            return left.or(right, gap);
        }
    }

    /**
     * Returns the stretches that are inside on both sides, as far as the line itself crosses the outline near where the
     * sides do.
     */
    private static Spans inside(Segment segment, Sides held) {
        double gap = GAP_M / segment.length();
        Spans both = held.left.and(held.right);
        Spans aside = held.centre.without(both);
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

        private final int[] near;
        private final int asked;
        private final boolean isCounted;
        private final double gap;
        private final Sides drawn;
        private final Spans inside;
        private final Spans band;

        /**
         * Prepares one segment along one area.
         *
         * @param near pieces of the area at the segment
         * @param banded whether the band may contain some of it
         * @param inBand whether the band contains all of it; then it is counted
         */
        AlongArea(Segment segment, int[] near, int asked, boolean banded, boolean inBand) {
            this.near = near;
            this.asked = asked;
            this.isCounted = inBand;
            this.gap = GAP_M / segment.length();
            this.drawn = near.length == 0
                    ? Sides.NONE
                    : new Sides(
                            within(segment.beside(BESIDE_M[0])).or(within(segment.beside(BESIDE_M[1])), gap),
                            within(segment.beside(-BESIDE_M[0])).or(within(segment.beside(-BESIDE_M[1])), gap),
                            within(segment));
            this.inside = LineCoverage.inside(segment, drawn);
            this.band = inBand
                    ? Spans.WHOLE
                    : banded ? new BandAlong(outlines.of(areas[asked]), segment, slackM[asked]).spans() : Spans.NONE;
        }

        /** Returns the stretches that are inside for every outline within its accuracy. */
        Sides sure() {
            return band.isEmpty() ? drawn : drawn.without(band);
        }

        /** Returns the stretches that may be inside. Without an accuracy a touch stays a touch. */
        Spans most() {
            return slackM[asked] > 0 ? inside.or(drawn.centre, gap).or(band, gap) : inside;
        }

        private Spans within(Segment asked) {
            Spans spans = Spans.NONE;
            for (int piece : near) {
                spans = spans.or(asked.within(pieces, piece), gap);
            }
            return spans;
        }
    }
}
