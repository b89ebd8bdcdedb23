package org.spatialplan.plan;

import java.util.Optional;
import java.util.OptionalDouble;
import org.spatialplan.geo.Reach;

/**
 * A tie from the plan to the ground, with its evidence.
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
        /** The plan names it: the evidence words, or the column of districts. */
        NAMED,
        /** Concluded from what the plan says, by whoever made the link: never certain. */
        ASSUMED
    }

    /** Whether the plan does not name the target: such a link makes nothing certain. */
    public boolean isAssumed() {
        return basis == Basis.ASSUMED;
    }

    /** Whether the plan names a feature as a whole that is no unit of administration, as the ground itself. */
    public boolean isOfNamedThing() {
        return basis == Basis.NAMED && precision.isWholeFeature() && reach.isEmpty() && role != Role.SERVES;
    }

    /** The same tie under another id. */
    public Link withId(String other) {
        return new Link(other, subject, target, reach, role, precision, basis, accuracyM, evidence, words, note);
    }
}
