package org.spatialplan.edit;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.spatialplan.text.Messages;

/** Takes changes of a draft back. */
record Undoing(Draft draft) {

    /**
     * Finds the newest change that is in effect: not taken back, or taken back by an undo that was itself taken back.
     * Neither undos nor renewals are found.
     */
    Optional<Change> findNewest(Predicate<Change> isAllowed) {
        Set<Integer> undone = undone();
        return draft.changes().stream()
                .filter(change -> change.kind() == Change.Kind.EDIT && !undone.contains(change.number()))
                .filter(isAllowed)
                .reduce((earlier, later) -> later);
    }

    /** Lists the numbers of the changes that are taken back; the newest undos decide about the earlier ones. */
    Set<Integer> undone() {
        Set<Integer> undone = new HashSet<>();
        List<Change> changes = draft.changes();
        for (int i = changes.size() - 1; i >= 0; i--) {
            Change change = changes.get(i);
            if (change.kind() == Change.Kind.UNDO && !undone.contains(change.number())) {
                undone.add(change.undoes().orElseThrow());
            }
        }
        return undone;
    }

    /**
     * Returns the edits that take a change back.
     *
     * @throws EditConflictException if it is no change of items, or if an item is no longer as it left it
     */
    List<ItemEdit> takeBack(Change change) {
        boolean isOfItems = change.kind() == Change.Kind.EDIT || change.kind() == Change.Kind.UNDO;
        if (!isOfItems || undone().contains(change.number())) {
            throw new EditConflictException("undo-impossible", Messages.of("edit.undo-impossible", change.number()));
        }
        change.edits().stream()
                .filter(edit -> !draft.items().findContent(edit.item()).equals(edit.after()))
                .findFirst()
                .ifPresent(edit -> {
                    throw new EditConflictException(
                            "undo-built-upon", Messages.of("edit.undo-built-upon", change.number(), edit.item()));
                });
        return change.edits().stream().map(ItemEdit::reversed).toList();
    }
}
