package org.spatialplan.ogc.csw;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.geotools.api.filter.Filter;
import org.spatialplan.feature.FeatureQuery.Sort;
import org.spatialplan.feature.FeatureType;
import org.spatialplan.ogc.ows.OwsCode;
import org.spatialplan.ogc.ows.OwsException;
import org.spatialplan.query.filter.FilterException;

/**
 * The parts of a query that the encodings write differently.
 *
 * @param set how much of a record is wanted
 * @param elements that alone are wanted
 * @param condition not prepared yet
 */
record QueryParts(Optional<String> set, List<String> elements, Optional<Filter> condition, List<Sort> sortBy) {

    /** Reads or prepares a condition; what cannot be understood is a fault of the parameter. */
    static Filter understood(Supplier<Filter> reading) {
        try {
            return reading.get();
        } catch (FilterException e) {
            String near = e.near().isEmpty() ? "" : "; near: " + String.join(", ", e.near());
            throw new OwsException(
                    OwsCode.INVALID_PARAMETER_VALUE,
                    "constraint",
                    "The condition cannot be understood; expected: " + e.getMessage() + near);
        }
    }

    /** @param declared namespaces by prefix where the name stands */
    static Sort sort(String name, boolean descending, UnaryOperator<String> declared) {
        try {
            String property = Queryable.of(name, declared).property();
            if (!property.equals(FeatureType.GEOMETRY)) {
                return new Sort(property, descending);
            }
        } catch (FilterException e) {
            throw OwsException.invalid("SortBy", name, e.getMessage());
        }
        throw OwsException.invalid("SortBy", name, "a queryable whose values have an order");
    }

    static OwsException notDistributed() {
        return new OwsException(
                OwsCode.OPTION_NOT_SUPPORTED,
                "DistributedSearch",
                "This catalogue knows no others; leave DistributedSearch out");
    }
}
