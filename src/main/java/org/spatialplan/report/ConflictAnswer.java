package org.spatialplan.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.spatialplan.check.CheckedLayer;
import org.spatialplan.check.Finding;
import org.spatialplan.check.LayerTotal;
import org.spatialplan.check.Outcome;
import org.spatialplan.check.Outcome.Demand;
import org.spatialplan.check.Overlap;
import org.spatialplan.check.SubjectReport;
import org.spatialplan.layer.RuleSet.ActivityClass;
import org.spatialplan.layer.RuleSet.Citation;
import org.spatialplan.layer.RuleSet.Condition;
import org.spatialplan.layer.RuleSet.Document;
import org.spatialplan.layer.RuleSet.Threshold;
import org.spatialplan.layer.ZoneRule;
import org.spatialplan.text.EnumNames;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.answer.LocalizedName;

@Schema(description = "The verdict on one project or one ground.")
public record ConflictAnswer(
        @Schema(
                        description =
                                "that of the gravest line: conflict; conditional (allowed by a rule, on conditions); not-checked;"
                                        + " no-data (a line's data are missing, or it is not known where it lies, or a part of a layer"
                                        + " is not located in its territory); permitted (allowed by a rule, without conditions); clear",
                        allowableValues = {"conflict", "conditional", "not-checked", "no-data", "permitted", "clear"})
                String state,
        @Schema(
                        description =
                                "certain: holds even if both outlines move by their accuracy; possible: may hold; null"
                                        + " where nothing was decided",
                        nullable = true,
                        allowableValues = {"certain", "possible"})
                String certainty,
        @Schema(description = "why the state is what it is, a stable word") String reason,
        @JsonProperty("reason_text") LocalizedText reasonText,
        @Schema(description = "gravest and surest first") List<FindingAnswer> findings,
        @Schema(description = "all findings of a layer together: ground that several features cover counts once")
                List<TotalAnswer> totals,
        @Schema(
                        description =
                                "the states that it may come to, gravest first: several where that depends on a zone that nobody"
                                        + " knows; the state is the first")
                List<String> outcomes,
        @Schema(description = "features of unknown place that may lie in the same territory and cannot be excluded")
                @JsonProperty("not_excluded")
                List<String> notExcluded,
        @Schema(
                        description =
                                "the verdict by each control line, met or not, the gravest first; empty where nothing could be checked")
                List<LineAnswer> lines) {

    @Schema(description = "A place meets, or may meet, a feature with rules.")
    public record FindingAnswer(
            @Schema(description = "id of the control line") String line,
            @Schema(description = "layer/feature; the zone's id for ground that no feature covers") String feature,
            @Schema(description = "version of the layer") int version,
            @Schema(description = "names of the feature") LocalizedName names,
            @Schema(description = "zone of the feature") LocalizedName zone,
            @Schema(description = "which place: the id of the project's link, or area, line, points of a ground")
                    String link,
            String state,
            String certainty,
            @Schema(description = "distance of the drawings in metres on the ground, 0 where they meet")
                    @JsonProperty("distance_m")
                    double distanceM,
            @Schema(description = "both accuracies together in metres") @JsonProperty("slack_m") double slackM,
            @Schema(description = "null where only the territory is known", nullable = true) OverlapAnswer overlap,
            @Schema(
                            description = "the length of the feature's lines that an area takes; null if it has none",
                            nullable = true)
                    OverlapAnswer taken,
            @Schema(description = "what of it lies outside the approval; null if none was given", nullable = true)
                    OverlapAnswer uncovered,
            @Schema(description = "the rule of the zone, with its legal source") RuleAnswer rule,
            @Schema(description = "what would be needed for the activity that decides") LocalizedText needs,
            @Schema(description = "the documents that would be needed, for all activities together")
                    List<DocumentAnswer> documents,
            @Schema(
                            description =
                                    "what each class of activity comes to, the strictest first, which decides; empty if there is"
                                            + " but one")
                    List<RulingAnswer> activities,
            @Schema(
                            description =
                                    "where nobody knows the zone: what it comes to in each zone that it may be, gravest first, which"
                                            + " decides; else empty")
                    List<OutcomeAnswer> outcomes,
            @Schema(description = "why nobody knows the zone; null where it is known", nullable = true)
                    DoubtAnswer doubt,
            @Schema(description = "what is demanded beside the zone's rule because of what the feature is by law")
                    List<AreaRuleAnswer> areas) {}

    @Schema(description = "Why nobody knows a zone, and what can be done about it.")
    public record DoubtAnswer(LocalizedText principle, LocalizedText needs, CitationAnswer citation) {}

    @Schema(description = "What it comes to if the feature is in this zone.")
    public record OutcomeAnswer(
            LocalizedName zone,
            @Schema(
                            description =
                                    "the condition on which it rests, of which nobody said whether it holds; null if on none",
                            nullable = true)
                    AssumptionAnswer assumed,
            String state,
            RuleAnswer rule,
            LocalizedText needs,
            List<DocumentAnswer> documents,
            List<RulingAnswer> activities) {}

    @Schema(description = "A condition that is taken to hold, or not to hold.")
    public record AssumptionAnswer(ConditionAnswer condition, boolean holds) {}

    @Schema(description = "What the rules say of one class of activity.")
    public record RulingAnswer(LocalizedName activity, String state, LocalizedText needs, CitationAnswer citation) {}

    @Schema(description = "What is demanded on a feature because of what it is by law.")
    public record AreaRuleAnswer(
            @Schema(description = "attribute of the feature") String attribute,
            @Schema(description = "values of it for which the rule holds; none if it holds for any")
                    List<String> values,
            LocalizedText needs,
            CitationAnswer citation) {}

    @Schema(description = "All findings of one layer on one place.")
    public record TotalAnswer(
            @Schema(description = "id of the control line") String line,
            String layer,
            @Schema(description = "inside the features, outside of all, or near them") String extent,
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
            LocalizedText principle,
            @Schema(description = "class of activity that decides") LocalizedName activity,
            @Schema(description = "legal text") String source,
            @Schema(description = "in force from") @JsonProperty("in_force") String inForce,
            @Schema(description = "the same in full, with article and whether the text was read")
                    CitationAnswer citation,
            @Schema(description = "the law of the zone, which says what may be allowed there; often the same")
                    @JsonProperty("zone_citation")
                    CitationAnswer zoneCitation) {}

    @Schema(description = "An opinion, proof or approval.")
    public record DocumentAnswer(
            String id,
            @Schema(allowableValues = {"opinion", "proof", "approval"}) String kind,
            @JsonProperty("name_zh") String nameZh,
            @JsonProperty("name_en") String nameEn,
            @Schema(
                            description =
                                    "under which condition it is needed, where nobody said whether that holds; null if in any case",
                            nullable = true)
                    ConditionAnswer condition,
            @Schema(
                            description = "the size of an overlap in m² from which on it is needed; null if for any",
                            nullable = true)
                    @JsonProperty("from_m2")
                    Double fromM2) {}

    @Schema(description = "When a document is needed.")
    public record ConditionAnswer(String id, LocalizedText text) {}

    @Schema(description = "The size below which an overlap counts for nothing.")
    public record ThresholdAnswer(String measure, double limit, LocalizedText reason) {}

    /**
     * The verdict with all its texts.
     *
     * @param layers the layers that were checked
     */
    public static ConflictAnswer of(SubjectReport report, List<CheckedLayer> layers) {
        return new ConflictAnswer(
                EnumNames.of(report.state()),
                report.certainty().map(EnumNames::of).orElse(null),
                EnumNames.of(report.reason()),
                ReasonText.of(report),
                report.findings().stream()
                        .map(finding -> finding(finding, layer(finding, layers)))
                        .toList(),
                report.totals().stream().map(ConflictAnswer::total).toList(),
                report.outcomes().stream().map(EnumNames::of).toList(),
                report.notExcluded(),
                report.lines().stream()
                        .map(line -> LineAnswer.of(line, report.subject().works()))
                        .toList());
    }

    private static CheckedLayer layer(Finding finding, List<CheckedLayer> layers) {
        return layers.stream()
                .filter(layer -> layer.rules().line().id().equals(finding.line()))
                .filter(layer -> layer.definition().id().equals(finding.layer()))
                .findFirst()
                .orElseThrow();
    }

    private static FindingAnswer finding(Finding finding, CheckedLayer layer) {
        return new FindingAnswer(
                finding.line(),
                finding.layer() + "/" + finding.feature().id(),
                layer.index().info().number(),
                new LocalizedName(
                        finding.feature().id(),
                        finding.feature().nameZh(),
                        finding.feature().nameEn()),
                new LocalizedName(
                        finding.zone().id(),
                        finding.zone().nameZh(),
                        finding.zone().nameEn()),
                finding.part(),
                EnumNames.of(finding.state()),
                EnumNames.of(finding.certainty()),
                Metres.of(finding.distanceM()),
                Metres.of(finding.slackM()),
                overlap(finding.overlap()).orElse(null),
                finding.taken().flatMap(ConflictAnswer::overlap).orElse(null),
                finding.uncovered().flatMap(ConflictAnswer::overlap).orElse(null),
                rule(finding.gravest()),
                sentence(finding.needs()),
                documents(finding.gravest()),
                rulings(finding.gravest()),
                finding.outcomes().size() == 1
                        ? List.of()
                        : finding.outcomes().stream()
                                .map(ConflictAnswer::outcome)
                                .toList(),
                finding.zone().mayBe().isEmpty() ? null : doubt(finding.zone()),
                finding.areas().stream()
                        .map(area -> new AreaRuleAnswer(
                                area.attribute(),
                                area.values(),
                                sentence(area.needs()),
                                CitationAnswer.of(area.citation())))
                        .toList());
    }

    private static DoubtAnswer doubt(ZoneRule zone) {
        return new DoubtAnswer(
                sentence(zone.principle()), sentence(zone.otherwise()), CitationAnswer.of(zone.citation()));
    }

    private static OutcomeAnswer outcome(Outcome outcome) {
        return new OutcomeAnswer(
                new LocalizedName(
                        outcome.zone().id(),
                        outcome.zone().nameZh(),
                        outcome.zone().nameEn()),
                outcome.assumed()
                        .map(assumed -> new AssumptionAnswer(condition(assumed.condition()), assumed.holds()))
                        .orElse(null),
                EnumNames.of(outcome.state()),
                rule(outcome),
                sentence(outcome.decided().needs()),
                documents(outcome),
                rulings(outcome));
    }

    private static RuleAnswer rule(Outcome outcome) {
        Citation citation = outcome.decided().citation();
        return new RuleAnswer(
                sentence(outcome.zone().principle()),
                named(outcome.decided().activity()),
                citation.source().number() + " " + citation.source().titleZh(),
                citation.source().inForce().toString(),
                CitationAnswer.of(citation),
                CitationAnswer.of(outcome.zone().citation()));
    }

    private static List<RulingAnswer> rulings(Outcome outcome) {
        return outcome.rulings().size() == 1
                ? List.of()
                : outcome.rulings().stream()
                        .map(ruling -> new RulingAnswer(
                                named(ruling.activity()),
                                EnumNames.of(ruling.state()),
                                sentence(ruling.needs()),
                                CitationAnswer.of(ruling.citation())))
                        .toList();
    }

    private static LocalizedName named(ActivityClass activity) {
        return new LocalizedName(activity.id(), activity.nameZh(), activity.nameEn());
    }

    private static List<DocumentAnswer> documents(Outcome outcome) {
        return outcome.documents().stream().map(ConflictAnswer::document).toList();
    }

    private static LocalizedText sentence(LocalizedText words) {
        return new LocalizedText(words.zh(), words.en());
    }

    static DocumentAnswer document(Demand demand) {
        Document document = demand.document();
        return new DocumentAnswer(
                document.id(),
                EnumNames.of(document.kind()),
                document.nameZh(),
                document.nameEn(),
                demand.condition().map(ConflictAnswer::condition).orElse(null),
                demand.fromM2() == 0 ? null : demand.fromM2());
    }

    private static ConditionAnswer condition(Condition condition) {
        return new ConditionAnswer(condition.id(), sentence(condition.words()));
    }

    private static TotalAnswer total(LayerTotal total) {
        return new TotalAnswer(
                total.line(),
                total.layer(),
                EnumNames.of(total.extent()),
                total.part(),
                overlap(total.overlap()).orElse(null),
                total.uncovered().flatMap(ConflictAnswer::overlap).orElse(null),
                total.below().map(ConflictAnswer::threshold).orElse(null));
    }

    private static ThresholdAnswer threshold(Threshold threshold) {
        return new ThresholdAnswer(
                threshold.measure(), threshold.limit(), new LocalizedText(threshold.reasonZh(), threshold.reasonEn()));
    }

    /** The answer for an overlap; empty if nothing was measured. */
    static Optional<OverlapAnswer> overlap(Overlap overlap) {
        return Optional.of(overlap)
                .filter(measured -> measured.measure() != Overlap.Measure.NONE)
                .map(measured -> new OverlapAnswer(
                        EnumNames.of(measured.measure()),
                        rounded(measured.size()),
                        rounded(measured.least()),
                        rounded(measured.most()),
                        Math.rint(measured.share() * 1e6) / 1e6));
    }

    private static double rounded(double size) {
        return Math.round(size * 100) / 100.0;
    }
}
