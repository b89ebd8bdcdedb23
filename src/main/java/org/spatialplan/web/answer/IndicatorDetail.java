package org.spatialplan.web.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.spatialplan.indicator.ComputedIndicator;
import org.spatialplan.plan.Indicator;
import org.spatialplan.plan.Project;
import org.spatialplan.plan.Relation;
import org.spatialplan.plan.Subject;
import org.spatialplan.query.PlanChains;
import org.spatialplan.query.PlanMap;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.answer.LocalizedName;

@Schema(description = "An indicator with what serves it: actions and their projects, and tasks of the chapters.")
public record IndicatorDetail(
        @JsonUnwrapped IndicatorAnswer indicator,
        @Schema(
                        description =
                                "the actions that serve it; empty where none is known to; " + UnknownRelations.NULL,
                        nullable = true)
                List<ServingAction> actions,
        @Schema(
                        description = "the tasks of the chapters whose text is about it; " + UnknownRelations.NULL,
                        nullable = true)
                List<RelatedItem> tasks,
        @Schema(description = "of the projects of these actions; " + UnknownRelations.NULL, nullable = true)
                ProjectTotals totals,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = UnknownRelations.REMARK)
                UnknownRelations relations) {

    @Schema(description = "An action that serves an indicator, with the projects that carry it out.")
    public record ServingAction(
            @Schema(description = "its id is its address, for example actions/2-02") LocalizedName item,
            @Schema(
                            description = RelatedItem.BASIS,
                            allowableValues = {"named", "subject"})
                    String basis,
            @Schema(description = "where in the plan; several references are joined by semicolons") String evidence,
            @Schema(description = "the plan's words that stand there; empty where it does not name it") String words,
            @Schema(description = "why, or what is to be known beside; null if nothing", nullable = true)
                    LocalizedText note,
            @Schema(description = "the projects that carry it out; empty where the plan lists none")
                    List<ProjectInChain> projects) {

        private static ServingAction of(Relation relation, PlanChains chains, PlanMap map) {
            RelatedItem action = RelatedItem.of(relation, relation.subject(), map.plan());
            return new ServingAction(
                    action.item(),
                    action.basis(),
                    action.evidence(),
                    action.words(),
                    action.note(),
                    ProjectInChain.of(chains.projectsOf(relation.subject().id()), map));
        }
    }

    /** The answer for an indicator and its computed value. */
    public static IndicatorDetail of(Indicator indicator, ComputedIndicator computed, PlanMap map) {
        IndicatorAnswer answer = IndicatorAnswer.of(indicator, computed, map);
        if (!map.plan().areRelationsKnown()) {
            return new IndicatorDetail(answer, null, null, null, UnknownRelations.of(map.plan()));
        }
        PlanChains chains = new PlanChains(map.plan());
        List<Relation> serving = chains.serving(indicator.number(), Subject.Kind.ACTIONS);
        Set<Project> projects = new LinkedHashSet<>();
        serving.forEach(relation ->
                chains.projectsOf(relation.subject().id()).forEach(carried -> projects.add(carried.project())));
        return new IndicatorDetail(
                answer,
                serving.stream()
                        .map(relation -> ServingAction.of(relation, chains, map))
                        .toList(),
                chains.serving(indicator.number(), Subject.Kind.TASKS).stream()
                        .map(relation -> RelatedItem.of(relation, relation.subject(), map.plan()))
                        .toList(),
                ProjectTotals.of(projects, map),
                null);
    }
}
