package org.spatialplan.web.answer;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.spatialplan.indicator.ComputedIndicator;
import org.spatialplan.plan.Indicator;
import org.spatialplan.plan.Target;
import org.spatialplan.query.Names;
import org.spatialplan.query.PlanMap;
import org.spatialplan.text.Sentences;
import org.spatialplan.text.answer.LocalizedName;

@Schema(description = "An indicator of the plan with its base value and targets (指标体系, annex 1).")
public record IndicatorAnswer(
        int number,
        LocalizedName field,
        @JsonProperty("name_zh") String nameZh,
        @JsonProperty("name_en") String nameEn,
        @Schema(description = "unit of every number among the targets; 1 for pure numbers") String unit,
        @JsonProperty("unit_zh") String unitZh,
        @Schema(description = "binding (约束性) or expected (预期性)") String attribute,
        List<ResponsibleBody> bodies,
        @Schema(description = TaskAnswer.AND_OTHERS) @JsonProperty("and_others") boolean andOthers,
        List<TargetAnswer> targets,
        ComputedAnswer computed,
        List<NoteAnswer> notes) {

    @Schema(description = "The value of one year: a number, a bound, or words.")
    public record TargetAnswer(
            @Schema(description = "2022 is the base year") int year,
            @Schema(nullable = true) BigDecimal number,
            @Schema(description = "=, >=, <=, >, < or ≈; null without a number", nullable = true) String comparison,
            @Schema(
                            description =
                                    "the year against which the number is a change (3 % more than 2020), null if it is a value",
                            nullable = true)
                    Integer baseline,
            @Schema(description = "as printed in the plan; / means no figure yet") String words,
            @Schema(description = "the words in English; as printed where nobody translated them")
                    @JsonProperty("words_en")
                    String wordsEn,
            @Schema(description = "the year whose cell the plan merges over this one", nullable = true)
                    @JsonProperty("same_as")
                    Integer sameAs) {

        static TargetAnswer of(Target target, Sentences words) {
            return new TargetAnswer(
                    target.year(),
                    target.number().orElse(null),
                    target.comparison().isEmpty() ? null : target.comparison(),
                    target.baseline().orElse(null),
                    target.words(),
                    words.of(target.words()).en(),
                    target.sameAs().orElse(null));
        }
    }

    /** The answer for an indicator and its computed value. */
    public static IndicatorAnswer of(Indicator indicator, ComputedIndicator computed, PlanMap map) {
        return new IndicatorAnswer(
                indicator.number(),
                Names.field(indicator.field(), map),
                indicator.nameZh(),
                indicator.nameEn(),
                indicator.unit(),
                indicator.unitZh(),
                indicator.attribute(),
                ResponsibleBody.of(indicator.bodies(), map),
                indicator.andOthers(),
                indicator.targets().stream()
                        .map(target -> TargetAnswer.of(target, map.catalogue().words()))
                        .toList(),
                ComputedAnswer.of(computed, indicator),
                NoteAnswer.on(indicator.subject(), map.plan()));
    }
}
