package org.spatialplan.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.spatialplan.check.LineReport;
import org.spatialplan.check.Overlap;
import org.spatialplan.check.Works;
import org.spatialplan.check.ZoneTotal;
import org.spatialplan.report.ConflictAnswer.DocumentAnswer;
import org.spatialplan.report.ConflictAnswer.OverlapAnswer;
import org.spatialplan.text.EnumNames;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.answer.LocalizedName;

@Schema(description = "The verdict on one ground or project by one control line.")
public record LineAnswer(
        @Schema(description = "id of the line and its names") LocalizedName line,
        @Schema(
                        description =
                                "whether it is on the line's ground: affected, possible (within the accuracy of both, or by less than the"
                                        + " rules count), none, no-data, not-checked",
                        allowableValues = {"affected", "possible", "none", "no-data", "not-checked"})
                String involvement,
        @Schema(
                        description = "what the line's rules say",
                        allowableValues = {"conflict", "conditional", "not-checked", "no-data", "permitted", "clear"})
                String state,
        @Schema(description = "how sure the state is; null where nothing was decided", nullable = true)
                String certainty,
        @Schema(description = "why the state is what it is, a stable word") String reason,
        @JsonProperty("reason_text") LocalizedText reasonText,
        @Schema(description = "whether the layers only illustrate the official ones") boolean illustrative,
        @Schema(
                        description =
                                "whether the line's own layer holds nothing, and another one was looked at instead, which never clears")
                @JsonProperty("stand_in")
                boolean standIn,
        @Schema(description = "ids of the layers that were looked at") List<String> layers,
        @Schema(
                        description =
                                "what is shared with all features of the line, or, where they cover nothing as drawn, with the ground near"
                                        + " or outside them; null if nothing, or nothing is measured",
                        nullable = true)
                OverlapAnswer overlap,
        @Schema(description = "the drawn size in m², ha and 亩; null if it is no area", nullable = true)
                GroundSize.Area area,
        @Schema(description = "the same by zone, with ground outside and near the features") List<ZoneAnswer> zones,
        @Schema(description = "whether all that is met is smaller than the rules count (疑似边界误差)")
                @JsonProperty("below_threshold")
                boolean belowThreshold,
        @Schema(description = "what is met, layer/feature; details are in findings") List<String> features,
        @Schema(description = "the documents that would be needed") List<DocumentAnswer> documents) {

    @Schema(description = "What is shared with one zone.")
    public record ZoneAnswer(
            LocalizedName zone,
            String link,
            OverlapAnswer overlap,
            @Schema(description = "the drawn size in m², ha and 亩; null if it is no area", nullable = true)
                    GroundSize.Area area) {

        private static ZoneAnswer of(ZoneTotal total) {
            return new ZoneAnswer(
                    new LocalizedName(
                            total.zone().id(),
                            total.zone().nameZh(),
                            total.zone().nameEn()),
                    total.part(),
                    ConflictAnswer.overlap(total.overlap()).orElse(null),
                    areaOf(Optional.of(total.overlap())));
        }
    }

    private static GroundSize.Area areaOf(Optional<Overlap> overlap) {
        return overlap.filter(measured -> measured.measure() == Overlap.Measure.AREA_M2)
                .map(measured -> GroundSize.Area.of(measured.size()))
                .orElse(null);
    }

    /** The answer for one line. */
    static LineAnswer of(LineReport report, Works works) {
        return new LineAnswer(
                new LocalizedName(
                        report.line().id(),
                        report.line().name().zh(),
                        report.line().name().en()),
                EnumNames.of(report.involvement()),
                EnumNames.of(report.state()),
                report.certainty().map(EnumNames::of).orElse(null),
                EnumNames.of(report.reason()),
                ReasonText.of(report, works),
                report.illustrative(),
                report.standIn(),
                report.layers(),
                report.shared().flatMap(ConflictAnswer::overlap).orElse(null),
                areaOf(report.shared()),
                report.zones().stream().map(ZoneAnswer::of).toList(),
                report.isBelowThreshold(),
                report.findings().stream()
                        .map(finding ->
                                finding.layer() + "/" + finding.feature().id())
                        .distinct()
                        .toList(),
                report.documents().stream().map(ConflictAnswer::document).toList());
    }
}
