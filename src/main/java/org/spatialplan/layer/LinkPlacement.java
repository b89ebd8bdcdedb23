package org.spatialplan.layer;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
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
import org.spatialplan.plan.Subject;

/**
 * Places the links of a plan on the ground. A feature without a location is represented by the units that the plan
 * names for it, or else by the territory of the item: the place is somewhere in there, so an answer can be "possible"
 * but never a silent "no". Places one plan; not thread-safe.
 */
public final class LinkPlacement {

    /** The layer whose features are the plan's territories. */
    public static final String DISTRICTS = "districts";
    /** The layer of place names. */
    public static final String PLACES = "places";
    /** The layer with the whole city. */
    public static final String CITY = "city";

    private final EnclosingUnits surroundings;
    private final GroundFrame frame;
    /** Links to the same place share it, so that its indexes are built once. */
    private final Map<Object, PlacedLink.Place> shared = new HashMap<>();

    /** Whole features on the ground: many links lead to stretches of one river. */
    private final Map<FeatureRef, Geometry> grounds = new HashMap<>();

    /** Territories with all that may belong to them: many links are cut to one district. */
    private final Map<PlacedLink.Place, Geometry> grownTerritories = new IdentityHashMap<>();

    private final Map<FeatureRef, Feature> former;
    private final EarlierLinks earlier;

    /**
     * Places links on the ground of one city.
     *
     * @param layers finds the current version of a layer by its id
     */
    public LinkPlacement(Function<String, Optional<LayerVersion>> layers, GroundFrame frame) {
        this(new EnclosingUnits(layers, frame), frame, Map.of(), EarlierLinks.NONE);
    }

    private LinkPlacement(
            EnclosingUnits surroundings, GroundFrame frame, Map<FeatureRef, Feature> former, EarlierLinks earlier) {
        this.surroundings = surroundings;
        this.frame = frame;
        this.former = Map.copyOf(former);
        this.earlier = earlier;
    }

    /** Returns a placement that also knows features which no longer exist; they are represented by their units. */
    public LinkPlacement withFormer(Map<FeatureRef, Feature> others) {
        return new LinkPlacement(surroundings, frame, others, earlier);
    }

    /** Returns a placement that takes over what was placed before, where that stays as it was. */
    public LinkPlacement after(EarlierLinks before) {
        return new LinkPlacement(surroundings, frame, former, before);
    }

    /**
     * Places all links, and items without a link in their territory. A link whose feature no longer exists, because an
     * import replaced its layer, counts as a link to a feature without a location: see {@link #lost}.
     *
     * @throws PlanException if a target has the wrong form
     */
    public List<PlacedLink> place(Plan plan) {
        return place(plan, subject -> true);
    }

    /**
     * Places the links of some items, as {@link #place(Plan)} does.
     *
     * @param of tells whether an item's links are placed
     */
    public List<PlacedLink> place(Plan plan, Predicate<Subject> of) {
        return Stream.concat(plan.links().stream(), TerritoryLinks.of(plan, surroundings.city()))
                .filter(link -> of.test(link.subject()))
                .map(link -> place(link, plan))
                .toList();
    }

    /** Lists the links whose feature does not exist. */
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
        Optional<Feature> feature = surroundings.find(target);
        return earlier.find(link, plan, feature).orElseGet(() -> place(link, target, feature, plan));
    }

    private PlacedLink place(Link link, FeatureRef target, Optional<Feature> feature, Plan plan) {
        List<String> districts = plan.territoryOf(link.subject());
        PlacedLink.Place territory = share(districts, () -> surroundings.territory(districts));
        PlacedLink.Place place = feature.filter(found -> found.geometry().isPresent())
                .map(located -> placeLocated(link, target, located, districts, territory))
                .orElseGet(() -> placeUnlocated(units(target, feature), districts, territory));
        return new PlacedLink(link, target, place, isPartOfTerritory(link, target) ? territory : place);
    }

    private List<FeatureRef> units(FeatureRef target, Optional<Feature> feature) {
        return feature.or(() -> Optional.ofNullable(former.get(target)))
                .map(Feature::within)
                .orElse(List.of());
    }

    private PlacedLink.Place placeLocated(
            Link link, FeatureRef target, Feature feature, List<String> districts, PlacedLink.Place territory) {
        PlacedLink.Place whole = share(
                List.of(target, link.reach(), link.accuracyM(), link.precision(), link.role()),
                () -> at(link, target, feature));
        return isPartOfTerritory(link, target) && !districts.isEmpty()
                ? share(List.of(whole, districts), () -> cut(whole, territory))
                : whole;
    }

    private PlacedLink.Place placeUnlocated(
            List<FeatureRef> units, List<String> districts, PlacedLink.Place territory) {
        return units.isEmpty()
                ? territory
                : share(
                        List.of(units, districts),
                        () -> surroundings.units(units, districts, territory).orElse(territory));
    }

    /** Tests for a basin: the place is somewhere in the part of it that is in the territory. */
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
     * Tests whether the target only contains the place. A point with its accuracy says how far away the place may be;
     * an area that contains something says no more than that. Works in a village, a quarter or a port are somewhere in
     * its outline, unless the link is about that very facility.
     */
    private static boolean isSomewhereInside(Link link, FeatureRef target, Geometry ground) {
        boolean withinIt = link.role() == Role.WITHIN
                || link.role() == Role.ADDRESS
                || link.precision() == Precision.TOWNSHIP
                || target.layer().equals(PLACES) && link.precision() != Precision.EXACT;
        return link.precision().isTerritoryOnly() || withinIt && ground.getDimension() == 2;
    }

    /** Returns the places within the accuracies of both, which are exact then, or the whole if there are none. */
    private PlacedLink.Place cut(PlacedLink.Place whole, PlacedLink.Place territory) {
        if (territory.shape().isEmpty()) {
            return whole;
        }
        Geometry grown = grownTerritories.computeIfAbsent(
                territory, district -> grown(district.shape().orElseThrow()));
        Geometry part = OverlayNGRobust.overlay(grown(whole.shape().orElseThrow()), grown, OverlayNG.INTERSECTION);
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
