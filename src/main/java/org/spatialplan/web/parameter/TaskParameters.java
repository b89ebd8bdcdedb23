package org.spatialplan.web.parameter;

import java.util.List;
import org.spatialplan.plan.Subject.Kind;
import org.spatialplan.plan.Task;
import org.spatialplan.query.ItemConditions;
import org.spatialplan.query.ItemQuestion;
import org.spatialplan.query.PlanMap;

/** The parameters that choose tasks, as texts. A task has to meet all that are given. */
public record TaskParameters(
        PlacedItemParameters item, String chapter, String project, String action, String indicator, String without) {

    private static final QueryParameter<Integer> CHAPTER = NumberParameter.CHAPTER
            .means("Chapter of the plan, as the plan counts them.")
            .example("3");
    private static final QueryParameter<String> PROJECT =
            TieParameter.of(Kind.PROJECTS, "Project that carries out an action of the task.", "32");
    private static final QueryParameter<String> ACTION =
            TieParameter.of(Kind.ACTIONS, "Action that carries the task out.", "2-02");
    private static final QueryParameter<String> INDICATOR =
            TieParameter.of(Kind.INDICATORS, "Indicator that the task serves.", "21");
    private static final QueryParameter<Kind> WITHOUT = TieParameter.without(
            "Only tasks that no action carries out, or that serve no indicator.", Kind.ACTIONS, Kind.INDICATORS);

    /** The parameters, in the order of the components that are texts. */
    static final List<QueryParameter<?>> PARAMETERS = List.of(CHAPTER, PROJECT, ACTION, INDICATOR, WITHOUT);

    /**
     * Reads the parameters.
     *
     * @throws org.spatialplan.query.BadParameterException if a value cannot be read
     */
    public ItemQuestion<Task> toQuestion(PlanMap map) {
        return item.<Task>toQuestion(Kind.TASKS, map)
                .where(CHAPTER.parse(chapter).map(ItemConditions::ofChapter))
                .where(TieParameter.with(Kind.PROJECTS, project, map))
                .where(TieParameter.with(Kind.ACTIONS, action, map))
                .where(TieParameter.with(Kind.INDICATORS, indicator, map))
                .where(TieParameter.without(WITHOUT, without, map));
    }
}
