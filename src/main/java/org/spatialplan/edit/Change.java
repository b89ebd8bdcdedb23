package org.spatialplan.edit;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;

/**
 * One change of a draft: a version of it. Changes are never altered; an undo is another change. Immutable.
 *
 * @param draft number of the draft, from 1
 * @param number within the draft, from 1, without gaps
 * @param bases the versions from which the draft starts after this change
 * @param undoes number of the change that this one takes back
 * @param author who made it
 * @param reason may be empty
 * @param edits of a {@link Kind#RENEWAL} against the plan that it brings in, of others against the state before
 */
public record Change(
        long draft,
        int number,
        Kind kind,
        Bases bases,
        OptionalInt undoes,
        Author author,
        String reason,
        Instant at,
        List<ItemEdit> edits) {

    public Change {
        edits = List.copyOf(edits);
    }

    /** Tests whether a caller made this change, or sees all that it is about. */
    boolean isSeen(Editor by) {
        return author.id().equals(by.author().id()) || edits.stream().allMatch(edit -> edit.isSeen(by.sees()));
    }

    /** The kinds of changes. */
    public enum Kind {
        /** Items were created, replaced, updated or deleted. */
        EDIT,
        /** An earlier change was taken back. */
        UNDO,
        /** The draft was brought up to a plan that was added meanwhile. */
        RENEWAL,
        /** The draft became the plan's next version; it ends here. */
        PUBLICATION,
        /** The draft was given up; it ends here. */
        DISCARD;

        /** Tests whether the draft ends with such a change. */
        public boolean ends() {
            return this == PUBLICATION || this == DISCARD;
        }
    }

    /**
     * Who made a change.
     *
     * @param id of the caller, which never changes, for example {@code key:…}
     * @param name for people
     */
    public record Author(String id, String name) {}

    /**
     * The stored versions from which a draft starts.
     *
     * @param plan number of the plan's version
     * @param places number of the version of the layer of drawn places; 0 for none
     */
    public record Bases(int plan, int places) {}
}
