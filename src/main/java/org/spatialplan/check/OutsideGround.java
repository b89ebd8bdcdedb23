package org.spatialplan.check;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.geo.ContactTolerance;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.geo.UncertainShape;
import org.spatialplan.index.Coverage;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.index.PackedAreas;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.Status;
import org.spatialplan.layer.ZoneRule;

/** The ground of a place that no feature of a layer covers: what lies outside a boundary (边界外). */
final class OutsideGround {

    private OutsideGround() {}

    /** Makes the feature that stands for the ground outside of a layer: it has the zone's id and name and no outline. */
    static Feature feature(ZoneRule zone, CheckedLayer layer) {
        return new Feature(
                zone.id(),
                zone.nameZh(),
                zone.nameEn(),
                Optional.empty(),
                OptionalDouble.empty(),
                layer.definition().id(),
                "",
                Status.UNLOCATED,
                LocalDate.ofInstant(layer.index().info().addedAt(), ZoneOffset.UTC),
                Map.of());
    }

    /**
     * Measures what lies outside, on the ellipsoid.
     *
     * <p>An area moves within its accuracy while the features move within theirs: at least its least extent without the
     * grown features is outside, at most its greatest extent without the shrunk ones. A line or point keeps its size.
     */
    static Overlap of(CheckedPlaces.Place of, LayerIndex index, GroundFrame frame) {
        UncertainShape place = of.part().shape();
        PackedAreas areas = index.areas();
        if (isDeepInside(place, index)) {
            return new Overlap(Overlap.measureOf(place.ground()), 0, 0, 0, 0);
        }
        int[] near = areas.near(place.ground(), place.accuracyM() + index.worstAccuracyM());
        double[] accuraciesM = Arrays.stream(near).mapToDouble(index::accuracyM).toArray();
        if (near.length == 0) {
            return ofAll(of, index, frame);
        }
        double whole = of.whole(frame);
        Coverage outside = place.ground().getDimension() == 2
                ? of.ground().uncovered(areas, near, accuraciesM, frame.surface())
                : lower(place, areas, near, accuraciesM, whole);
        double drawn = isTouch(outside.drawn(), place.ground()) ? 0 : outside.drawn();
        boolean nothing = drawn == 0 && isTouch(outside.most(), place.ground());
        return new Overlap(
                Overlap.measureOf(place.ground()),
                drawn,
                Math.min(Math.max(0, outside.least()), drawn),
                nothing ? 0 : Math.max(outside.most(), drawn),
                whole > 0 ? Math.min(1, drawn / whole) : 0);
    }

    /** Measures a place that no feature comes near: all of it is outside. */
    static Overlap ofAll(CheckedPlaces.Place of, LayerIndex index, GroundFrame frame) {
        UncertainShape place = of.part().shape();
        double whole = of.whole(frame);
        Coverage outside = place.accuracyM() == 0 || place.ground().getDimension() < 2
                ? new Coverage(whole, whole, whole)
                : of.ground().extents(index.areas(), frame.surface());
        return new Overlap(
                Overlap.measureOf(place.ground()),
                whole,
                Math.min(Math.max(0, outside.least()), whole),
                Math.max(outside.most(), whole),
                whole > 0 ? 1 : 0);
    }

    /** Tests quickly whether one feature holds all places that the outline may have, wherever its own outline is. */
    private static boolean isDeepInside(UncertainShape place, LayerIndex index) {
        Envelope box = new Envelope(place.ground().getEnvelopeInternal());
        box.expandBy(2 * (place.accuracyM() + index.worstAccuracyM()));
        return index.areas().surelyHolds(box);
    }

    private static Coverage lower(
            UncertainShape place, PackedAreas areas, int[] near, double[] accuraciesM, double whole) {
        double[] slack = Arrays.stream(accuraciesM)
                .map(accuracyM -> accuracyM + place.accuracyM())
                .toArray();
        Coverage covered = near.length == 0
                ? Coverage.NONE
                : areas.coverages(place.ground(), near, slack).together();
        return new Coverage(whole - covered.drawn(), whole - covered.most(), whole - covered.least());
    }

    /** Tests whether a rest is no more than a strip of the contact tolerance along the outline. */
    private static boolean isTouch(double rest, Geometry ground) {
        return switch (ground.getDimension()) {
            case 2 -> rest <= ContactTolerance.TOLERANCE_M * ground.getLength();
            case 1 -> rest <= ContactTolerance.TOLERANCE_M;
            default -> rest < 0.5;
        };
    }
}
