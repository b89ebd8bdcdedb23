package org.spatialplan.ogc.api.features;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spatialplan.feature.FeatureQuery.Sort;
import org.spatialplan.feature.FeatureType;
import org.spatialplan.feature.Property;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.query.NearNames;
import org.spatialplan.text.Messages;
import org.spatialplan.web.parameter.QueryParameter;

/**
 * The parameter {@code sortby}: names of properties, preceded by {@code -} for descending order, by {@code +} or
 * nothing for ascending order.
 */
public final class SortParameter {

    public static final QueryParameter<String> SORTBY = QueryParameter.text("sortby")
            .means(Messages.of("ogc.parameter.sortby").both())
            .with("type", "array")
            .with("items", Map.of("type", "string"));

    private SortParameter() {}

    public static List<Sort> read(Optional<String> text, FeatureType type) {
        List<Sort> sorts = new ArrayList<>();
        for (String part : text.map(given -> given.split(",", -1)).orElse(new String[0])) {
            sorts.add(sort(part, type));
        }
        return sorts;
    }

    /** Reads one name with its sign. A plus that is not encoded arrives as a blank. */
    private static Sort sort(String part, FeatureType type) {
        boolean signed = part.startsWith("-") || part.startsWith("+") || part.startsWith(" ");
        String name = signed ? part.substring(1) : part;
        Property property = type.findProperty(name).orElseThrow(() -> {
            NearNames near = new NearNames();
            type.properties().stream().map(Property::name).forEach(known -> near.offer(known, known));
            return new BadParameterException(
                    SORTBY.name(), part, Messages.of("query.expected.sortable-names"), near.nearest(name));
        });
        return new Sort(property.name(), part.startsWith("-"));
    }
}
