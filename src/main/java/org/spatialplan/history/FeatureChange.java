package org.spatialplan.history;

import java.util.List;
import java.util.Optional;
import org.spatialplan.geo.Certainty;
import org.spatialplan.layer.Feature;

/**
 * What happened to one feature between two versions of its layer.
 *
 * @param before empty if it was added
 * @param after empty if it was removed
 * @param attributes those that differ, sorted by name
 * @param displacement how far its outline moved; empty unless both versions draw it
 * @param certainty of the move: {@code possible} if both drawings may show the same ground within their accuracies
 */
public record FeatureChange(
        Kind kind,
        Optional<Feature> before,
        Optional<Feature> after,
        List<AttributeChange> attributes,
        Optional<Displacement> displacement,
        Certainty certainty) {

    /** The kinds of changes, from the gravest to the least. */
    public enum Kind {
        REMOVED,
        ADDED,
        /** The geometry differs; attributes may differ as well. */
        MOVED,
        /** The same outline has another identifier. */
        RENAMED,
        /** Only attributes differ. */
        ATTRIBUTES
    }

    /**
     * A changed attribute.
     *
     * @param before null if it was missing
     * @param after null if it is missing
     */
    public record AttributeChange(String name, Object before, Object after) {}

    /** Returns the identifier, the new one if it was renamed. */
    public String id() {
        return after.or(() -> before).map(Feature::id).orElseThrow();
    }
}
