package org.spatialplan.plan;

import java.util.Optional;
import java.util.OptionalDouble;
import org.spatialplan.geo.Reach;

/**
 * A link from an item of the plan to the ground, with its evidence.
 *
 * @param id unique among links
 * @param target layer and feature, for example {@code rivers/luoyang-river}
 * @param reach the stretch of the target that is meant, if not the whole
 * @param basis whether the plan's words name the target
 * @param accuracyM how far the true place may lie from the linked geometry as it is drawn, in metres; empty where the
 *     whole feature or territory is meant, which is then as accurate as the feature
 * @param evidence where in the plan: annex and row, or box and item
 * @param words the plan's words that name the place; empty where they name none, as of a link to the whole city
 * @param note why this precision, may be empty
 */
public record Link(
        String id,
        Subject subject,
        String target,
        Optional<Reach> reach,
        Role role,
        Precision precision,
        Basis basis,
        OptionalDouble accuracyM,
        String evidence,
        String words,
        String note) {

    /** How the target is known. */
    public enum Basis {
        /** The plan names the target, in the words of the evidence or in the column of districts. */
        NAMED,
        /** The author of the link concluded the target from what the plan says. Such a link is never certain. */
        ASSUMED
    }

    /** Tests whether the plan does not name the target; such a link makes nothing certain. */
    public boolean isAssumed() {
        return basis == Basis.ASSUMED;
    }

    /**
     * Tests whether the plan names a feature, or a stretch of it, as the ground itself, and the feature is not an
     * administrative unit.
     */
    public boolean isOfNamedThing() {
        return basis == Basis.NAMED && precision.isTheFeatureItself() && role != Role.SERVES;
    }

    /** Returns the same link under another id. */
    public Link withId(String other) {
        return new Link(other, subject, target, reach, role, precision, basis, accuracyM, evidence, words, note);
    }
}
