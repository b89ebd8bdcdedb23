package org.spatialplan.report.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.spatialplan.check.Finding;
import org.spatialplan.check.Outcome;
import org.spatialplan.check.Outcome.Demand;
import org.spatialplan.text.EnumNames;
import org.spatialplan.text.LocalizedText;

/** What would be needed: every document once, with its issuer as the rules name it, the lines that ask for it, and the grounds. */
final class DemandSection {

    private static final int MAX_LISTED = 12;

    private final PaperWords words;

    DemandSection(PaperWords words) {
        this.words = words;
    }

    /** A document, with the condition under which it is needed. */
    private record Needed(String name, String kind) {}

    private record For(Set<String> lines, Set<Long> grounds) {}

    List<Map<String, Object>> rows(List<LineSummary> lines) {
        Map<Needed, For> needed = new LinkedHashMap<>();
        for (LineSummary line : lines) {
            for (LineSummary.OfGround each : line.met()) {
                for (Finding finding : each.line().findings()) {
                    add(line, each, finding, needed);
                }
            }
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        needed.forEach((document, asked) -> rows.add(Map.of(
                "number", rows.size() + 1,
                "name", document.name(),
                "kind", document.kind(),
                "lines", String.join(words.text("paper.list-comma"), asked.lines()),
                "grounds", listed(asked.grounds()))));
        return rows;
    }

    private void add(LineSummary line, LineSummary.OfGround each, Finding finding, Map<Needed, For> needed) {
        for (Outcome outcome : finding.outcomes()) {
            for (Demand demand : outcome.documents()) {
                String kind = words.text(
                        "paper.document." + EnumNames.of(demand.document().kind()));
                For asked = needed.computeIfAbsent(
                        new Needed(name(demand, words), kind), key -> new For(new LinkedHashSet<>(), new TreeSet<>()));
                asked.lines().add(words.text(line.line().name()));
                asked.grounds().add(each.number());
            }
        }
    }

    /** A required document. If it is needed only on a condition, the condition comes first. */
    static String name(Demand demand, PaperWords words) {
        String name = words.text(
                new LocalizedText(demand.document().nameZh(), demand.document().nameEn()));
        String sized = demand.fromM2() > 0
                ? words.text("paper.document.from", name, PaperNumbers.count(Math.round(demand.fromM2())))
                : name;
        return demand.condition()
                .map(condition -> words.text("paper.pair", condition.words(), sized))
                .orElse(sized);
    }

    private String listed(Set<Long> grounds) {
        String listed = grounds.stream()
                .limit(MAX_LISTED)
                .map(String::valueOf)
                .collect(Collectors.joining(words.text("paper.list-comma")));
        return grounds.size() > MAX_LISTED ? words.text("paper.list-more", listed, grounds.size()) : listed;
    }
}
