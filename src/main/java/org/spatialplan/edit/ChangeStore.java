package org.spatialplan.edit;

import java.util.List;
import java.util.Optional;

/** Stores the changes of drafts, append-only. Thread-safe. */
public interface ChangeStore {

    /**
     * The newest change of the newest draft.
     *
     * @param number of the change
     */
    record Head(long draft, int number, Change.Kind kind) {}

    /** Finds the newest change; empty if nothing was ever changed. */
    Optional<Head> findHead();

    /**
     * Lists the changes of a draft that follow a number, oldest first.
     *
     * @param after 0 for all
     */
    List<Change> listChanges(long draft, int after);

    /**
     * Lists the ends of drafts: the publications and discards of all drafts, without their edits, newest first.
     *
     * @param limit how many at most
     */
    List<Change> listEnds(int limit);

    /** Adds a change, as {@link #append(Change, Runnable)} does. */
    default void append(Change change) {
        append(change, () -> {});
    }

    /**
     * Adds a change in one transaction, together with other work. If either fails, nothing is added. Other writers, also
     * those of other instances, wait meanwhile.
     *
     * @param together runs in the same transaction
     * @throws DraftMovedException if the change does not follow the newest one
     */
    void append(Change change, Runnable together);
}
