package org.spatialplan.web.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.spatialplan.layer.LinkPlacement;
import org.spatialplan.layer.PlacedLink;
import org.spatialplan.plan.Project;
import org.spatialplan.query.ItemConditions;
import org.spatialplan.query.ItemMatch;
import org.spatialplan.query.Names;
import org.spatialplan.query.PlanMap;
import org.spatialplan.report.MatchReason;
import org.spatialplan.text.answer.LocalizedName;
import org.spatialplan.web.parameter.ConstantParameter;

@Schema(description = "A project of the plan (重点工程项目).")
public record ProjectProperties(
        @Schema(description = "number in the plan's annex 3") int number,
        @JsonProperty("name_zh") String nameZh,
        @JsonProperty("name_en") String nameEn,
        @Schema(description = "field of the plan (领域)") LocalizedName field,
        @JsonProperty("year_from") int yearFrom,
        @JsonProperty("year_to") int yearTo,
        @Schema(description = "total investment (总投资) in 万元, that is 10,000 yuan") long investment,
        @Schema(description = "responsible bodies (责任部门)") List<ResponsibleBody> bodies,
        @Schema(description = "districts (属地)") List<LocalizedName> territory,
        @Schema(
                        description =
                                "classes of activity for the rules of protected layers (classified by this project), by ;")
                String activity,
        @Schema(description = "the same as a list") List<String> activities,
        @Schema(
                        description =
                                "whether new construction land, sea or island is used; null where the plan does not say",
                        nullable = true)
                @JsonProperty("new_land")
                Boolean newLand,
        @JsonProperty("summary_zh") String summaryZh,
        @JsonProperty("summary_en") String summaryEn,
        @Schema(description = "figures that the plan states, with units") List<QuantityAnswer> quantities,
        List<NoteAnswer> notes,
        @Schema(description = PRECISION) String precision,
        @Schema(
                        description =
                                "how surely the project is placed: certain if all places that are drawn of it are; none if none is"
                                        + " drawn",
                        allowableValues = {"certain", "possible", "none"})
                String placing,
        @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(description = "of the spatial part of the question: certain or possible")
                String certainty,
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
                @Schema(description = "the links that answer the spatial part of the question")
                List<MatchReason> reasons) {

    static final String PRECISION =
            "finest precision among the links: exact, reach, feature, township, district or citywide";

    /** The properties of a project in a list. */
    public static ProjectProperties of(ItemMatch<Project> match, PlanMap map) {
        Project project = match.item();
        return new ProjectProperties(
                project.number(),
                project.nameZh(),
                project.nameEn(),
                Names.field(project.field(), map),
                project.yearFrom(),
                project.yearTo(),
                project.investment(),
                ResponsibleBody.of(project.bodies(), map),
                territory(project, map),
                project.activity(),
                project.activities(),
                project.newLand().orElse(null),
                project.summaryZh(),
                project.summaryEn(),
                project.quantities().stream()
                        .map(quantity -> QuantityAnswer.of(quantity, map.plan()))
                        .toList(),
                NoteAnswer.on(project.subject(), map.plan()),
                ConstantParameter.word(PlacedLink.finest(map.linksOf(project.subject()))),
                ConstantParameter.word(PlacedLink.placing(map.linksOf(project.subject()))),
                match.certainty().map(ConstantParameter::word).orElse(null),
                match.reasons().stream()
                        .map(reason -> MatchReason.of(reason, map))
                        .toList());
    }

    private static List<LocalizedName> territory(Project project, PlanMap map) {
        return project.territory().isEmpty()
                ? List.of(new LocalizedName(
                        ItemConditions.CITYWIDE,
                        map.catalogue().cityZh(),
                        map.catalogue().cityEn()))
                : project.territory().stream()
                        .map(id -> Names.feature(LinkPlacement.DISTRICTS, id, map))
                        .toList();
    }
}
