package org.spatialplan.web.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.spatialplan.layer.PlacedLink;
import org.spatialplan.plan.Task;
import org.spatialplan.query.ItemMatch;
import org.spatialplan.query.Names;
import org.spatialplan.query.PlanMap;
import org.spatialplan.report.MatchReason;
import org.spatialplan.text.answer.LocalizedName;
import org.spatialplan.web.parameter.ConstantParameter;

@Schema(description = "A task (任务) that a chapter of the plan's text sets.")
public record TaskAnswer(
        @Schema(description = "chapter and position, for example ch3-02") String id,
        int chapter,
        int position,
        @Schema(description = "null where the chapter is no field of the plan", nullable = true) LocalizedName field,
        @JsonProperty("name_zh") String nameZh,
        @JsonProperty("name_en") String nameEn,
        @JsonProperty("summary_zh") String summaryZh,
        @JsonProperty("summary_en") String summaryEn,
        @Schema(description = "responsible bodies, in the plan's order") List<ResponsibleBody> bodies,
        @Schema(description = AND_OTHERS) @JsonProperty("and_others") boolean andOthers,
        @Schema(description = "where in the plan") String evidence,
        @Schema(description = "targets that it sets outside the table of indicators") List<TextTargetAnswer> targets,
        List<NoteAnswer> notes,
        @Schema(description = ProjectProperties.PRECISION) String precision,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "its places, with evidence")
                List<LinkAnswer> links,
        @JsonInclude(JsonInclude.Include.NON_NULL) @JsonProperty("named_places") @Schema(description = PlaceName.LIST)
                List<PlaceName> namedPlaces,
        @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(description = "of the spatial part of the question: certain or possible")
                String certainty,
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
                @Schema(description = "the links that answer the spatial part of the question")
                List<MatchReason> reasons) {

    static final String AND_OTHERS = "whether the plan adds no more than \"and others\" (等) to the bodies";

    /** A task as an item of a list. */
    public static TaskAnswer brief(ItemMatch<Task> match, PlanMap map) {
        return of(match, map, null, null);
    }

    /** A task with all its details. */
    public static TaskAnswer full(Task task, PlanMap map) {
        return of(
                ItemMatch.of(task),
                map,
                map.linksOf(task.subject()).stream()
                        .map(link -> LinkAnswer.of(link, map))
                        .toList(),
                PlaceName.namedBy(task.subject(), map.plan()));
    }

    private static TaskAnswer of(
            ItemMatch<Task> match, PlanMap map, List<LinkAnswer> links, List<PlaceName> namedPlaces) {
        Task task = match.item();
        return new TaskAnswer(
                task.id(),
                task.chapter(),
                task.position(),
                task.field().isEmpty() ? null : Names.field(task.field(), map),
                task.nameZh(),
                task.nameEn(),
                task.summaryZh(),
                task.summaryEn(),
                ResponsibleBody.of(task.bodies(), map),
                task.andOthers(),
                task.evidence(),
                map.plan().targetsOf(task).stream()
                        .map(target -> TextTargetAnswer.of(target, map.plan()))
                        .toList(),
                NoteAnswer.on(task.subject(), map.plan()),
                ConstantParameter.word(PlacedLink.finest(map.linksOf(task.subject()))),
                links,
                namedPlaces,
                match.certainty().map(ConstantParameter::word).orElse(null),
                match.reasons().stream()
                        .map(reason -> MatchReason.of(reason, map))
                        .toList());
    }
}
