package org.spatialplan.web.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.spatialplan.plan.Action;
import org.spatialplan.plan.Relation;
import org.spatialplan.query.PlanChains;
import org.spatialplan.query.PlanChains.ProjectOfAction;
import org.spatialplan.query.PlanMap;

@Schema(description = "A boxed item with what it serves and what it carries out, and the projects that carry it out.")
public record ActionDetail(
        @JsonUnwrapped ActionAnswer action,
        @Schema(description = "the indicators that it serves; " + UnknownRelations.NULL, nullable = true)
                List<RelatedItem> indicators,
        @Schema(
                        description = "the tasks of the chapters that it carries out, or a part of them; "
                                + UnknownRelations.NULL,
                        nullable = true)
                List<RelatedItem> tasks,
        @Schema(description = "the projects that carry it out, with money and places; empty where the plan lists none")
                @JsonProperty("carried_out_by")
                List<ProjectInChain> carriedOutBy,
        @Schema(description = "of these projects") ProjectTotals totals,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = UnknownRelations.REMARK)
                UnknownRelations relations) {

    /** The answer for an action. */
    public static ActionDetail of(Action action, PlanMap map) {
        List<ProjectOfAction> carriedOut = new PlanChains(map.plan()).projectsOf(action.id());
        return new ActionDetail(
                ActionAnswer.full(action, map),
                RelatedItem.from(action.subject(), Relation.Kind.SERVES, map.plan()),
                RelatedItem.from(action.subject(), Relation.Kind.CARRIES_OUT, map.plan()),
                ProjectInChain.of(carriedOut, map),
                ProjectTotals.of(
                        carriedOut.stream()
                                .map(ProjectOfAction::project)
                                .distinct()
                                .toList(),
                        map),
                UnknownRelations.of(map.plan()));
    }
}
