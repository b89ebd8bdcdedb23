package org.spatialplan.assistant;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.spatialplan.check.Finding;
import org.spatialplan.check.Involvement;
import org.spatialplan.check.LineReport;
import org.spatialplan.check.Outcome;
import org.spatialplan.check.SubjectReport;
import org.spatialplan.report.Metres;
import org.spatialplan.report.ReasonText;
import org.spatialplan.report.row.CitationText;
import org.spatialplan.text.EnumNames;
import org.spatialplan.text.Language;
import org.spatialplan.text.LocalizedText;

/**
 * A verdict with its reasons.
 *
 * @param subject what was judged
 * @param why the reason of the state
 * @param outcomes the states that it may come to, gravest first
 * @param findings the features that are met, the gravest and surest first, not more than a few
 * @param allFindings how many features there are
 * @param noData control lines of which nothing is known, which is no clearance
 * @param notPublic control lines that are not judged because the asker does not see the version in force, which is none either
 * @param notMet control lines that are not met
 * @param notExcluded features of unknown place that may be there
 * @param rulesDay whose rules were used
 */
record Explanation(
        Named subject,
        String state,
        String certainty,
        String why,
        List<String> outcomes,
        List<Met> findings,
        int allFindings,
        List<Named> noData,
        List<Named> notPublic,
        List<Named> notMet,
        List<String> notExcluded,
        String rulesDay,
        boolean illustrative,
        List<String> sources) {

    private static final int MAX_FINDINGS = 4;

    /**
     * A feature that is met, or may be.
     *
     * @param line id of the control line
     * @param feature layer/feature, with its name
     * @param zone in which it is
     * @param distanceM of the drawings in metres, 0 where they meet
     * @param slackM both accuracies together in metres
     * @param shared what is shared; null if nothing is measured
     * @param principle what the law says of the zone
     * @param needs what would be needed for the activity
     * @param law the legal texts that decide
     * @param needed documents
     * @param outcomes where nobody knows the zone or a condition: what it comes to in each case; else empty
     */
    record Met(
            String line,
            Named feature,
            Named zone,
            String state,
            String certainty,
            double distanceM,
            double slackM,
            LineVerdict.Shared shared,
            String principle,
            String needs,
            List<String> law,
            List<String> needed,
            List<Case> outcomes) {

        static Met of(Finding finding, Language language) {
            return new Met(
                    finding.line(),
                    new Named(
                            finding.layer() + "/" + finding.feature().id(),
                            language.text(
                                    finding.feature().nameZh(),
                                    finding.feature().nameEn())),
                    new Named(
                            finding.zone().id(),
                            language.text(
                                    finding.zone().nameZh(), finding.zone().nameEn())),
                    EnumNames.of(finding.state()),
                    EnumNames.of(finding.certainty()),
                    Metres.of(finding.distanceM()),
                    Metres.of(finding.slackM()),
                    LineVerdict.Shared.of(finding.overlap()).orElse(null),
                    language.text(finding.gravest().zone().principle()),
                    language.text(finding.needs()),
                    CitationText.deciding(finding)
                            .map(language::text)
                            .distinct()
                            .toList(),
                    finding.documents().stream()
                            .map(LineVerdict::needed)
                            .map(language::text)
                            .toList(),
                    finding.outcomes().size() == 1
                            ? List.of()
                            : finding.outcomes().stream()
                                    .map(outcome -> Case.of(outcome, language))
                                    .toList());
        }
    }

    /**
     * What it comes to in one case.
     *
     * @param condition that is taken to hold, or not to; null if there is none
     * @param holds whether it is taken to hold; null without a condition
     */
    record Case(Named zone, String condition, Boolean holds, String state) {

        static Case of(Outcome outcome, Language language) {
            return new Case(
                    new Named(
                            outcome.zone().id(),
                            language.text(
                                    outcome.zone().nameZh(), outcome.zone().nameEn())),
                    outcome.assumed()
                            .map(assumed -> language.text(assumed.condition().words()))
                            .orElse(null),
                    outcome.assumed().map(Outcome.Assumption::holds).orElse(null),
                    EnumNames.of(outcome.state()));
        }
    }

    static Explanation of(Named subject, SubjectReport verdict, LocalDate day, Sources sources, Language language) {
        List<Finding> found = ofFeatures(verdict.findings());
        return new Explanation(
                subject,
                EnumNames.of(verdict.state()),
                verdict.certainty().map(EnumNames::of).orElse(null),
                language.text(ReasonText.of(verdict)),
                verdict.outcomes().stream().map(EnumNames::of).toList(),
                found.stream()
                        .limit(MAX_FINDINGS)
                        .map(finding -> Met.of(finding, language))
                        .toList(),
                found.size(),
                lines(verdict, line -> isUnknown(line) && !isNotPublic(line), language),
                lines(verdict, line -> isUnknown(line) && isNotPublic(line), language),
                lines(verdict, line -> line.involvement() == Involvement.NONE, language),
                verdict.notExcluded(),
                day.toString(),
                sources.isIllustrative(),
                sources.credits());
    }

    /** The first finding of each feature and line: the gravest and surest. Several places of a project may meet one. */
    private static List<Finding> ofFeatures(List<Finding> findings) {
        Map<List<String>, Finding> first = new LinkedHashMap<>();
        findings.forEach(finding -> first.putIfAbsent(
                List.of(finding.line(), finding.layer(), finding.feature().id()), finding));
        return List.copyOf(first.values());
    }

    private static boolean isUnknown(LineReport line) {
        return line.involvement() == Involvement.NO_DATA || line.involvement() == Involvement.NOT_CHECKED;
    }

    private static boolean isNotPublic(LineReport line) {
        return line.reason() == SubjectReport.Reason.VERSION_NOT_PUBLIC;
    }

    private static List<Named> lines(SubjectReport verdict, Predicate<LineReport> wanted, Language language) {
        return verdict.lines().stream()
                .filter(wanted)
                .map(line -> {
                    LocalizedText name = line.line().name();
                    return new Named(line.line().id(), language.text(name));
                })
                .toList();
    }
}
