package org.spatialplan.edit;

import java.util.function.Predicate;
import org.spatialplan.access.Caller;
import org.spatialplan.layer.FeatureRef;

/**
 * Who edits, and why.
 *
 * @param sees tells whether the caller sees a feature; links to others do not exist for the caller
 * @param reason may be empty where none is required
 */
public record Editor(Caller caller, Predicate<FeatureRef> sees, String reason) {

    /** Makes an editor who sees every feature. */
    public Editor(Caller caller, String reason) {
        this(caller, feature -> true, reason);
    }

    Change.Author author() {
        return new Change.Author(caller.id(), caller.name());
    }
}
