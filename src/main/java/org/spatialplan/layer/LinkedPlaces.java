package org.spatialplan.layer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.spatialplan.plan.NamedPlace;
import org.spatialplan.plan.Plan;
import org.spatialplan.plan.Precision;
import org.spatialplan.plan.Subject;

/**
 * What the plan's words say of the places of its items, as properties of their features: how closely they are placed, and
 * the townships, rivers, basins and bays that their rows name. What no row names is missing, not an empty list: the item
 * may be there all the same. Immutable and thread-safe.
 */
public final class LinkedPlaces {

    /** The properties whose values are lists of ids. */
    static final List<String> LISTS = List.of("townships", "rivers", "river_basins", "bays");

    /** The layer of rivers with all rivers that flow into them. */
    public static final String RIVER_SYSTEMS = "river-systems";

    private static final String RIVERS = "rivers";
    private static final String BAYS = "bays";
    private static final String TOWN = "town";

    private final Plan plan;
    private final Map<Subject, List<PlacedLink>> links;

    /** For each river and each system, the systems that contain it. */
    private final Map<FeatureRef, List<String>> basins = new HashMap<>();

    /** The townships that the index of places finds in an item's row, or in the row of an action's pathway. */
    private final Map<Subject, List<String>> indexed;

    /**
     * Reads the places of a plan's items.
     *
     * @param links of each item
     * @param systems the features of the layer of river systems; empty if there is none
     */
    public LinkedPlaces(Plan plan, Map<Subject, List<PlacedLink>> links, List<Feature> systems) {
        this.plan = plan;
        this.links = Map.copyOf(links);
        this.indexed = index(plan);
        for (Feature system : systems) {
            system.members().forEach(river -> basins.computeIfAbsent(river, any -> new ArrayList<>())
                    .add(system.id()));
        }
        for (Feature system : systems) {
            basins.put(
                    new FeatureRef(RIVER_SYSTEMS, system.id()),
                    systems.stream()
                            .filter(other -> other.members().containsAll(system.members()))
                            .map(Feature::id)
                            .toList());
        }
    }

    Plan plan() {
        return plan;
    }

    List<PlacedLink> of(Subject subject) {
        return links.getOrDefault(subject, List.of());
    }

    void put(Subject subject, Map<String, Object> attributes) {
        attributes.put("precision", PlacedLink.finest(of(subject)).name().toLowerCase(Locale.ROOT));
        attributes.put(
                "townships",
                known(Stream.concat(linkedTownships(subject), indexed.getOrDefault(subject, List.of()).stream())));
        attributes.put(RIVERS, known(named(subject, link -> isIn(RIVERS, link)).map(FeatureRef::id)));
        attributes.put(
                "river_basins",
                known(named(subject, link -> isIn(RIVERS, link) || isIn(RIVER_SYSTEMS, link))
                        .flatMap(river -> basins.getOrDefault(river, List.of()).stream())));
        attributes.put(BAYS, known(named(subject, link -> isIn(BAYS, link)).map(FeatureRef::id)));
    }

    private Stream<String> linkedTownships(Subject subject) {
        return named(
                        subject,
                        link -> isIn(LinkPlacement.PLACES, link) && link.link().precision() == Precision.TOWNSHIP)
                .map(FeatureRef::id);
    }

    private static Map<Subject, List<String>> index(Plan plan) {
        Map<Subject, List<String>> townships = new HashMap<>();
        for (NamedPlace place : plan.places()) {
            Optional<FeatureRef> feature = FeatureRef.parse(place.feature());
            if (place.kind().equals(TOWN) && feature.isPresent()) {
                place.evidence().stream()
                        .flatMap(row -> plan.findPlacedItem(row).stream())
                        .forEach(subject -> townships
                                .computeIfAbsent(subject, any -> new ArrayList<>())
                                .add(feature.get().id()));
            }
        }
        return townships;
    }

    private Stream<FeatureRef> named(Subject subject, Predicate<PlacedLink> wanted) {
        return of(subject).stream()
                .filter(link -> !link.link().isAssumed())
                .filter(wanted)
                .map(PlacedLink::target);
    }

    private static boolean isIn(String layer, PlacedLink link) {
        return link.target().layer().equals(layer);
    }

    private static List<String> known(Stream<String> ids) {
        List<String> all = ids.distinct().sorted().toList();
        return all.isEmpty() ? null : all;
    }
}
