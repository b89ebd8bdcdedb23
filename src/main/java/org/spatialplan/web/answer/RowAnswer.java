package org.spatialplan.web.answer;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import org.spatialplan.plan.Evidence;
import org.spatialplan.plan.Plan;
import org.spatialplan.query.Names;
import org.spatialplan.text.answer.LocalizedName;

@Schema(description = "A row of the plan.")
public record RowAnswer(
        @Schema(description = "annex and row, box and item, chapter and task, or chapter", example = "annex3/row/35")
                String ref,
        @Schema(description = "address of the item that stands there, null for a chapter as a whole", nullable = true)
                String subject,
        @Schema(nullable = true) @JsonProperty("name_zh") String nameZh,
        @Schema(nullable = true) @JsonProperty("name_en") String nameEn) {

    static RowAnswer of(String reference, Plan plan) {
        return Evidence.subject(reference)
                .flatMap(subject -> Names.subject(subject, plan))
                .map((LocalizedName item) -> new RowAnswer(reference, item.id(), item.nameZh(), item.nameEn()))
                .orElse(new RowAnswer(reference, null, null, null));
    }
}
