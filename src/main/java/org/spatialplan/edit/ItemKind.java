package org.spatialplan.edit;

import java.util.Optional;
import java.util.stream.Stream;
import org.spatialplan.plan.Subject;

/** The kinds of items that can be edited; the path segment is also the stable name. */
public enum ItemKind {
    PROJECTS("projects"),
    ACTIONS("actions"),
    LINKS("links"),
    /** Geometry that people drew for a project or an action; it changes with its item and its link. */
    DRAWN_PLACES("drawn-places"),
    /**
     * What was said of a place that nobody has drawn yet: clients such as QGIS send properties before the geometry. It
     * is used with the drawing, and is no part of the plan.
     */
    STATEMENTS("place-statements");

    private final String path;

    ItemKind(String path) {
        this.path = path;
    }

    /** Returns the path segment, for example {@code projects}. */
    public String path() {
        return path;
    }

    /** Tests whether items of the kind are projects or actions, which have links. */
    public boolean isSubject() {
        return this == PROJECTS || this == ACTIONS;
    }

    /** Finds the kind of a project or an action of the plan; empty for other items, which cannot be edited. */
    public static Optional<ItemKind> of(Subject subject) {
        return switch (subject.kind()) {
            case PROJECTS -> Optional.of(PROJECTS);
            case ACTIONS -> Optional.of(ACTIONS);
            case TASKS, PATHWAYS, INDICATORS -> Optional.empty();
        };
    }

    /** Finds a kind by its path segment. */
    public static Optional<ItemKind> find(String path) {
        return Stream.of(values()).filter(kind -> kind.path.equals(path)).findFirst();
    }
}
