package org.spatialplan.report;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.spatialplan.check.ConflictState;
import org.spatialplan.check.Finding;
import org.spatialplan.check.LayerTotal;
import org.spatialplan.check.Outcome;
import org.spatialplan.check.Outcome.Ruling;
import org.spatialplan.check.SubjectReport;
import org.spatialplan.layer.RuleSet.ZoneRule;
import org.spatialplan.text.LocalizedText;

/** Writes for people why a verdict is what it is. Stateless. */
public final class ReasonText {

    private ReasonText() {}

    public static LocalizedText of(SubjectReport report) {
        return switch (report.reason()) {
            case FORBIDDEN_THERE, ALLOWED_ON_CONDITIONS, DEPENDS_ON_ZONE ->
                finding(deciding(report), report.findings());
            case NOTHING_NEAR_ASSUMED ->
                new LocalizedText(
                        "在推断的位置未涉及；规划文本未点名该处，项目可能位于别处",
                        "nothing of the layer lies near the assumed place; the plan does not name it, the project may lie elsewhere");
            case NOTHING_NEAR ->
                new LocalizedText("在双方位置精度范围内未涉及", "nothing of the layer lies within the accuracy of both");
            case BELOW_THRESHOLD ->
                new LocalizedText(
                        "重叠部分合计小于规则所定限值，不作判定",
                        "what is shared, all pieces together, is smaller than the rules' threshold");
            case UNLOCATED_PART_NEAR ->
                new LocalizedText(
                        "已定位部分未涉及，但其属地内有边界不明的部分，不能排除：" + String.join("、", report.notExcluded()),
                        "nothing located is near, but parts of unknown place in its territory cannot be excluded: "
                                + String.join(", ", report.notExcluded()));
            case TAKES_NO_GROUND -> new LocalizedText("该活动不占用土地", "the activity takes no ground");
            case NO_LOCATION -> new LocalizedText("位置不明，无法判断", "nobody knows where it lies");
            case OUTSIDE_TERRITORY ->
                new LocalizedText(
                        "全部或部分位于本市范围以外，图层在该处没有数据，不能视为未涉及",
                        "all or part of it lies outside the city, where the layers hold no data: that is no clearance");
            case LAYER_MISSING ->
                new LocalizedText(
                        "应检查的图层在所问时间没有数据，不能视为未涉及",
                        "a layer that should be checked held no data at the time asked for: that is no clearance");
            case RULES_NOT_IN_FORCE ->
                new LocalizedText(
                        "所问之日尚无该图层的管控规则，无从判定，不能视为未涉及",
                        "on the day that was asked for there were no rules for a layer yet: nothing to judge by, and no clearance");
            case UNKNOWN_ACTIVITY ->
                new LocalizedText(
                        "当日规则中没有该活动类别："
                                + String.join("、", report.subject().works().activities()),
                        "the rules of the day do not know the activity "
                                + String.join(", ", report.subject().works().activities()));
            case BROKEN_GEOMETRY -> new LocalizedText("图形有误，未检查", "the geometry is broken and was not checked");
            case OVER_LIMIT ->
                new LocalizedText(
                        "检查所需时间或内存超出单个地块的限额，未检查，不能视为未涉及",
                        "it takes more time or memory than one parcel may have: it was not checked, and is not cleared");
            case FAILED -> new LocalizedText("检查失败，未得出结论", "the check failed: nothing was decided");
        };
    }

    /** Of the surest findings with the state of the verdict the one in the zone that permits least, so that the gravest zone is named. */
    private static Finding deciding(SubjectReport report) {
        Set<String> below = report.totals().stream()
                .filter(total -> total.below().isPresent())
                .map(LayerTotal::layer)
                .collect(Collectors.toSet());
        return report.findings().stream()
                .filter(finding -> finding.state() == report.state())
                .filter(finding -> !below.contains(finding.layer()))
                .min(Comparator.comparing(Finding::certainty)
                        .thenComparing(finding -> !finding.isAgreed())
                        .thenComparing(
                                finding -> finding.gravest().zone().permits().size()))
                .orElseThrow();
    }

    private static String otherZones(
            Set<ZoneRule> others, String before, String between, Function<ZoneRule, String> name) {
        return others.isEmpty() ? "" : others.stream().map(name).collect(Collectors.joining(between, before, ""));
    }

    private static LocalizedText finding(Finding finding, List<Finding> all) {
        Set<ZoneRule> others = all.stream().map(Finding::zone).collect(Collectors.toCollection(LinkedHashSet::new));
        others.remove(finding.zone());
        boolean certain = finding.meets().isCertain();
        String distanceZh = finding.distanceM() == 0 ? "图上相交" : "图上相距 " + Metres.text(finding.distanceM()) + " 米";
        String distanceEn = finding.distanceM() == 0
                ? "the drawings meet"
                : "the drawings are " + Metres.text(finding.distanceM()) + " m apart";
        return new LocalizedText(
                String.format(
                        Locale.ROOT,
                        "%s涉及%s（%s），%s，位置精度合计 %s 米；%s%s",
                        certain ? "确定" : "可能",
                        finding.feature().nameZh(),
                        finding.zone().nameZh(),
                        distanceZh,
                        Metres.text(finding.slackM()),
                        consequenceZh(finding),
                        otherZones(others, "；另涉及：", "、", zone -> zone.nameZh())),
                String.format(
                        Locale.ROOT,
                        "%s meets %s (%s): %s, both accuracies together are %s m; %s%s",
                        certain ? "certainly" : "possibly",
                        finding.feature().nameEn(),
                        finding.zone().nameEn(),
                        distanceEn,
                        Metres.text(finding.slackM()),
                        consequenceEn(finding),
                        otherZones(others, "; zones met beside it: ", ", ", zone -> zone.nameEn())));
    }

    /** Names all outcomes if the zone is not known, never the milder one alone. */
    private static String consequenceZh(Finding finding) {
        return finding.outcomes().size() == 1
                ? consequenceZh(finding.gravest())
                : finding.outcomes().stream()
                        .map(outcome -> "如属" + outcome.zone().nameZh() + "，" + consequenceZh(outcome))
                        .collect(Collectors.joining(
                                "；",
                                doubt("所属分区不明", "（", finding.zone().principle().zh(), "）：", "："),
                                ""));
    }

    private static String consequenceEn(Finding finding) {
        return finding.outcomes().size() == 1
                ? consequenceEn(finding.gravest())
                : finding.outcomes().stream()
                        .map(outcome -> "in the " + outcome.zone().nameEn() + ", " + consequenceEn(outcome))
                        .collect(Collectors.joining(
                                "; ",
                                doubt(
                                        "nobody knows its zone",
                                        " (",
                                        finding.zone().principle().en(),
                                        "): ",
                                        ": "),
                                ""));
    }

    /** Says that the zone is not known, and why, if the rules give a reason. */
    private static String doubt(String words, String open, String why, String close, String otherwise) {
        return words + (why.isEmpty() ? otherwise : open + why + close);
    }

    private static String consequenceZh(Outcome outcome) {
        Ruling decided = outcome.decided();
        String activity = outcome.rulings().size() == 1
                ? "该类活动"
                : "其中最严的“" + decided.activity().nameZh() + "”";
        if (decided.asNationalProject()) {
            return "国家重大项目可按规定报批";
        }
        return activity + (decided.state() == ConflictState.CONFLICT ? "不在允许之列" : "可在满足条件时允许");
    }

    private static String consequenceEn(Outcome outcome) {
        Ruling decided = outcome.decided();
        String activity = outcome.rulings().size() == 1
                ? "the activity"
                : "the strictest activity ('" + decided.activity().nameEn() + "')";
        if (decided.asNationalProject()) {
            return "a national major project may be approved there";
        }
        return activity
                + (decided.state() == ConflictState.CONFLICT
                        ? " is not permitted there"
                        : " may be allowed on conditions");
    }
}
