package org.spatialplan.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.TopologyException;
import org.spatialplan.geo.Areas;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.geo.NarrowPlaces;
import org.spatialplan.history.GroundPiece.Kind;
import org.spatialplan.index.LayerIndex;

/**
 * The ground that each zone of one version holds and the same zone of another does not, whatever features carry it: the union
 * of the zone's features there without the union of them here. What of it no zone of the other version holds left the layer;
 * the rest went to other zones. Ground that two zones hold belongs to both.
 *
 * <p>Only features are overlaid whose outline or zone the other version does not have just so, each with its neighbours alone:
 * the cost follows the change, not the layer. What is nowhere wider than {@link #CONTACT_M} is no difference.
 */
final class GroundComparison {

    /** Outlines that run within a millimetre of each other only touch: the same edge may be parted elsewhere. */
    static final double CONTACT_M = 0.001;

    /** Who holds less of a piece than this share of what the main holder has is only near it. */
    private static final double LEAST_SHARE = 1e-6;

    private static final Comparator<GroundPiece> BY_HOLDER = Comparator.comparing(GroundPiece::zone)
            .thenComparing(GroundPiece::feature)
            .thenComparing(GroundPiece::kind)
            .thenComparing(Comparator.comparingDouble(GroundPiece::areaM2).reversed())
            .thenComparing(GroundPiece::ground);

    private final ZonedVersion from;
    private final ZonedVersion to;
    private final Set<LayerIndex.Entry> changed;
    private final GroundFrame frame;
    private final SliverTolerance tolerance;
    private final Doubt doubt;
    private final List<GroundPiece> pieces = new ArrayList<>();
    private final TreeSet<String> failed = new TreeSet<>();

    /** @param changed features of the first version that the second one does not have just so */
    GroundComparison(
            ZonedVersion from,
            ZonedVersion to,
            List<LayerIndex.Entry> changed,
            GroundFrame frame,
            SliverTolerance tolerance) {
        this.from = from;
        this.to = to;
        this.changed = new LinkedHashSet<>(changed);
        this.frame = frame;
        this.tolerance = tolerance;
        this.doubt = new Doubt(to, to.zonesOfNewlyUnlocated(from));
    }

    /**
     * What is held by the first version alone.
     *
     * @param failed features whose overlay failed: of their ground nothing is known
     */
    record Difference(List<GroundPiece> pieces, List<String> failed) {}

    /** To be called once. */
    Difference difference() {
        Map<String, List<Polygon>> left = new TreeMap<>();
        for (LayerIndex.Entry entry : changed) {
            if (ZonedVersion.isArea(entry)) {
                guarded(List.of(entry), () -> left.computeIfAbsent(from.zoneOf(entry), zone -> new ArrayList<>())
                        .addAll(left(entry)));
            }
        }
        left.forEach((zone, parts) -> guarded(ofZone(zone), () -> addPieces(zone, parts)));
        pieces.sort(BY_HOLDER);
        return new Difference(List.copyOf(pieces), List.copyOf(failed));
    }

    private List<LayerIndex.Entry> ofZone(String zone) {
        return changed.stream().filter(entry -> from.zoneOf(entry).equals(zone)).toList();
    }

    private void guarded(List<LayerIndex.Entry> told, Runnable overlay) {
        try {
            overlay.run();
        } catch (TopologyException e) {
            told.forEach(entry -> failed.add(entry.feature().id()));
        }
    }

    /** What of a feature its zone does not hold in the other version. Its like there is taken off first: little is left then. */
    private List<Polygon> left(LayerIndex.Entry entry) {
        String own = from.zoneOf(entry);
        Predicate<LayerIndex.Entry> ofItsZone = other -> to.zoneOf(other).equals(own);
        Geometry ground = ZonedVersion.areas(entry);
        Geometry without = to.find(entry)
                .filter(ZonedVersion::isArea)
                .filter(ofItsZone)
                .map(like -> without(ground, like))
                .orElse(ground);
        return without(without, ofItsZone);
    }

    /** Part by part: parts that lie far apart have few neighbours each. */
    private List<Polygon> without(Geometry ground, Predicate<LayerIndex.Entry> taken) {
        List<Polygon> left = new ArrayList<>();
        for (Polygon part : Areas.polygons(ground)) {
            Geometry rest = part;
            for (LayerIndex.Entry other : to.areasNear(part.getEnvelopeInternal())) {
                rest = taken.test(other) ? without(rest, other) : rest;
            }
            left.addAll(Areas.polygons(rest));
        }
        return left;
    }

    private static Geometry without(Geometry ground, LayerIndex.Entry other) {
        if (ground.isEmpty() || !ground.getEnvelopeInternal().intersects(envelope(other))) {
            return ground;
        }
        Geometry taken = ZonedVersion.areas(other);
        return Areas.overlap(ground, taken) ? Areas.difference(ground, taken) : ground;
    }

    private static Envelope envelope(LayerIndex.Entry entry) {
        return ZonedVersion.shape(entry).ground().getEnvelopeInternal();
    }

    private void addPieces(String zone, List<Polygon> parts) {
        if (parts.isEmpty()) {
            return;
        }
        for (Polygon whole : Areas.polygons(Areas.union(parts))) {
            for (Polygon part : Areas.polygons(NarrowPlaces.cutOff(whole, CONTACT_M))) {
                addPieces(zone, part);
            }
        }
    }

    private void addPieces(String zone, Polygon part) {
        List<Polygon> gone = without(part, other -> !to.zoneOf(other).equals(zone));
        boolean allGone = gone.size() == 1 && gone.get(0) == part;
        gone.forEach(piece -> addPiece(zone, Kind.LAYER, piece));
        if (!allGone) {
            Geometry stayed = gone.isEmpty() ? part : Areas.difference(part, Areas.union(gone));
            Areas.polygons(stayed).forEach(piece -> addPiece(zone, Kind.ZONE, piece));
        }
    }

    private void addPiece(String zone, Kind kind, Polygon drawn) {
        for (Polygon piece : Areas.polygons(NarrowPlaces.cutOff(drawn, CONTACT_M))) {
            double areaM2 = frame.areaM2(piece);
            List<LayerIndex.Entry> holders = holders(zone, piece);
            pieces.add(new GroundPiece(
                    holders.stream().map(holder -> holder.feature().id()).toList(),
                    zone,
                    kind,
                    piece,
                    areaM2,
                    doubt.certainty(piece, kind, zone, holders),
                    tolerance.isSliver(piece, areaM2)));
        }
    }

    /** The features that hold some of it, the one that holds most of it first. */
    private List<LayerIndex.Entry> holders(String zone, Polygon piece) {
        List<LayerIndex.Entry> near = from.areasNear(piece.getEnvelopeInternal()).stream()
                .filter(entry -> changed.contains(entry) && from.zoneOf(entry).equals(zone))
                .sorted(Comparator.comparing(entry -> entry.feature().id()))
                .toList();
        if (near.size() < 2) {
            return near;
        }
        Map<LayerIndex.Entry, Double> held = new IdentityHashMap<>();
        near.forEach(entry -> held.put(
                entry, Areas.intersection(piece, ZonedVersion.areas(entry)).getArea()));
        double least = near.stream().mapToDouble(held::get).max().orElse(0) * LEAST_SHARE;
        return near.stream()
                .filter(entry -> held.get(entry) > least)
                .sorted(Comparator.comparingDouble(entry -> -held.get(entry)))
                .toList();
    }
}
