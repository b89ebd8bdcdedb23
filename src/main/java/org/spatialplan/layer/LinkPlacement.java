package org.spatialplan.layer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.geo.UncertainShape;
import org.spatialplan.plan.Link;
import org.spatialplan.plan.Plan;
import org.spatialplan.plan.PlanException;
import org.spatialplan.plan.Precision;

/**
 * Brings the links of a plan to the ground. A link to a feature that nobody could locate falls back to the territory of
 * its subject: the place is known to lie somewhere in there, so an answer can be "possible" and never "no" by silence.
 * Made for one plan; not thread-safe.
 */
public final class LinkPlacement {

    /** The layer whose features are the plan's territories. */
    public static final String DISTRICTS = "districts";
    /** The layer that holds the whole city. */
    public static final String CITY = "city";

    private final Function<String, Optional<LayerVersion>> layers;
    private final GroundFrame frame;
    /** Links that lead to the same place share it, so that its indexes are built once. */
    private final Map<Object, PlacedLink.Place> shared = new HashMap<>();

    /** @param layers finds the current version of a layer by its id */
    public LinkPlacement(Function<String, Optional<LayerVersion>> layers, GroundFrame frame) {
        this.layers = layers;
        this.frame = frame;
    }

    /**
     * Brings all links to the ground, and what has none to its territory. A link whose feature is not there any more, since an import replaced its layer, leads to
     * the territory of its subject like one to a feature that nobody could locate: see {@link #lost}.
     *
     * @throws PlanException if a target is written wrongly
     */
    public List<PlacedLink> place(Plan plan) {
        FeatureRef city = new FeatureRef(
                CITY, wholeCity().stream().map(Feature::id).findFirst().orElse(CITY));
        return Stream.concat(plan.links().stream(), TerritoryLinks.of(plan, city))
                .map(link -> place(link, plan))
                .toList();
    }

    /** The links whose feature is not there. */
    public List<Link> lost(Plan plan) {
        return plan.links().stream()
                .filter(link -> find(target(link)).isEmpty())
                .toList();
    }

    private Optional<Feature> find(FeatureRef target) {
        return layers.apply(target.layer()).flatMap(layer -> layer.findFeature(target.id()));
    }

    private static FeatureRef target(Link link) {
        return FeatureRef.parse(link.target())
                .orElseThrow(() -> new PlanException(
                        "reference-unresolved",
                        "links/" + link.id() + ": the target '" + link.target() + "' is not layer/feature"));
    }

    private PlacedLink place(Link link, Plan plan) {
        FeatureRef target = target(link);
        Optional<Feature> located =
                find(target).filter(feature -> feature.geometry().isPresent());
        List<String> territory = plan.territoryOf(link.subject());
        PlacedLink.Place place = located.isPresent()
                ? share(
                        List.of(target, link.reach(), link.accuracyM(), link.precision()),
                        () -> at(link, located.get()))
                : share(territory, () -> inTerritory(territory));
        return new PlacedLink(link, target, place);
    }

    private PlacedLink.Place share(Object key, Supplier<PlacedLink.Place> make) {
        PlacedLink.Place known = shared.get(key);
        if (known == null) {
            known = make.get();
            shared.put(key, known);
        }
        return known;
    }

    private PlacedLink.Place at(Link link, Feature feature) {
        Geometry geometry = feature.geometry().orElseThrow();
        Geometry whole = frame.toGround(geometry);
        Geometry ground = link.reach().map(reach -> reach.cutFrom(whole, frame)).orElse(whole);
        double accuracyM =
                Math.max(link.accuracyM().orElse(0), feature.accuracyM().orElse(0));
        Geometry lonLat = link.reach().isPresent() ? frame.toLonLat(ground) : geometry;
        return new PlacedLink.Place(
                Optional.of(new UncertainShape(ground, accuracyM)), Optional.of(lonLat), link.precision(), false);
    }

    private PlacedLink.Place inTerritory(List<String> territory) {
        List<Feature> parts = territory.isEmpty() ? wholeCity() : districts(territory);
        List<Geometry> outlines =
                parts.stream().flatMap(part -> part.geometry().stream()).toList();
        Precision precision = territory.isEmpty() ? Precision.CITYWIDE : Precision.DISTRICT;
        if (outlines.isEmpty()) {
            return new PlacedLink.Place(Optional.empty(), Optional.empty(), precision, true);
        }
        Geometry lonLat = UnaryUnionOp.union(outlines);
        double accuracyM = parts.stream()
                .mapToDouble(part -> part.accuracyM().orElse(0))
                .max()
                .orElse(0);
        return new PlacedLink.Place(
                Optional.of(new UncertainShape(frame.toGround(lonLat), accuracyM)),
                Optional.of(lonLat),
                precision,
                true);
    }

    private List<Feature> wholeCity() {
        return layers.apply(CITY).stream()
                .flatMap(city -> city.features().stream())
                .toList();
    }

    /** The whole city if one of them is not there any more: a part of the territory would read as all of it. */
    private List<Feature> districts(List<String> territory) {
        List<Feature> found = territory.stream()
                .flatMap(id -> find(new FeatureRef(DISTRICTS, id)).stream())
                .toList();
        return found.size() == territory.size() ? found : wholeCity();
    }
}
