package org.spatialplan.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.spatialplan.check.CheckedLayer;
import org.spatialplan.check.Finding;
import org.spatialplan.check.LayerTotal;
import org.spatialplan.check.Overlap;
import org.spatialplan.check.SubjectReport;
import org.spatialplan.layer.LayerDefinition.Words;
import org.spatialplan.layer.RuleSet.Document;
import org.spatialplan.layer.RuleSet.Threshold;

@Schema(description = "The verdict on one project or one ground.")
public record ConflictAnswer(
        @Schema(
                        description =
                                "conflict; conditional (allowed by a rule, on conditions); clear; not-checked; no-data"
                                        + " (not known where it lies, outside the city, or a part of the layer is not located in its"
                                        + " territory)",
                        allowableValues = {"conflict", "conditional", "clear", "not-checked", "no-data"})
                String state,
        @Schema(
                        description =
                                "certain: holds even if both outlines move by their accuracy; possible: may hold; null"
                                        + " where nothing was decided",
                        nullable = true,
                        allowableValues = {"certain", "possible"})
                String certainty,
        @Schema(description = "why the state is what it is, a stable word") String reason,
        @JsonProperty("reason_text") Sentence reasonText,
        @Schema(description = "gravest and surest first") List<FindingAnswer> findings,
        @Schema(description = "all findings of a layer together: ground that several features cover counts once")
                List<TotalAnswer> totals,
        @Schema(description = "features of unknown place that may lie in the same territory and cannot be excluded")
                @JsonProperty("not_excluded")
                List<String> notExcluded) {

    @Schema(description = "A place meets, or may meet, a feature with rules.")
    public record FindingAnswer(
            @Schema(description = "layer/feature") String feature,
            @Schema(description = "version of the layer") int version,
            @Schema(description = "names of the feature") Named names,
            @Schema(description = "zone of the feature") Named zone,
            @Schema(description = "which place: the id of the project's link, or area, line, points of a ground")
                    String link,
            String state,
            String certainty,
            @Schema(description = "distance of the drawings in metres on the ground, 0 where they meet")
                    @JsonProperty("distance_m")
                    double distanceM,
            @Schema(description = "both accuracies together in metres") @JsonProperty("slack_m") double slackM,
            @Schema(description = "null where only the territory is known", nullable = true) OverlapAnswer overlap,
            @Schema(description = "what of it lies outside the approval; null if none was given", nullable = true)
                    OverlapAnswer uncovered,
            @Schema(description = "the rule of the zone, with its legal source") RuleAnswer rule,
            @Schema(description = "what would be needed for the activity") Sentence needs,
            @Schema(description = "the documents that would be needed") List<DocumentAnswer> documents) {}

    @Schema(description = "All findings of one layer on one place.")
    public record TotalAnswer(
            String layer,
            String link,
            OverlapAnswer overlap,
            @Schema(nullable = true) OverlapAnswer uncovered,
            @Schema(description = "the threshold that the whole stays below; null if it does not", nullable = true)
                    @JsonProperty("below_threshold")
                    ThresholdAnswer below) {}

    @Schema(description = "What a place shares with a layer, on the ellipsoid, rounded to 0.01.")
    public record OverlapAnswer(
            @Schema(description = "area-m2, length-m or count") String measure,
            @Schema(description = "as drawn") double size,
            @Schema(description = "at least, if both outlines move by their accuracy") double least,
            @Schema(description = "at most") double most,
            @Schema(description = "share of the place, 0 to 1") double share) {}

    @Schema(description = "A rule with its legal source.")
    public record RuleAnswer(
            Sentence principle,
            @Schema(description = "class of activity that was checked") Named activity,
            @Schema(description = "legal text") String source,
            @Schema(description = "in force from") @JsonProperty("in_force") String inForce) {}

    @Schema(description = "An opinion, proof or approval.")
    public record DocumentAnswer(
            String id,
            @Schema(allowableValues = {"opinion", "proof", "approval"}) String kind,
            @JsonProperty("name_zh") String nameZh,
            @JsonProperty("name_en") String nameEn) {}

    @Schema(description = "The size below which an overlap counts for nothing.")
    public record ThresholdAnswer(String measure, double limit, Sentence reason) {}

    /** @param layers those that were checked */
    public static ConflictAnswer of(SubjectReport report, List<CheckedLayer> layers) {
        return new ConflictAnswer(
                Word.of(report.state()),
                report.certainty().map(Word::of).orElse(null),
                Word.of(report.reason()),
                ReasonText.of(report),
                report.findings().stream()
                        .map(finding -> finding(finding, layer(finding, layers)))
                        .toList(),
                report.totals().stream().map(ConflictAnswer::total).toList(),
                report.notExcluded());
    }

    private static CheckedLayer layer(Finding finding, List<CheckedLayer> layers) {
        return layers.stream()
                .filter(layer -> layer.definition().id().equals(finding.layer()))
                .findFirst()
                .orElseThrow();
    }

    private static FindingAnswer finding(Finding finding, CheckedLayer layer) {
        return new FindingAnswer(
                finding.layer() + "/" + finding.feature().id(),
                layer.index().info().number(),
                new Named(
                        finding.feature().id(),
                        finding.feature().nameZh(),
                        finding.feature().nameEn()),
                new Named(
                        finding.zone().id(),
                        finding.zone().nameZh(),
                        finding.zone().nameEn()),
                finding.part(),
                Word.of(finding.state()),
                Word.of(finding.certainty()),
                Metres.of(finding.distanceM()),
                Metres.of(finding.slackM()),
                overlap(finding.overlap()),
                finding.uncovered().map(ConflictAnswer::overlap).orElse(null),
                rule(finding),
                sentence(finding.needs()),
                finding.documents().stream().map(ConflictAnswer::document).toList());
    }

    private static RuleAnswer rule(Finding finding) {
        return new RuleAnswer(
                sentence(finding.zone().principle()),
                new Named(
                        finding.activity().id(),
                        finding.activity().nameZh(),
                        finding.activity().nameEn()),
                finding.source().number() + " " + finding.source().titleZh(),
                finding.source().inForce().toString());
    }

    private static Sentence sentence(Words words) {
        return new Sentence(words.zh(), words.en());
    }

    private static DocumentAnswer document(Document document) {
        return new DocumentAnswer(document.id(), Word.of(document.kind()), document.nameZh(), document.nameEn());
    }

    private static TotalAnswer total(LayerTotal total) {
        return new TotalAnswer(
                total.layer(),
                total.part(),
                overlap(total.overlap()),
                total.uncovered().map(ConflictAnswer::overlap).orElse(null),
                total.below().map(ConflictAnswer::threshold).orElse(null));
    }

    private static ThresholdAnswer threshold(Threshold threshold) {
        return new ThresholdAnswer(
                threshold.measure(), threshold.limit(), new Sentence(threshold.reasonZh(), threshold.reasonEn()));
    }

    private static OverlapAnswer overlap(Overlap overlap) {
        return Optional.of(overlap)
                .filter(measured -> measured.measure() != Overlap.Measure.NONE)
                .map(measured -> new OverlapAnswer(
                        Word.of(measured.measure()),
                        rounded(measured.size()),
                        rounded(measured.least()),
                        rounded(measured.most()),
                        Math.rint(measured.share() * 1e6) / 1e6))
                .orElse(null);
    }

    private static double rounded(double size) {
        return Math.rint(size * 100) / 100;
    }
}
