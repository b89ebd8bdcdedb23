package org.spatialplan.web.answer;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.spatialplan.plan.Plan;
import org.spatialplan.plan.Quantity;
import org.spatialplan.plan.QuantityKind;

@Schema(description = "A figure that the plan states.")
public record QuantityAnswer(
        String kind,
        @JsonProperty("name_zh") String nameZh,
        @JsonProperty("name_en") String nameEn,
        BigDecimal value,
        @Schema(description = "how the true figure compares with the printed one: =, ≈ (约), >=, <=, > or <")
                String comparison,
        @Schema(description = "km, m2, ha, mu (亩, 1/15 ha), t/d, …") String unit,
        @Schema(description = "how the figure was read, where that is not plain") String note) {

    /** The answer for a quantity. */
    public static QuantityAnswer of(Quantity quantity, Plan plan) {
        QuantityKind kind = plan.findQuantityKind(quantity.kind()).orElseThrow();
        return new QuantityAnswer(
                kind.id(),
                kind.nameZh(),
                kind.nameEn(),
                quantity.value(),
                quantity.comparison(),
                kind.unit(),
                quantity.note());
    }
}
