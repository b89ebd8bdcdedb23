package org.spatialplan.web.parameter;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.spatialplan.plan.Plan;
import org.spatialplan.plan.PlanItem;
import org.spatialplan.plan.Relation;
import org.spatialplan.plan.Subject;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.query.Chain;
import org.spatialplan.query.PlanGaps;
import org.spatialplan.query.PlanMap;
import org.spatialplan.query.UnknownNameException;
import org.spatialplan.text.Messages;

/** The parameters that choose chains, as texts. A chain has to meet all that are given. */
public record ChainParameters(String indicator, String action, String task, String project, String gap) {

    private static final QueryParameter<String> INDICATOR = QueryParameter.text("indicator")
            .means("Number of an indicator in annex 1: only its chains.")
            .example("21");
    private static final QueryParameter<String> ACTION = QueryParameter.text("action")
            .means("An action: box and item, or its name: only its chains.")
            .example("2-02");
    private static final QueryParameter<String> TASK = QueryParameter.text("task")
            .means("Chapter and position of a task: only chains of actions that carry it out.")
            .example("ch4-02");
    private static final QueryParameter<String> PROJECT = QueryParameter.text("project")
            .means("Number of a project in annex 3: only its chains.")
            .example("32");
    private static final QueryParameter<Chain.Gap> GAP = QueryParameter.constant("gap", Chain.Gap.class)
            .means("Only chains that break there.")
            .example("action-without-project");

    private static final QueryParameter<String> LAYER = QueryParameter.text("layer");

    /** The parameters, in the order of the components. */
    static final List<QueryParameter<?>> PARAMETERS = List.of(INDICATOR, ACTION, TASK, PROJECT, GAP);

    /**
     * Reads the parameters.
     *
     * @throws BadParameterException if a value cannot be read, or the plan has no such item
     */
    public Predicate<Chain> toCondition(PlanMap map) {
        Plan plan = map.plan();
        Optional<Subject> wantedIndicator = NameParameter.item(Subject.Kind.INDICATORS, indicator, map);
        Optional<Subject> wantedAction = NameParameter.item(Subject.Kind.ACTIONS, action, map);
        Optional<Subject> wantedTask = NameParameter.item(Subject.Kind.TASKS, task, map);
        Optional<Subject> wantedProject = ofProject(map);
        Optional<Chain.Gap> wantedGap = GAP.parse(gap);
        return chain -> isOf(wantedIndicator, chain.indicator())
                && isOf(wantedAction, chain.action())
                && isOf(wantedProject, chain.project())
                && wantedTask.map(id -> carriesOut(chain, id, plan)).orElse(true)
                && wantedGap.map(chain::has).orElse(true);
    }

    /**
     * The project that is named; empty if none is.
     *
     * @throws BadParameterException if the plan has no such project
     */
    public Optional<Subject> ofProject(PlanMap map) {
        return NameParameter.item(Subject.Kind.PROJECTS, project, map);
    }

    private static boolean isOf(Optional<Subject> wanted, Optional<? extends PlanItem> item) {
        return wanted.isEmpty() || wanted.equals(item.map(PlanItem::subject));
    }

    private static boolean carriesOut(Chain chain, Subject task, Plan plan) {
        return chain.action()
                .filter(action -> plan.relationsFrom(action.subject(), Relation.Kind.CARRIES_OUT).stream()
                        .anyMatch(relation -> relation.object().equals(task)))
                .isPresent();
    }

    /**
     * Reads the layers whose features a project may name: one, or all of them if none is given.
     *
     * @throws BadParameterException if there is no such layer
     */
    public static List<String> layers(String value, PlanGaps gaps) {
        List<String> all = gaps.layers().stream().map(layer -> layer.id()).toList();
        return LAYER.parse(value)
                .map(id -> {
                    if (!all.contains(id)) {
                        throw new BadParameterException(
                                "layer",
                                id,
                                Messages.of("query.expected.known-name", Messages.of("query.kind.layer")),
                                UnknownNameException.of("layer", id, all).near());
                    }
                    return List.of(id);
                })
                .orElse(all);
    }
}
