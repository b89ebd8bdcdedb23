package org.spatialplan.report;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.spatialplan.check.ConflictState;
import org.spatialplan.check.Finding;
import org.spatialplan.check.LineReport;
import org.spatialplan.check.Outcome;
import org.spatialplan.check.Outcome.Ruling;
import org.spatialplan.check.SubjectReport;
import org.spatialplan.check.Works;
import org.spatialplan.layer.ZoneRule;
import org.spatialplan.text.EnumNames;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/** Writes the reason of a verdict for people. Stateless. */
public final class ReasonText {

    private ReasonText() {}

    /** The reason of a verdict: that of the gravest line, which is named if there are several. */
    public static LocalizedText of(SubjectReport report) {
        if (report.lines().isEmpty()) {
            return simple(
                    report.reason(), report.notExcluded(), report.subject().works());
        }
        LineReport gravest = report.lines().get(0);
        LocalizedText text = of(gravest, report.subject().works());
        return report.lines().size() == 1 || report.state() == ConflictState.CLEAR
                ? text
                : Messages.of(
                        "report.reason.of-line",
                        listed(
                                report.lines().stream()
                                        .filter(line -> line == gravest || isSilentAs(line, gravest))
                                        .map(line -> line.line().name())
                                        .toList(),
                                "、",
                                ", "),
                        text);
    }

    private static boolean isSilentAs(LineReport line, LineReport gravest) {
        return line.findings().isEmpty() && line.reason() == gravest.reason();
    }

    /** The reason of the verdict by one line. */
    public static LocalizedText of(LineReport report, Works works) {
        return switch (report.reason()) {
            case FORBIDDEN_THERE, ALLOWED_ON_CONDITIONS, DEPENDS_ON_ZONE, DEPENDS_ON_CONDITION, PERMITTED_THERE ->
                finding(deciding(report), report.findings());
            case WITHHELD -> withheld(!report.totals().isEmpty());
            default -> simple(report.reason(), report.notExcluded(), works);
        };
    }

    /**
     * That a line is withheld.
     *
     * @param withArea whether the area is told all the same
     */
    public static LocalizedText withheld(boolean withArea) {
        return Messages.of(withArea ? "report.reason.withheld-area" : "report.reason.withheld");
    }

    private static LocalizedText simple(SubjectReport.Reason reason, List<String> notExcluded, Works works) {
        return switch (reason) {
            case UNLOCATED_PART_NEAR -> Messages.of("report.reason.unlocated-part-near", listed(notExcluded));
            case UNKNOWN_ACTIVITY -> Messages.of("report.reason.unknown-activity", listed(works.activities()));
            default -> Messages.of("report.reason." + EnumNames.of(reason));
        };
    }

    /**
     * The finding that explains the verdict: of the most certain findings with its state, the one in the zone that
     * permits least, so that the strictest zone is named.
     */
    private static Finding deciding(LineReport report) {
        return report.findings().stream()
                .filter(finding -> finding.state() == report.state())
                .filter(finding -> report.totals().stream()
                        .noneMatch(total -> total.below().isPresent() && total.isOf(finding)))
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
                ? DrawnContact.of(finding)
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
        List<LocalizedText> outcomes =
                finding.outcomes().stream().map(ReasonText::underCircumstances).toList();
        LocalizedText listed = listed(outcomes, "；", "; ");
        if (finding.zone().mayBe().isEmpty()) {
            return listed;
        }
        LocalizedText why = finding.zone().principle();
        return why.equals(LocalizedText.NONE)
                ? Messages.of("report.consequence.zone-unknown", listed)
                : Messages.of("report.consequence.zone-unknown.why", why, listed);
    }

    /** The consequence in a zone that it may be, or under a condition that may hold or not. */
    private static LocalizedText underCircumstances(Outcome outcome) {
        return outcome.assumed()
                .map(assumed -> assumed.holds()
                        ? Messages.of(
                                "report.consequence.if", assumed.condition().words(), consequence(outcome))
                        : Messages.of("report.consequence.otherwise", consequence(outcome)))
                .orElseGet(() -> Messages.of("report.consequence.in-zone", name(outcome.zone()), consequence(outcome)));
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
        return switch (decided.state()) {
            case CONFLICT -> Messages.of("report.consequence.not-permitted", activity);
            case CONDITIONAL -> Messages.of("report.consequence.on-conditions", activity);
            default -> Messages.of("report.consequence.permitted", activity);
        };
    }
}
