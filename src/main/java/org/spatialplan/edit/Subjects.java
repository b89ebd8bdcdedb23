package org.spatialplan.edit;

import java.util.Optional;
import org.spatialplan.plan.Subject;

/** Finds the plan's reference to a project or an action of a draft. */
final class Subjects {

    private Subjects() {}

    static Optional<Subject> of(ItemRef ref) {
        return switch (ref.kind()) {
            case PROJECTS -> Optional.of(new Subject(Subject.Kind.PROJECTS, ref.id()));
            case ACTIONS -> Optional.of(new Subject(Subject.Kind.ACTIONS, ref.id()));
            case LINKS, DRAWN_PLACES, STATEMENTS -> Optional.empty();
        };
    }
}
