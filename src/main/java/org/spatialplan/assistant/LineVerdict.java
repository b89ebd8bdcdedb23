package org.spatialplan.assistant;

import java.util.List;
import java.util.Optional;
import org.spatialplan.check.LineReport;
import org.spatialplan.check.Outcome.Demand;
import org.spatialplan.check.Overlap;
import org.spatialplan.text.EnumNames;
import org.spatialplan.text.Language;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/**
 * What one control line comes to.
 *
 * @param line id and name of the line
 * @param involvement affected, possible, none, no-data or not-checked: whether the ground is on the line's
 * @param state what the rules say of it
 * @param certainty how sure the state is; null where nothing was decided
 * @param reason why the state is what it is, a stable word
 * @param shared what is shared with it; null if nothing, or nothing is measured
 * @param illustrative whether its layers only illustrate the official ones
 * @param standIn whether its own layer holds nothing and another was looked at, which never clears
 * @param features what is met, layer/feature
 * @param needed the documents that would be needed
 */
record LineVerdict(
        Named line,
        String involvement,
        String state,
        String certainty,
        String reason,
        Shared shared,
        boolean illustrative,
        boolean standIn,
        List<String> features,
        List<String> needed) {

    private static final int MAX_FEATURES = 5;
    private static final double CENT = 100;

    /**
     * A size on the ellipsoid.
     *
     * @param measure area-m2, length-m or count
     * @param drawn as drawn
     * @param least at least, if both outlines move by their accuracies
     * @param most at most
     */
    record Shared(String measure, double drawn, double least, double most) {

        static Optional<Shared> of(Overlap overlap) {
            return overlap.measure() == Overlap.Measure.NONE
                    ? Optional.empty()
                    : Optional.of(new Shared(
                            EnumNames.of(overlap.measure()),
                            rounded(overlap.size()),
                            rounded(overlap.least()),
                            rounded(overlap.most())));
        }

        private static double rounded(double size) {
            return Math.round(size * CENT) / CENT;
        }
    }

    static LineVerdict of(LineReport report, Language language) {
        return new LineVerdict(
                new Named(report.line().id(), language.text(report.line().name())),
                EnumNames.of(report.involvement()),
                EnumNames.of(report.state()),
                report.certainty().map(EnumNames::of).orElse(null),
                EnumNames.of(report.reason()),
                report.shared().flatMap(Shared::of).orElse(null),
                report.illustrative(),
                report.standIn(),
                report.findings().stream()
                        .map(finding ->
                                finding.layer() + "/" + finding.feature().id())
                        .distinct()
                        .limit(MAX_FEATURES)
                        .toList(),
                report.documents().stream()
                        .map(demand -> language.text(needed(demand)))
                        .toList());
    }

    /** A document in words, with the condition under which it is needed. */
    static LocalizedText needed(Demand demand) {
        LocalizedText name =
                new LocalizedText(demand.document().nameZh(), demand.document().nameEn());
        LocalizedText sized =
                demand.fromM2() > 0 ? Messages.of("paper.document.from", name, Math.round(demand.fromM2())) : name;
        return demand.condition()
                .map(condition -> Messages.of("paper.pair", condition.words(), sized))
                .orElse(sized);
    }
}
