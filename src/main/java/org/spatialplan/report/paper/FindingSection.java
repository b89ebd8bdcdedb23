package org.spatialplan.report.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spatialplan.check.Finding;
import org.spatialplan.check.Outcome;
import org.spatialplan.check.Outcome.Ruling;
import org.spatialplan.check.Overlap;
import org.spatialplan.layer.RuleSet.Threshold;
import org.spatialplan.report.DrawnContact;
import org.spatialplan.report.ReasonText;
import org.spatialplan.report.paper.LineSummary.OfGround;
import org.spatialplan.report.row.CitationText;
import org.spatialplan.text.EnumNames;
import org.spatialplan.text.LocalizedText;

/**
 * The findings line by line: for each line its map, the rule of each zone that is met with its article and what it demands, and
 * below it the grounds and features that the rule applies to.
 */
final class FindingSection {

    /** Rows of one line; the report says how many more there are. */
    private static final int MAX_ROWS = 500;

    private static final String NONE = "–";

    private final GroundSizes sizes;
    private final PaperMaps maps;
    private final PaperWords words;
    private final PaperNumbers numbers;

    FindingSection(GroundSizes sizes, PaperMaps maps, PaperWords words, PaperNumbers numbers) {
        this.sizes = sizes;
        this.maps = maps;
        this.words = words;
        this.numbers = numbers;
    }

    /** The lines that are met, or would be but for the threshold. */
    List<Map<String, Object>> lines(List<LineSummary> lines) {
        List<Map<String, Object>> shown = new ArrayList<>();
        for (LineSummary line : lines) {
            if (line.isShown()) {
                shown.add(line(line, shown.size() + 1));
            }
        }
        return shown;
    }

    private Map<String, Object> line(LineSummary line, int number) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("number", number);
        view.put("name", words.text(line.line().name()));
        view.put("involvement", words.text("paper.involvement." + EnumNames.of(line.involvement())));
        view.put("verdict", line.isMet() ? words.verdict(line.state(), line.certainty()) : "");
        view.put("css", EnumNames.of(line.involvement()));
        view.put("maps", maps.line(line));
        view.put("below", line.below().map(this::below).orElse(""));
        view.put(
                "withheld",
                line.isWithheld() ? words.text(ReasonText.withheld(line.shared().isPresent())) : "");
        view.put("rules", rules(line, view));
        view.put("totals", new SharedTable(sizes, words, numbers).rows(line));
        return view;
    }

    private String below(Threshold threshold) {
        return words.text(
                threshold.measure().equals("area-m2") ? "paper.below-area" : "paper.below-length",
                numbers.m2(threshold.limit()),
                new LocalizedText(threshold.reasonZh(), threshold.reasonEn()));
    }

    /** Findings with the same rule together, in the order of the grounds. */
    private List<Map<String, Object>> rules(LineSummary line, Map<String, Object> view) {
        Map<Map<String, Object>, List<Map<String, Object>>> byRule = new LinkedHashMap<>();
        int rows = 0;
        int left = 0;
        for (OfGround each : line.found()) {
            for (Finding finding : each.line().findings()) {
                if (rows < MAX_ROWS) {
                    byRule.computeIfAbsent(rule(finding), key -> new ArrayList<>())
                            .add(row(each, finding));
                    rows++;
                } else {
                    left++;
                }
            }
        }
        view.put("left", left == 0 ? "" : words.text("paper.findings.left", PaperNumbers.count(left)));
        List<Map<String, Object>> rules = new ArrayList<>();
        byRule.forEach((rule, found) -> {
            Map<String, Object> both = new LinkedHashMap<>(rule);
            both.put("rows", found);
            rules.add(both);
        });
        return rules;
    }

    private Map<String, Object> rule(Finding finding) {
        Outcome gravest = finding.gravest();
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("zone", words.name(finding.zone().nameZh(), finding.zone().nameEn()));
        rule.put("state", words.state(finding.state()));
        rule.put("principle", words.text(gravest.zone().principle()));
        rule.put(
                "sources",
                CitationText.deciding(finding).map(words::text).distinct().toList());
        rule.put("activities", activities(gravest));
        rule.put("doubt", doubt(finding));
        rule.put("outcomes", outcomes(finding));
        rule.put("depends", words.text(depends(finding)));
        rule.put("needs", words.text(finding.needs()));
        rule.put("documents", documents(gravest));
        rule.put(
                "areas",
                finding.areas().stream().map(area -> words.text(area.needs())).toList());
        return rule;
    }

    private Map<String, Object> row(OfGround each, Finding finding) {
        Overlap overlap = finding.overlap();
        boolean measured = overlap.measure() != Overlap.Measure.NONE;
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("ground", each.number());
        row.put(
                "feature",
                words.text(new LocalizedText(
                        finding.feature().nameZh(), finding.feature().nameEn())));
        row.put("contact", contact(finding));
        row.put(
                "taken",
                finding.taken()
                        .map(taken -> words.text("paper.taken", numbers.m2(taken.size())))
                        .orElse(""));
        row.put("slack", finding.slackM() > 0 ? words.text("paper.slack", PaperNumbers.metres(finding.slackM())) : "");
        row.put("size", measured ? size(overlap) : NONE);
        row.put("bounds", measured ? bounds(overlap) : NONE);
        row.put("share", measured ? numbers.percent(overlap.share()) : NONE);
        row.put("certainty", words.certainty(finding.certainty()));
        row.put("uncovered", finding.uncovered().map(this::size).orElse(""));
        return row;
    }

    private String contact(Finding finding) {
        return switch (finding.zone().extent().where()) {
            case OUTSIDE -> words.text("paper.contact.outside");
            case NEAR ->
                words.text(
                        "paper.contact.near",
                        PaperNumbers.metres(finding.distanceM()),
                        PaperNumbers.metres(finding.zone().extent().nearM()));
            case INSIDE ->
                finding.distanceM() == 0
                        ? words.text(DrawnContact.of(finding))
                        : words.text("report.finding.drawings-apart", PaperNumbers.metres(finding.distanceM()));
        };
    }

    private String size(Overlap overlap) {
        return amount(overlap, overlap.size());
    }

    private String bounds(Overlap overlap) {
        return overlap.most() - overlap.least() < 0.005
                ? NONE
                : words.text("paper.bounds", amount(overlap, overlap.least()), amount(overlap, overlap.most()));
    }

    private String amount(Overlap overlap, double size) {
        return switch (overlap.measure()) {
            case AREA_M2 -> numbers.m2(size);
            case LENGTH_M -> words.text("paper.length", numbers.m2(size));
            case COUNT, NONE -> words.text("paper.count.points", PaperNumbers.count(Math.round(size)));
        };
    }

    /** The verdict for each class of activity; empty if there is only one. */
    private List<String> activities(Outcome outcome) {
        return outcome.rulings().size() == 1
                ? List.of()
                : outcome.rulings().stream().map(this::ruling).toList();
    }

    private String ruling(Ruling ruling) {
        return words.text(
                "paper.pair",
                new LocalizedText(ruling.activity().nameZh(), ruling.activity().nameEn()),
                words.state(ruling.state()));
    }

    /** What the outcomes depend on: the zone, or a condition of which nobody said whether it holds. */
    private static String depends(Finding finding) {
        return finding.outcomes().stream().anyMatch(outcome -> outcome.assumed().isPresent())
                ? "paper.outcomes.condition"
                : "paper.outcomes.zone";
    }

    /** The outcome in each possible zone or case; empty if both are known. */
    private List<Map<String, Object>> outcomes(Finding finding) {
        return finding.outcomes().size() == 1
                ? List.of()
                : finding.outcomes().stream().map(this::outcome).toList();
    }

    private Map<String, Object> outcome(Outcome outcome) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("zone", circumstance(outcome));
        view.put("state", words.state(outcome.state()));
        view.put("needs", words.text(outcome.decided().needs()));
        view.put("documents", documents(outcome));
        return view;
    }

    /** The zone that it may be, or the condition that may hold or not. */
    private String circumstance(Outcome outcome) {
        return outcome.assumed()
                .map(assumed -> words.text(
                        assumed.holds() ? "paper.if" : "paper.if-not",
                        assumed.condition().words()))
                .orElseGet(
                        () -> words.name(outcome.zone().nameZh(), outcome.zone().nameEn()));
    }

    /** Why the zone is unknown, and what can be done about it; empty if it is known. */
    private String doubt(Finding finding) {
        return finding.zone().mayBe().isEmpty()
                ? ""
                : words.text(
                        "paper.pair", finding.zone().principle(), finding.zone().otherwise());
    }

    private List<String> documents(Outcome outcome) {
        return outcome.documents().stream()
                .map(demand -> DemandSection.name(demand, words))
                .toList();
    }
}
