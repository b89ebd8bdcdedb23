package org.spatialplan.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.history.FeatureChange;
import org.spatialplan.history.LayerDiff;
import org.spatialplan.report.HistoryAnswers.FeatureChangeAnswer;
import org.spatialplan.report.HistoryAnswers.PieceAnswer;
import org.spatialplan.report.HistoryAnswers.ToleranceAnswer;
import org.spatialplan.report.HistoryAnswers.VersionAnswered;
import org.spatialplan.report.HistoryAnswers.ZoneAnswer;

@Schema(description = "What changed from one version of a layer to another.")
public record LayerDiffAnswer(
        String layer,
        VersionAnswered from,
        VersionAnswered to,
        @Schema(description = "how many features of each kind of change, 0 where none, and unchanged ones")
                @JsonProperty("by_kind")
                Map<String, Long> byKind,
        List<ZoneAnswer> zones,
        ToleranceAnswer tolerance,
        @Schema(description = "ground that only the first version holds, without slivers") List<PieceAnswer> lost,
        @Schema(description = "ground that only the second version holds, without slivers") List<PieceAnswer> gained,
        @JsonProperty("lost_slivers") List<PieceAnswer> lostSlivers,
        @JsonProperty("gained_slivers") List<PieceAnswer> gainedSlivers,
        @Schema(description = "removed, added, moved, renamed, then attributes alone")
                List<FeatureChangeAnswer> changes,
        @Schema(description = "features without a known place in either version: their ground cannot be compared")
                List<String> unlocated,
        @Schema(description = "features whose outlines could not be overlaid") List<String> failed) {

    /** The answer for a comparison of two versions of a layer. */
    public static LayerDiffAnswer of(LayerDiff diff, GroundFrame frame) {
        Map<String, Long> byKind = WordCounts.of(
                FeatureChange.Kind.values(), diff.changes().stream().map(FeatureChange::kind));
        byKind.put("unchanged", (long) diff.unchanged());
        return new LayerDiffAnswer(
                diff.from().info().layer(),
                VersionAnswered.of(diff.from().info()),
                VersionAnswered.of(diff.to().info()),
                byKind,
                ZoneAnswer.of(diff),
                ToleranceAnswer.of(diff),
                PieceAnswer.of(diff.lost(), false, frame),
                PieceAnswer.of(diff.gained(), false, frame),
                PieceAnswer.of(diff.lost(), true, frame),
                PieceAnswer.of(diff.gained(), true, frame),
                diff.changes().stream()
                        .map(change -> FeatureChangeAnswer.of(change, frame))
                        .toList(),
                diff.unlocated(),
                diff.failed());
    }
}
