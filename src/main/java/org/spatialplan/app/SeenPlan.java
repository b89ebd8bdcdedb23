package org.spatialplan.app;

import java.util.List;
import java.util.function.Predicate;
import org.spatialplan.access.HiddenLayers;
import org.spatialplan.layer.FeatureRef;
import org.spatialplan.plan.NamedPlace;
import org.spatialplan.plan.Plan;

/**
 * The plan as callers see it from whom layers are hidden: without its links to hidden features, and with places that
 * nobody has drawn where a hidden feature draws them. Stateless.
 */
final class SeenPlan {

    private SeenPlan() {}

    /**
     * Takes what is hidden out of a plan.
     *
     * @param exists whether a feature is in a version that the caller sees
     */
    static Plan of(Plan plan, HiddenLayers hidden, Predicate<FeatureRef> exists) {
        if (hidden.isEmpty()) {
            return plan;
        }
        Predicate<String> seen = address -> FeatureRef.parse(address)
                .filter(ref -> hidden.hides(ref.layer()) && !exists.test(ref))
                .isEmpty();
        return plan.toBuilder()
                .links(plan.links().stream()
                        .filter(link -> seen.test(link.target()))
                        .toList())
                .places(plan.places().stream()
                        .map(place -> without(place, seen))
                        .toList())
                .build();
    }

    private static NamedPlace without(NamedPlace place, Predicate<String> seen) {
        List<String> units = place.within().stream().filter(seen).toList();
        return place.at(seen.test(place.feature()) ? place.feature() : "", units);
    }
}
