package org.spatialplan.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.history.AreaAudit;
import org.spatialplan.history.FeatureChange;
import org.spatialplan.history.LayerDiff;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.report.HistoryAnswers.FeatureChangeAnswer;
import org.spatialplan.report.HistoryAnswers.PieceAnswer;
import org.spatialplan.report.HistoryAnswers.ToleranceAnswer;
import org.spatialplan.report.HistoryAnswers.VersionAnswered;
import org.spatialplan.report.HistoryAnswers.ZoneAnswer;
import org.spatialplan.text.EnumNames;
import org.spatialplan.text.LocalizedText;

@Schema(description = "Whether a layer's area was reduced from one version to another.")
public record AuditAnswer(
        String layer,
        LocalizedText title,
        @Schema(description = "when the audit was made, UTC") String timeStamp,
        @Schema(
                        description =
                                "conflict: less ground in all; conditional: no less, but a place or a zone lost some;"
                                        + " not-checked; no-data; clear: all was compared and nothing was lost")
                String state,
        @Schema(description = "certain or possible, of conflict and conditional", nullable = true) String certainty,
        String reason,
        @JsonProperty("reason_words") LocalizedText reasonWords,
        VersionAnswered from,
        VersionAnswered to,
        @Schema(description = "ground that the first version holds; what several features hold counts once")
                @JsonProperty("area_from")
                AreaAnswer areaFrom,
        @Schema(description = "ground that the second version holds, likewise") @JsonProperty("area_to")
                AreaAnswer areaTo,
        @Schema(description = "ground that left the layer, slivers with it; what two zones held counts once")
                AreaAnswer lost,
        @Schema(description = "ground that came to the layer, slivers with it") AreaAnswer gained,
        @Schema(description = "gained less lost") AreaAnswer net,
        @Schema(description = "by how much the accuracies of the changed outlines may falsify net") AreaAnswer slack,
        List<ZoneAnswer> zones,
        @Schema(description = "where it shrank, the largest piece first, without slivers") @JsonProperty("lost_pieces")
                List<PieceAnswer> lostPieces,
        @JsonProperty("gained_pieces") List<PieceAnswer> gainedPieces,
        ToleranceAnswer tolerance,
        @Schema(description = "lost pieces below the tolerance, never left out") @JsonProperty("lost_slivers")
                List<PieceAnswer> lostSlivers,
        @Schema(description = "their sum") @JsonProperty("lost_slivers_area") AreaAnswer lostSliversArea,
        @Schema(description = "features whose outlines moved, the farthest first") List<FeatureChangeAnswer> moved,
        @Schema(
                        description =
                                "features without a known place, or drawn without an outline, in either version: their ground"
                                        + " cannot be compared")
                List<String> uncompared,
        @Schema(description = "features whose outlines could not be overlaid") List<String> failed,
        boolean illustrative,
        LocalizedText limits) {

    /** The answer for an audit of a layer. */
    public static AuditAnswer of(AreaAudit audit, LayerDefinition layer, GroundFrame frame, Instant now) {
        LayerDiff diff = audit.diff();
        return new AuditAnswer(
                layer.id(),
                new LocalizedText(layer.titleZh(), layer.titleEn()),
                now.toString(),
                EnumNames.of(audit.state()),
                audit.certainty().map(EnumNames::of).orElse(null),
                EnumNames.of(audit.reason()),
                new LocalizedText(audit.reason().zh(), audit.reason().en()),
                VersionAnswered.of(diff.from().info()),
                VersionAnswered.of(diff.to().info()),
                AreaAnswer.of(audit.fromM2()),
                AreaAnswer.of(audit.toM2()),
                AreaAnswer.of(audit.lostM2()),
                AreaAnswer.of(audit.gainedM2()),
                AreaAnswer.of(audit.netM2()),
                AreaAnswer.of(audit.slackM2()),
                ZoneAnswer.of(diff),
                largestFirst(PieceAnswer.of(diff.lost(), false, frame)),
                largestFirst(PieceAnswer.of(diff.gained(), false, frame)),
                ToleranceAnswer.of(diff),
                largestFirst(PieceAnswer.of(diff.lost(), true, frame)),
                AreaAnswer.of(audit.lostSliversM2()),
                diff.changes().stream()
                        .filter(change -> change.kind() == FeatureChange.Kind.MOVED)
                        .sorted(Comparator.comparingDouble(change ->
                                change.displacement().map(by -> -by.metres()).orElse(0.0)))
                        .map(change -> FeatureChangeAnswer.of(change, frame))
                        .toList(),
                audit.uncompared(),
                diff.failed(),
                layer.illustrative(),
                new LocalizedText(layer.limits().zh(), layer.limits().en()));
    }

    private static List<PieceAnswer> largestFirst(List<PieceAnswer> pieces) {
        return pieces.stream()
                .sorted(Comparator.comparingDouble(piece -> -piece.area().m2()))
                .toList();
    }
}
