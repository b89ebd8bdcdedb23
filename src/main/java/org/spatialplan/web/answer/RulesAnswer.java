package org.spatialplan.web.answer;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.spatialplan.layer.RuleHistory;
import org.spatialplan.layer.RuleSet;
import org.spatialplan.report.CitationAnswer;
import org.spatialplan.text.LocalizedText;

@Schema(description = "A state of a layer's rules.")
public record RulesAnswer(
        @Schema(description = "its first day; it holds until the next one begins") String from,
        @Schema(description = "whether these are the rules of the day that was asked for") @JsonProperty("in_force")
                boolean inForce,
        @Schema(description = "every legal text that they follow") List<CitationAnswer> sources,
        @Schema(description = "ids of the zones that they know") List<String> zones,
        @Schema(description = "ids of the classes of activity that they know") List<String> activities) {

    /** All states, the earliest first. @param day that was asked for */
    static List<RulesAnswer> of(RuleHistory history, LocalDate day) {
        return history.states().stream()
                .map(rules -> of(rules, history.on(day).filter(rules::equals).isPresent()))
                .toList();
    }

    private static RulesAnswer of(RuleSet rules, boolean inForce) {
        String from = rules.from().toString();
        return new RulesAnswer(
                from,
                inForce,
                rules.sources().stream()
                        .map(source -> CitationAnswer.of(source, LocalizedText.NONE, from))
                        .toList(),
                List.copyOf(rules.zones().keySet()),
                List.copyOf(rules.activities().keySet()));
    }
}
