package org.spatialplan.edit;

import java.util.Optional;
import org.spatialplan.plan.Subject;

/**
 * The address of an item of the draft, for example {@code projects/5}, {@code actions/3-05} or {@code links/L001}.
 *
 * @param id the number of a project, or the id of another item
 */
public record ItemRef(ItemKind kind, String id) implements Comparable<ItemRef> {

    /** Returns the address of a project. */
    public static ItemRef project(int number) {
        return new ItemRef(ItemKind.PROJECTS, Integer.toString(number));
    }

    /** Returns the address of an action. */
    public static ItemRef action(String id) {
        return new ItemRef(ItemKind.ACTIONS, id);
    }

    /** Returns the address of a link. */
    public static ItemRef link(String id) {
        return new ItemRef(ItemKind.LINKS, id);
    }

    /** Returns the address of a drawn place. */
    public static ItemRef drawnPlace(String id) {
        return new ItemRef(ItemKind.DRAWN_PLACES, id);
    }

    /** Finds the address of a project or an action; empty for other items of the plan. */
    public static Optional<ItemRef> of(Subject subject) {
        return ItemKind.of(subject).map(kind -> new ItemRef(kind, subject.id()));
    }

    /** Parses {@code projects/5}; empty if the text has another form. */
    public static Optional<ItemRef> parse(String text) {
        int slash = text.indexOf('/');
        return slash < 0 || slash == text.length() - 1
                ? Optional.empty()
                : ItemKind.find(text.substring(0, slash)).map(kind -> new ItemRef(kind, text.substring(slash + 1)));
    }

    @Override
    public int compareTo(ItemRef other) {
        int byKind = kind.compareTo(other.kind);
        return byKind == 0 ? id.compareTo(other.id) : byKind;
    }

    @Override
    public String toString() {
        return kind.path() + "/" + id;
    }
}
