package org.spatialplan.report;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.spatialplan.check.ConflictState;
import org.spatialplan.check.Finding;
import org.spatialplan.check.LayerTotal;
import org.spatialplan.check.Outcome;
import org.spatialplan.check.Outcome.Ruling;
import org.spatialplan.check.SubjectReport;
import org.spatialplan.layer.RuleSet.ZoneRule;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/** Writes the reason of a verdict for people. Stateless. */
public final class ReasonText {

    private ReasonText() {}

    /** The reason of a verdict. */
    public static LocalizedText of(SubjectReport report) {
        return switch (report.reason()) {
            case FORBIDDEN_THERE, ALLOWED_ON_CONDITIONS, DEPENDS_ON_ZONE ->
                finding(deciding(report), report.findings());
            case NOTHING_NEAR_ASSUMED -> Messages.of("report.reason.nothing-near-assumed");
            case NOTHING_NEAR -> Messages.of("report.reason.nothing-near");
            case BELOW_THRESHOLD -> Messages.of("report.reason.below-threshold");
            case UNLOCATED_PART_NEAR -> Messages.of("report.reason.unlocated-part-near", listed(report.notExcluded()));
            case TAKES_NO_GROUND -> Messages.of("report.reason.takes-no-ground");
            case NO_LOCATION -> Messages.of("report.reason.no-location");
            case OUTSIDE_TERRITORY -> Messages.of("report.reason.outside-territory");
            case LAYER_MISSING -> Messages.of("report.reason.layer-missing");
            case RULES_NOT_IN_FORCE -> Messages.of("report.reason.rules-not-in-force");
            case UNKNOWN_ACTIVITY ->
                Messages.of(
                        "report.reason.unknown-activity",
                        listed(report.subject().works().activities()));
            case BROKEN_GEOMETRY -> Messages.of("report.reason.broken-geometry");
            case OVER_LIMIT -> Messages.of("report.reason.over-limit");
            case FAILED -> Messages.of("report.reason.failed");
        };
    }

    /**
     * The finding that explains the verdict: of the most certain findings with its state, the one in the zone that
     * permits least, so that the strictest zone is named.
     */
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

    private static LocalizedText listed(Collection<String> names) {
        return new LocalizedText(String.join("、", names), String.join(", ", names));
    }

    private static LocalizedText listed(List<LocalizedText> texts, String zh, String en) {
        return new LocalizedText(
                texts.stream().map(LocalizedText::zh).collect(Collectors.joining(zh)),
                texts.stream().map(LocalizedText::en).collect(Collectors.joining(en)));
    }

    private static LocalizedText finding(Finding finding, List<Finding> all) {
        Set<ZoneRule> others = all.stream().map(Finding::zone).collect(Collectors.toCollection(LinkedHashSet::new));
        others.remove(finding.zone());
        boolean certain = finding.meets().isCertain();
        LocalizedText distance = finding.distanceM() == 0
                ? Messages.of("report.finding.drawings-meet")
                : Messages.of("report.finding.drawings-apart", Metres.text(finding.distanceM()));
        LocalizedText text = Messages.of(
                certain ? "report.finding.certain" : "report.finding.possible",
                new LocalizedText(finding.feature().nameZh(), finding.feature().nameEn()),
                name(finding.zone()),
                distance,
                Metres.text(finding.slackM()),
                consequence(finding));
        return others.isEmpty()
                ? text
                : Messages.of(
                        "report.finding.other-zones",
                        text,
                        listed(others.stream().map(ReasonText::name).toList(), "、", ", "));
    }

    private static LocalizedText name(ZoneRule zone) {
        return new LocalizedText(zone.nameZh(), zone.nameEn());
    }

    /** The consequence of a finding. If the zone is unknown, it names all outcomes, never only the milder one. */
    private static LocalizedText consequence(Finding finding) {
        if (finding.outcomes().size() == 1) {
            return consequence(finding.gravest());
        }
        List<LocalizedText> outcomes = finding.outcomes().stream()
                .map(outcome -> Messages.of("report.consequence.in-zone", name(outcome.zone()), consequence(outcome)))
                .toList();
        LocalizedText listed = listed(outcomes, "；", "; ");
        LocalizedText why = finding.zone().principle();
        return why.equals(LocalizedText.NONE)
                ? Messages.of("report.consequence.zone-unknown", listed)
                : Messages.of("report.consequence.zone-unknown.why", why, listed);
    }

    private static LocalizedText consequence(Outcome outcome) {
        Ruling decided = outcome.decided();
        if (decided.asNationalProject()) {
            return Messages.of("report.consequence.national-project");
        }
        LocalizedText activity = outcome.rulings().size() == 1
                ? Messages.of("report.consequence.activity")
                : Messages.of(
                        "report.consequence.strictest-activity",
                        new LocalizedText(
                                decided.activity().nameZh(), decided.activity().nameEn()));
        return decided.state() == ConflictState.CONFLICT
                ? Messages.of("report.consequence.not-permitted", activity)
                : Messages.of("report.consequence.on-conditions", activity);
    }
}
