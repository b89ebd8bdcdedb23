package org.spatialplan.feature;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.filter.Filter;

/**
 * A question about the instances of one feature type.
 *
 * @param filter made ready by {@link org.spatialplan.query.filter.ReadyFilter}: known properties, geometries in CRS84
 * @param sortBy most significant first; empty for file order
 * @param offset how many matches to pass over
 * @param limit how many to return at most
 */
public record FeatureQuery(Filter filter, List<Sort> sortBy, int offset, int limit) {

    public FeatureQuery {
        sortBy = List.copyOf(sortBy);
    }

    /** Everything that matches. */
    public static FeatureQuery all(Filter filter) {
        return new FeatureQuery(filter, List.of(), 0, Integer.MAX_VALUE);
    }

    /** Missing values come last either way. */
    public record Sort(String property, boolean descending) {}

    Optional<Comparator<SimpleFeature>> order(SimpleFeatureType schema) {
        return sortBy.stream()
                .map(sort -> FeatureTable.by(sort.property(), sort.descending()))
                .reduce(Comparator::thenComparing);
    }
}
