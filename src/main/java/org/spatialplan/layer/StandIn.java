package org.spatialplan.layer;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An illustrative layer that is checked for a control line while the city has not brought the line's own layer. It can
 * show that the line is met, but never that it is not.
 *
 * @param layer id of the illustrative layer
 * @param where which of its features are of the line; empty for all
 * @param zone id of the zone in which they are
 * @param zones id of another zone by a value of the attribute that {@code where} names
 */
public record StandIn(String layer, Optional<Selection> where, String zone, Map<String, String> zones) {

    /**
     * A choice of features by an attribute.
     *
     * @param values the attribute's values, of which a feature has at least one; without any, a feature has some value
     */
    public record Selection(String attribute, List<String> values) {

        /** Tests the attribute, which may have several values separated by semicolons. */
        public boolean holdsFor(Feature feature) {
            return JoinedList.members(feature.text(attribute).orElse("")).stream()
                    .anyMatch(value -> values.isEmpty() ? !value.isBlank() : values.contains(value));
        }
    }

    /** Tests whether a feature of the layer is of the line. */
    public boolean isOf(Feature feature) {
        return where.map(selection -> selection.holdsFor(feature)).orElse(true);
    }

    /** Returns the id of the zone in which a feature of the line is. */
    public String zoneOf(Feature feature) {
        return where.stream()
                .flatMap(selection ->
                        JoinedList.members(feature.text(selection.attribute()).orElse("")).stream())
                .filter(zones::containsKey)
                .findFirst()
                .map(zones::get)
                .orElse(zone);
    }
}
