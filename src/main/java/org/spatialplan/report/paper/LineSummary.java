package org.spatialplan.report.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.check.CheckedLayer;
import org.spatialplan.check.ConflictState;
import org.spatialplan.check.Finding;
import org.spatialplan.check.GroundParts;
import org.spatialplan.check.Involvement;
import org.spatialplan.check.LayerTotal;
import org.spatialplan.check.LineReport;
import org.spatialplan.check.Overlap;
import org.spatialplan.check.SubjectReport;
import org.spatialplan.conflict.ConflictReport;
import org.spatialplan.conflict.GroundTotals;
import org.spatialplan.conflict.ground.CheckedGround;
import org.spatialplan.geo.Areas;
import org.spatialplan.geo.Certainty;
import org.spatialplan.layer.ControlLine;
import org.spatialplan.layer.RuleSet.Threshold;
import org.spatialplan.layer.ZoneRule;
import org.spatialplan.layer.ZoneRule.Where;

/**
 * One control line over all grounds of a report. Immutable.
 *
 * @param reports the line's report of each ground, in the order of the grounds
 */
record LineSummary(ConflictReport report, ControlLine line, List<OfGround> reports) {

    private static final Comparator<LineSummary> GRAVEST_FIRST =
            Comparator.comparing(LineSummary::state).thenComparing(LineSummary::line);

    /** The line's report of one ground. */
    record OfGround(CheckedGround ground, LineReport line) {

        long number() {
            return ground.ground().number();
        }

        /** Whether the ground meets the line or may meet it by more than the rules leave out. */
        boolean isMet() {
            return !line.isBelowThreshold()
                    && (line.involvement() == Involvement.AFFECTED || line.involvement() == Involvement.POSSIBLE);
        }
    }

    /** All lines of a report, the gravest first, of several equal ones the strictest. */
    static List<LineSummary> of(ConflictReport report) {
        return report.map().lines().stream()
                .map(line -> new LineSummary(
                        report,
                        line,
                        report.grounds().stream()
                                .map(ground -> new OfGround(ground, find(ground.verdict(), line)))
                                .toList()))
                .sorted(GRAVEST_FIRST)
                .toList();
    }

    /** A ground that could not be checked has no verdict by any line. */
    private static LineReport find(SubjectReport verdict, ControlLine line) {
        return verdict.lines().stream()
                .filter(report -> report.line().equals(line))
                .findFirst()
                .orElseGet(() -> new LineReport(
                        line,
                        List.of(),
                        false,
                        false,
                        Involvement.NOT_CHECKED,
                        ConflictState.NOT_CHECKED,
                        Optional.empty(),
                        verdict.reason(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(ConflictState.NOT_CHECKED)));
    }

    /** What the line comes to for the whole submission: met by one ground is met; silence about one is graver than none. */
    Involvement involvement() {
        return reports.stream()
                .map(each -> involvement(each))
                .min(Comparator.comparing(LineSummary::gravity))
                .orElse(Involvement.NOT_CHECKED);
    }

    private static Involvement involvement(OfGround each) {
        return each.line().isBelowThreshold() && each.line().state() == ConflictState.CLEAR
                ? Involvement.NONE
                : each.line().involvement();
    }

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
        boolean met = isMet();
        return reports.stream()
                .filter(each -> !met || each.isMet())
                .map(each -> each.line().state())
                .min(Comparator.naturalOrder())
                .orElse(ConflictState.NOT_CHECKED);
    }

    /** The surest certainty of the state. */
    Optional<Certainty> certainty() {
        ConflictState state = state();
        return reports.stream()
                .filter(each -> each.line().state() == state)
                .flatMap(each -> each.line().certainty().stream())
                .min(Comparator.naturalOrder());
    }

    /** The grounds that meet it or may meet it. */
    List<OfGround> met() {
        return reports.stream().filter(OfGround::isMet).toList();
    }

    /** The grounds with findings, also those below the threshold. */
    List<OfGround> found() {
        return reports.stream()
                .filter(each -> !each.line().findings().isEmpty())
                .toList();
    }

    /** The number of grounds with an involvement. */
    long count(Involvement involvement) {
        return reports.stream().filter(each -> involvement(each) == involvement).count();
    }

    /** The layers that were looked at for the line, each once. */
    List<CheckedLayer> layers() {
        Set<String> seen = new LinkedHashSet<>();
        return report.layers().stream()
                .filter(layer -> layer.rules().line().equals(line))
                .filter(layer -> seen.add(layer.definition().id()))
                .toList();
    }

    /** Whether why the line is met is not disclosed. */
    boolean isWithheld() {
        return reports.stream().anyMatch(each -> each.line().reason() == SubjectReport.Reason.WITHHELD);
    }

    /** Whether the version in force of its layer is one that the asker does not see. */
    boolean isNotPublic() {
        return reports.stream().anyMatch(each -> each.line().reason() == SubjectReport.Reason.VERSION_NOT_PUBLIC);
    }

    boolean isStandIn() {
        return reports.stream().anyMatch(each -> each.line().standIn());
    }

    /** Whether the layers that were looked at only illustrate the official ones. */
    boolean isIllustrative() {
        return reports.stream().anyMatch(each -> each.line().illustrative());
    }

    /** Zones that are met, the strictest first, so that a milder one never hides it. */
    List<ZoneRule> zones() {
        return met().stream()
                .flatMap(each -> each.line().findings().stream())
                .sorted(Comparator.comparing(Finding::state)
                        .thenComparing(
                                finding -> finding.gravest().zone().permits().size()))
                .map(Finding::zone)
                .distinct()
                .toList();
    }

    /**
     * What all areas share with it in m²; ground of several grounds counts once. It is that of the features; where these cover
     * nothing as drawn, for example because they are lines, the ground near or outside them.
     */
    Optional<Shared> shared() {
        List<GroundTotals.OfLayer> all = report.totals().layers().stream()
                .filter(total -> total.line().equals(line.id()))
                .toList();
        Optional<Where> extent = all.stream()
                .min(Comparator.comparing((GroundTotals.OfLayer total) -> total.size() == 0)
                        .thenComparing(GroundTotals.OfLayer::extent))
                .map(GroundTotals.OfLayer::extent);
        return extent.map(where -> together(
                where, all.stream().filter(total -> total.extent() == where).toList()));
    }

    /** What lies outside a boundary in m², where other ground of the submission lies inside of it. */
    OptionalDouble outsideM2() {
        return shared().filter(shared -> shared.extent() == Where.INSIDE).isEmpty()
                ? OptionalDouble.empty()
                : report.totals().layers().stream()
                        .filter(total -> total.line().equals(line.id()) && total.extent() == Where.OUTSIDE)
                        .mapToDouble(GroundTotals.OfLayer::size)
                        .filter(m2 -> m2 > 0)
                        .max();
    }

    /** Several layers of a line may cover the same ground, which counts once. */
    private Shared together(Where where, List<GroundTotals.OfLayer> layers) {
        double least =
                layers.stream().mapToDouble(GroundTotals.OfLayer::least).max().orElse(0);
        double most = layers.stream().mapToDouble(GroundTotals.OfLayer::most).sum();
        double largest =
                layers.stream().mapToDouble(GroundTotals.OfLayer::size).max().orElse(0);
        if (layers.size() == 1) {
            return new Shared(where, largest, least, most);
        }
        double largestMost =
                layers.stream().mapToDouble(GroundTotals.OfLayer::most).max().orElse(0);
        double m2 = Math.max(largest, unionM2());
        return new Shared(where, m2, least, Math.max(m2, Math.min(most, Math.max(largestMost, groundM2()))));
    }

    /** What the features of the line cover of all grounds, as drawn, in m². */
    private double unionM2() {
        List<Geometry> covered = new ArrayList<>();
        for (OfGround each : reports) {
            Map<String, Geometry> shared =
                    each.ground().parts().map(GroundParts::shared).orElse(Map.of());
            each.line().findings().stream()
                    .map(finding ->
                            shared.get(finding.layer() + "/" + finding.feature().id()))
                    .filter(geometry -> geometry != null && geometry.getDimension() == 2)
                    .forEach(covered::add);
        }
        return covered.isEmpty() ? 0 : report.frame().areaM2(Areas.union(covered));
    }

    private double groundM2() {
        return report.grounds().stream()
                .flatMap(ground -> ground.ground().shape(2).stream())
                .mapToDouble(shape -> report.frame().areaM2(shape.ground()))
                .sum();
    }

    /** What of the shared area lies outside the approval, in m²; empty if none was given. */
    OptionalDouble uncoveredM2() {
        return report.totals().layers().stream()
                .filter(total -> total.line().equals(line.id()))
                .flatMap(total -> total.uncovered().stream())
                .mapToDouble(Double::doubleValue)
                .max();
    }

    /**
     * An area in m² with its bounds.
     *
     * @param extent whether it is the ground of the features, that near them or that outside of all
     */
    record Shared(Where extent, double m2, double least, double most) {

        boolean isBounded() {
            return most - least > PaperNumbers.SEEN;
        }
    }

    /** What all grounds together share with a zone, in m²; empty if no area does. */
    OptionalDouble zoneM2(ZoneRule zone) {
        if (isGroundSharedByGrounds()) {
            return OptionalDouble.empty(); // a sum would count it twice
        }
        double sum = reports.stream()
                .flatMap(each -> each.line().zones().stream())
                .filter(total -> total.zone().equals(zone))
                .filter(total -> total.overlap().measure() == Overlap.Measure.AREA_M2)
                .mapToDouble(total -> total.overlap().size())
                .sum();
        return sum > 0 ? OptionalDouble.of(sum) : OptionalDouble.empty();
    }

    private boolean isGroundSharedByGrounds() {
        return !report.totals().overlaps().groups().isEmpty()
                || reports.stream()
                        .anyMatch(each -> each.ground().ground().duplicateOf().isPresent());
    }

    /** The length in metres of the line's own lines, for example of natural shore, that the grounds take. */
    OptionalDouble takenM() {
        double sum = reports.stream()
                .flatMap(each -> each.line().findings().stream())
                .flatMap(finding -> finding.taken().stream())
                .mapToDouble(Overlap::size)
                .sum();
        return sum > 0 ? OptionalDouble.of(sum) : OptionalDouble.empty();
    }

    /** Whether lines or points meet it, which have no area. */
    boolean hasLengthsOrCounts() {
        return reports.stream()
                .flatMap(each -> each.line().totals().stream())
                .map(LayerTotal::overlap)
                .anyMatch(overlap -> overlap.measure() != Overlap.Measure.AREA_M2 && overlap.most() > 0);
    }

    /** The threshold that what a ground shares stays below, if there is one. */
    Optional<Threshold> below() {
        return reports.stream()
                .flatMap(each -> each.line().totals().stream())
                .flatMap(total -> total.below().stream())
                .findFirst();
    }

    /** The numbers of the grounds that share less with it than the threshold, and meet it by nothing else. */
    List<Long> belowThreshold() {
        return reports.stream()
                .filter(each -> each.line().isBelowThreshold())
                .map(OfGround::number)
                .toList();
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
