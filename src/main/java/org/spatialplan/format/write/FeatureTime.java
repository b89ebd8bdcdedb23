package org.spatialplan.format.write;

import java.util.Date;
import java.util.OptionalInt;
import org.geotools.api.feature.simple.SimpleFeature;
import org.spatialplan.feature.FeatureType;
import org.spatialplan.feature.Property;

/**
 * When a feature is, as JSON-FG has it ({@code time}, 21-045r1, 8.3): an item of the plan in the years that it is planned for, a
 * feature of a layer on the day that its source describes.
 */
final class FeatureTime {

    private static final String FROM = "year_from";
    private static final String TO = "year_to";
    private static final String DAY = "as_of";

    private final FeatureType type;

    FeatureTime(FeatureType type) {
        this.type = type;
    }

    /** Writes the value of the member: an object, or {@code null} where nothing is known. */
    String json(SimpleFeature row) {
        OptionalInt from = year(row, FROM);
        OptionalInt to = year(row, TO);
        boolean ordered = from.isEmpty() || to.isEmpty() || from.getAsInt() <= to.getAsInt();
        if ((from.isPresent() || to.isPresent()) && ordered) {
            return "{\"interval\":[" + day(from, "-01-01") + "," + day(to, "-12-31") + "]}";
        }
        return type.findProperty(DAY)
                .filter(property -> property.type() == Property.Type.DATE)
                .filter(property -> row.getAttribute(property.name()) instanceof Date)
                .map(property -> "{\"date\":\""
                        + GmlFeatureWriter.text((Date) row.getAttribute(property.name()), property) + "\"}")
                .orElse("null");
    }

    private OptionalInt year(SimpleFeature row, String name) {
        boolean known = type.findProperty(name)
                .filter(property -> property.name().equals(name))
                .isPresent();
        return known
                        && row.getAttribute(name) instanceof Number number
                        && number.intValue() > 999
                        && number.intValue() < 10_000
                ? OptionalInt.of(number.intValue())
                : OptionalInt.empty();
    }

    private static String day(OptionalInt year, String day) {
        return year.isPresent() ? "\"" + year.getAsInt() + day + "\"" : "\"..\"";
    }
}
