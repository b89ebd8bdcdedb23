package org.spatialplan.report;

import java.util.ArrayList;
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
import org.spatialplan.text.Language;
import org.spatialplan.text.Messages;

/** The verdict on all grounds of a report in one sentence, which is signed. Immutable. */
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
        List<String> sentences = new ArrayList<>();
        sentences.add(language.text(Messages.of(
                "report.conclusion.counts",
                report.grounds().size(),
                counted(ConflictState.CONFLICT),
                counted(ConflictState.CONDITIONAL),
                count(ConflictState.CLEAR),
                count(ConflictState.NO_DATA),
                count(ConflictState.NOT_CHECKED))));
        sentences.add(dependOnZones());
        sentences.add(undecided == 0 ? "" : language.text(Messages.of("report.conclusion.undecided")));
        sentences.add(areas());
        sentences.add(others());
        sentences.removeIf(String::isEmpty);
        return String.join(language.text("", " "), sentences);
    }

    /** States the other possible outcome beside the gravest one if the zone is unknown. */
    private String dependOnZones() {
        long depend = report.grounds().stream()
                .filter(ground -> ground.verdict().outcomes().size() > 1)
                .count();
        return depend == 0 ? "" : language.text(Messages.of("report.conclusion.zones-unknown", depend));
    }

    private String nothingJudged() {
        if (report.grounds().isEmpty()) {
            return language.text(Messages.of("report.conclusion.no-ground"));
        }
        return language.text(Messages.of(
                "report.conclusion.nothing-judged",
                report.grounds().size(),
                Messages.of(
                        report.grounds().size() == 1
                                ? "report.conclusion.nothing-judged.one"
                                : "report.conclusion.nothing-judged.several"),
                count(ConflictState.NO_DATA),
                count(ConflictState.NOT_CHECKED)));
    }

    /** The total areas that were judged; empty if there are none, since zeros would read as clear. */
    private String areas() {
        if (report.grounds().stream().noneMatch(ReportConclusion::isJudgedArea)) {
            return "";
        }
        List<GroundTotals.OfLayer> totals = report.totals().layers();
        String inside = totals.isEmpty()
                ? inside(new GroundTotals.OfLayer("", "", 0, 0, 0, Optional.empty(), Optional.empty()), false)
                : totals.stream()
                        .map(total -> inside(total, totals.size() > 1))
                        .collect(Collectors.joining(language.text("；", "; ")));
        return inside + language.text("。", ".");
    }

    private static boolean isJudgedArea(CheckedGround ground) {
        return ground.verdict().certainty().isPresent()
                && ground.ground().shape(2).isPresent();
    }

    /** The totals of lines and points. They have no area, and no zero may stand for one. */
    private String others() {
        boolean some = report.grounds().stream()
                .flatMap(ground -> ground.verdict().totals().stream())
                .anyMatch(total -> total.overlap().measure() != Overlap.Measure.AREA_M2
                        && total.overlap().most() > 0);
        return some ? language.text(Messages.of("report.conclusion.lines-and-points")) : "";
    }

    /**
     * The part of the total inside a layer.
     *
     * @param named whether the layer is named, because there are several
     */
    private String inside(GroundTotals.OfLayer total, boolean named) {
        String covered = language.text(Messages.of(
                "report.conclusion.area",
                named ? report.title(total.layer(), language) : Messages.of("report.conclusion.checked-layers"),
                hectares(total.size()),
                hectares(total.least()),
                hectares(total.most())));
        return covered
                + total.uncovered().map(uncovered -> outside(uncovered, total)).orElse("");
    }

    private String outside(double uncovered, GroundTotals.OfLayer total) {
        return language.text(Messages.of(
                "report.conclusion.outside-approval",
                hectares(uncovered),
                hectares(total.uncoveredMost().orElse(uncovered))));
    }

    /** An area in hectares, to 1 m²; a smaller area that is not zero, to 1 cm². */
    private static String hectares(double m2) {
        return String.format(Locale.ROOT, m2 > 0 && m2 < 1 ? "%.8f" : "%.4f", m2 / M2_PER_HA);
    }

    /** A number of grounds with a state. The words distinguish certain from possible, since the sentence is signed. */
    private String counted(ConflictState state) {
        long possible = report.grounds().stream()
                .filter(ground -> ground.verdict().state() == state)
                .filter(ground -> ground.verdict().certainty().equals(Optional.of(Certainty.POSSIBLE)))
                .count();
        return possible == 0
                ? String.valueOf(count(state))
                : language.text(Messages.of("report.conclusion.only-possible", count(state), possible));
    }

    private long count(ConflictState state) {
        return report.grounds().stream()
                .filter(ground -> ground.verdict().state() == state)
                .count();
    }
}
