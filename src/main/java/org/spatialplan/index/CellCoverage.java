package org.spatialplan.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.spatialplan.geo.SurfaceMeasure;
import org.spatialplan.geo.WorkLimit;

/**
 * Measures how much of one ground some areas cover, each and together. The ground is divided into cells of a grid until
 * few edges matter in each. Where a cell is wholly inside a band or outside it, which the distance of the cell's middle
 * tells, no edge of the outline matters. What one area covers of a whole cell is cached for the next ground there.
 * Answers one question; not thread-safe.
 *
 * <p>{@code least} and {@code most} are bounds: ground that may be in a band counts as inside, but none that is farther
 * from the outline than 1.01 of the slack.
 */
final class CellCoverage {

    /** One sweep over more edges than this costs more than the sweeps of four quarters. */
    private static final int MAX_EDGES = 400;

    /**
     * A whole cell with at most this many edges is measured again, because a cache of all such cells would be too
     * large. A cell that the ground's own outline crosses is divided this far, because the whole cells beside it are
     * cached.
     */
    private static final int LIGHT = 100;

    /** Each edge of an outline makes two or a few more edges of its band. */
    private static final int OF_BAND = 10;

    /** An area with more pieces in a cell has too many edges there. */
    private static final int MAX_PIECES = 5;

    private final PieceIndex pieces;
    private final Outlines outlines;
    private final CellCache kept;
    private final SurfaceMeasure surface;
    private final int[] areas;
    private final double[] slackM;
    private final Coverage[] each;
    private Coverage together = Coverage.NONE;
    private double wholeM2 = Double.NaN;
    private double[] groundBox;

    CellCoverage(
            PieceIndex pieces,
            Outlines outlines,
            CellCache kept,
            SurfaceMeasure surface,
            int[] areas,
            double[] slackM) {
        this.pieces = pieces;
        this.outlines = outlines;
        this.kept = kept;
        this.surface = surface;
        this.areas = areas;
        this.slackM = slackM;
        this.each = new Coverage[areas.length];
        Arrays.fill(each, Coverage.NONE);
    }

    /**
     * Measures the coverage.
     *
     * @param near for each area, the pieces that may meet the ground
     */
    Coverages of(QueryGround ground, int[][] near) {
        List<Part> parts = new ArrayList<>();
        for (int k = 0; k < areas.length; k++) {
            parts.add(new Part(k, near[k], false, slackM[k] > 0 ? BandPosition.ACROSS : BandPosition.NONE));
        }
        double[] box = ground.box();
        groundBox = box;
        List<Part> met = narrow(parts, box);
        if (ground.isPlain() && met.stream().noneMatch(Part::hasEdges)) {
            wholeM2 = ground.drawn().areaM2();
            add(met, ground, box);
        } else if (!ground.isPlain() || !swept(ground, box, met, MAX_EDGES)) {
            for (Cell cell : Cell.over(box)) {
                walk(cell, ground, met, false);
            }
        }
        if (together.least() > 0) {
            double rounding = TouchTest.ROUNDING_M * outlineM(ground.drawn());
            Arrays.setAll(each, k -> certain(each[k], rounding));
            together = certain(together, rounding);
        }
        return new Coverages(List.of(each), together);
    }

    /**
     * Sets the least coverage to zero if rounding alone could produce it: sums over cells may leave a trace of nothing.
     */
    private static Coverage certain(Coverage coverage, double roundingM2) {
        return coverage.least() > roundingM2 || coverage.least() == 0
                ? coverage
                : new Coverage(coverage.drawn(), 0, coverage.most());
    }

    private static double outlineM(PackedGround ground) {
        double sum = 0;
        for (double[] ring : ground.rings()) {
            for (int i = 0; i < ring.length - 2; i += 2) {
                double dx = ring[i + 2] - ring[i];
                double dy = ring[i + 3] - ring[i + 1];
                sum += Math.sqrt(dx * dx + dy * dy);
            }
        }
        return sum;
    }

    /**
     * One area in one cell.
     *
     * @param pieces the pieces with an edge in the cell
     * @param inside whether the area contains the cell
     */
    private record Part(int asked, int[] pieces, boolean inside, BandPosition band) {

        Part with(BandPosition other) {
            return new Part(asked, pieces, inside, other);
        }

        boolean hasEdges() {
            return pieces.length > 0 || band == BandPosition.ACROSS;
        }

        boolean mayCover() {
            return inside || pieces.length > 0 || band != BandPosition.NONE;
        }

        boolean surelyCovers() {
            return inside && band == BandPosition.NONE;
        }
    }

    private void walk(Cell cell, QueryGround around, List<Part> above, boolean wholeAbove) {
        WorkLimit.ask();
        QueryGround ground = wholeAbove ? QueryGround.whole(cell) : around.in(cell);
        if (ground.isNothing()) {
            return;
        }
        boolean whole = wholeAbove || ground.isPlain() && cell.isAll(ground.drawn());
        double[] box = whole ? cell.box() : ground.isPlain() ? ground.drawn().box() : inGroundsBox(cell.box());
        boolean isBeside = !(box[0] < box[2] && box[1] < box[3]);
        List<Part> parts = isBeside ? List.of() : narrow(above, box);
        if (parts.isEmpty()) {
            return;
        }
        if (!ground.isDivided() && parts.stream().noneMatch(Part::hasEdges)) {
            add(parts, ground, box);
        } else if (whole && parts.size() == 1) {
            addWhole(cell, parts.get(0));
        } else if (!swept(ground, box, parts, maxEdges(cell, whole || !ground.isPlain()))) {
            for (Cell quarter : cell.quarters()) {
                walk(quarter, ground, parts, whole);
            }
        }
    }

    /** Returns the part of a box in which the ground may be: a cell may be larger than all of it. */
    private double[] inGroundsBox(double[] box) {
        return new double[] {
            Math.max(box[0], groundBox[0]),
            Math.max(box[1], groundBox[1]),
            Math.min(box[2], groundBox[2]),
            Math.min(box[3], groundBox[3])
        };
    }

    /**
     * Adds what the only area of a cell covers of the whole cell. It depends on the area and the cell alone, and not on
     * how a question came to the cell, so that every question finds the same.
     */
    private void addWhole(Cell cell, Part part) {
        int asked = part.asked;
        Coverage known = kept.find(areas[asked], slackM[asked], cell);
        if (known == null) {
            QueryGround ground = QueryGround.whole(cell);
            List<Part> parts = List.of(part.with(bandAt(asked, cell.box())));
            if (swept(ground, cell.box(), parts, LIGHT)) {
                return;
            }
            known = ofWhole(cell, ground, parts);
            kept.keep(areas[asked], slackM[asked], cell, known);
        }
        each[asked] = each[asked].plus(known);
        together = together.plus(known);
    }

    private BandPosition bandAt(int asked, double[] box) {
        return slackM[asked] > 0 ? outlines.of(areas[asked]).inBand(box, slackM[asked]) : BandPosition.NONE;
    }

    private static int maxEdges(Cell cell, boolean whole) {
        return cell.isSmallest() ? Integer.MAX_VALUE : whole ? MAX_EDGES : LIGHT;
    }

    /**
     * Returns what the only area of a cell covers of the whole cell. It is measured independently of the question, so
     * that it can be cached.
     */
    private Coverage ofWhole(Cell cell, QueryGround ground, List<Part> parts) {
        int asked = parts.get(0).asked;
        Coverage before = each[asked];
        Coverage beforeTogether = together;
        each[asked] = Coverage.NONE;
        if (!swept(ground, cell.box(), parts, maxEdges(cell, true))) {
            for (Cell quarter : cell.quarters()) {
                walk(quarter, ground, parts, true);
            }
        }
        Coverage covered = each[asked];
        each[asked] = before;
        together = beforeTogether;
        return covered;
    }

    /** Adds a cell without edges, where each area contains all of the ground or nothing of it. */
    private void add(List<Part> parts, QueryGround ground, double[] box) {
        double drawnM2 = Double.isNaN(wholeM2) ? sizeOf(ground.drawn().rings(), box) : wholeM2;
        boolean inBand = ground.band() == BandPosition.WHOLE;
        double leastM2 = inBand ? 0 : drawnM2;
        double mostM2 = inBand ? sizeOf(List.of(Rings.around(box)), box) : drawnM2;
        boolean inside = false;
        boolean surely = false;
        for (Part one : parts) {
            inside |= one.inside;
            surely |= one.surelyCovers();
            each[one.asked] = each[one.asked].plus(new Coverage(
                    one.inside ? drawnM2 : 0, one.surelyCovers() ? leastM2 : 0, one.mayCover() ? mostM2 : 0));
        }
        if (!parts.isEmpty()) {
            together = together.plus(new Coverage(inside ? drawnM2 : 0, surely ? leastM2 : 0, mostM2));
        }
    }

    private double sizeOf(List<double[]> rings, double[] box) {
        CoverageSweep sweep = new CoverageSweep(box, surface);
        rings.forEach(ring -> sweep.addRing(CoverageSweep.GROUND, ring));
        sweep.addWhole(CoverageSweep.area(0));
        return sweep.measure().drawn();
    }

    /** Measures a cell in one sweep; returns false if there are too many edges. */
    private boolean swept(QueryGround ground, double[] box, List<Part> parts, int maxEdges) {
        int[] groundBand = ground.band() == BandPosition.ACROSS
                ? edgesNear(ground.outline(), box, ground.slackM(), maxEdges)
                : new int[0];
        if (groundBand == null) {
            return false;
        }
        int[][] bands = new int[parts.size()][];
        for (int k = 0; k < bands.length; k++) {
            Part one = parts.get(k);
            if (one.pieces.length > MAX_PIECES && maxEdges < Integer.MAX_VALUE) {
                return false;
            }
            if (one.band == BandPosition.ACROSS) {
                bands[k] = edgesNear(outlines.of(areas[one.asked]), box, slackM[one.asked], maxEdges);
                if (bands[k] == null) {
                    return false;
                }
            }
        }
        CoverageSweep all = sweep(ground, groundBand, box, parts, bands);
        if (all.weight() > maxEdges) {
            return false;
        }
        Coverage union = all.measure();
        together = together.plus(union);
        for (int k = 0; k < bands.length; k++) {
            Part one = parts.get(k);
            Coverage own = parts.size() == 1
                    ? union
                    : sweep(ground, groundBand, box, List.of(one), new int[][] {bands[k]})
                            .measure();
            each[one.asked] = each[one.asked].plus(own);
        }
        return true;
    }

    /** Lists edges near a box; null if there are too many. */
    private static int[] edgesNear(OutlineTree outline, double[] box, double slackM, int maxEdges) {
        int most = maxEdges == Integer.MAX_VALUE ? maxEdges : 4 + maxEdges / OF_BAND;
        return outline.near(box, slackM * BandRings.CIRCUMSCRIBED, most);
    }

    private CoverageSweep sweep(QueryGround ground, int[] groundBand, double[] box, List<Part> parts, int[][] bands) {
        CoverageSweep sweep = new CoverageSweep(box, surface);
        ground.drawn().rings().forEach(ring -> sweep.addRing(CoverageSweep.GROUND, ring));
        ground.taken().rings().forEach(ring -> sweep.addRing(CoverageSweep.TAKEN, ring));
        addBand(sweep, CoverageSweep.GROUND_BAND, ground, groundBand);
        if (ground.band() != BandPosition.NONE) {
            sweep.limit();
        }
        for (int k = 0; k < bands.length; k++) {
            Part one = parts.get(k);
            addArea(sweep, CoverageSweep.area(k), one);
            addBand(sweep, CoverageSweep.band(k), one, bands[k]);
        }
        return sweep;
    }

    private void addArea(CoverageSweep sweep, int set, Part part) {
        if (part.inside) {
            sweep.addWhole(set);
        }
        for (int piece : part.pieces) {
            for (int ring = pieces.firstRing(piece); ring < pieces.endRing(piece); ring++) {
                sweep.addRing(set, pieces.xy(), pieces.from(ring), pieces.to(ring));
            }
        }
    }

    private void addBand(CoverageSweep sweep, int set, Part part, int[] edges) {
        addBand(sweep, set, part.band, pieces.xy(), slackM[part.asked], edges);
    }

    private static void addBand(CoverageSweep sweep, int set, QueryGround ground, int[] edges) {
        double[] xy = ground.band() == BandPosition.ACROSS ? ground.outline().xy() : null;
        addBand(sweep, set, ground.band(), xy, ground.slackM(), edges);
    }

    private static void addBand(
            CoverageSweep sweep, int set, BandPosition band, double[] xy, double slackM, int[] edges) {
        switch (band) {
            case WHOLE -> sweep.addWhole(set);
            case ACROSS ->
                new BandRings(xy, slackM).round(edges, (ring, numbers) -> sweep.addRing(set, ring, 0, numbers));
            case NONE -> {}
        }
    }

    /** Reduces the areas to what matters in a smaller box. */
    private List<Part> narrow(List<Part> parts, double[] box) {
        List<Part> narrowed = new ArrayList<>(parts.size());
        for (Part part : parts) {
            Part here = narrow(part, box);
            if (here.mayCover()) {
                narrowed.add(here);
            }
        }
        return narrowed;
    }

    private Part narrow(Part part, double[] box) {
        BandPosition band = part.band == BandPosition.ACROSS ? bandAt(part.asked, box) : part.band;
        if (part.pieces.length == 0) {
            return band == part.band ? part : new Part(part.asked, part.pieces, part.inside, band);
        }
        int[] across = new int[part.pieces.length];
        int n = 0;
        for (int piece : part.pieces) {
            if (pieces.isNear(piece, box)) {
                switch (pieces.place(piece, box[0], box[1], box[2], box[3])) {
                    case INSIDE -> {
                        return new Part(part.asked, new int[0], true, band);
                    }
                    case ACROSS -> across[n++] = piece;
                    case OUTSIDE -> {}
                }
            }
        }
        return new Part(part.asked, Arrays.copyOf(across, n), part.inside, band);
    }
}
