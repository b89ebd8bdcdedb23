package org.spatialplan.check;

import java.util.List;
import java.util.Optional;
import org.spatialplan.geo.Certainty;

/**
 * The verdict on one subject.
 *
 * @param certainty how sure the state is; empty where nothing was decided
 * @param reason why the state is what it is
 * @param findings gravest and surest first
 * @param notExcluded ids of features of unknown place in the subject's territory, which cannot be excluded
 */
public record SubjectReport(
        CheckSubject subject,
        ConflictState state,
        Optional<Certainty> certainty,
        Reason reason,
        List<Finding> findings,
        List<String> notExcluded) {

    /** Why the state is what it is; findings say more. */
    public enum Reason {
        /** The rules forbid the activity where it meets the layer. */
        FORBIDDEN_THERE,
        /** The rules allow the activity there on conditions. */
        ALLOWED_ON_CONDITIONS,
        /** Nothing of the layer comes near, within the accuracy of both. */
        NOTHING_NEAR,
        /** Nothing located comes near, but a part of the layer lies somewhere in the same territory. */
        UNLOCATED_PART_NEAR,
        /** The activity takes no ground. */
        TAKES_NO_GROUND,
        /** Nobody knows where the subject lies. */
        NO_LOCATION,
        /** The rules do not know the activity. */
        UNKNOWN_ACTIVITY
    }
}
