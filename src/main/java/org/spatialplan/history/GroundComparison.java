package org.spatialplan.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.TopologyException;
import org.spatialplan.geo.Areas;
import org.spatialplan.geo.Certainty;
import org.spatialplan.geo.ContactTolerance;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.geo.NarrowPlaces;
import org.spatialplan.geo.WorkLimit;
import org.spatialplan.history.GroundPiece.Kind;
import org.spatialplan.index.LayerIndex;

/**
 * Finds the ground that a zone has in one version and the same zone does not have in another, whichever features cover
 * it: the union of the zone's features there without their union here. The part that no zone of the other version
 * covers left the layer; the rest went to other zones. Ground of two zones belongs to both.
 *
 * <p>Only features whose outline or zone differs in the other version are overlaid, each with its neighbours alone: the
 * cost depends on the change, not on the layer. What is nowhere wider than {@link ContactTolerance#TOLERANCE_M} is not
 * a difference.
 */
final class GroundComparison {

    private static final int MANY = 16;

    /** A feature that covers less of a piece than this share of the main feature's part is only near it. */
    private static final double MIN_SHARE = 1e-6;

    private static final Comparator<GroundPiece> BY_HOLDER = Comparator.comparing(GroundPiece::zone)
            .thenComparing(GroundPiece::feature)
            .thenComparing(GroundPiece::kind)
            .thenComparing(Comparator.comparingDouble(GroundPiece::areaM2).reversed())
            .thenComparing(GroundPiece::ground, Geometry::compareTo);

    private final ZonedVersion from;
    private final ZonedVersion to;
    private final Set<LayerIndex.Entry> changed;
    private final GroundFrame frame;
    private final SliverTolerance tolerance;
    private final ChangeCertainty doubt;
    private final Map<String, Map<Kind, List<Polygon>>> left = new TreeMap<>();
    private final List<GroundPiece> pieces = new ArrayList<>();
    private final TreeSet<String> failed = new TreeSet<>();

    /**
     * Compares two versions.
     *
     * @param changed features of the first version that the second one does not have unchanged
     */
    GroundComparison(
            ZonedVersion from,
            ZonedVersion to,
            List<LayerIndex.Entry> changed,
            GroundFrame frame,
            SliverTolerance tolerance) {
        this.from = from;
        this.to = to;
        this.changed = Collections.newSetFromMap(new IdentityHashMap<>());
        this.changed.addAll(changed);
        this.frame = frame;
        this.tolerance = tolerance;
        this.doubt = new ChangeCertainty(to, to.zonesOfNewlyUnlocated(from));
    }

    /**
     * The ground of the first version alone.
     *
     * @param failed features whose overlay failed: their ground is unknown
     */
    record Difference(List<GroundPiece> pieces, List<String> failed) {}

    /** Computes the difference. Call it once. */
    Difference difference() {
        for (LayerIndex.Entry entry : changed) {
            WorkLimit.ask();
            if (ZonedVersion.isArea(entry)) {
                runGuarded(List.of(entry), () -> compare(entry));
            }
        }
        left.forEach((zone, kinds) ->
                kinds.forEach((kind, parts) -> runGuarded(ofZone(zone), () -> addPieces(zone, kind, parts))));
        pieces.sort(BY_HOLDER);
        return new Difference(List.copyOf(pieces), List.copyOf(failed));
    }

    private void runGuarded(List<LayerIndex.Entry> told, Runnable overlay) {
        try {
            overlay.run();
        } catch (TopologyException e) {
            told.forEach(entry -> failed.add(entry.feature().id()));
        }
    }

    private List<LayerIndex.Entry> ofZone(String zone) {
        return changed.stream().filter(entry -> from.zoneOf(entry).equals(zone)).toList();
    }

    /**
     * Compares one feature: what its zone does not cover in the other version, and which part of that no zone covers
     * there.
     */
    private void compare(LayerIndex.Entry entry) {
        String own = from.zoneOf(entry);
        Predicate<LayerIndex.Entry> ofItsZone = other -> to.zoneOf(other).equals(own);
        Geometry ground = ZonedVersion.areas(entry);
        Geometry unlike = to.find(entry)
                .filter(ZonedVersion::isArea)
                .filter(ofItsZone)
                .map(like -> without(ground, like)) // little is left then
                .orElse(ground);
        Geometry lost = without(unlike, ofItsZone);
        Geometry gone = without(lost, ofItsZone.negate());
        add(own, Kind.LAYER, gone);
        if (gone != lost) {
            add(own, Kind.ZONE, gone.isEmpty() ? lost : Areas.difference(lost, gone));
        }
    }

    private void add(String zone, Kind kind, Geometry ground) {
        left.computeIfAbsent(zone, name -> new EnumMap<>(Kind.class))
                .computeIfAbsent(kind, name -> new ArrayList<>())
                .addAll(Areas.polygons(ground));
    }

    /**
     * Subtracts features. Few parts are compared one by one, because each has few neighbours; many parts are the
     * slivers along one outline.
     */
    private Geometry without(Geometry ground, Predicate<LayerIndex.Entry> taken) {
        List<Polygon> parts = Areas.polygons(ground);
        if (parts.size() == 1 || parts.size() > MANY) {
            return withoutNear(ground, taken);
        }
        List<Geometry> rests =
                parts.stream().map(part -> withoutNear(part, taken)).toList();
        boolean untouched = IntStream.range(0, rests.size()).allMatch(i -> rests.get(i) == parts.get(i));
        Polygon[] left =
                rests.stream().flatMap(rest -> Areas.polygons(rest).stream()).toArray(Polygon[]::new);
        return untouched ? ground : ground.getFactory().createMultiPolygon(left);
    }

    private Geometry withoutNear(Geometry ground, Predicate<LayerIndex.Entry> taken) {
        Geometry rest = ground;
        for (LayerIndex.Entry other : to.areasNear(ground.getEnvelopeInternal())) {
            rest = taken.test(other) ? without(rest, other) : rest;
        }
        return rest;
    }

    /** Subtracts one feature; returns the same object if nothing is subtracted. */
    private static Geometry without(Geometry ground, LayerIndex.Entry other) {
        if (ground.isEmpty() || !ground.getEnvelopeInternal().intersects(envelope(other))) {
            return ground;
        }
        Geometry taken = ZonedVersion.areas(other);
        return Areas.overlap(ground, taken) ? Areas.difference(ground, taken) : ground;
    }

    private static Envelope envelope(LayerIndex.Entry entry) {
        return ZonedVersion.shape(entry).box();
    }

    private void addPieces(String zone, Kind kind, List<Polygon> parts) {
        if (parts.isEmpty()) {
            return;
        }
        for (Polygon whole : Areas.polygons(Areas.union(parts))) {
            for (Polygon piece : Areas.polygons(NarrowPlaces.cutOff(whole, ContactTolerance.TOLERANCE_M))) {
                pieces.add(piece(zone, kind, piece));
            }
        }
    }

    private GroundPiece piece(String zone, Kind kind, Polygon piece) {
        double areaM2 = frame.areaM2(piece);
        boolean sliver = tolerance.isSliver(piece, areaM2);
        List<LayerIndex.Entry> holders = sliver ? aHolder(zone, piece) : holders(zone, piece);
        return new GroundPiece(
                holders.stream().map(holder -> holder.feature().id()).toList(),
                zone,
                kind,
                piece,
                areaM2,
                sliver ? Certainty.POSSIBLE : doubt.certainty(piece, kind, zone, holders),
                sliver);
    }

    /** Lists the features that cover some of a piece, the one with the largest part first. */
    private List<LayerIndex.Entry> holders(String zone, Polygon piece) {
        List<LayerIndex.Entry> near = near(zone, piece);
        if (near.size() < 2) {
            return near;
        }
        Map<LayerIndex.Entry, Double> held = new IdentityHashMap<>();
        near.forEach(entry -> held.put(
                entry, Areas.intersection(piece, ZonedVersion.areas(entry)).getArea()));
        double least = near.stream().mapToDouble(held::get).max().orElse(0) * MIN_SHARE;
        return near.stream()
                .filter(entry -> held.get(entry) > least)
                .sorted(Comparator.comparingDouble(entry -> -held.get(entry)))
                .toList();
    }

    /** Finds one feature at a place of a sliver, which is enough because there are many. */
    private List<LayerIndex.Entry> aHolder(String zone, Polygon sliver) {
        List<LayerIndex.Entry> near = near(zone, sliver);
        Coordinate place = sliver.getInteriorPoint().getCoordinate();
        return near.stream()
                .filter(entry -> near.size() == 1
                        || from.index()
                                .areas()
                                .holds(
                                        from.index()
                                                .findNumber(entry.feature().id())
                                                .orElseThrow(),
                                        place.x,
                                        place.y))
                .findFirst()
                .or(() -> near.stream().findFirst())
                .map(List::of)
                .orElse(List.of());
    }

    private List<LayerIndex.Entry> near(String zone, Polygon piece) {
        return from.areasNear(piece.getEnvelopeInternal()).stream()
                .filter(entry -> changed.contains(entry) && from.zoneOf(entry).equals(zone))
                .sorted(Comparator.comparing(entry -> entry.feature().id()))
                .toList();
    }
}
