package org.spatialplan.web.answer;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.spatialplan.query.sum.QuantitySum;

@Schema(description = "A sum of figures as the plan prints them. What it does not state is not 0.")
public record QuantitySumAnswer(
        @Schema(description = "null if no project states a figure", nullable = true) BigDecimal sum,
        @Schema(
                        description =
                                "how the true sum of the stated figures compares with this one: =, ≈ (a figure is 约, or bounds go"
                                        + " both ways), >= or <=; null without figures",
                        nullable = true)
                String comparison,
        @Schema(description = "projects that state a figure") int rows,
        @Schema(description = "projects that state none") int without,
        @Schema(description = "of the figures, those printed as about (约)") int approximate,
        @Schema(description = "of the figures, those printed as at least or more than") @JsonProperty("at_least")
                int atLeast,
        @Schema(description = "of the figures, those printed as at most or less than") @JsonProperty("at_most")
                int atMost) {

    static QuantitySumAnswer of(QuantitySum sum) {
        return new QuantitySumAnswer(
                sum.sum().orElse(null),
                sum.rows() == 0 ? null : sum.comparison(),
                sum.rows(),
                sum.without(),
                sum.approximate(),
                sum.atLeast(),
                sum.atMost());
    }
}
