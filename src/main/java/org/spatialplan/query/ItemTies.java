package org.spatialplan.query;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.spatialplan.plan.Action;
import org.spatialplan.plan.Plan;
import org.spatialplan.plan.PlanItem;
import org.spatialplan.plan.Project;
import org.spatialplan.plan.Relation;
import org.spatialplan.plan.Subject;

/**
 * Which items of the plan belong together: a project carries out actions, an action carries out tasks and serves
 * indicators, a task serves indicators; all of it both ways. A project belongs to a task or an indicator through one of
 * its actions. Immutable and thread-safe.
 */
public final class ItemTies {

    private static final Set<Subject.Kind> OF_PROJECTS = Set.of(Subject.Kind.PROJECTS, Subject.Kind.ACTIONS);

    private final Plan plan;

    public ItemTies(Plan plan) {
        this.plan = plan;
    }

    /**
     * Tests for items that belong to another one.
     *
     * @throws RelationsUnknownException from the test, if the version of the plan does not say how such items belong to
     *     each other
     */
    public Predicate<PlanItem> with(Subject other) {
        Set<Subject> tied = from(other, Subject.Kind.values());
        return item -> {
            requireKnown(other.kind(), item.subject().kind());
            return tied.contains(item.subject());
        };
    }

    /**
     * Tests for items that belong to none of a kind.
     *
     * @throws RelationsUnknownException as above
     */
    public Predicate<PlanItem> without(Subject.Kind kind) {
        return item -> {
            requireKnown(kind, item.subject().kind());
            return from(item.subject(), kind).isEmpty();
        };
    }

    /** Which actions a project carries out stands with the project; all other ties are relations. */
    private void requireKnown(Subject.Kind one, Subject.Kind other) {
        if (!OF_PROJECTS.contains(one) || !OF_PROJECTS.contains(other)) {
            RelationsUnknownException.require(plan);
        }
    }

    /** Lists the items of some kinds that belong to an item. */
    private Set<Subject> from(Subject item, Subject.Kind... kinds) {
        Set<Subject> direct = new LinkedHashSet<>(neighbours(item));
        Set<Subject> all = new LinkedHashSet<>(direct);
        direct.stream()
                .filter(action -> action.kind() == Subject.Kind.ACTIONS)
                .flatMap(action -> neighbours(action).stream())
                .filter(far -> leadsThroughActions(item.kind(), far.kind()))
                .forEach(all::add);
        all.removeIf(found -> Stream.of(kinds).noneMatch(kind -> kind == found.kind()));
        return all;
    }

    /** Tests whether two kinds are tied by actions alone: only projects are. */
    private static boolean leadsThroughActions(Subject.Kind one, Subject.Kind other) {
        return one != other && (one == Subject.Kind.PROJECTS || other == Subject.Kind.PROJECTS);
    }

    private Collection<Subject> neighbours(Subject item) {
        return switch (item.kind()) {
            case PROJECTS ->
                plan.findProject(Integer.parseInt(item.id())).stream()
                        .flatMap(project -> project.actions().stream())
                        .map(carried -> Subject.action(carried.action()))
                        .toList();
            case ACTIONS ->
                Stream.concat(
                                plan.findAction(item.id()).stream().flatMap(this::projects),
                                related(item, Relation.Kind.CARRIES_OUT, Relation.Kind.SERVES))
                        .toList();
            case TASKS, INDICATORS ->
                related(item, Relation.Kind.CARRIES_OUT, Relation.Kind.SERVES).toList();
            case PATHWAYS -> Set.of();
        };
    }

    private Stream<Subject> projects(Action action) {
        return plan.projectsOf(action).stream().map(Project::subject);
    }

    private Stream<Subject> related(Subject item, Relation.Kind... kinds) {
        return Stream.of(kinds)
                .flatMap(kind -> Stream.concat(
                        plan.relationsFrom(item, kind).stream().map(Relation::object),
                        plan.relationsTo(item, kind).stream().map(Relation::subject)));
    }
}
