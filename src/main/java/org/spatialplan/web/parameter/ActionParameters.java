package org.spatialplan.web.parameter;

import java.util.List;
import java.util.Map;
import org.spatialplan.plan.Action;
import org.spatialplan.plan.Subject;
import org.spatialplan.query.ItemConditions;
import org.spatialplan.query.ItemQuestion;
import org.spatialplan.query.PlanMap;

/** The parameters that choose actions, as texts. An action has to meet all that are given. */
public record ActionParameters(PlacedItemParameters item, String without) {

    private static final QueryParameter<Boolean> WITHOUT = QueryParameter.words("without", Map.of("projects", true))
            .means("`projects`: only actions that no project carries out.")
            .example("projects");

    /** The parameters, in the order of the components that are texts. */
    static final List<QueryParameter<?>> PARAMETERS = List.of(WITHOUT);

    /**
     * Reads the parameters.
     *
     * @throws org.spatialplan.query.BadParameterException if a value cannot be read
     */
    public ItemQuestion<Action> toQuestion(PlanMap map) {
        return item.<Action>toQuestion(Subject.Kind.ACTIONS, map)
                .where(WITHOUT.parse(without).map(any -> ItemConditions.withoutProject(map)));
    }
}
