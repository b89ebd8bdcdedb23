package org.spatialplan.web.parameter;

import java.util.List;
import org.spatialplan.plan.Action;
import org.spatialplan.plan.Subject.Kind;
import org.spatialplan.query.ItemQuestion;
import org.spatialplan.query.PlanMap;

/** The parameters that choose actions, as texts. An action has to meet all that are given. */
public record ActionParameters(
        PlacedItemParameters item, String project, String task, String indicator, String without) {

    private static final QueryParameter<String> PROJECT =
            TieParameter.of(Kind.PROJECTS, "Project that carries the action out.", "32");
    private static final QueryParameter<String> TASK =
            TieParameter.of(Kind.TASKS, "Task of a chapter that the action carries out.", "ch4-02");
    private static final QueryParameter<String> INDICATOR =
            TieParameter.of(Kind.INDICATORS, "Indicator that the action serves.", "21");
    private static final QueryParameter<Kind> WITHOUT = TieParameter.without(
            "Only actions that no project carries out, that carry out no task, or that serve no indicator.",
            Kind.PROJECTS,
            Kind.TASKS,
            Kind.INDICATORS);

    /** The parameters, in the order of the components that are texts. */
    static final List<QueryParameter<?>> PARAMETERS = List.of(PROJECT, TASK, INDICATOR, WITHOUT);

    /**
     * Reads the parameters.
     *
     * @throws org.spatialplan.query.BadParameterException if a value cannot be read
     */
    public ItemQuestion<Action> toQuestion(PlanMap map) {
        return item.<Action>toQuestion(Kind.ACTIONS, map)
                .where(TieParameter.with(Kind.PROJECTS, project, map))
                .where(TieParameter.with(Kind.TASKS, task, map))
                .where(TieParameter.with(Kind.INDICATORS, indicator, map))
                .where(TieParameter.without(WITHOUT, without, map));
    }
}
