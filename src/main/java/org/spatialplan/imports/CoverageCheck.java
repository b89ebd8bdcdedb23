package org.spatialplan.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.locationtech.jts.coverage.CoveragePolygonValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.relateng.RelateNG;
import org.locationtech.jts.operation.relateng.RelatePredicate;
import org.spatialplan.geo.Areas;
import org.spatialplan.geo.BoxTree;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.geo.WorkLimit;
import org.spatialplan.imports.ImportReport.Coverage;
import org.spatialplan.imports.ImportReport.Meeting;

/**
 * Finds overlaps and narrow gaps between areas. Each feature is compared with the few near it: the work grows with the
 * number of neighbours, and only those are in memory. Used by one thread.
 */
final class CoverageCheck {

    /** The width in metres above which gaps are intended: a red line consists of patches. */
    static final double GAP_M = 1;
    /** The width in metres below which gaps are rounding errors. */
    private static final double NARROWEST_M = 0.02;
    /** The area in m² below which overlaps are rounding errors, as in the thresholds of the conflict check. */
    private static final double MIN_M2 = 1;

    private static final Geometry NOTHING = new GeometryFactory().createPolygon();
    private static final int LISTED = 20;
    private static final int CACHED = 2000;
    /** The largest number of compared pairs. Beyond it the rest is not compared, and the report states that. */
    private static final long MAX_PAIRS = 30_000_000;

    private static final int MAX_POINTS_OF_GAPS = 100_000;

    private final FeatureSpool spool;
    private final double[] boxes;
    private final BoxTree tree;
    private final GroundFrame frame;
    private final Map<Integer, Geometry> cache = new LinkedHashMap<>(CACHED, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Geometry> eldest) {
            return size() > CACHED;
        }
    };
    private final Meetings overlaps = new Meetings();
    private final Meetings gaps = new Meetings();
    private Progress progress = Progress.NONE;
    private long pairs;
    private double heldAgainM2;
    private boolean complete = true;

    CoverageCheck(ReadFeatures features, GroundFrame frame) {
        this.spool = features.spool();
        this.boxes = features.boxes();
        this.tree = new BoxTree(boxes);
        this.frame = frame;
    }

    Coverage run(Progress told) {
        progress = told;
        for (int i = 0; i < spool.size() && pairs < MAX_PAIRS; i++) {
            look(i);
        }
        complete &= pairs < MAX_PAIRS;
        return new Coverage(
                complete,
                overlaps.count,
                Math.rint(overlaps.sumM2 * 100) / 100,
                overlaps.listed(),
                gaps.count,
                Math.rint(gaps.sumM2 * 100) / 100,
                gaps.listed());
    }

    /**
     * The area in m² that features have in common: the sum of their areas less this is the ground of all. NaN if not
     * all pairs were compared.
     */
    double heldAgainM2() {
        return pairs < MAX_PAIRS ? heldAgainM2 : Double.NaN;
    }

    private void look(int i) {
        WorkLimit.ask();
        int at = i * 4;
        int[] near = tree.near(boxes[at] - GAP_M, boxes[at + 1] - GAP_M, boxes[at + 2] + GAP_M, boxes[at + 3] + GAP_M);
        if (near.length < 2 || area(i).isEmpty()) {
            return;
        }
        Geometry area = area(i);
        List<Integer> others = new ArrayList<>();
        for (int other : near) {
            if (other != i && !area(other).isEmpty()) {
                others.add(other);
            }
        }
        pairs += others.size();
        overlaps(i, area, others);
        gaps(i, area, others);
    }

    private void overlaps(int i, Geometry area, List<Integer> others) {
        RelateNG relate = RelateNG.prepare(area);
        List<Geometry> heldAgain = new ArrayList<>();
        for (int other : others) {
            progress.at(Progress.Phase.COVERAGE, i, spool.size());
            if (other > i && relate.evaluate(area(other), RelatePredicate.matches("T********"))) {
                Geometry shared = Areas.intersection(area, area(other));
                heldAgain.add(shared);
                if (shared.getArea() >= MIN_M2) {
                    overlaps.add(i, other, shared);
                }
            }
        }
        heldAgainM2 += heldAgain.isEmpty() ? 0 : frame.areaM2(Areas.union(heldAgain));
    }

    /**
     * Finds gaps. They are only computed where the edges of neighbours do not match, which a fast comparison shows.
     */
    private void gaps(int i, Geometry area, List<Integer> others) {
        List<Integer> later = others.stream().filter(other -> other > i).toList();
        if (later.isEmpty()) {
            return;
        }
        if (area.getNumPoints() > MAX_POINTS_OF_GAPS) {
            complete = false;
            return;
        }
        Geometry[] about = others.stream().map(this::area).toArray(Geometry[]::new);
        if (CoveragePolygonValidator.validate(area, about, GAP_M).isEmpty()) {
            return;
        }
        for (int other : later) {
            progress.at(Progress.Phase.COVERAGE, i, spool.size());
            gapsBetween(i, area, other, about);
        }
    }

    /**
     * Finds the gaps between two areas: what a closing (a buffer by half the width, then back) fills and no other
     * feature covers.
     */
    private void gapsBetween(int i, Geometry area, int other, Geometry[] about) {
        Envelope zone = grown(area.getEnvelopeInternal(), GAP_M)
                .intersection(grown(area(other).getEnvelopeInternal(), GAP_M));
        if (zone.isNull()) {
            return;
        }
        Geometry window = area.getFactory().toGeometry(grown(zone, 4 * GAP_M));
        Geometry one = clipped(area, window);
        Geometry two = clipped(area(other), window);
        Geometry closed = OverlayNGRobust.overlay(one, two, OverlayNG.UNION)
                .buffer(GAP_M / 2)
                .buffer(-GAP_M / 2);
        Geometry held = one;
        for (Geometry neighbour : about) {
            if (neighbour.getEnvelopeInternal().intersects(window.getEnvelopeInternal())) {
                held = OverlayNGRobust.overlay(held, clipped(neighbour, window), OverlayNG.UNION);
            }
        }
        Geometry gap = OverlayNGRobust.overlay(closed, held, OverlayNG.DIFFERENCE);
        for (int part = 0; part < gap.getNumGeometries(); part++) {
            Geometry piece = gap.getGeometryN(part);
            if (piece.getArea() >= MIN_M2 && !piece.buffer(-NARROWEST_M / 2).isEmpty()) {
                gaps.add(i, other, piece);
            }
        }
    }

    private static Envelope grown(Envelope box, double byM) {
        Envelope grown = new Envelope(box);
        grown.expandBy(byM);
        return grown;
    }

    private static Geometry clipped(Geometry area, Geometry window) {
        return OverlayNGRobust.overlay(area, window, OverlayNG.INTERSECTION);
    }

    /** The areas of a feature in metres; empty if it has none. */
    private Geometry area(int number) {
        Geometry ground = ground(number);
        return ground == null ? NOTHING : Areas.of(ground);
    }

    private Geometry ground(int number) {
        Geometry known = cache.get(number);
        if (known == null) {
            known = spool.geometry(number).map(frame::toGround).orElse(null);
            cache.put(number, known);
        }
        return known;
    }

    /** The largest overlaps or gaps, and their number. */
    private final class Meetings {

        private final PriorityQueue<Found> largest = new PriorityQueue<>(Comparator.comparingDouble(Found::areaM2));
        private long count;
        private double sumM2;

        void add(int one, int other, Geometry ground) {
            count++;
            double areaM2 = frame.areaM2(ground);
            sumM2 += areaM2;
            largest.add(new Found(one, other, areaM2, ground.getInteriorPoint().getCoordinate()));
            if (largest.size() > LISTED) {
                largest.remove();
            }
        }

        List<Meeting> listed() {
            return largest.stream()
                    .sorted(Comparator.comparingDouble(Found::areaM2).reversed())
                    .map(found -> new Meeting(
                            name(found.one),
                            name(found.other),
                            Math.rint(found.areaM2 * 100) / 100,
                            CoordinateText.of(frame.toLonLat(point(found.at)).getCoordinate())))
                    .toList();
        }

        private Geometry point(Coordinate at) {
            return new org.locationtech.jts.geom.GeometryFactory().createPoint(at);
        }

        private String name(int number) {
            String id = spool.feature(number).id();
            return id.isEmpty() ? "#" + (number + 1) : id;
        }
    }

    private record Found(int one, int other, double areaM2, Coordinate at) {}
}
