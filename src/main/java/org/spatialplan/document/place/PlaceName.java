package org.spatialplan.document.place;

import java.util.Set;
import org.spatialplan.layer.FeatureRef;

/**
 * A name by which a feature may be called.
 *
 * @param strength how much of the feature's own name it is
 * @param kind what the feature is, for the link's precision and role
 * @param districts ids of the districts that it lies in; empty if the feature names none
 */
public record PlaceName(
        String words, FeatureRef feature, String featureName, Strength strength, Kind kind, Set<String> districts) {

    public PlaceName {
        districts = Set.copyOf(districts);
    }

    /** Stronger names come first. */
    public enum Strength {
        /** The name or an alias as the layer has it, without remarks in brackets. */
        FULL,
        /** The name without its kind (罗溪 of 罗溪镇): it needs the district as context. */
        SHORT
    }

    /** What kind of place it is. */
    public enum Kind {
        CITY,
        DISTRICT,
        TOWNSHIP,
        LINE,
        OTHER
    }
}
