package org.spatialplan.edit;

import org.spatialplan.geo.CodedException;
import org.spatialplan.text.Messages;

/** An item, or the draft, has changed since the caller read it, so the caller's change would undo another's unseen. */
public final class ItemChangedException extends CodedException {

    ItemChangedException(ItemRef item) {
        super("item-changed", Messages.of("edit.item-changed", item));
    }

    ItemChangedException(String draft) {
        super("draft-changed", Messages.of("edit.draft-changed", draft));
    }
}
