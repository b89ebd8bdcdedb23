package org.spatialplan.query.filter;

import java.util.Optional;
import org.geotools.api.filter.And;
import org.geotools.api.filter.Filter;
import org.locationtech.jts.geom.Envelope;

/** Finds the box that the features accepted by a filter must reach into. */
public final class FilterBounds {

    private FilterBounds() {}

    /**
     * Returns the box in degrees, longitude as x; empty if the features may be anywhere, or nowhere.
     *
     * @param ready see {@link ReadyFilter}
     */
    public static Optional<Envelope> of(Filter ready) {
        if (ready instanceof And and) {
            return and.getChildren().stream()
                    .flatMap(child -> of(child).stream())
                    .reduce(Envelope::intersection);
        }
        return ready instanceof Predicate predicate ? predicate.reach() : Optional.empty();
    }
}
