package org.spatialplan.feature;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.filter.Filter;

/**
 * A query of the features of one feature type.
 *
 * @param filter prepared by {@link org.spatialplan.query.filter.ReadyFilter}: known properties, geometries in CRS84
 * @param sortBy most significant first; empty for file order
 * @param offset number of matches to skip
 * @param limit largest number of features to return
 */
public record FeatureQuery(Filter filter, List<Sort> sortBy, int offset, int limit) {

    public FeatureQuery {
        sortBy = List.copyOf(sortBy);
    }

    /** Asks for everything that matches. */
    public static FeatureQuery all(Filter filter) {
        return new FeatureQuery(filter, List.of(), 0, Integer.MAX_VALUE);
    }

    /** One sort key. Missing values are last in both directions. */
    public record Sort(String property, boolean descending) {}

    Optional<Comparator<SimpleFeature>> order(SimpleFeatureType schema) {
        return sortBy.stream()
                .map(sort -> FeatureTable.by(sort.property(), sort.descending()))
                .reduce(Comparator::thenComparing);
    }
}
