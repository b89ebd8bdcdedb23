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
import org.spatialplan.check.SubjectReport;
import org.spatialplan.layer.RuleSet.ZoneRule;

/** Why a verdict is what it is, in words for people. */
public final class ReasonText {

    private ReasonText() {}

    public static Sentence of(SubjectReport report) {
        return switch (report.reason()) {
            case FORBIDDEN_THERE, ALLOWED_ON_CONDITIONS -> finding(deciding(report), report.findings());
            case NOTHING_NEAR_ASSUMED ->
                new Sentence(
                        "在推断的位置未涉及；规划文本未点名该处，项目可能位于别处",
                        "nothing of the layer lies near the assumed place; the plan does not name it, the project may lie elsewhere");
            case NOTHING_NEAR -> new Sentence("在双方位置精度范围内未涉及", "nothing of the layer lies within the accuracy of both");
            case BELOW_THRESHOLD ->
                new Sentence(
                        "重叠部分合计小于规则所定限值，不作判定",
                        "what is shared, all pieces together, is smaller than the rules' threshold");
            case UNLOCATED_PART_NEAR ->
                new Sentence(
                        "已定位部分未涉及，但其属地内有边界不明的部分，不能排除：" + String.join("、", report.notExcluded()),
                        "nothing located is near, but parts of unknown place in its territory cannot be excluded: "
                                + String.join(", ", report.notExcluded()));
            case TAKES_NO_GROUND -> new Sentence("该活动不占用土地", "the activity takes no ground");
            case NO_LOCATION -> new Sentence("位置不明，无法判断", "nobody knows where it lies");
            case OUTSIDE_TERRITORY ->
                new Sentence(
                        "全部或部分位于本市范围以外，图层在该处没有数据，不能视为未涉及",
                        "all or part of it lies outside the city, where the layers hold no data: that is no clearance");
            case LAYER_MISSING ->
                new Sentence(
                        "应检查的图层在所问时间没有数据，不能视为未涉及",
                        "a layer that should be checked held no data at the time asked for: that is no clearance");
            case UNKNOWN_ACTIVITY ->
                new Sentence(
                        "规则中没有该活动类别：" + report.subject().activity(),
                        "the rules do not know the activity " + report.subject().activity());
            case BROKEN_GEOMETRY -> new Sentence("图形有误，未检查", "the geometry is broken and was not checked");
            case FAILED -> new Sentence("检查失败，未得出结论", "the check failed: nothing was decided");
        };
    }

    /** Of the surest findings of the state, that in the zone which permits least: the graver zone must not stay unnamed. */
    private static Finding deciding(SubjectReport report) {
        Set<String> below = report.totals().stream()
                .filter(total -> total.below().isPresent())
                .map(LayerTotal::layer)
                .collect(Collectors.toSet());
        return report.findings().stream()
                .filter(finding -> finding.state() == report.state())
                .filter(finding -> !below.contains(finding.layer()))
                .min(Comparator.comparing(Finding::certainty)
                        .thenComparing(finding -> finding.zone().permits().size()))
                .orElseThrow();
    }

    private static String otherZones(
            Set<ZoneRule> others, String before, String between, Function<ZoneRule, String> name) {
        return others.isEmpty() ? "" : others.stream().map(name).collect(Collectors.joining(between, before, ""));
    }

    private static Sentence finding(Finding finding, List<Finding> all) {
        Set<ZoneRule> others = all.stream().map(Finding::zone).collect(Collectors.toCollection(LinkedHashSet::new));
        others.remove(finding.zone());
        boolean certain = finding.certainty().isCertain();
        String distanceZh = finding.distanceM() == 0 ? "图上相交" : "图上相距 " + Metres.text(finding.distanceM()) + " 米";
        String distanceEn = finding.distanceM() == 0
                ? "the drawings meet"
                : "the drawings are " + Metres.text(finding.distanceM()) + " m apart";
        return new Sentence(
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

    private static String consequenceZh(Finding finding) {
        if (finding.asNationalProject()) {
            return "国家重大项目可按规定报批";
        }
        return finding.state() == ConflictState.CONFLICT ? "该类活动不在允许之列" : "该类活动可在满足条件时允许";
    }

    private static String consequenceEn(Finding finding) {
        if (finding.asNationalProject()) {
            return "a national major project may be approved there";
        }
        return finding.state() == ConflictState.CONFLICT
                ? "the activity is not permitted there"
                : "the activity may be allowed on conditions";
    }
}
