package org.spatialplan.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.spatialplan.document.text.LinePlace;
import org.spatialplan.plan.Target;
import org.spatialplan.text.Finding;
import org.spatialplan.text.Severity;

/** A reading as lines that a person can check. */
final class DraftDump {

    private DraftDump() {}

    static String withFindings(DocumentReading reading) {
        List<String> lines = new ArrayList<>(of(reading.draft(), true));
        reading.findings().stream()
                .map(finding -> level(finding) + " " + finding.code() + " line " + LinePlace.line(finding) + ": "
                        + finding.en())
                .forEach(lines::add);
        return String.join("\n", lines) + "\n";
    }

    static List<String> of(PlanDraft draft, boolean withLines) {
        List<String> lines = new ArrayList<>();
        draft.indicators()
                .forEach(item -> lines.add(row(
                        withLines,
                        item.line(),
                        "indicator",
                        item.number(),
                        item.field(),
                        item.name(),
                        item.unit(),
                        item.attribute(),
                        item.bodies(),
                        item.targets().stream().map(DraftDump::target).collect(Collectors.joining(" ")))));
        draft.pathways()
                .forEach(item -> lines.add(row(
                        withLines,
                        item.line(),
                        "pathway",
                        item.number(),
                        item.field(),
                        item.place(),
                        item.name(),
                        item.near(),
                        item.later(),
                        item.bodies())));
        draft.projects()
                .forEach(item -> lines.add(row(
                        withLines,
                        item.line(),
                        "project",
                        item.number(),
                        item.field(),
                        item.name(),
                        item.content(),
                        item.yearFrom() + "–" + item.yearTo(),
                        item.investment(),
                        item.bodies(),
                        item.territory())));
        draft.actions()
                .forEach(item -> lines.add(row(
                        withLines,
                        item.line(),
                        "action",
                        item.box() + "-" + item.item(),
                        item.boxTitle(),
                        item.name(),
                        item.text(),
                        item.bodies())));
        draft.subtotals().forEach(sum -> lines.add(sum(withLines, "subtotal", sum)));
        draft.total().ifPresent(sum -> lines.add(sum(withLines, "total", sum)));
        return lines;
    }

    private static String sum(boolean withLines, String kind, PlanDraft.StatedSum sum) {
        return row(withLines, sum.line(), kind, sum.field(), sum.stated(), sum.found(), sum.rows());
    }

    private static String target(Target target) {
        return target.year() + ":" + target.words()
                + target.number()
                        .map(number -> "[" + target.comparison() + number + "]")
                        .orElse("")
                + target.sameAs().map(year -> "(as " + year + ")").orElse("");
    }

    private static String row(boolean withLines, int line, String kind, Object... cells) {
        List<String> texts = new ArrayList<>();
        for (Object cell : cells) {
            texts.add(String.valueOf(cell).replace("\n", "⏎"));
        }
        return (withLines ? line + " " : "") + kind + " | " + String.join(" | ", texts);
    }

    private static String level(Finding finding) {
        return finding.severity() == Severity.INFO ? "NOTE" : finding.severity().name();
    }
}
