package org.spatialplan.report.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.spatialplan.check.Involvement;
import org.spatialplan.check.LineReport;
import org.spatialplan.check.SubjectReport;
import org.spatialplan.check.SubjectReport.Reason;
import org.spatialplan.conflict.ConflictReport;
import org.spatialplan.conflict.ground.CheckedGround;
import org.spatialplan.submission.ground.Ground;
import org.spatialplan.text.EnumNames;

/** The table of all grounds with their verdicts, for submissions of several. */
final class GroundTable {

    private static final int MAX_ROWS = 1_050;
    private static final String NONE = "–";

    /** Reasons that hold for whole lines: the table of lines says them. */
    private static final Set<Reason> SAID_BY_LINES = Set.of(
            Reason.LAYER_MISSING,
            Reason.VERSION_NOT_PUBLIC,
            Reason.STAND_IN_SILENT,
            Reason.RULES_NOT_IN_FORCE,
            Reason.BROKEN_GEOMETRY);

    private final ConflictReport report;
    private final GroundSizes sizes;
    private final PaperWords words;
    private final PaperNumbers numbers;

    GroundTable(ConflictReport report, GroundSizes sizes, PaperWords words, PaperNumbers numbers) {
        this.report = report;
        this.sizes = sizes;
        this.words = words;
        this.numbers = numbers;
    }

    /** The rows, and how many grounds are left out. */
    Map<String, Object> view() {
        long left = Math.max(0, report.grounds().size() - MAX_ROWS);
        return Map.of(
                "several",
                report.grounds().size() > 1,
                "rows",
                report.grounds().stream().limit(MAX_ROWS).map(this::row).toList(),
                "left",
                left == 0 ? "" : words.text("report.more-grounds", left));
    }

    private Map<String, Object> row(CheckedGround checked) {
        Ground ground = checked.ground();
        SubjectReport verdict = checked.verdict();
        List<LineReport> lines = verdict.lines();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("number", ground.number());
        row.put("name", GroundName.of(ground).isEmpty() ? NONE : GroundName.of(ground));
        row.put("m2", sizes.areaM2(checked).map(numbers::m2).orElse(NONE));
        row.put("state", words.verdict(verdict.state(), verdict.certainty()));
        row.put("css", EnumNames.of(verdict.state()));
        row.put("affected", named(lines, Involvement.AFFECTED));
        row.put("possible", named(lines, Involvement.POSSIBLE));
        row.put("remarks", remarks(ground, verdict));
        return row;
    }

    private String named(List<LineReport> lines, Involvement involvement) {
        String names = lines.stream()
                .filter(line -> line.involvement() == involvement && !line.isBelowThreshold())
                .map(line -> words.text(line.line().name()))
                .collect(Collectors.joining(words.text("paper.list-comma")));
        return names.isEmpty() ? NONE : names;
    }

    private List<String> remarks(Ground ground, SubjectReport verdict) {
        List<String> remarks = new ArrayList<>();
        ground.fault().ifPresent(fault -> remarks.add(words.text(fault.text()) + PlaceWords.of(fault.place(), words)));
        ground.duplicateOf().ifPresent(first -> remarks.add(words.text("report.same-outline", first)));
        if (verdict.certainty().isEmpty() && !SAID_BY_LINES.contains(verdict.reason())) {
            remarks.add(words.text(VerdictReason.of(verdict, report)));
        }
        return remarks;
    }
}
