package org.spatialplan.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.spatialplan.geo.Certainty;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.geo.UncertainShape;
import org.spatialplan.history.GroundPiece.Kind;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.Feature;

/**
 * The ground that one version of a layer holds and another does not. Only features are overlaid whose outline or zone the
 * other version does not have just so, each with its neighbours alone: the cost follows the change, not the layer. Ground that
 * several features hold counts once.
 */
final class GroundComparison {

    private final LayerIndex from;
    private final LayerIndex to;
    private final Function<Feature, String> zone;
    private final GroundFrame frame;
    private final SliverTolerance tolerance;

    GroundComparison(
            LayerIndex from,
            LayerIndex to,
            Function<Feature, String> zone,
            GroundFrame frame,
            SliverTolerance tolerance) {
        this.from = from;
        this.to = to;
        this.zone = zone;
        this.frame = frame;
        this.tolerance = tolerance;
    }

    /**
     * What is held by the first version alone.
     *
     * @param failed features whose overlay failed: of their ground nothing is known
     * @param slackM2 by how much the area of the features compared may be wrong, at most
     */
    record Difference(List<GroundPiece> pieces, List<String> failed, double slackM2) {}

    Difference difference() {
        List<LayerIndex.Entry> changed = changed();
        Map<String, Integer> order = new HashMap<>();
        changed.forEach(entry -> order.put(entry.feature().id(), order.size()));
        List<GroundPiece> pieces = new ArrayList<>();
        List<String> failed = new ArrayList<>();
        double slack = 0;
        for (LayerIndex.Entry entry : changed) {
            slack += slackM2(entry.shape().orElseThrow());
            try {
                pieces.addAll(piecesOf(entry, order));
            } catch (TopologyException e) {
                failed.add(entry.feature().id());
            }
        }
        return new Difference(pieces, failed, slack);
    }

    /** An outline that lies up to a metres elsewhere holds at most its length times a more, and the disc at its corners. */
    private static double slackM2(UncertainShape shape) {
        double a = shape.accuracyM();
        return shape.ground().getLength() * a + Math.PI * a * a;
    }

    private List<LayerIndex.Entry> changed() {
        Set<Object> known = new HashSet<>();
        to.located().stream().filter(entry -> !isIn(from, entry)).forEach(entry -> known.add(key(entry)));
        return from.located().stream()
                .filter(entry -> entry.shape().orElseThrow().ground().getDimension() == 2)
                .filter(entry -> !isIn(to, entry))
                .filter(entry -> !known.contains(key(entry)))
                .toList();
    }

    /** Whether a version has the feature just so. */
    private boolean isIn(LayerIndex version, LayerIndex.Entry entry) {
        Geometry drawn = entry.feature().geometry().orElseThrow();
        return version.find(entry.feature().id())
                .filter(other -> zoneOf(other).equals(zoneOf(entry)))
                .flatMap(other -> other.feature().geometry())
                .filter(drawn::equalsExact)
                .isPresent();
    }

    private record OutlineInZone(String zone, Geometry normalised) {}

    private Object key(LayerIndex.Entry entry) {
        return new OutlineInZone(
                zoneOf(entry), entry.feature().geometry().orElseThrow().norm());
    }

    private String zoneOf(LayerIndex.Entry entry) {
        return zone.apply(entry.feature());
    }

    private List<GroundPiece> piecesOf(LayerIndex.Entry entry, Map<String, Integer> order) {
        String own = zoneOf(entry);
        Geometry ground = entry.shape().orElseThrow().ground();
        Geometry left = ground;
        for (LayerIndex.Entry other : areasNear(to, ground)) {
            left = zoneOf(other).equals(own) ? without(left, other) : left;
        }
        int number = order.get(entry.feature().id());
        for (LayerIndex.Entry earlier : areasNear(from, ground)) {
            left = order.getOrDefault(earlier.feature().id(), number) < number ? without(left, earlier) : left;
        }
        Geometry out = left;
        for (LayerIndex.Entry other : left.isEmpty() ? List.<LayerIndex.Entry>of() : areasNear(to, left)) {
            out = zoneOf(other).equals(own) ? out : without(out, other);
        }
        List<GroundPiece> pieces = new ArrayList<>(pieces(out, Kind.LAYER, entry));
        if (out != left) {
            pieces.addAll(pieces(overlay(left, out, OverlayNG.DIFFERENCE), Kind.ZONE, entry));
        }
        return pieces;
    }

    private static List<LayerIndex.Entry> areasNear(LayerIndex version, Geometry ground) {
        return version.near(ground.getEnvelopeInternal()).stream()
                .filter(entry -> entry.shape().orElseThrow().ground().getDimension() == 2)
                .toList();
    }

    private static Geometry without(Geometry ground, LayerIndex.Entry other) {
        Geometry taken = other.shape().orElseThrow().ground();
        return ground.isEmpty() || !ground.getEnvelopeInternal().intersects(taken.getEnvelopeInternal())
                ? ground
                : overlay(ground, taken, OverlayNG.DIFFERENCE);
    }

    /** The areas of it: where outlines touch, an overlay may also hold lines and points. */
    private static Geometry overlay(Geometry one, Geometry other, int operation) {
        Geometry result = OverlayNGRobust.overlay(one, other, operation);
        List<?> areas = PolygonExtracter.getPolygons(result);
        return areas.size() == result.getNumGeometries()
                ? result
                : result.getFactory().createMultiPolygon(areas.toArray(Polygon[]::new));
    }

    private List<GroundPiece> pieces(Geometry ground, Kind kind, LayerIndex.Entry holder) {
        List<GroundPiece> pieces = new ArrayList<>();
        for (int i = 0; i < ground.getNumGeometries(); i++) {
            if (ground.getGeometryN(i) instanceof Polygon part && !part.isEmpty()) {
                double areaM2 = frame.areaM2(part);
                pieces.add(new GroundPiece(
                        holder.feature().id(),
                        zoneOf(holder),
                        kind,
                        part,
                        areaM2,
                        certainty(part, kind, holder),
                        tolerance.isSliver(part, areaM2)));
            }
        }
        return pieces;
    }

    /**
     * Certain if the piece has a place that lies deeper inside the holder's drawing than its accuracy, and farther from all
     * areas of the other version than theirs.
     */
    private Certainty certainty(Polygon piece, Kind kind, LayerIndex.Entry holder) {
        if (to.find(holder.feature().id())
                .filter(same -> same.shape().isEmpty())
                .isPresent()) {
            return Certainty.POSSIBLE; // it may still hold the ground: nobody knows where it is
        }
        UncertainShape shape = holder.shape().orElseThrow();
        Geometry core = piece;
        if (shape.accuracyM() > 0) {
            core = overlay(piece, shape.ground().buffer(-shape.accuracyM()), OverlayNG.INTERSECTION);
        }
        Envelope reach = piece.getEnvelopeInternal().copy();
        reach.expandBy(to.worstAccuracyM());
        for (LayerIndex.Entry other : to.near(reach)) {
            boolean counts = kind == Kind.LAYER || zoneOf(other).equals(zoneOf(holder));
            core = counts && !core.isEmpty() ? withoutReachOf(core, other) : core;
        }
        return Certainty.certainIf(!core.isEmpty());
    }

    private static Geometry withoutReachOf(Geometry core, LayerIndex.Entry other) {
        UncertainShape shape = other.shape().orElseThrow();
        double reachM = shape.accuracyM();
        if (reachM == 0 || shape.ground().getDimension() < 2) {
            return core; // the piece lies outside it as it is drawn
        }
        Optional<Geometry> near = clipped(shape.ground(), core, reachM);
        return near.isEmpty() ? core : overlay(core, near.get().buffer(reachM), OverlayNG.DIFFERENCE);
    }

    /** Buffers of whole layers would cost more than the question. */
    private static Optional<Geometry> clipped(Geometry area, Geometry core, double reachM) {
        Envelope window = core.getEnvelopeInternal().copy();
        window.expandBy(2 * reachM);
        if (!window.intersects(area.getEnvelopeInternal())) {
            return Optional.empty();
        }
        Geometry clipped = window.covers(area.getEnvelopeInternal())
                ? area
                : overlay(area, area.getFactory().toGeometry(window), OverlayNG.INTERSECTION);
        return clipped.isEmpty() ? Optional.empty() : Optional.of(clipped);
    }
}
