package org.spatialplan.check;

import java.util.List;
import java.util.Optional;
import org.spatialplan.geo.Certainty;

/**
 * The verdict on one subject.
 *
 * @param certainty how sure the state is; empty where nothing was decided
 * @param reason the reason for the state
 * @param findings gravest and surest first; those of layers below their threshold are kept and decide nothing
 * @param totals one for each measured place and layer with findings
 * @param notExcluded ids of features without a location in the subject's territory, which cannot be excluded
 * @param outcomes the possible states, the gravest first: several where they depend on an unknown zone
 */
public record SubjectReport(
        CheckSubject subject,
        ConflictState state,
        Optional<Certainty> certainty,
        Reason reason,
        List<Finding> findings,
        List<LayerTotal> totals,
        List<String> notExcluded,
        List<ConflictState> outcomes) {

    /** The reasons for a state; findings have the details. */
    public enum Reason {
        /** The rules forbid the activity where it meets the layer. */
        FORBIDDEN_THERE,
        /** The rules allow the activity there on conditions. */
        ALLOWED_ON_CONDITIONS,
        /**
         * The rules forbid the activity in one of the possible zones of a feature, and allow it on conditions in
         * another.
         */
        DEPENDS_ON_ZONE,
        /** Nothing of the layer is near, within the accuracy of both. */
        NOTHING_NEAR,
        /** Nothing is near the assumed place of the subject, which may be elsewhere. */
        NOTHING_NEAR_ASSUMED,
        /** What is shared, with all pieces summed, is smaller than the rules' threshold. */
        BELOW_THRESHOLD,
        /** Nothing located is near, but a part of the layer is somewhere in the same territory. */
        UNLOCATED_PART_NEAR,
        /** The activity takes no ground. */
        TAKES_NO_GROUND,
        /** The subject's location is unknown. */
        NO_LOCATION,
        /** A required layer is empty, or was empty at the requested time. */
        LAYER_MISSING,
        /** A layer had no rules in force on the requested day. */
        RULES_NOT_IN_FORCE,
        /** A part of the ground is where the layers have no data. */
        OUTSIDE_TERRITORY,
        /** The rules do not know the activity. */
        UNKNOWN_ACTIVITY,
        /** The geometry is broken or could not be read. */
        BROKEN_GEOMETRY,
        /** The check needs more time or memory than one parcel may have. */
        OVER_LIMIT,
        /** The check itself failed; the log has the details. */
        FAILED
    }

    /** Returns the verdict for an assumed place: it is not certain that nothing is met. */
    public SubjectReport onAssumedPlace() {
        boolean silent = reason == Reason.NOTHING_NEAR || reason == Reason.BELOW_THRESHOLD;
        return silent
                ? new SubjectReport(
                        subject,
                        state,
                        Optional.of(Certainty.POSSIBLE),
                        Reason.NOTHING_NEAR_ASSUMED,
                        findings,
                        totals,
                        notExcluded,
                        outcomes)
                : this;
    }

    /** Makes the verdict on something that could not be checked. */
    public static SubjectReport notChecked(CheckSubject subject, Reason reason) {
        return new SubjectReport(
                subject,
                ConflictState.NOT_CHECKED,
                Optional.empty(),
                reason,
                List.of(),
                List.of(),
                List.of(),
                List.of(ConflictState.NOT_CHECKED));
    }
}
