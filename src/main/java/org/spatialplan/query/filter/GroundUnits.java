package org.spatialplan.query.filter;

import java.util.Locale;
import java.util.Map;
import org.spatialplan.text.Messages;

/** Units of distances in filters, in metres. */
final class GroundUnits {

    private static final Map<String, Double> METRES = Map.ofEntries(
            Map.entry("", 1.0),
            Map.entry("m", 1.0),
            Map.entry("metre", 1.0),
            Map.entry("metres", 1.0),
            Map.entry("meter", 1.0),
            Map.entry("meters", 1.0),
            Map.entry("urn:ogc:def:uom:epsg::9001", 1.0),
            Map.entry("http://www.opengis.net/def/uom/epsg/0/9001", 1.0),
            Map.entry("km", 1000.0),
            Map.entry("kilometer", 1000.0),
            Map.entry("kilometers", 1000.0),
            Map.entry("kilometre", 1000.0),
            Map.entry("kilometres", 1000.0),
            Map.entry("feet", 0.3048),
            Map.entry("foot", 0.3048),
            Map.entry("ft", 0.3048),
            Map.entry("statute miles", 1609.344),
            Map.entry("nautical miles", 1852.0));

    private GroundUnits() {}

    /** Returns the metres of one unit; a missing unit is metres. */
    static double metres(String unit) {
        String known = unit == null ? "" : unit.strip().toLowerCase(Locale.ROOT);
        Double factor = METRES.get(known);
        if (factor == null) {
            throw new FilterException(Messages.of("query.filter.distance-unit", known));
        }
        return factor;
    }
}
