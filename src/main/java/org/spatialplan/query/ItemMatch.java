package org.spatialplan.query;

import java.util.List;
import java.util.Optional;
import org.spatialplan.geo.Certainty;
import org.spatialplan.plan.PlanItem;

/**
 * An item of the plan that answers a question, and why.
 *
 * @param <T> the kind of items
 * @param reasons the links that answer its spatial part, the surest first; empty if the question has no spatial part
 * @param certainty the weaker of the spatial parts, each as sure as its surest link; empty if the question has no
 *     spatial part
 */
public record ItemMatch<T extends PlanItem>(T item, List<LinkMatch> reasons, Optional<Certainty> certainty) {

    /** Makes the match of a question without a spatial part. */
    public static <T extends PlanItem> ItemMatch<T> of(T item) {
        return new ItemMatch<>(item, List.of(), Optional.empty());
    }
}
