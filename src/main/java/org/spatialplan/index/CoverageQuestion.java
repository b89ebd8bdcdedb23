package org.spatialplan.index;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * How much of one ground some areas cover. A large ground is halved until few edges meet in a window. Made for one
 * question; not thread-safe.
 */
final class CoverageQuestion {

    /** More edges than this in one sweep cost more than two sweeps of half the window. */
    private static final int MOST_EDGES = 400;

    private static final int MOST_HALVINGS = 40;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final Pieces pieces;
    private final PackedGround ground;
    private final List<int[]> areas = new ArrayList<>();
    private final List<List<double[]>> bands = new ArrayList<>();

    CoverageQuestion(Pieces pieces, PackedGround ground) {
        this.pieces = pieces;
        this.ground = ground;
    }

    /** The covered part of one area, given its pieces near the ground as a stretch of an array, in m². */
    double covered(int[] near, int from, int to) {
        if (to - from == 1 && pieces.isWhole(near[from]) && liesIn(near[from])) {
            return ground.areaM2();
        }
        int[] own = new int[to - from];
        System.arraycopy(near, from, own, 0, own.length);
        areas.add(own);
        bands.add(List.of());
        return coverage().drawn();
    }

    /** @param near its pieces as far as they may matter */
    void addArea(int[] near, double slackM) {
        areas.add(near);
        bands.add(slackM > 0 ? band(near, slackM) : List.of());
    }

    Coverage coverage() {
        return coverage(ground, 0);
    }

    private boolean liesIn(int piece) {
        double[] xy = pieces.xy();
        int i = pieces.from(pieces.firstRing(piece));
        double[] box = ground.box();
        return box[0] >= Math.min(xy[i], xy[i + 4])
                && box[2] <= Math.max(xy[i], xy[i + 4])
                && box[1] >= Math.min(xy[i + 1], xy[i + 5])
                && box[3] <= Math.max(xy[i + 1], xy[i + 5]);
    }

    private Coverage coverage(PackedGround part, int halvings) {
        double[] box = part.box();
        if (part.rings().isEmpty()) {
            return Coverage.NONE;
        }
        CoverageSweep sweep = sweep(part);
        if (sweep.edges() <= MOST_EDGES || halvings == MOST_HALVINGS) {
            return sweep.measure();
        }
        int axis = box[2] - box[0] >= box[3] - box[1] ? 0 : 1;
        double line = PieceCutter.between(part.rings(), axis, box[axis], box[axis + 2]);
        return coverage(part.half(axis, line, true), halvings + 1)
                .plus(coverage(part.half(axis, line, false), halvings + 1));
    }

    private CoverageSweep sweep(PackedGround part) {
        CoverageSweep sweep = new CoverageSweep(part.box());
        for (double[] ring : part.rings()) {
            sweep.addRing(CoverageSweep.GROUND, ring);
        }
        for (int i = 0; i < areas.size(); i++) {
            for (int piece : areas.get(i)) {
                for (int ring = pieces.firstRing(piece); ring < pieces.endRing(piece); ring++) {
                    sweep.addRing(CoverageSweep.area(i), pieces.xy(), pieces.from(ring), pieces.to(ring));
                }
            }
            for (double[] ring : bands.get(i)) {
                sweep.addRing(CoverageSweep.band(i), ring);
            }
        }
        return sweep;
    }

    /** Where the outline may truly lie, as far as that is near the ground. */
    private List<double[]> band(int[] near, double slackM) {
        double[] box = ground.box();
        Envelope window = new Envelope(box[0], box[2], box[1], box[3]);
        window.expandBy(2 * slackM);
        return Rings.of(Band.round(new LocalOutline(pieces, FACTORY).outline(near, window), slackM));
    }
}
