package org.spatialplan.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spatialplan.check.ConflictState;
import org.spatialplan.check.Overlap;
import org.spatialplan.conflict.CheckedGround;
import org.spatialplan.conflict.ConflictReport;
import org.spatialplan.conflict.GroundTotals;
import org.spatialplan.geo.Certainty;
import org.spatialplan.text.CountText;
import org.spatialplan.text.Language;

/** What all grounds of a report come to, in the one sentence that is signed. Immutable. */
final class ReportConclusion {

    private static final double M2_PER_HA = 10_000;

    private final ConflictReport report;
    private final Language language;

    ReportConclusion(ConflictReport report, Language language) {
        this.report = report;
        this.language = language;
    }

    String text() {
        long undecided = count(ConflictState.NO_DATA) + count(ConflictState.NOT_CHECKED);
        if (undecided == report.grounds().size()) {
            return nothingJudged();
        }
        String counted = String.format(
                Locale.ROOT,
                language.text(
                        "共 %s 个地块：冲突 %s，有条件允许 %s，未涉及 %d，无数据 %d，未检查 %d。",
                        "%s: %s in conflict, %s conditional, %d clear, %d no data, %d not checked. "),
                language.text(String.valueOf(report.grounds().size()), grounds()),
                counted(ConflictState.CONFLICT),
                counted(ConflictState.CONDITIONAL),
                count(ConflictState.CLEAR),
                count(ConflictState.NO_DATA),
                count(ConflictState.NOT_CHECKED));
        String left = undecided == 0
                ? ""
                : language.text(
                        "无数据和未检查的地块未能判定，不计入以下面积，也不能视为未涉及。",
                        "Grounds without data or not checked could not be judged: they are not in the areas below, and are not cleared. ");
        return (counted + dependOnZones() + left + areas() + others()).strip();
    }

    /** The other outcome of a zone that nobody knows is told beside the gravest. */
    private String dependOnZones() {
        long depend = report.grounds().stream()
                .filter(ground -> ground.verdict().outcomes().size() > 1)
                .count();
        return depend == 0
                ? ""
                : language.text(
                        "冲突的地块中有 " + depend + " 个取决于分区不明的要素，也可能为有条件允许。",
                        "Of those in conflict " + depend
                                + " depend on a zone that is not known, and may be conditional instead. ");
    }

    private String nothingJudged() {
        if (report.grounds().isEmpty()) {
            return language.text(
                    "没有地块，未作任何判定，不能视为未涉及。", "There is no ground, so nothing was judged: that is no clearance.");
        }
        return String.format(
                Locale.ROOT,
                language.text(
                        "共 %s 个地块，%s：无数据 %d 个，未检查 %d 个。不能视为未涉及。",
                        "%s, %s: %d no data, %d not checked. That is no clearance."),
                language.text(String.valueOf(report.grounds().size()), grounds()),
                report.grounds().size() == 1
                        ? language.text("未能判定", "which could not be judged")
                        : language.text("均未能判定", "none of which could be judged"),
                count(ConflictState.NO_DATA),
                count(ConflictState.NOT_CHECKED));
    }

    private String grounds() {
        return CountText.en(report.grounds().size(), "ground");
    }

    /** Of the areas that were judged; empty if there are none, since zeros would read as clear. */
    private String areas() {
        if (report.grounds().stream().noneMatch(ReportConclusion::isJudgedArea)) {
            return "";
        }
        List<GroundTotals.OfLayer> totals = report.totals().layers();
        String inside = totals.isEmpty()
                ? inside(new GroundTotals.OfLayer("", 0, 0, 0, Optional.empty(), Optional.empty()), false)
                : totals.stream()
                        .map(total -> inside(total, totals.size() > 1))
                        .collect(Collectors.joining(language.text("；", "; ")));
        return inside + language.text("。", ". ");
    }

    private static boolean isJudgedArea(CheckedGround ground) {
        return ground.verdict().certainty().isPresent()
                && ground.ground().shape(2).isPresent();
    }

    /** Lines and points have no area, and no zero may stand for them. */
    private String others() {
        boolean some = report.grounds().stream()
                .flatMap(ground -> ground.verdict().totals().stream())
                .anyMatch(total -> total.overlap().measure() != Overlap.Measure.AREA_M2
                        && total.overlap().most() > 0);
        return some
                ? language.text(
                        "另有线或点涉及管控图层，长度与个数见各地块。",
                        "Lines or points meet the checked layers too: for lengths and counts see each ground.")
                : "";
    }

    /** @param named whether the layer must be named, because there are several */
    private String inside(GroundTotals.OfLayer total, boolean named) {
        String covered = String.format(
                Locale.ROOT,
                language.text(
                        "图上涉及%s %s 公顷（考虑双方精度，最少 %s，最多 %s）",
                        "As drawn, %2$s ha lie within %1$s (at least %3$s, at most %4$s, given both accuracies)"),
                named ? report.title(total.layer(), language) : language.text("管控图层", "the checked layers"),
                hectares(total.size()),
                hectares(total.least()),
                hectares(total.most()));
        return covered
                + total.uncovered().map(uncovered -> outside(uncovered, total)).orElse("");
    }

    private String outside(double uncovered, GroundTotals.OfLayer total) {
        return String.format(
                Locale.ROOT,
                language.text("，其中 %s 公顷（最多 %s）不在意见（批准）范围内", ", of which %s ha (at most %s) lie outside the approval"),
                hectares(uncovered),
                hectares(total.uncoveredMost().orElse(uncovered)));
    }

    /** To the m²; what is less, but not nothing, to the cm². */
    private static String hectares(double m2) {
        return String.format(Locale.ROOT, m2 > 0 && m2 < 1 ? "%.8f" : "%.4f", m2 / M2_PER_HA);
    }

    /** A number that is signed must not make certain what is only possible. */
    private String counted(ConflictState state) {
        long possible = report.grounds().stream()
                .filter(ground -> ground.verdict().state() == state)
                .filter(ground -> ground.verdict().certainty().equals(Optional.of(Certainty.POSSIBLE)))
                .count();
        return possible == 0
                ? String.valueOf(count(state))
                : count(state)
                        + language.text("（其中 " + possible + " 个仅为可能）", " (" + possible + " of them only possible)");
    }

    private long count(ConflictState state) {
        return report.grounds().stream()
                .filter(ground -> ground.verdict().state() == state)
                .count();
    }
}
