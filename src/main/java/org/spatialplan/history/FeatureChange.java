package org.spatialplan.history;

import java.util.List;
import java.util.Optional;
import org.spatialplan.geo.Certainty;
import org.spatialplan.layer.Feature;

/**
 * What became of one feature from one version of its layer to another.
 *
 * @param before empty if it was added
 * @param after empty if it was removed
 * @param attributes those that differ, sorted by name
 * @param displacement how far its outline moved; empty unless it is drawn in both
 * @param certainty of the move: {@code possible} if both drawings may show the same ground, by their accuracies
 */
public record FeatureChange(
        Kind kind,
        Optional<Feature> before,
        Optional<Feature> after,
        List<AttributeChange> attributes,
        Optional<Displacement> displacement,
        Certainty certainty) {

    /** Declared from the gravest to the least. */
    public enum Kind {
        REMOVED,
        ADDED,
        /** Its geometry differs; its attributes may as well. */
        MOVED,
        /** The same outline under another identifier. */
        RENAMED,
        /** Only attributes differ. */
        ATTRIBUTES
    }

    /** @param before null if it was missing, @param after null if it is */
    public record AttributeChange(String name, Object before, Object after) {}

    /** The identifier, the new one if it was renamed. */
    public String id() {
        return after.or(() -> before).map(Feature::id).orElseThrow();
    }
}
