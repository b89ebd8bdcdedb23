package org.spatialplan.document.place;

import java.util.Set;
import org.spatialplan.layer.FeatureRef;

/**
 * A name of a feature.
 *
 * @param strength how complete the name is
 * @param kind the kind of feature, for the link's precision and role
 * @param districts ids of the districts that contain it; empty if unknown
 */
public record PlaceName(
        String words, FeatureRef feature, String featureName, Strength strength, Kind kind, Set<String> districts) {

    public PlaceName {
        districts = Set.copyOf(districts);
    }

    /** Stronger names come first. */
    public enum Strength {
        /** The name or an alias in the layer, without remarks in brackets. */
        FULL,
        /** The name without its kind (罗溪 of 罗溪镇), which needs the district as context. */
        SHORT
    }

    /** The kinds of places. */
    public enum Kind {
        CITY,
        DISTRICT,
        TOWNSHIP,
        LINE,
        OTHER
    }
}
