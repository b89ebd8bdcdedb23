package org.spatialplan.layer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.spatialplan.geo.BoundingBuffer;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.geo.UncertainShape;
import org.spatialplan.plan.Link;
import org.spatialplan.plan.Plan;
import org.spatialplan.plan.PlanException;
import org.spatialplan.plan.Precision;
import org.spatialplan.plan.Role;

/**
 * Brings the links of a plan to the ground. A feature that nobody could locate is looked for in the units that it lies within, as
 * far as the plan names them, else in the territory of the subject: the place is known to lie somewhere in there, so an answer can
 * be "possible" and never "no" by silence. Made for one plan; not thread-safe.
 */
public final class LinkPlacement {

    /** The layer whose features are the plan's territories. */
    public static final String DISTRICTS = "districts";
    /** The layer of place names. */
    public static final String PLACES = "places";
    /** The layer that holds the whole city. */
    public static final String CITY = "city";

    private final EnclosingUnits surroundings;
    private final GroundFrame frame;
    /** Links that lead to the same place share it, so that its indexes are built once. */
    private final Map<Object, PlacedLink.Place> shared = new HashMap<>();

    /** Features as whole as they are, on the ground: many links lead to stretches of one river. */
    private final Map<FeatureRef, Geometry> grounds = new HashMap<>();

    private final Map<FeatureRef, Feature> former;

    /** @param layers finds the current version of a layer by its id */
    public LinkPlacement(Function<String, Optional<LayerVersion>> layers, GroundFrame frame) {
        this(new EnclosingUnits(layers, frame), frame, Map.of());
    }

    private LinkPlacement(EnclosingUnits surroundings, GroundFrame frame, Map<FeatureRef, Feature> former) {
        this.surroundings = surroundings;
        this.frame = frame;
        this.former = Map.copyOf(former);
    }

    /** The same, that knows features which are not there any more: they are looked for in the units that they lie within. */
    public LinkPlacement withFormer(Map<FeatureRef, Feature> others) {
        return new LinkPlacement(surroundings, frame, others);
    }

    /**
     * Brings all links to the ground, and what has none to its territory. A link whose feature is not there any more, since an
     * import replaced its layer, is one to a feature that nobody could locate: see {@link #lost}.
     *
     * @throws PlanException if a target is written wrongly
     */
    public List<PlacedLink> place(Plan plan) {
        return Stream.concat(plan.links().stream(), TerritoryLinks.of(plan, surroundings.city()))
                .map(link -> place(link, plan))
                .toList();
    }

    /** The links whose feature is not there. */
    public List<Link> lost(Plan plan) {
        return plan.links().stream()
                .filter(link -> surroundings.find(target(link)).isEmpty())
                .toList();
    }

    private static FeatureRef target(Link link) {
        return FeatureRef.parse(link.target())
                .orElseThrow(() -> new PlanException(
                        "reference-unresolved",
                        "links/" + link.id() + ": the target '" + link.target() + "' is not layer/feature"));
    }

    private PlacedLink place(Link link, Plan plan) {
        FeatureRef target = target(link);
        List<String> districts = plan.territoryOf(link.subject());
        PlacedLink.Place territory = share(districts, () -> surroundings.territory(districts));
        Optional<Feature> feature = surroundings.find(target);
        PlacedLink.Place place = feature.filter(found -> found.geometry().isPresent())
                .map(located -> located(link, target, located, districts, territory))
                .orElseGet(() -> unlocated(units(target, feature), districts, territory));
        return new PlacedLink(link, target, place, isPartOfTerritory(link, target) ? territory : place);
    }

    private List<FeatureRef> units(FeatureRef target, Optional<Feature> feature) {
        return feature.or(() -> Optional.ofNullable(former.get(target)))
                .map(Feature::within)
                .orElse(List.of());
    }

    private PlacedLink.Place located(
            Link link, FeatureRef target, Feature feature, List<String> districts, PlacedLink.Place territory) {
        PlacedLink.Place whole = share(
                List.of(target, link.reach(), link.accuracyM(), link.precision(), link.role()),
                () -> at(link, target, feature));
        return isPartOfTerritory(link, target) && !districts.isEmpty()
                ? share(List.of(whole, districts), () -> cut(whole, territory))
                : whole;
    }

    private PlacedLink.Place unlocated(List<FeatureRef> units, List<String> districts, PlacedLink.Place territory) {
        return units.isEmpty()
                ? territory
                : share(
                        List.of(units, districts),
                        () -> surroundings.units(units, districts, territory).orElse(territory));
    }

    /** A basin: the place is somewhere in that part of it that lies in the territory. */
    private static boolean isPartOfTerritory(Link link, FeatureRef target) {
        return link.precision().isTerritoryOnly()
                && !target.layer().equals(DISTRICTS)
                && !target.layer().equals(CITY);
    }

    private PlacedLink.Place share(Object key, Supplier<PlacedLink.Place> make) {
        PlacedLink.Place known = shared.get(key);
        if (known == null) {
            known = make.get();
            shared.put(key, known);
        }
        return known;
    }

    private PlacedLink.Place at(Link link, FeatureRef target, Feature feature) {
        Geometry geometry = feature.geometry().orElseThrow();
        Geometry whole = grounds.computeIfAbsent(target, key -> frame.toGround(geometry));
        Geometry ground = link.reach().map(reach -> reach.cutFrom(whole, frame)).orElse(whole);
        double accuracyM =
                Math.max(link.accuracyM().orElse(0), feature.accuracyM().orElse(0));
        Geometry lonLat = link.reach().isPresent() ? frame.toLonLat(ground) : geometry;
        return new PlacedLink.Place(
                Optional.of(new UncertainShape(ground, accuracyM)),
                Optional.of(lonLat),
                link.precision(),
                isSomewhereInside(link, target, ground),
                List.of());
    }

    /**
     * A point with its accuracy says how far the place may lie from it; an area that something lies within says no more than that.
     * What is done in a village, a quarter or a port is somewhere in its outline, unless the link is about that very facility.
     */
    private static boolean isSomewhereInside(Link link, FeatureRef target, Geometry ground) {
        boolean withinIt = link.role() == Role.WITHIN
                || link.role() == Role.ADDRESS
                || link.precision() == Precision.TOWNSHIP
                || target.layer().equals(PLACES) && link.precision() != Precision.EXACT;
        return link.precision().isTerritoryOnly() || withinIt && ground.getDimension() == 2;
    }

    /**
     * What lies within its accuracy of the one and of the other, which is exact then; all of it where nothing does, which cannot
     * be.
     */
    private PlacedLink.Place cut(PlacedLink.Place whole, PlacedLink.Place territory) {
        if (territory.shape().isEmpty()) {
            return whole;
        }
        Geometry part = OverlayNGRobust.overlay(
                grown(whole.shape().orElseThrow()), grown(territory.shape().orElseThrow()), OverlayNG.INTERSECTION);
        return part.isEmpty()
                ? whole
                : new PlacedLink.Place(
                        Optional.of(new UncertainShape(part, 0)),
                        Optional.of(frame.toLonLat(part)),
                        whole.precision(),
                        true,
                        List.of());
    }

    private static Geometry grown(UncertainShape shape) {
        return BoundingBuffer.outer(shape.ground(), shape.accuracyM());
    }
}
