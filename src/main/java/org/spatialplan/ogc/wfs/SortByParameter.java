package org.spatialplan.ogc.wfs;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.spatialplan.feature.FeatureQuery.Sort;
import org.spatialplan.feature.FeatureType;
import org.spatialplan.ogc.fes.PropertyPath;
import org.spatialplan.ogc.ows.OwsException;
import org.spatialplan.query.filter.FilterException;

/** SORTBY: properties with {@code ASC} or {@code DESC} behind them, {@code A} or {@code D} in 1.1. */
final class SortByParameter {

    private SortByParameter() {}

    static List<Sort> parse(String text, PropertyPath path) {
        return Stream.of(text.split(",")).map(part -> sort(part.strip(), path)).toList();
    }

    private static Sort sort(String part, PropertyPath path) {
        String[] words = part.split("\\s+");
        String order = words.length == 1 ? "ASC" : words[1].toUpperCase(Locale.ROOT);
        if (words.length > 2 || !order.matches("A|ASC|D|DESC")) {
            throw OwsException.invalid("sortBy", part, "a property, perhaps with ASC or DESC behind it");
        }
        return new Sort(property(words[0], path), order.startsWith("D"));
    }

    private static String property(String name, PropertyPath path) {
        try {
            String property = path.readOwn(name, prefix -> null);
            if (!property.equals(FeatureType.GEOMETRY)) {
                return property;
            }
        } catch (FilterException e) {
            throw OwsException.invalid("sortBy", name, e.getMessage());
        }
        throw OwsException.invalid("sortBy", name, "a property with values that have an order");
    }
}
