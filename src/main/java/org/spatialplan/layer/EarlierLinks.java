package org.spatialplan.layer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spatialplan.plan.Link;
import org.spatialplan.plan.Plan;

/**
 * The links of an earlier map with their places, which a later map takes over where nothing has changed that they follow
 * from: the link, the territory of its item, its target, and the units around. What was made of a place stays with it.
 * Immutable.
 */
public final class EarlierLinks {

    public static final EarlierLinks NONE = new EarlierLinks(null, List.of(), layer -> false);

    private final Plan plan;
    private final Map<Link, PlacedLink> links;
    private final Predicate<String> unchanged;

    /**
     * Makes the links of an earlier map.
     *
     * @param plan of that map
     * @param links as they were placed on it
     * @param unchanged tells by its id whether the later map has the same version of a layer, or neither has any
     */
    public EarlierLinks(Plan plan, List<PlacedLink> links, Predicate<String> unchanged) {
        this.plan = plan;
        this.unchanged = unchanged;
        this.links =
                links.stream().collect(Collectors.toMap(PlacedLink::link, Function.identity(), (one, other) -> one));
    }

    /**
     * Finds a link that was placed as it would be again.
     *
     * @param later the plan of the later map
     * @param target of the link on that map; a link without one is placed again, because former features may place it
     */
    Optional<PlacedLink> find(Link link, Plan later, Optional<Feature> target) {
        return Optional.ofNullable(links.get(link))
                .filter(before ->
                        target.isPresent() && layers(before, target.get()).allMatch(unchanged))
                .filter(before -> later.territoryOf(link.subject()).equals(plan.territoryOf(link.subject())));
    }

    /** Lists the layers that a place may follow from. */
    private static Stream<String> layers(PlacedLink link, Feature target) {
        Stream<String> around = Stream.concat(target.within().stream(), link.place().standIns().stream())
                .map(FeatureRef::layer);
        return Stream.concat(Stream.of(link.target().layer(), LinkPlacement.DISTRICTS, LinkPlacement.CITY), around);
    }
}
