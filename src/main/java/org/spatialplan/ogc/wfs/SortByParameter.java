package org.spatialplan.ogc.wfs;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.spatialplan.feature.FeatureQuery.Sort;
import org.spatialplan.feature.FeatureType;
import org.spatialplan.ogc.fes.PropertyPath;
import org.spatialplan.ogc.ows.OwsException;
import org.spatialplan.query.filter.FilterException;

/** Reads SORTBY: properties followed by {@code ASC} or {@code DESC}, {@code A} or {@code D} in 1.1. */
final class SortByParameter {

    /** A property with its direction; a column's name may contain blanks. */
    private static final Pattern ORDERED =
            Pattern.compile("(.*\\S)\\s+(A|ASC|D|DESC)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private SortByParameter() {}

    static List<Sort> parse(String text, PropertyPath path) {
        return Stream.of(text.split(",")).map(part -> sort(part.strip(), path)).toList();
    }

    private static Sort sort(String part, PropertyPath path) {
        Matcher ordered = ORDERED.matcher(part);
        return ordered.matches()
                ? new Sort(
                        property(ordered.group(1), path),
                        ordered.group(2).toUpperCase(Locale.ROOT).startsWith("D"))
                : new Sort(property(part, path), false);
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
