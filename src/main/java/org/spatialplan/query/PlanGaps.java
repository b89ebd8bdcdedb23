package org.spatialplan.query;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.FeatureRef;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.PlacedLink;
import org.spatialplan.plan.Action;
import org.spatialplan.plan.Indicator;
import org.spatialplan.plan.Plan;
import org.spatialplan.plan.Precision;
import org.spatialplan.plan.Project;
import org.spatialplan.plan.Relation;
import org.spatialplan.plan.Subject;
import org.spatialplan.plan.Task;

/** Finds what the plan ties to nothing: items without one another, projects without a place, features without a project. */
public final class PlanGaps {

    private final PlanMap map;
    private final Plan plan;
    private final PlanChains chains;

    /** Searches a map. */
    public PlanGaps(PlanMap map) {
        this.map = map;
        this.plan = map.plan();
        this.chains = new PlanChains(plan);
    }

    /** Lists the actions that no project carries out. */
    public List<Action> actionsWithoutProject() {
        return actions(action -> chains.projectsOf(action.id()).isEmpty());
    }

    /**
     * Lists the actions that serve no indicator.
     *
     * @throws RelationsUnknownException if the version of the plan does not say what they serve
     */
    public List<Action> actionsWithoutIndicator() {
        RelationsUnknownException.require(plan);
        return actions(action ->
                plan.relationsFrom(action.subject(), Relation.Kind.SERVES).isEmpty());
    }

    /**
     * Lists the indicators that no action serves.
     *
     * @throws RelationsUnknownException as above
     */
    public List<Indicator> indicatorsWithoutAction() {
        RelationsUnknownException.require(plan);
        return plan.indicators().stream()
                .filter(indicator ->
                        chains.serving(indicator.number(), Subject.Kind.ACTIONS).isEmpty())
                .toList();
    }

    /**
     * Lists the tasks that no boxed action carries out.
     *
     * @throws RelationsUnknownException as above
     */
    public List<Task> tasksWithoutAction() {
        RelationsUnknownException.require(plan);
        return plan.tasks().stream()
                .filter(task -> plan.relationsTo(task.subject(), Relation.Kind.CARRIES_OUT)
                        .isEmpty())
                .toList();
    }

    /** Lists the projects that carry out no action. */
    public List<Project> projectsWithoutAction() {
        return plan.projects().stream()
                .filter(project -> project.actions().isEmpty())
                .toList();
    }

    /** Groups all projects by the finest precision among their links, the finest first. */
    public Map<Precision, List<Project>> projectsByPrecision() {
        return plan.projects().stream()
                .collect(Collectors.groupingBy(
                        project -> PlacedLink.finest(map.linksOf(project.subject())),
                        TreeMap::new,
                        Collectors.toList()));
    }

    /** Lists the layers of which a project may name a feature: those that are not made of the plan's links. */
    public List<LayerDefinition> layers() {
        return map.catalogue().layers().stream()
                .filter(layer -> !layer.isMadeOfLinks())
                .filter(layer -> map.findLayer(layer.id()).isPresent())
                .toList();
    }

    /**
     * Lists the features of a layer that no project's row names: neither the feature nor one of which it is made is the
     * target of a project's link, a district of a project, or a place that the index of named places gives for its row.
     *
     * @throws UnknownNameException for an unknown layer, with similar names
     */
    public List<FeatureRef> featuresWithoutProject(String layer) {
        FeatureTies ties = FeatureTies.of(map);
        return map.getLayer(layer).entries().stream()
                .map(LayerIndex.Entry::feature)
                .filter(feature -> !ties.isTied(layer, feature, Subject.Kind.PROJECTS))
                .map(feature -> new FeatureRef(layer, feature.id()))
                .toList();
    }

    private List<Action> actions(Predicate<Action> wanted) {
        return plan.actions().stream().filter(wanted).toList();
    }
}
