package org.spatialplan.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Writes a report as lines for people, in Chinese and English. Stateless. */
public final class ReportText {

    private ReportText() {}

    /** The lines of a report. */
    public static List<String> of(ImportReport report) {
        List<String> lines = new ArrayList<>();
        lines.add("图层 layer       " + report.layer());
        lines.add("文件 file        " + report.file().name() + ", "
                + report.file().format() + ", SHA-256 " + report.file().sha256());
        lines.add(
                "坐标系 CRS       " + report.crs().id() + ", " + known(report.crs().found()));
        ImportReport.Counts counts = report.counts();
        lines.add(format(
                "要素 features    %d 读取 read, %d 可导入 importable, %d 无图形 unlocated, %d 无效 broken, %d 已修复 repaired %s",
                counts.read(),
                counts.importable(),
                counts.unlocated(),
                counts.broken(),
                counts.repaired(),
                counts.kinds()));
        lines.add("范围 box         " + report.box().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        lines.add("面积 area        " + m2(report.areaM2()));
        report.declaredArea()
                .ifPresent(area -> lines.add(format(
                        "申报面积 declared  %,.0f m² (%s, %s), %d 个不符 differing",
                        area.declaredM2(), area.column(), area.unit(), area.differing())));
        ImportReport.Coverage coverage = report.coverage();
        lines.add(format(
                "拓扑 topology    %d 重叠 overlaps (%,.0f m²), %d 缝隙 gaps (%,.0f m²)%s",
                coverage.overlaps(),
                coverage.overlapM2(),
                coverage.gaps(),
                coverage.gapM2(),
                coverage.complete() ? "" : ", 未全部检查 not wholly checked"));
        addColumns(report, lines);
        addChange(report.change(), lines);
        report.lostLinks().forEach(link -> lines.add("失去落点 lost link " + link.subject() + " → " + link.target()));
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

    private static void addColumns(ImportReport report, List<String> lines) {
        lines.add("字段 columns     "
                + report.columns().stream()
                        .filter(column -> !column.use().isEmpty())
                        .map(column -> column.name() + " → " + String.join("+", column.use()))
                        .collect(Collectors.joining(", ")));
        String dropped = report.columns().stream()
                .filter(column -> column.use().isEmpty())
                .map(ImportReport.Column::name)
                .collect(Collectors.joining(", "));
        if (!dropped.isEmpty()) {
            lines.add("舍弃 dropped     " + dropped);
        }
    }

    private static void addChange(ImportReport.Change change, List<String> lines) {
        lines.add(format(
                "变化 change      %s: +%d 新增 added, -%d 删除 removed, %d 移动 moved, %d 属性 changed, %d 不变 unchanged, 面积 area %s → %s",
                change.against() == 0
                        ? "无现行版本 no version yet"
                        : "对比第 " + change.against() + " 版 against version " + change.against(),
                change.added().count(),
                change.removed().count(),
                change.moved().count(),
                change.changed().count(),
                change.unchanged(),
                m2(change.areaBeforeM2()),
                m2(change.areaAfterM2())));
    }

    private static String m2(OptionalLong area) {
        return area.isPresent() ? format("%,d m²", area.getAsLong()) : "未知 unknown";
    }

    private static String known(String found) {
        return switch (found) {
            case "caller" -> "由命令说明 said by the caller";
            case "format" -> "格式规定 by the format";
            default -> "文件自带 stated by the file";
        };
    }

    private static String format(String text, Object... values) {
        return String.format(Locale.ROOT, text, values);
    }
}
