package org.spatialplan.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spatialplan.plan.Action;
import org.spatialplan.plan.Indicator;
import org.spatialplan.plan.Plan;
import org.spatialplan.plan.Project;
import org.spatialplan.plan.Project.ActionOfProject;
import org.spatialplan.plan.Relation;
import org.spatialplan.plan.Subject;

/** Follows the plan's ties from indicators to actions to projects, and back. Immutable and thread-safe. */
public final class PlanChains {

    private final Plan plan;
    private final Map<String, List<ProjectOfAction>> projects;

    /** A project that carries out an action, and why. */
    public record ProjectOfAction(Project project, ActionOfProject tie) {}

    public PlanChains(Plan plan) {
        this.plan = plan;
        this.projects = plan.projects().stream()
                .flatMap(project -> project.actions().stream().map(tie -> new ProjectOfAction(project, tie)))
                .collect(Collectors.groupingBy(carried -> carried.tie().action()));
    }

    /** Lists the projects that carry out an action, by number. */
    public List<ProjectOfAction> projectsOf(String action) {
        return projects.getOrDefault(action, List.of());
    }

    /** Lists the actions and tasks that serve an indicator, in the order of the data. */
    public List<Relation> serving(int indicator, Subject.Kind kind) {
        return plan.relationsTo(Subject.indicator(indicator), Relation.Kind.SERVES).stream()
                .filter(relation -> relation.subject().kind() == kind)
                .toList();
    }

    /** Lists the ties of a kind that start from the actions of a project, by what they lead to. */
    public Map<Subject, List<Relation>> through(Project project, Relation.Kind kind) {
        return project.actions().stream()
                .map(ActionOfProject::action)
                .distinct()
                .flatMap(action -> plan.relationsFrom(Subject.action(action), kind).stream())
                .collect(Collectors.groupingBy(Relation::object, LinkedHashMap::new, Collectors.toList()));
    }

    /**
     * Lists all chains: those of each indicator in the plan's order, then those of actions that serve none, then
     * projects that carry out nothing. Every indicator, action and project is in at least one.
     *
     * @throws RelationsUnknownException if the version of the plan does not say how its items belong to each other
     */
    public List<Chain> all() {
        RelationsUnknownException.require(plan);
        Stream<Chain> ofIndicators = plan.indicators().stream().flatMap(this::of);
        Stream<Chain> ofActions = plan.actions().stream()
                .filter(action -> plan.relationsFrom(action.subject(), Relation.Kind.SERVES)
                        .isEmpty())
                .flatMap(action -> of(Optional.empty(), Optional.empty(), action));
        Stream<Chain> idle = plan.projects().stream()
                .filter(project -> project.actions().isEmpty())
                .map(project -> new Chain(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(project)));
        return Stream.of(ofIndicators, ofActions, idle)
                .flatMap(Function.identity())
                .toList();
    }

    private Stream<Chain> of(Indicator indicator) {
        List<Relation> serving = serving(indicator.number(), Subject.Kind.ACTIONS);
        return serving.isEmpty()
                ? Stream.of(new Chain(
                        Optional.of(indicator), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()))
                : serving.stream()
                        .flatMap(relation -> of(
                                Optional.of(indicator),
                                Optional.of(relation),
                                plan.findAction(relation.subject().id()).orElseThrow()));
    }

    private Stream<Chain> of(Optional<Indicator> indicator, Optional<Relation> serves, Action action) {
        List<ProjectOfAction> carriedOut = projectsOf(action.id());
        return carriedOut.isEmpty()
                ? Stream.of(new Chain(indicator, serves, Optional.of(action), Optional.empty(), Optional.empty()))
                : carriedOut.stream()
                        .map(carried -> new Chain(
                                indicator,
                                serves,
                                Optional.of(action),
                                Optional.of(carried.tie()),
                                Optional.of(carried.project())));
    }
}
