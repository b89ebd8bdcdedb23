package org.spatialplan.web.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.spatialplan.query.sum.Tally;

@Schema(description = "Some of the projects, each with its whole investment.")
public record TallyAnswer(
        int count,
        @Schema(description = "in the unit of the summary") long investment,
        @Schema(description = "their numbers") List<Integer> projects,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "the sum of the quantity, if one is asked for")
                QuantitySumAnswer quantity) {

    static TallyAnswer of(Tally tally) {
        return new TallyAnswer(
                tally.count(),
                tally.investment(),
                tally.projects(),
                tally.quantity().map(QuantitySumAnswer::of).orElse(null));
    }
}
