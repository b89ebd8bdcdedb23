package org.spatialplan.report.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spatialplan.check.ConflictState;
import org.spatialplan.check.Finding;
import org.spatialplan.check.LayerTotal;
import org.spatialplan.check.Overlap;
import org.spatialplan.conflict.CheckedGround;
import org.spatialplan.conflict.ConflictReport;
import org.spatialplan.conflict.GroundTotals;
import org.spatialplan.geo.Certainty;
import org.spatialplan.layer.RuleSet.Threshold;
import org.spatialplan.report.paper.Lines.ControlLine;
import org.spatialplan.report.paper.Lines.Involvement;
import org.spatialplan.report.paper.Lines.LineReport;

/**
 * One control line over all grounds of a report. Immutable.
 *
 * @param reports the line's report of each ground, in the order of the grounds
 */
record LineSummary(ConflictReport report, ControlLine line, List<OfGround> reports) {

    /** The line's report of one ground. */
    record OfGround(CheckedGround ground, LineReport line) {}

    /** All lines of a report, the gravest first, of several equal ones in the order of the lines. */
    static List<LineSummary> of(ConflictReport report) {
        Map<String, LineSummary> byId = new LinkedHashMap<>();
        for (CheckedGround ground : report.grounds()) {
            for (LineReport line : Lines.of(ground.verdict(), report)) {
                byId.computeIfAbsent(line.line().id(), id -> new LineSummary(report, line.line(), new ArrayList<>()))
                        .reports()
                        .add(new OfGround(ground, line));
            }
        }
        List<LineSummary> all = new ArrayList<>(byId.values());
        all.sort(java.util.Comparator.comparing(LineSummary::involvement)
                .thenComparing(LineSummary::state)
                .thenComparing(summary -> summary.line().order()));
        return all;
    }

    /** What the line comes to for the whole submission: met by one ground is met. */
    Involvement involvement() {
        return reports.stream()
                .map(each -> each.line().involvement())
                .min(java.util.Comparator.comparing(LineSummary::gravity))
                .orElse(Involvement.NOT_CHECKED);
    }

    /** Silence about one ground is graver than that another is clear. */
    private static int gravity(Involvement involvement) {
        return switch (involvement) {
            case AFFECTED -> 0;
            case POSSIBLE -> 1;
            case NOT_CHECKED -> 2;
            case NO_DATA -> 3;
            case NONE -> 4;
        };
    }

    boolean isMet() {
        return involvement() == Involvement.AFFECTED || involvement() == Involvement.POSSIBLE;
    }

    /** Whether a ground meets it, or would if what is shared were not below the rules' threshold. */
    boolean isShown() {
        return isMet() || below().isPresent();
    }

    ConflictState state() {
        return reports.stream()
                .filter(each -> !isMet() || isMet(each))
                .map(each -> each.line().state())
                .min(java.util.Comparator.naturalOrder())
                .orElse(ConflictState.NOT_CHECKED);
    }

    /** The surest certainty of the gravest state. */
    Optional<Certainty> certainty() {
        return reports.stream()
                .filter(each -> each.line().state() == state())
                .flatMap(each -> each.line().certainty().stream())
                .min(java.util.Comparator.naturalOrder());
    }

    private static boolean isMet(OfGround each) {
        return each.line().involvement() == Involvement.AFFECTED
                || each.line().involvement() == Involvement.POSSIBLE;
    }

    /** The grounds that meet it or may meet it. */
    List<OfGround> met() {
        return reports.stream().filter(LineSummary::isMet).toList();
    }

    /** The grounds with findings, also those below the threshold. */
    List<OfGround> found() {
        return reports.stream().filter(each -> !each.line().findings().isEmpty()).toList();
    }

    /** The number of grounds with an involvement. */
    long count(Involvement involvement) {
        return reports.stream()
                .filter(each -> each.line().involvement() == involvement)
                .count();
    }

    Set<String> layers() {
        Set<String> layers = new LinkedHashSet<>();
        reports.forEach(each -> layers.addAll(each.line().layers()));
        return layers;
    }

    boolean isStandIn() {
        return reports.stream().anyMatch(each -> each.line().standIn());
    }

    /** Whether a layer that was checked for it only illustrates an official one. */
    boolean isIllustrative() {
        return isStandIn()
                || layers().stream()
                        .flatMap(layer -> report.map().find(layer).stream())
                        .anyMatch(layer -> layer.definition().illustrative());
    }

    /** What all areas share with it in m², as drawn, at least and at most; ground of several grounds counts once. */
    Optional<Shared> shared() {
        List<GroundTotals.OfLayer> totals = report.totals().layers().stream()
                .filter(total -> layers().contains(total.layer()))
                .toList();
        return totals.isEmpty()
                ? Optional.empty()
                : Optional.of(new Shared(
                        totals.stream().mapToDouble(GroundTotals.OfLayer::size).sum(),
                        totals.stream().mapToDouble(GroundTotals.OfLayer::least).sum(),
                        totals.stream().mapToDouble(GroundTotals.OfLayer::most).sum()));
    }

    /** An area in m² with its bounds. */
    record Shared(double m2, double least, double most) {}

    /** Whether lines or points meet it, which have no area. */
    boolean hasLengthsOrCounts() {
        return reports.stream()
                .flatMap(each -> each.line().totals().stream())
                .map(LayerTotal::overlap)
                .anyMatch(overlap -> overlap.measure() != Overlap.Measure.AREA_M2 && overlap.most() > 0);
    }

    /** The threshold that what is shared stays below, if there is one and nothing else is met. */
    Optional<Threshold> below() {
        return reports.stream()
                .flatMap(each -> each.line().totals().stream())
                .flatMap(total -> total.below().stream())
                .findFirst();
    }

    /** Both accuracies of the least accurate finding, in metres; 0 without findings. */
    double worstSlackM() {
        return reports.stream()
                .flatMap(each -> each.line().findings().stream())
                .mapToDouble(Finding::slackM)
                .max()
                .orElse(0);
    }
}
