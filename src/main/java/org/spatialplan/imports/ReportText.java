package org.spatialplan.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.spatialplan.parcel.AreaUnit;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/** Writes a report as lines for people, in Chinese and English. Stateless. */
public final class ReportText {

    private static final int LABEL_WIDTH = 17;

    private ReportText() {}

    /** The lines of a report. */
    public static List<String> of(ImportReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(label("layer") + report.layer());
        lines.add(label("file") + report.file().name() + ", " + report.file().format() + ", SHA-256 "
                + report.file().sha256());
        lines.add(label("crs") + report.crs().id() + ", " + known(report.crs().found()));
        ImportReport.Counts counts = report.counts();
        lines.add(label("features")
                + String.join(
                        ", ",
                        counted(counts.read(), "read"),
                        counted(counts.importable(), "importable"),
                        counted(counts.unlocated(), "unlocated"),
                        counted(counts.broken(), "broken"),
                        counted(counts.repaired(), "repaired"))
                + " " + counts.kinds());
        lines.add(label("box") + report.box().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        lines.add(label("area") + m2(report.areaM2()));
        report.declaredArea()
                .ifPresent(area -> lines.add(words("declared")
                        + format("  %,.0f m² (%s, %s), ", area.declaredM2(), area.column(), area.unit())
                        + counted(area.differing(), "differing")));
        report.published().ifPresent(total -> lines.add(label("published") + published(total)));
        ImportReport.Coverage coverage = report.coverage();
        lines.add(label("topology")
                + counted(coverage.overlaps(), "overlaps")
                + format(" (%,.0f m²), ", coverage.overlapM2())
                + counted(coverage.gaps(), "gaps")
                + format(" (%,.0f m²)", coverage.gapM2())
                + (coverage.complete() ? "" : ", " + words("not-wholly-checked")));
        addColumns(report, lines);
        report.standard().ifPresent(standard -> lines.addAll(RecognisedText.of(standard)));
        addChange(report.change(), lines);
        report.lostLinks()
                .forEach(link -> lines.add(words("lost-link") + " " + link.subject() + " → " + link.target()));
        report.findings()
                .forEach(finding -> lines.add(format(
                        "%-7s %s%s%s: %s / %s",
                        finding.severity(),
                        finding.code(),
                        finding.place().isEmpty() ? "" : " @ " + finding.place(),
                        finding.count() > 1 ? " ×" + finding.count() : "",
                        finding.zh(),
                        finding.en())));
        return lines;
    }

    private static String published(PublishedComparison total) {
        AreaUnit unit = AreaUnit.find(total.unit()).orElseThrow();
        return format(
                "%,.3f %s, %,.3f → %+,.3f (%.2f %%)",
                total.amount(),
                unit.symbol(),
                total.totalM2() / unit.toM2(1),
                total.differenceM2() / unit.toM2(1),
                100 * total.share());
    }

    private static void addColumns(ImportReport report, List<String> lines) {
        lines.add(label("columns")
                + report.columns().stream()
                        .filter(column -> !column.use().isEmpty())
                        .map(column -> column.name() + " → " + String.join("+", column.use()))
                        .collect(Collectors.joining(", ")));
        String dropped = report.columns().stream()
                .filter(column -> column.use().isEmpty())
                .map(ImportReport.Column::name)
                .collect(Collectors.joining(", "));
        if (!dropped.isEmpty()) {
            lines.add(label("dropped") + dropped);
        }
    }

    private static void addChange(ImportReport.Change change, List<String> lines) {
        String against = change.against() == 0
                ? words("no-version")
                : Messages.of("imports.report.against", change.against()).pair();
        String counts = String.join(
                ", ",
                "+" + counted(change.added().count(), "added"),
                "-" + counted(change.removed().count(), "removed"),
                counted(change.moved().count(), "moved"),
                counted(change.changed().count(), "changed"),
                counted(change.unchanged(), "unchanged"));
        lines.add(label("change") + against + ": " + counts + ", " + words("area") + " " + m2(change.areaBeforeM2())
                + " → " + m2(change.areaAfterM2()));
    }

    private static String m2(OptionalLong area) {
        return area.isPresent() ? format("%,d m²", area.getAsLong()) : words("unknown");
    }

    private static String known(String found) {
        return switch (found) {
            case "caller" -> words("crs.caller");
            case "format" -> words("crs.format");
            default -> words("crs.file");
        };
    }

    /** The first words of a line, filled with blanks so that what follows is in one column: a Chinese sign is two wide. */
    private static String label(String key) {
        LocalizedText words = Messages.of("imports.report." + key);
        int width = 2 * words.zh().length() + 1 + words.en().length();
        return words.pair() + " ".repeat(Math.max(1, LABEL_WIDTH - width));
    }

    private static String counted(long count, String key) {
        return count + " " + words(key);
    }

    private static String words(String key) {
        return Messages.of("imports.report." + key).pair();
    }

    private static String format(String text, Object... values) {
        return String.format(Locale.ROOT, text, values);
    }
}
