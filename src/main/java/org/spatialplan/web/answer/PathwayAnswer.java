package org.spatialplan.web.answer;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.spatialplan.plan.Pathway;
import org.spatialplan.query.Names;
import org.spatialplan.query.PlanMap;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.answer.LocalizedName;

@Schema(description = "How an action is carried out over time (实施路径, annex 2).")
public record PathwayAnswer(
        @Schema(description = "row of annex 2") int number,
        LocalizedName action,
        @JsonProperty("name_zh") String nameZh,
        @JsonProperty("name_en") String nameEn,
        @Schema(description = "2023–2025, in the project's own words") @JsonProperty("near_term")
                LocalizedText nearTerm,
        @Schema(description = "2026–2035, in the project's own words") @JsonProperty("long_term")
                LocalizedText longTerm,
        @Schema(description = "bodies that push it (推进单位)") List<ResponsibleBody> bodies,
        @Schema(description = TaskAnswer.AND_OTHERS) @JsonProperty("and_others") boolean andOthers,
        List<NoteAnswer> notes) {

    /** The answer for a pathway. */
    public static PathwayAnswer of(Pathway pathway, PlanMap map) {
        return new PathwayAnswer(
                pathway.number(),
                Names.action(pathway.action(), map),
                pathway.nameZh(),
                pathway.nameEn(),
                new LocalizedText(pathway.nearSummaryZh(), pathway.nearSummaryEn()),
                new LocalizedText(pathway.longSummaryZh(), pathway.longSummaryEn()),
                ResponsibleBody.of(pathway.bodies(), map),
                pathway.andOthers(),
                NoteAnswer.on(pathway.subject(), map.plan()));
    }
}
