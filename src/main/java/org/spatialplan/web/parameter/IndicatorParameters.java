package org.spatialplan.web.parameter;

import java.util.List;
import org.spatialplan.plan.Indicator;
import org.spatialplan.plan.Subject.Kind;
import org.spatialplan.query.ItemQuestion;
import org.spatialplan.query.PlanMap;

/** The parameters that choose indicators, as texts. An indicator has to meet all that are given. */
public record IndicatorParameters(ItemParameters item, String project, String action, String task, String without) {

    private static final QueryParameter<String> PROJECT =
            TieParameter.of(Kind.PROJECTS, "Project that carries out an action which serves the indicator.", "32");
    private static final QueryParameter<String> ACTION =
            TieParameter.of(Kind.ACTIONS, "Action that serves the indicator.", "2-02");
    private static final QueryParameter<String> TASK =
            TieParameter.of(Kind.TASKS, "Task of a chapter that serves the indicator.", "ch4-02");
    private static final QueryParameter<Kind> WITHOUT =
            TieParameter.without("Only indicators that no action, or no task, serves.", Kind.ACTIONS, Kind.TASKS);

    /** The parameters, in the order of the components that are texts. */
    static final List<QueryParameter<?>> PARAMETERS = List.of(PROJECT, ACTION, TASK, WITHOUT);

    /**
     * Reads the parameters.
     *
     * @throws org.spatialplan.query.BadParameterException if a value cannot be read
     */
    public ItemQuestion<Indicator> toQuestion(PlanMap map) {
        return item.<Indicator>toQuestion(map)
                .where(TieParameter.with(Kind.PROJECTS, project, map))
                .where(TieParameter.with(Kind.ACTIONS, action, map))
                .where(TieParameter.with(Kind.TASKS, task, map))
                .where(TieParameter.without(WITHOUT, without, map));
    }
}
