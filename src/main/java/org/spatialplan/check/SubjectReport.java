package org.spatialplan.check;

import java.util.List;
import java.util.Optional;
import org.spatialplan.geo.Certainty;

/**
 * The verdict on one subject.
 *
 * @param certainty how sure the state is; empty where nothing was decided
 * @param reason why the state is what it is
 * @param findings gravest and surest first; those of layers that stay below their threshold are kept and decide nothing
 * @param totals for each measured place and layer with findings
 * @param notExcluded ids of features of unknown place in the subject's territory, which cannot be excluded
 * @param outcomes the states that it may come to, the gravest first: more than one where that depends on a zone that nobody knows
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

    /** Why the state is what it is; findings say more. */
    public enum Reason {
        /** The rules forbid the activity where it meets the layer. */
        FORBIDDEN_THERE,
        /** The rules allow the activity there on conditions. */
        ALLOWED_ON_CONDITIONS,
        /** The rules forbid the activity in one of the zones that a feature may be in, and allow it on conditions in another. */
        DEPENDS_ON_ZONE,
        /** Nothing of the layer comes near, within the accuracy of both. */
        NOTHING_NEAR,
        /** Nothing comes near where the subject was assumed to lie: it may lie elsewhere. */
        NOTHING_NEAR_ASSUMED,
        /** What is shared, all pieces together, is smaller than the rules' threshold. */
        BELOW_THRESHOLD,
        /** Nothing located comes near, but a part of the layer lies somewhere in the same territory. */
        UNLOCATED_PART_NEAR,
        /** The activity takes no ground. */
        TAKES_NO_GROUND,
        /** Nobody knows where the subject lies. */
        NO_LOCATION,
        /** A layer that should be checked holds nothing, or held nothing at the time that was asked for. */
        LAYER_MISSING,
        /** There were no rules for a layer on the day whose rules were asked for. */
        RULES_NOT_IN_FORCE,
        /** A part of the ground lies where the layers hold no data. */
        OUTSIDE_TERRITORY,
        /** The rules do not know the activity. */
        UNKNOWN_ACTIVITY,
        /** The geometry is broken or could not be read. */
        BROKEN_GEOMETRY,
        /** It takes more time or memory than one parcel may have. */
        OVER_LIMIT,
        /** The check itself failed; the log holds the details. */
        FAILED
    }

    /** The same verdict on a subject of which a place was assumed: that nothing is met there does not make it certain. */
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

    /** A verdict on something that could not be checked. */
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
