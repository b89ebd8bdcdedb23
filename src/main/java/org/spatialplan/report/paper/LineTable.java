package org.spatialplan.report.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.spatialplan.check.Involvement;
import org.spatialplan.layer.RuleSet.Threshold;
import org.spatialplan.layer.ZoneRule;
import org.spatialplan.report.paper.LineSummary.OfGround;
import org.spatialplan.report.paper.LineSummary.Shared;
import org.spatialplan.text.EnumNames;

/** The table of all control lines on the first page: every line has a row, met or not. */
final class LineTable {

    private static final String NONE = "–";
    private static final int MAX_LISTED = 12;

    private final List<LineSummary> lines;
    private final double siteM2;
    private final PaperWords words;
    private final PaperNumbers numbers;

    LineTable(List<LineSummary> lines, double siteM2, PaperWords words, PaperNumbers numbers) {
        this.lines = lines;
        this.siteM2 = siteM2;
        this.words = words;
        this.numbers = numbers;
    }

    List<Map<String, Object>> rows() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (LineSummary line : lines) {
            rows.add(row(line, rows.size() + 1));
        }
        return rows;
    }

    private Map<String, Object> row(LineSummary line, int number) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("number", number);
        row.put("name", words.text(line.line().name()));
        row.put("mark", line.isIllustrative() ? words.text("paper.illustrative") : "");
        row.put("involvement", words.text("paper.involvement." + EnumNames.of(line.involvement())));
        row.put("css", EnumNames.of(line.involvement()));
        row.put("state", line.isMet() ? words.verdict(line.state(), line.certainty()) : NONE);
        Shared shared = line.shared().filter(known -> line.isShown()).orElse(null);
        row.put("measured", shared != null);
        if (shared != null) {
            // Cut out of the site, the whole of it may differ in digits that are not printed.
            double m2 = Math.abs(siteM2 - shared.m2()) < PaperNumbers.SEEN ? siteM2 : shared.m2();
            row.put("m2", numbers.m2(m2));
            row.put("ha", numbers.ha(m2));
            row.put("mu", numbers.mu(m2));
            row.put("share", siteM2 == 0 ? NONE : numbers.percent(Math.min(1, m2 / siteM2)));
        }
        row.put("remarks", String.join(words.text("paper.list-semicolon"), remarks(line, shared)));
        return row;
    }

    private List<String> remarks(LineSummary line, Shared shared) {
        List<String> remarks = new ArrayList<>();
        line.below().ifPresent(threshold -> remarks.add(below(line, threshold)));
        if (shared != null && shared.isBounded()) {
            remarks.add(words.text("paper.line.bounds", numbers.ha(shared.least()), numbers.ha(shared.most())));
        }
        if (line.isShown() && line.worstSlackM() > PaperNumbers.SEEN) {
            remarks.add(words.text("paper.line.slack", PaperNumbers.metres(line.worstSlackM())));
        }
        zones(line, shared, remarks);
        line.takenM().ifPresent(metres -> remarks.add(words.text("paper.line.taken", numbers.m2(metres))));
        if (line.hasLengthsOrCounts()) {
            remarks.add(words.text("paper.line.lengths"));
        }
        if (line.involvement() == Involvement.NO_DATA) {
            remarks.add(words.text(silence(line)));
        }
        if (line.reports().size() > 1) {
            grounds(line, remarks);
        }
        return remarks;
    }

    private static String silence(LineSummary line) {
        if (line.isNotPublic()) {
            return "paper.line.not-public";
        }
        return line.isStandIn() ? "paper.line.stand-in-silent" : "paper.line.no-data";
    }

    /** The areas of several zones, or that the area is not the ground of the features themselves. */
    private void zones(LineSummary line, Shared shared, List<String> remarks) {
        List<ZoneRule> zones = line.zones();
        boolean elsewhere = shared != null && shared.extent() != ZoneRule.Where.INSIDE;
        if (line.isMet() && (zones.size() > 1 || elsewhere)) {
            int before = remarks.size();
            zones.forEach(zone -> line.zoneM2(zone)
                    .ifPresent(m2 -> remarks.add(
                            words.text("paper.line.zone", words.name(zone.nameZh(), zone.nameEn()), numbers.ha(m2)))));
            if (remarks.size() == before) {
                line.outsideM2().ifPresent(m2 -> remarks.add(words.text("paper.line.outside", numbers.ha(m2))));
            }
        }
    }

    /** Of a line that other grounds meet, the grounds that share less are named, so that the area is not taken for the error. */
    private String below(LineSummary line, Threshold threshold) {
        List<Long> grounds = line.belowThreshold();
        return line.isMet() && !grounds.isEmpty()
                ? words.text("paper.line.below-others", below(threshold), listed(grounds))
                : below(threshold);
    }

    private String listed(List<Long> grounds) {
        String first = grounds.stream()
                .limit(MAX_LISTED)
                .map(number -> Long.toString(number))
                .collect(Collectors.joining(words.text("paper.list-comma")));
        return grounds.size() > MAX_LISTED ? first + " …" : first;
    }

    private String below(Threshold threshold) {
        return words.text(
                threshold.measure().equals("area-m2") ? "paper.line.below-area" : "paper.line.below-length",
                numbers.m2(threshold.limit()));
    }

    private void grounds(LineSummary line, List<String> remarks) {
        List<OfGround> met = line.met();
        if (!met.isEmpty()) {
            String listed = met.stream()
                    .map(each -> Long.toString(each.number()))
                    .collect(Collectors.joining(words.text("paper.list-comma")));
            remarks.add(
                    met.size() > MAX_LISTED
                            ? words.text("paper.line.grounds-many", PaperNumbers.count(met.size()))
                            : words.text("paper.line.grounds", listed));
        }
        long undecided = line.count(Involvement.NO_DATA) + line.count(Involvement.NOT_CHECKED);
        if (undecided > 0 && undecided < line.reports().size()) {
            remarks.add(words.text("paper.line.undecided", undecided));
        }
    }
}
