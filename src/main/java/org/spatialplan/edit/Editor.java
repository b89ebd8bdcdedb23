package org.spatialplan.edit;

import java.util.function.Predicate;
import org.spatialplan.access.Caller;

/**
 * Who edits, and why.
 *
 * @param sees tells of a layer's id whether the caller sees that layer; links to others do not exist for the caller
 * @param reason may be empty where none is required
 */
public record Editor(Caller caller, Predicate<String> sees, String reason) {

    /** Makes an editor who sees every layer. */
    public Editor(Caller caller, String reason) {
        this(caller, layer -> true, reason);
    }

    Change.Author author() {
        return new Change.Author(caller.id(), caller.name());
    }
}
