package org.spatialplan.layer;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.spatialplan.geo.BoundingBuffer;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.geo.Proximity;
import org.spatialplan.geo.UncertainShape;
import org.spatialplan.plan.Precision;

/**
 * Finds the ground that contains something without a place of its own: the units that the plan names for it, or the
 * territory of its item. Immutable.
 */
final class EnclosingUnits {

    private final Function<String, Optional<LayerVersion>> layers;
    private final GroundFrame frame;

    /**
     * Finds units on the ground of one city.
     *
     * @param layers finds the current version of a layer by its id
     */
    EnclosingUnits(Function<String, Optional<LayerVersion>> layers, GroundFrame frame) {
        this.layers = layers;
        this.frame = frame;
    }

    Optional<Feature> find(FeatureRef ref) {
        return layers.apply(ref.layer()).flatMap(layer -> layer.findFeature(ref.id()));
    }

    /** Returns the feature that is the whole city. */
    FeatureRef city() {
        return wholeCity().stream().map(Unit::ref).findFirst().orElse(Unit.CITY.ref());
    }

    /**
     * Returns the territory of an item.
     *
     * @param districts their ids; empty for the whole city
     */
    PlacedLink.Place territory(List<String> districts) {
        List<Unit> parts = districts.isEmpty() ? wholeCity() : districts(districts);
        Precision precision = districts.isEmpty() ? Precision.CITYWIDE : Precision.DISTRICT;
        return inside(parts.isEmpty() ? List.of(Unit.CITY) : parts, precision);
    }

    /**
     * Returns the units that contain something, without those that are surely outside the item's territory.
     *
     * @param districts the ids of the territory's districts; empty for the whole city
     * @return empty unless all units are located, because some of them would look like all; empty too if one of them is
     *     the whole city
     */
    Optional<PlacedLink.Place> units(List<FeatureRef> refs, List<String> districts, PlacedLink.Place territory) {
        List<Unit> units =
                refs.stream().flatMap(ref -> findLocated(ref).stream()).toList();
        boolean wider = units.stream().anyMatch(Unit::isCity);
        if (units.isEmpty() || units.size() < refs.size() || wider) {
            return Optional.empty();
        }
        List<Unit> shared = units.stream()
                .filter(unit -> mayMeet(unit, districts, territory))
                .toList();
        List<Unit> searched = shared.isEmpty() ? units : shared;
        boolean anyDistrict = searched.stream().anyMatch(Unit::isDistrict);
        return Optional.of(inside(searched, anyDistrict ? Precision.DISTRICT : Precision.TOWNSHIP));
    }

    private boolean mayMeet(Unit unit, List<String> districts, PlacedLink.Place territory) {
        if (districts.isEmpty()) {
            return true;
        }
        if (unit.isDistrict()) {
            return districts.contains(unit.ref().id());
        }
        return territory
                .shape()
                .map(held -> Proximity.possiblyWithin(shape(unit), held, 0).isPresent())
                .orElse(true);
    }

    private Optional<Unit> findLocated(FeatureRef ref) {
        return find(ref).map(feature -> Unit.of(ref, feature)).filter(unit -> unit.lonLat()
                .isPresent());
    }

    private List<Unit> wholeCity() {
        return layers.apply(LinkPlacement.CITY).stream()
                .flatMap(city -> city.features().stream())
                .map(feature -> Unit.of(new FeatureRef(LinkPlacement.CITY, feature.id()), feature))
                .toList();
    }

    /**
     * Returns the whole city if a district does not exist any more, because the rest would look like the whole
     * territory.
     */
    private List<Unit> districts(List<String> ids) {
        List<Unit> found = ids.stream()
                .map(id -> new FeatureRef(LinkPlacement.DISTRICTS, id))
                .flatMap(ref -> find(ref).map(feature -> Unit.of(ref, feature)).stream())
                .toList();
        return found.size() == ids.size() ? found : wholeCity();
    }

    private PlacedLink.Place inside(List<Unit> units, Precision precision) {
        List<FeatureRef> refs = units.stream().map(Unit::ref).toList();
        List<Unit> drawn =
                units.stream().filter(unit -> unit.lonLat().isPresent()).toList();
        if (drawn.isEmpty()) {
            return new PlacedLink.Place(Optional.empty(), Optional.empty(), precision, true, refs);
        }
        boolean areas =
                drawn.stream().allMatch(unit -> unit.lonLat().orElseThrow().getDimension() == 2);
        return areas || drawn.size() == 1 ? outlines(drawn, precision, refs) : discs(drawn, precision, refs);
    }

    private PlacedLink.Place outlines(List<Unit> units, Precision precision, List<FeatureRef> refs) {
        Geometry lonLat = UnaryUnionOp.union(
                units.stream().map(unit -> unit.lonLat().orElseThrow()).toList());
        double accuracyM = units.stream().mapToDouble(Unit::accuracyM).max().orElse(0);
        UncertainShape shape = new UncertainShape(frame.toGround(lonLat), accuracyM);
        return new PlacedLink.Place(Optional.of(shape), Optional.of(lonLat), precision, true, refs);
    }

    /** Returns the largest extent of each unit: a unit that is only a point is a disc. */
    private PlacedLink.Place discs(List<Unit> units, Precision precision, List<FeatureRef> refs) {
        Geometry ground = OverlayNGRobust.union(units.stream()
                .map(this::shape)
                .map(shape -> BoundingBuffer.outer(shape.ground(), shape.accuracyM()))
                .toList());
        return new PlacedLink.Place(
                Optional.of(new UncertainShape(ground, 0)), Optional.of(frame.toLonLat(ground)), precision, true, refs);
    }

    private UncertainShape shape(Unit unit) {
        return new UncertainShape(frame.toGround(unit.lonLat().orElseThrow()), unit.accuracyM());
    }

    private record Unit(FeatureRef ref, Optional<Geometry> lonLat, double accuracyM) {

        /** Represents a city whose layer is empty. */
        static final Unit CITY = new Unit(new FeatureRef(LinkPlacement.CITY, LinkPlacement.CITY), Optional.empty(), 0);

        static Unit of(FeatureRef ref, Feature feature) {
            return new Unit(ref, feature.geometry(), feature.accuracyM().orElse(0));
        }

        boolean isDistrict() {
            return ref.layer().equals(LinkPlacement.DISTRICTS);
        }

        boolean isCity() {
            return ref.layer().equals(LinkPlacement.CITY);
        }
    }
}
