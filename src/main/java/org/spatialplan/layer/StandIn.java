package org.spatialplan.layer;

import java.util.List;
import java.util.Optional;

/**
 * An illustrative layer that is checked for a control line while the city has not brought the line's own layer. It can
 * show that the line is met, but never that it is not.
 *
 * @param layer id of the illustrative layer
 * @param where which of its features are of the line; empty for all
 * @param zone id of the zone in which all of them are
 */
public record StandIn(String layer, Optional<Selection> where, String zone) {

    /**
     * A choice of features by an attribute.
     *
     * @param values the attribute's values, of which a feature has at least one
     */
    public record Selection(String attribute, List<String> values) {

        /** Tests the attribute, which may have several values separated by semicolons. */
        public boolean holdsFor(Feature feature) {
            return JoinedList.members(feature.text(attribute).orElse("")).stream()
                    .anyMatch(values::contains);
        }
    }

    /** Tests whether a feature of the layer is of the line. */
    public boolean isOf(Feature feature) {
        return where.map(selection -> selection.holdsFor(feature)).orElse(true);
    }
}
