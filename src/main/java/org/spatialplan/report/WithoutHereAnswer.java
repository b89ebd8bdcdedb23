package org.spatialplan.report;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.spatialplan.conflict.ConflictReport;
import org.spatialplan.text.LocalizedText;

@Schema(description = "Grounds of which is not told what else is there, which does not mean that nothing is.")
public record WithoutHereAnswer(
        @Schema(
                        description =
                                "here-no-time: looking would have taken too long; here-after-first: only the first grounds are told"
                                        + " one by one; here-broken: the geometry is; here-no-map: there is no map of the moment of"
                                        + " the check any more",
                        allowableValues = {"here-broken", "here-after-first", "here-no-map", "here-no-time"})
                String code,
        LocalizedText text,
        @Schema(description = "their numbers") List<Long> grounds) {

    /** Tells the grounds of a report by the reasons. */
    static List<WithoutHereAnswer> of(ConflictReport report) {
        return report.surroundings().missing(report.grounds()).entrySet().stream()
                .map(without -> new WithoutHereAnswer(
                        without.getKey().code(), without.getKey().text(), without.getValue()))
                .toList();
    }
}
