package org.spatialplan.web.answer;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.spatialplan.plan.Plan;
import org.spatialplan.plan.Subject;
import org.spatialplan.plan.TextTarget;
import org.spatialplan.query.Names;
import org.spatialplan.text.answer.LocalizedName;

@Schema(description = "A target that the plan's text gives outside its table of indicators.")
public record TextTargetAnswer(
        String id,
        @Schema(description = "the task that sets it, null where the text gives it outside all tasks", nullable = true)
                LocalizedName task,
        @JsonProperty("name_zh") String nameZh,
        @JsonProperty("name_en") String nameEn,
        @Schema(description = "by which it holds, null if the text says none", nullable = true) Integer year,
        @Schema(nullable = true) BigDecimal number,
        @Schema(description = "=, >=, <=, >, < or ≈; null without a number", nullable = true) String comparison,
        @Schema(description = "unit of the number; 1 or empty for pure numbers") String unit,
        @JsonProperty("unit_zh") String unitZh,
        @Schema(description = "the printed figure with its unit") String words,
        @Schema(description = "where in the plan") String evidence,
        @Schema(description = "how the figure was read, where that is not plain") String note) {

    /** The answer for a target of the text. */
    public static TextTargetAnswer of(TextTarget target, Plan plan) {
        return new TextTargetAnswer(
                target.id(),
                target.task().isEmpty()
                        ? null
                        : Names.subject(Subject.task(target.task()), plan)
                                .map(task -> new LocalizedName(target.task(), task.nameZh(), task.nameEn()))
                                .orElseThrow(),
                target.nameZh(),
                target.nameEn(),
                target.year().orElse(null),
                target.number().orElse(null),
                target.comparison().isEmpty() ? null : target.comparison(),
                target.unit(),
                target.unitZh(),
                target.words(),
                target.evidence(),
                target.note());
    }
}
