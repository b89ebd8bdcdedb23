package org.spatialplan.edit;

import org.spatialplan.geo.CodedException;
import org.spatialplan.text.Messages;

/** The draft has no such item. */
public final class ItemUnknownException extends CodedException {

    ItemUnknownException(ItemRef item) {
        super("item-unknown", Messages.of("edit.item-unknown", item));
    }
}
