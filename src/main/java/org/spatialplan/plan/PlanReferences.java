package org.spatialplan.plan;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Checks that everything that the parts of a plan reference exists. */
final class PlanReferences {

    private final Plan plan;

    PlanReferences(Plan plan) {
        this.plan = plan;
    }

    /**
     * Checks all references.
     *
     * @throws PlanException for the first reference that leads nowhere
     */
    void check() {
        plan.projects().forEach(this::check);
        for (Action action : plan.actions()) {
            String owner = action.subject().toString();
            requireField(owner, action.field());
            requireBodies(owner, action.bodies());
        }
        for (Pathway pathway : plan.pathways()) {
            String owner = pathway.subject().toString();
            require(owner, "action", List.of(pathway.action()), id -> plan.findAction(id)
                    .isPresent());
            requireBodies(owner, pathway.bodies());
        }
        for (Indicator indicator : plan.indicators()) {
            String owner = indicator.subject().toString();
            requireField(owner, indicator.field());
            requireBodies(owner, indicator.bodies());
        }
        for (Task task : plan.tasks()) {
            String owner = task.subject().toString();
            if (!task.field().isEmpty()) {
                requireField(owner, task.field());
            }
            requireBodies(owner, task.bodies());
        }
        checkWhatHangsOnItems();
    }

    private void check(Project project) {
        String owner = project.subject().toString();
        requireField(owner, project.field());
        requireBodies(owner, project.bodies());
        require(
                owner,
                "quantity",
                project.quantities().stream().map(Quantity::kind).toList(),
                id -> plan.findQuantityKind(id).isPresent());
        require(
                owner,
                "action",
                project.actions().stream().map(Project.ActionOfProject::action).toList(),
                id -> plan.findAction(id).isPresent());
    }

    private void checkWhatHangsOnItems() {
        for (TextTarget target : plan.textTargets()) {
            if (!target.task().isEmpty()) {
                requireSubject("targets/" + target.id(), Subject.task(target.task()));
            }
        }
        plan.notes().forEach(note -> requireSubject("notes/" + note.id(), note.subject()));
        plan.relations().forEach(this::check);
        for (NamedPlace place : plan.places()) {
            place.evidence().stream()
                    .map(Evidence::subject)
                    .flatMap(Optional::stream)
                    .filter(this::isOfAKnownKind)
                    .forEach(subject -> requireSubject("places/" + place.id(), subject));
        }
        for (Link link : plan.links()) {
            requireSubject("links/" + link.id(), link.subject());
            if (!link.subject().kind().hasLinks()) {
                throw new PlanException(
                        "reference-unresolved",
                        "links/" + link.id() + " starts from " + link.subject() + ", which has no links");
            }
        }
    }

    private void check(Relation relation) {
        requireSubject("the relation " + relation, relation.subject());
        requireSubject("the relation " + relation, relation.object());
        if (!relation.fits()) {
            throw new PlanException(
                    "relation-wrong",
                    "the relation " + relation + " is none of its kind: the items are of other kinds or one and the"
                            + " same, or a year is missing or does not belong there");
        }
    }

    /**
     * Tests the kind only where its items were read: a plan without its chapters has no tasks, but places may still
     * name their rows.
     */
    private boolean isOfAKnownKind(Subject subject) {
        return subject.kind() != Subject.Kind.TASKS || !plan.tasks().isEmpty();
    }

    private void requireField(String owner, String field) {
        require(owner, "field", List.of(field), id -> plan.findField(id).isPresent());
    }

    private void requireBodies(String owner, Collection<String> bodies) {
        require(owner, "body", bodies, id -> plan.findBody(id).isPresent());
    }

    private void requireSubject(String owner, Subject subject) {
        require(owner, "subject", List.of(subject.toString()), any -> plan.has(subject));
    }

    private static void require(String owner, String what, Collection<String> used, Predicate<String> isKnown) {
        for (String id : used) {
            if (!isKnown.test(id)) {
                throw new PlanException("reference-unresolved", owner + " names the unknown " + what + " '" + id + "'");
            }
        }
    }
}
