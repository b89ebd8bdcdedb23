package org.spatialplan.web.answer;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import org.spatialplan.check.ConflictState;
import org.spatialplan.check.Finding;
import org.spatialplan.check.SubjectReport;
import org.spatialplan.query.PlanMap;
import org.spatialplan.web.parameter.ConstantParameter;

@Schema(description = "The verdict on one project.")
public record ConflictAnswer(
        @Schema(
                        description =
                                "conflict; conditional (allowed by a rule, on conditions); clear; not-checked; no-data"
                                        + " (not known where it lies, or a part of the layer is not located in its territory)",
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
        @Schema(description = "features of unknown place that may lie in the same territory and cannot be excluded")
                @JsonProperty("not_excluded")
                List<String> notExcluded) {

    @Schema(description = "A place of the project meets, or may meet, a feature with rules.")
    public record FindingAnswer(
            @Schema(description = "layer/feature") String feature,
            @Schema(description = "names of the feature") Named names,
            @Schema(description = "zone of the feature") Named zone,
            @Schema(description = "id of the project's link") String link,
            String state,
            String certainty,
            @Schema(description = "distance of the drawings in metres on the ground, 0 where they meet")
                    @JsonProperty("distance_m")
                    long distanceM,
            @Schema(description = "sum of both accuracies in metres") @JsonProperty("slack_m") long slackM,
            @Schema(description = "what the drawings share", nullable = true) OverlapAnswer overlap,
            @Schema(description = "the rule of the zone, with its legal source") RuleAnswer rule,
            @Schema(description = "what would be needed for the activity") Sentence needs) {}

    @Schema(description = "What the drawings of a place and a feature share.")
    public record OverlapAnswer(@Schema(description = "area-m2, length-m or count") String measure, double size) {}

    @Schema(description = "A rule with its legal source.")
    public record RuleAnswer(
            Sentence principle,
            @Schema(description = "class of activity that was checked") Named activity,
            @Schema(description = "legal text") String source,
            @Schema(description = "in force from") @JsonProperty("in_force") String inForce) {}

    public static ConflictAnswer of(SubjectReport report, PlanMap map) {
        return new ConflictAnswer(
                ConstantParameter.word(report.state()),
                report.certainty().map(ConstantParameter::word).orElse(null),
                ConstantParameter.word(report.reason()),
                text(report),
                report.findings().stream().map(finding -> finding(finding, map)).toList(),
                report.notExcluded());
    }

    private static FindingAnswer finding(Finding finding, PlanMap map) {
        var rules = map.findRules(map.catalogue()
                        .find(finding.layer())
                        .orElseThrow()
                        .rules()
                        .orElseThrow())
                .orElseThrow();
        return new FindingAnswer(
                finding.layer() + "/" + finding.feature().id(),
                new Named(
                        finding.feature().id(),
                        finding.feature().nameZh(),
                        finding.feature().nameEn()),
                new Named(
                        finding.zone().id(),
                        finding.zone().nameZh(),
                        finding.zone().nameEn()),
                finding.part(),
                ConstantParameter.word(finding.state()),
                ConstantParameter.word(finding.certainty()),
                Math.round(finding.distanceM()),
                Math.round(finding.slackM()),
                overlap(finding),
                new RuleAnswer(
                        new Sentence(
                                finding.zone().principleZh(), finding.zone().principleEn()),
                        new Named(
                                finding.activity().id(),
                                finding.activity().nameZh(),
                                finding.activity().nameEn()),
                        rules.source().number() + " " + rules.source().titleZh(),
                        rules.source().inForce().toString()),
                new Sentence(finding.activity().needsZh(), finding.activity().needsEn()));
    }

    private static OverlapAnswer overlap(Finding finding) {
        return switch (finding.overlap().measure()) {
            case NONE -> null;
            case AREA_M2, LENGTH_M, COUNT ->
                new OverlapAnswer(
                        ConstantParameter.word(finding.overlap().measure()),
                        Math.rint(finding.overlap().size()));
        };
    }

    private static Sentence text(SubjectReport report) {
        return switch (report.reason()) {
            case FORBIDDEN_THERE, ALLOWED_ON_CONDITIONS ->
                finding(report.findings().get(0));
            case NOTHING_NEAR -> new Sentence("在双方位置精度范围内未涉及", "nothing of the layer lies within the accuracy of both");
            case UNLOCATED_PART_NEAR ->
                new Sentence(
                        "已定位部分未涉及，但其属地内有边界不明的部分，不能排除：" + String.join("、", report.notExcluded()),
                        "nothing located is near, but parts of unknown place in its territory cannot be excluded: "
                                + String.join(", ", report.notExcluded()));
            case TAKES_NO_GROUND -> new Sentence("该活动不占用土地", "the activity takes no ground");
            case NO_LOCATION -> new Sentence("位置不明，无法判断", "nobody knows where it lies");
            case UNKNOWN_ACTIVITY ->
                new Sentence(
                        "规则中没有该活动类别：" + report.subject().activity(),
                        "the rules do not know the activity " + report.subject().activity());
        };
    }

    private static Sentence finding(Finding finding) {
        boolean certain = finding.certainty().isCertain();
        boolean forbidden = finding.state() == ConflictState.CONFLICT;
        String distanceZh =
                finding.distanceM() == 0 ? "图上相交" : String.format(Locale.ROOT, "图上相距 %.0f 米", finding.distanceM());
        String distanceEn = finding.distanceM() == 0
                ? "the drawings meet"
                : String.format(Locale.ROOT, "the drawings are %.0f m apart", finding.distanceM());
        return new Sentence(
                String.format(
                        Locale.ROOT,
                        "%s涉及%s（%s），%s，位置精度合计 %.0f 米；%s",
                        certain ? "确定" : "可能",
                        finding.feature().nameZh(),
                        finding.zone().nameZh(),
                        distanceZh,
                        finding.slackM(),
                        forbidden ? "该类活动不在允许之列" : "该类活动可在满足条件时允许"),
                String.format(
                        Locale.ROOT,
                        "%s meets %s (%s): %s, both accuracies together are %.0f m; %s",
                        certain ? "certainly" : "possibly",
                        finding.feature().nameEn(),
                        finding.zone().nameEn(),
                        distanceEn,
                        finding.slackM(),
                        forbidden
                                ? "the activity is not permitted there"
                                : "the activity may be allowed on conditions"));
    }
}
