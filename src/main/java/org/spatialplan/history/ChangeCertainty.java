package org.spatialplan.history;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.spatialplan.geo.Areas;
import org.spatialplan.geo.Certainty;
import org.spatialplan.geo.ContactTolerance;
import org.spatialplan.geo.NarrowPlaces;
import org.spatialplan.geo.UncertainShape;
import org.spatialplan.history.GroundPiece.Kind;
import org.spatialplan.index.LayerIndex;

/** Decides whether a piece of ground surely belongs to one version alone, by the accuracies of both drawings. */
final class ChangeCertainty {

    private static final int QUADRANT_SEGMENTS = 16;

    /**
     * A buffer's arc is drawn with chords inside it. JTS rounds their number, so one chord spans up to one and a half
     * steps: its middle is at the cosine of three quarters of a step.
     */
    private static final double CIRCUMSCRIBED = 1 / Math.cos(0.75 * Math.PI / 2 / QUADRANT_SEGMENTS);

    private final ZonedVersion to;
    private final List<String> unknownZones;

    /**
     * Compares with another version.
     *
     * @param to the other version
     * @param unknownZones zones of its features without a location, which may cover any ground
     */
    ChangeCertainty(ZonedVersion to, List<String> unknownZones) {
        this.to = to;
        this.unknownZones = unknownZones;
    }

    /**
     * Returns certain if the piece has a place that is deeper inside the drawing of one of its owners than that one's
     * accuracy, and farther than their accuracies from all features of the other version that might cover it.
     */
    Certainty certainty(Polygon piece, Kind kind, String zone, List<LayerIndex.Entry> holders) {
        if (kind == Kind.LAYER ? !unknownZones.isEmpty() : unknownZones.contains(zone)) {
            return Certainty.POSSIBLE;
        }
        Geometry core = surelyHeld(piece, holders);
        Envelope reach = piece.getEnvelopeInternal().copy();
        reach.expandBy(to.index().worstAccuracyM() * CIRCUMSCRIBED);
        for (LayerIndex.Entry other : to.index().near(reach)) {
            boolean counts = kind == Kind.LAYER || to.zoneOf(other).equals(zone);
            core = counts && !core.isEmpty() ? withoutReachOf(core, other) : core;
        }
        return Certainty.certainIf(
                !NarrowPlaces.cutOff(core, ContactTolerance.TOLERANCE_M).isEmpty());
    }

    private static Geometry surelyHeld(Polygon piece, List<LayerIndex.Entry> holders) {
        if (holders.stream().anyMatch(holder -> ZonedVersion.shape(holder).accuracyM() == 0) && holders.size() == 1) {
            return piece;
        }
        List<Geometry> cores = holders.stream()
                .map(holder -> surelyHeld(piece, ZonedVersion.shape(holder).accuracyM(), ZonedVersion.areas(holder)))
                .filter(core -> !core.isEmpty())
                .toList();
        return cores.isEmpty() ? piece.getFactory().createPolygon() : Areas.union(cores);
    }

    private static Geometry surelyHeld(Polygon piece, double accuracyM, Geometry holder) {
        double depthM = accuracyM * CIRCUMSCRIBED;
        return clipped(holder, piece, 2 * depthM)
                .map(near -> Areas.intersection(piece, depthM == 0 ? near : near.buffer(-depthM, QUADRANT_SEGMENTS)))
                .orElseGet(() -> piece.getFactory().createPolygon());
    }

    /** Subtracts the reach of a feature. A point or a line may cover the ground within its accuracy. */
    private static Geometry withoutReachOf(Geometry core, LayerIndex.Entry other) {
        UncertainShape shape = ZonedVersion.shape(other);
        double reachM = shape.accuracyM() * CIRCUMSCRIBED;
        if (reachM == 0) {
            return core; // the piece is outside its drawing
        }
        if (shape.dimension() < 2) {
            return Areas.difference(core, shape.ground().buffer(reachM, QUADRANT_SEGMENTS));
        }
        return clipped(ZonedVersion.areas(other), core, 2 * reachM)
                .map(near -> Areas.difference(core, near.buffer(reachM, QUADRANT_SEGMENTS)))
                .orElse(core);
    }

    /** Returns the part of an area near a place, because buffers of whole layers would cost too much. */
    private static Optional<Geometry> clipped(Geometry area, Geometry place, double aboutM) {
        Envelope window = place.getEnvelopeInternal().copy();
        window.expandBy(aboutM + 1);
        if (!window.intersects(area.getEnvelopeInternal())) {
            return Optional.empty();
        }
        Geometry clipped = window.covers(area.getEnvelopeInternal())
                ? area
                : Areas.intersection(area, area.getFactory().toGeometry(window));
        return clipped.isEmpty() ? Optional.empty() : Optional.of(clipped);
    }
}
