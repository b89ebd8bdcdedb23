package org.spatialplan.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.spatialplan.conflict.AlternativesReport;
import org.spatialplan.conflict.SearchArea;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

@Schema(description = "What of submitted grounds stays free of all that forbids their use, and where else they would.")
public record AlternativesAnswer(
        @Schema(description = "when it was found, UTC") String time,
        @Schema(description = "the classes of activity that were judged") List<String> activities,
        @Schema(description = "parameters of the check as they were given") Map<String, String> parameters,
        @Schema(description = "what was noticed about the input") List<ReportAnswer.RemarkAnswer> diagnosis,
        List<CheckedLayerAnswer> layers,
        @Schema(description = "what is missing: nothing can be free of these") @JsonProperty("without_data")
                List<MissingLineAnswer> withoutData,
        @Schema(description = "what 'free' means here, to be read with each figure and place") LocalizedText caveat,
        @Schema(description = "how other places were searched; null if none were asked for", nullable = true)
                LocalizedText method,
        @Schema(description = "where other places were searched; null if none were asked for", nullable = true)
                WithinAnswer within,
        List<GroundAlternativesAnswer> grounds) {

    @Schema(description = "The area in which places were searched.")
    public record WithinAnswer(
            @Schema(description = "layer/feature; null if the area was drawn", nullable = true) String feature,
            GroundSize.Area area) {

        static WithinAnswer of(SearchArea within) {
            return new WithinAnswer(
                    within.feature().map(Object::toString).orElse(null), GroundSize.Area.of(within.areaM2()));
        }
    }

    /**
     * The answer for a report.
     *
     * @param withGeometry false where features beside the answer hold the geometries
     */
    public static AlternativesAnswer of(AlternativesReport report, boolean withGeometry) {
        List<MissingLineAnswer> missing = MissingLineAnswer.of(report.map());
        return new AlternativesAnswer(
                report.time().toString(),
                report.question().works().activities(),
                report.question().parameters(),
                report.submission().remarks().stream()
                        .map(ReportAnswer.RemarkAnswer::of)
                        .toList(),
                report.map().lookedAt().stream()
                        .map(layer -> CheckedLayerAnswer.of(
                                layer, report.map(), report.question().day()))
                        .toList(),
                missing,
                Messages.of("report.alternatives.caveat"),
                report.within()
                        .map(within -> Messages.of("report.alternatives.method"))
                        .orElse(null),
                report.within().map(WithinAnswer::of).orElse(null),
                report.grounds().stream()
                        .map(ground -> GroundAlternativesAnswer.of(ground, report, missing, withGeometry))
                        .toList());
    }
}
