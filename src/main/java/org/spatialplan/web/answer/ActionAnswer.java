package org.spatialplan.web.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.spatialplan.layer.PlacedLink;
import org.spatialplan.plan.Action;
import org.spatialplan.plan.Project;
import org.spatialplan.query.ItemMatch;
import org.spatialplan.query.Names;
import org.spatialplan.query.PlanMap;
import org.spatialplan.report.MatchReason;
import org.spatialplan.text.answer.LocalizedName;
import org.spatialplan.web.parameter.ConstantParameter;

@Schema(description = "A boxed item of the plan (专栏): an action (行动) or a landmark reform (标志性成果).")
public record ActionAnswer(
        @Schema(description = "box and item, for example 3-05") String id,
        int box,
        int item,
        LocalizedName field,
        @Schema(description = "action or reform") String kind,
        @JsonProperty("name_zh") String nameZh,
        @JsonProperty("name_en") String nameEn,
        @JsonProperty("summary_zh") String summaryZh,
        @JsonProperty("summary_en") String summaryEn,
        @Schema(description = "responsible bodies") List<ResponsibleBody> bodies,
        @Schema(description = TaskAnswer.AND_OTHERS) @JsonProperty("and_others") boolean andOthers,
        List<NoteAnswer> notes,
        @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(
                        description =
                                "its pathways (annex 2): one as a rule, two or none where the annex cuts the actions otherwise")
                List<PathwayAnswer> pathways,
        @Schema(description = "numbers of the projects that carry it out") List<Integer> projects,
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

    /** An action as an item of a list. */
    public static ActionAnswer brief(ItemMatch<Action> match, PlanMap map) {
        return of(match, map, null, null, null);
    }

    /** An action with all its details. */
    public static ActionAnswer full(Action action, PlanMap map) {
        return of(
                ItemMatch.of(action),
                map,
                map.plan().pathways().stream()
                        .filter(pathway -> pathway.action().equals(action.id()))
                        .map(pathway -> PathwayAnswer.of(pathway, map))
                        .toList(),
                map.linksOf(action.subject()).stream()
                        .map(link -> LinkAnswer.of(link, map))
                        .toList(),
                PlaceName.namedBy(action.subject(), map.plan()));
    }

    private static ActionAnswer of(
            ItemMatch<Action> match,
            PlanMap map,
            List<PathwayAnswer> pathways,
            List<LinkAnswer> links,
            List<PlaceName> namedPlaces) {
        Action action = match.item();
        return new ActionAnswer(
                action.id(),
                action.box(),
                action.item(),
                Names.field(action.field(), map),
                action.kind(),
                action.nameZh(),
                action.nameEn(),
                action.summaryZh(),
                action.summaryEn(),
                ResponsibleBody.of(action.bodies(), map),
                action.andOthers(),
                NoteAnswer.on(action.subject(), map.plan()),
                pathways,
                map.plan().projectsOf(action).stream().map(Project::number).toList(),
                ConstantParameter.word(PlacedLink.finest(map.linksOf(action.subject()))),
                links,
                namedPlaces,
                match.certainty().map(ConstantParameter::word).orElse(null),
                match.reasons().stream()
                        .map(reason -> MatchReason.of(reason, map))
                        .toList());
    }
}
