package org.spatialplan.web.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.spatialplan.report.CheckedLayerAnswer;
import org.spatialplan.report.ConflictAnswer;
import org.spatialplan.text.answer.LocalizedName;

@Schema(
        description =
                "The plan's projects against the layers with rules. A GeoJSON FeatureCollection with the report around it.")
public record ConflictReportAnswer(
        @Schema(allowableValues = "FeatureCollection") String type,
        @Schema(description = "when it was checked, UTC") String timeStamp,
        @Schema(description = "the day whose rules were used") @JsonProperty("rules_day") String rulesDay,
        @Schema(description = "layers that were not checked, because there were no rules for them on that day")
                @JsonProperty("without_rules")
                List<String> withoutRules,
        @Schema(description = "the layer versions that were used") List<CheckedLayerAnswer> layers,
        @Schema(description = "how many projects of each state, 0 where none, over all that match")
                @JsonProperty("by_state")
                Map<String, Long> byState,
        @Schema(description = "the same with the certainty, where a verdict has one: `conflict, possible`")
                @JsonProperty("by_verdict")
                Map<String, Integer> byVerdict,
        int numberMatched,
        int numberReturned,
        List<String> attribution,
        List<PageLink> links,
        @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(description = "the system, where it is not CRS84; x before y in any", nullable = true)
                FeatureCollection.NamedCrs crs,
        List<GeoJsonFeature<ProjectConflict>> features) {

    @Schema(description = "A project and its verdict.")
    public record ProjectConflict(
            int number,
            @JsonProperty("name_zh") String nameZh,
            @JsonProperty("name_en") String nameEn,
            LocalizedName field,
            @Schema(description = "classes of activity, classified by this project, by ;") String activity,
            @Schema(description = "finest precision among its links") String precision,
            ConflictAnswer conflict) {}
}
