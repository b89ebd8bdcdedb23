package org.spatialplan.edit;

import java.util.Comparator;

/**
 * An item of a draft.
 *
 * @param position among the items of its kind
 */
record DraftItem(ItemRef ref, long position, ItemContent content) {

    /** The order of items in the plan. */
    static final Comparator<DraftItem> ORDER = Comparator.<DraftItem, ItemKind>comparing(
                    item -> item.ref().kind())
            .thenComparingLong(DraftItem::position)
            .thenComparing(item -> item.ref().id());
}
