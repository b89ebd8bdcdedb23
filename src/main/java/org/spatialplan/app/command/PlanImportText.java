package org.spatialplan.app.command;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import org.spatialplan.document.PlanDraft.Agreement;
import org.spatialplan.document.PlanDraft.StatedSum;

/** The report in words, Chinese and English on each line. */
final class PlanImportText {

    private static final Map<String, String> LEVELS =
            Map.of("ERROR", "错误 ERROR", "WARNING", "注意 WARNING", "NOTE", "说明 NOTE");
    private static final Map<Agreement, String> AGREEMENTS = Map.of(
            Agreement.EXACT, "一致 agree",
            Agreement.WITHIN_ROUNDING, "舍入之内一致 agree within rounding",
            Agreement.DIFFERS, "不一致 DIFFER");

    private final PrintWriter out;

    PlanImportText(PrintWriter out) {
        this.out = out;
    }

    void print(PlanImportReport report) {
        PlanImportReport.Read read = report.read();
        line("%s (%s)", report.document(), report.charset());
        line(
                "读入 read: 项目 projects %d, 指标 indicators %d, 路径 pathways %d, 行动 actions %d",
                read.projects(), read.indicators(), read.pathways(), read.actions());
        report.sums().forEach(this::sum);
        if (report.sums().isEmpty()) {
            line("没有小计、总计可核对 no sums are stated, none compared");
        }
        report.findings().forEach(this::finding);
        report.changes().forEach(change -> PlanChangeText.print(change, out));
        PlanImportReport.Links links = report.links();
        line(
                "空间关联 links: 保留 kept %d (其中新接受 accepted now %d), 舍弃 dropped %d, 待确认 proposed %d",
                links.kept(), links.accepted(), links.dropped(), links.proposed());
        links.droppedLinks()
                .forEach(link ->
                        line("    舍弃 dropped %s: %s → %s %s", link.id(), link.subject(), link.target(), link.words()));
        line(
                report.committed()
                        ? "已写入新版本，下次启动生效 taken over as a new version, served from the next start"
                        : "未写入 nothing was written (--commit)");
    }

    private void sum(StatedSum sum) {
        line(
                "%s %s: 载明 stated %s, 相加 rows %s (%d) 万元 %s",
                sum.field().isEmpty() ? "总计 total" : "小计 subtotal",
                sum.field(),
                sum.stated().toPlainString(),
                sum.found().toPlainString(),
                sum.rows(),
                AGREEMENTS.get(sum.agreement()));
    }

    private void finding(PlanImportReport.ReportedFinding finding) {
        int line = finding.line();
        String place = line > 0 ? " 第" + line + "行 line " + line : "";
        line("%s%s: %s / %s", LEVELS.get(finding.level()), place, finding.zh(), finding.en());
    }

    private void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
