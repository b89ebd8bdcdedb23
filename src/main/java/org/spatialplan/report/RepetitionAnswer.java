package org.spatialplan.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.spatialplan.conflict.BasisChange;
import org.spatialplan.report.ReportRepetition.Repeated;
import org.spatialplan.text.EnumNames;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

@Schema(description = "A report that was made once more, and what is not the same.")
public record RepetitionAnswer(
        @Schema(description = "whether all figures are the same, on the same data and rules") boolean same,
        @Schema(description = "id of the report") String id,
        @Schema(description = "id of its repetition: the same if files, parameters, data and rules are")
                @JsonProperty("id_now")
                String idNow,
        @Schema(description = "version of the program that made the report") String program,
        @JsonProperty("program_now") String programNow,
        @Schema(description = "layer versions and rules that are not the same any more") List<ChangeAnswer> changes,
        @Schema(description = "figures and words that differ, by ground and line; at most 1,000")
                List<ReportDifference> differences) {

    @Schema(description = "Something that the report was based on and that is not the same any more.")
    public record ChangeAnswer(
            @Schema(
                            allowableValues = {
                                "version-gone",
                                "version-differs",
                                "version-renumbered",
                                "rules-differ",
                                "rules-gone",
                                "frame-differs"
                            })
                    String kind,
            @Schema(description = "id of the layer or of the rules") String subject,
            String before,
            @Schema(description = "empty if it is gone") String now,
            LocalizedText text) {

        static ChangeAnswer of(BasisChange change) {
            return new ChangeAnswer(
                    EnumNames.of(change.kind()), change.subject(), change.before(), change.now(), describe(change));
        }
    }

    /** The answer for a repetition. */
    public static RepetitionAnswer of(EarlierReport earlier, Repeated repeated) {
        return new RepetitionAnswer(
                repeated.isSame(),
                earlier.answer().path("id").asString(""),
                repeated.report().id(),
                earlier.program(),
                ProgramVersion.get(),
                repeated.changes().stream().map(ChangeAnswer::of).toList(),
                repeated.differences());
    }

    private static LocalizedText describe(BasisChange change) {
        return switch (change.kind()) {
            case VERSION_GONE ->
                change.now().isEmpty()
                        ? Messages.of("report.repeat.layer-gone", change.subject(), change.before())
                        : Messages.of("report.repeat.version-gone", change.subject(), change.before(), change.now());
            case VERSION_DIFFERS ->
                Messages.of("report.repeat.version-differs", change.subject(), change.before(), change.now());
            case VERSION_RENUMBERED ->
                Messages.of("report.repeat.version-renumbered", change.subject(), change.before(), change.now());
            case RULES_DIFFER ->
                Messages.of("report.repeat.rules-differ", change.subject(), change.before(), change.now());
            case RULES_GONE -> Messages.of("report.repeat.rules-gone", change.subject(), change.before());
            case FRAME_DIFFERS -> Messages.of("report.repeat.frame-differs", change.before(), change.now());
        };
    }
}
