package org.spatialplan.index;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.spatialplan.geo.SurfaceMeasure;

/**
 * How much of one ground some areas cover. A large ground is halved until few edges meet in a window. Made for one
 * question; not thread-safe.
 */
final class CoverageQuestion {

    /** More edges than this in one sweep cost more than two sweeps of half the window. */
    private static final int MOST_EDGES = 400;

    private static final int MOST_HALVINGS = 40;
    private static final Ringed NO_BAND = (sweep, set) -> {};
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final Pieces pieces;
    private final PackedGround ground;
    private final SurfaceMeasure surface;
    private final List<int[]> areas = new ArrayList<>();
    private final List<Ringed> bands = new ArrayList<>();

    CoverageQuestion(Pieces pieces, PackedGround ground, SurfaceMeasure surface) {
        this.pieces = pieces;
        this.ground = ground;
        this.surface = surface;
    }

    /** The covered part of one area, given its pieces near the ground as a stretch of an array, in m². */
    double covered(int[] near, int from, int to) {
        double[] box = ground.box();
        boolean held = false;
        for (int i = from; i < to; i++) {
            Pieces.Place place = pieces.place(near[i], box[0], box[1], box[2], box[3]);
            if (place == Pieces.Place.ACROSS) {
                return swept(near, from, to);
            }
            held |= place == Pieces.Place.INSIDE;
        }
        return held ? ground.areaM2() : 0;
    }

    private double swept(int[] near, int from, int to) {
        int[] own = new int[to - from];
        System.arraycopy(near, from, own, 0, own.length);
        areas.add(own);
        bands.add(NO_BAND);
        return coverage().drawn();
    }

    /** Adds an area with the band round the outline that is near the ground. @param near pieces that may matter */
    void addArea(int[] near, double slackM) {
        areas.add(near);
        bands.add(slackM > 0 ? localBand(near, slackM) : NO_BAND);
    }

    /** Adds an area with its band made before. @param near pieces that may matter */
    void addArea(int[] near, Pieces band) {
        areas.add(near);
        double[] box = ground.box();
        int[] ofBand = band.near(new Envelope(box[0], box[2], box[1], box[3]));
        bands.add((sweep, set) -> addPieces(sweep, set, band, ofBand));
    }

    /** Adds its rings to a sweep as a set. */
    private interface Ringed {
        void addTo(CoverageSweep sweep, int set);
    }

    Coverage coverage() {
        return coverage(ground, 0);
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
        CoverageSweep sweep = new CoverageSweep(part.box(), surface);
        for (double[] ring : part.rings()) {
            sweep.addRing(CoverageSweep.GROUND, ring);
        }
        for (int i = 0; i < areas.size(); i++) {
            addPieces(sweep, CoverageSweep.area(i), pieces, areas.get(i));
            bands.get(i).addTo(sweep, CoverageSweep.band(i));
        }
        return sweep;
    }

    private static void addPieces(CoverageSweep sweep, int set, Pieces of, int[] numbers) {
        for (int piece : numbers) {
            for (int ring = of.firstRing(piece); ring < of.endRing(piece); ring++) {
                sweep.addRing(set, of.xy(), of.from(ring), of.to(ring));
            }
        }
    }

    /** Where the outline may truly lie, as far as that is near the ground. */
    private Ringed localBand(int[] near, double slackM) {
        double[] box = ground.box();
        Envelope window = new Envelope(box[0], box[2], box[1], box[3]);
        window.expandBy(2 * slackM);
        List<double[]> rings = Rings.of(Band.round(new LocalOutline(pieces, FACTORY).outline(near, window), slackM));
        return (sweep, set) -> rings.forEach(ring -> sweep.addRing(set, ring));
    }
}
