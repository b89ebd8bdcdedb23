package org.spatialplan.web.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.spatialplan.plan.Project;
import org.spatialplan.plan.Relation;
import org.spatialplan.query.Names;
import org.spatialplan.query.PlanMap;
import org.spatialplan.report.ConflictAnswer;
import org.spatialplan.text.answer.LocalizedName;

@Schema(description = "A project with its actions, links and conflicts.")
public record ProjectDetail(
        @JsonUnwrapped ProjectProperties project,
        @Schema(description = "the actions that it carries out") List<ActionOfProjectAnswer> actions,
        @Schema(description = "the indicators that these actions serve; " + UnknownRelations.NULL, nullable = true)
                List<ItemThroughActions> indicators,
        @Schema(
                        description = "the tasks of the chapters that these actions carry out, or a part of them; "
                                + UnknownRelations.NULL,
                        nullable = true)
                List<ItemThroughActions> tasks,
        @Schema(
                        description = "what the text says of its order among others, beside the years; "
                                + UnknownRelations.NULL,
                        nullable = true)
                List<OrderAnswer> order,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = UnknownRelations.REMARK)
                UnknownRelations relations,
        @Schema(description = "its places, with evidence") List<LinkAnswer> links,
        @Schema(description = PlaceName.LIST) @JsonProperty("named_places") List<PlaceName> namedPlaces,
        @Schema(description = "the verdict against the layers with rules") ConflictAnswer conflicts,
        @Schema(description = "the day whose rules were used for the verdict") @JsonProperty("rules_day")
                String rulesDay) {

    @Schema(description = "An action that a project carries out.")
    public record ActionOfProjectAnswer(
            LocalizedName action,
            @Schema(description = "named: the action's text names the project; subject: classified by its content")
                    String basis,
            String evidence,
            String note) {}

    /** The answer for one project with all its details. */
    public static ProjectDetail of(
            ProjectProperties properties, Project project, ConflictAnswer conflicts, LocalDate rulesDay, PlanMap map) {
        return new ProjectDetail(
                properties,
                project.actions().stream()
                        .map(action -> new ActionOfProjectAnswer(
                                Names.action(action.action(), map), action.basis(), action.evidence(), action.note()))
                        .toList(),
                ItemThroughActions.of(project, Relation.Kind.SERVES, map.plan()),
                ItemThroughActions.of(project, Relation.Kind.CARRIES_OUT, map.plan()),
                OrderAnswer.of(project, map.plan()),
                UnknownRelations.of(map.plan()),
                map.linksOf(project.subject()).stream()
                        .map(link -> LinkAnswer.of(link, map))
                        .toList(),
                PlaceName.namedBy(project.subject(), map.plan()),
                conflicts,
                rulesDay.toString());
    }
}
