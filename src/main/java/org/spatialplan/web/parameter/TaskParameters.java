package org.spatialplan.web.parameter;

import java.util.List;
import org.spatialplan.plan.Subject;
import org.spatialplan.plan.Task;
import org.spatialplan.query.ItemConditions;
import org.spatialplan.query.ItemQuestion;
import org.spatialplan.query.PlanMap;

/** The parameters that choose tasks, as texts. A task has to meet all that are given. */
public record TaskParameters(PlacedItemParameters item, String chapter) {

    private static final QueryParameter<Integer> CHAPTER = NumberParameter.CHAPTER
            .means("Chapter of the plan, as the plan counts them.")
            .example("3");

    /** The parameters, in the order of the components that are texts. */
    static final List<QueryParameter<?>> PARAMETERS = List.of(CHAPTER);

    /**
     * Reads the parameters.
     *
     * @throws org.spatialplan.query.BadParameterException if a value cannot be read
     */
    public ItemQuestion<Task> toQuestion(PlanMap map) {
        return item.<Task>toQuestion(Subject.Kind.TASKS, map)
                .where(CHAPTER.parse(chapter).map(ItemConditions::ofChapter));
    }
}
