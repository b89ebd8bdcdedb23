package org.spatialplan.web.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.spatialplan.plan.Relation;
import org.spatialplan.plan.Task;
import org.spatialplan.query.PlanMap;

@Schema(description = "A task with the boxed items that carry it out and the indicators that it is about.")
public record TaskDetail(
        @JsonUnwrapped TaskAnswer task,
        @Schema(
                        description = "the boxed items that carry it out, or a part of it; empty where none does; "
                                + UnknownRelations.NULL,
                        nullable = true)
                List<RelatedItem> actions,
        @Schema(description = "the indicators that its text is about; " + UnknownRelations.NULL, nullable = true)
                List<RelatedItem> indicators,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = UnknownRelations.REMARK)
                UnknownRelations relations) {

    /** The answer for a task. */
    public static TaskDetail of(Task task, PlanMap map) {
        return new TaskDetail(
                TaskAnswer.full(task, map),
                RelatedItem.to(task.subject(), Relation.Kind.CARRIES_OUT, map.plan()),
                RelatedItem.from(task.subject(), Relation.Kind.SERVES, map.plan()),
                UnknownRelations.of(map.plan()));
    }
}
