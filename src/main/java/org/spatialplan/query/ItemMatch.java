package org.spatialplan.query;

import java.util.List;
import java.util.Optional;
import org.spatialplan.geo.Certainty;

/**
 * An action or task that answers a question, and why.
 *
 * @param <T> {@link org.spatialplan.plan.Action} or {@link org.spatialplan.plan.Task}
 * @param reasons the links that answer its spatial part, the surest first; empty if nothing spatial was asked
 * @param certainty the weaker of the spatial parts, each as sure as its surest link; empty if nothing spatial was asked
 */
public record ItemMatch<T>(T item, List<LinkMatch> reasons, Optional<Certainty> certainty) {

    /** An item that was not asked for by its place. */
    public static <T> ItemMatch<T> of(T item) {
        return new ItemMatch<>(item, List.of(), Optional.empty());
    }
}
