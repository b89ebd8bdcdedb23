package org.spatialplan.ogc.wfs;

import java.util.List;
import java.util.Optional;
import org.spatialplan.edit.Edit;

/**
 * An action of a transaction.
 *
 * @param handle as the client named it
 * @param locator names it in reports: the handle, else the element with its number
 * @param edits one for each feature that it creates or selects
 */
record TransactionAction(Kind kind, Optional<String> handle, String locator, WorkingType type, List<Edit> edits) {

    /** What an action does. */
    enum Kind {
        INSERT,
        UPDATE,
        REPLACE,
        DELETE
    }

    TransactionAction {
        edits = List.copyOf(edits);
    }
}
