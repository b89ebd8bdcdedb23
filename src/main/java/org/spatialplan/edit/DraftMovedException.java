package org.spatialplan.edit;

import org.spatialplan.geo.CodedException;
import org.spatialplan.text.Messages;

/** Another editor, perhaps on another instance, changed the draft at the same moment. Nothing was changed. */
public final class DraftMovedException extends CodedException {

    public DraftMovedException() {
        super("draft-moved", Messages.of("edit.draft-moved"));
    }
}
