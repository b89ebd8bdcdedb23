package org.spatialplan.edit;

import java.util.Optional;

/**
 * What a change made of one item.
 *
 * @param position of the item among those of its kind, which an undo restores
 * @param before empty if the item did not exist
 * @param after empty if the item no longer exists
 */
public record ItemEdit(ItemRef item, long position, Optional<ItemContent> before, Optional<ItemContent> after) {

    /** Returns the edit that takes this one back. */
    ItemEdit reversed() {
        return new ItemEdit(item, position, after, before);
    }
}
