package org.spatialplan.app.command;

import java.io.PrintWriter;
import java.util.Locale;
import org.spatialplan.document.PlanDraft.StatedSum;
import org.spatialplan.text.EnumNames;
import org.spatialplan.text.Messages;

/** Prints the report of a plan import in words, Chinese and English on each line. */
final class PlanImportText {

    private final PrintWriter out;

    PlanImportText(PrintWriter out) {
        this.out = out;
    }

    void print(PlanImportReport report) {
        PlanImportReport.Read read = report.read();
        line("%s (%s)", report.document(), report.charset());
        line(
                "%s: %s %d, %s %d, %s %d, %s %d",
                word("app.plan-import.read"),
                word("app.plan-import.projects"),
                read.projects(),
                word("app.plan-import.indicators"),
                read.indicators(),
                word("app.plan-import.pathways"),
                read.pathways(),
                word("app.plan-import.actions"),
                read.actions());
        report.sums().forEach(this::sum);
        if (report.sums().isEmpty()) {
            line("%s", word("app.plan-import.no-sums"));
        }
        report.findings().forEach(this::finding);
        report.changes().forEach(change -> PlanChangeText.print(change, out));
        PlanImportReport.Links links = report.links();
        line(
                "%s: %s %d (%s %d), %s %d, %s %d",
                word("app.plan-import.links"),
                word("app.plan-import.kept"),
                links.kept(),
                word("app.plan-import.accepted"),
                links.accepted(),
                word("app.plan-import.dropped"),
                links.dropped(),
                word("app.plan-import.proposed"),
                links.proposed());
        links.droppedLinks()
                .forEach(link -> line(
                        "    %s %s: %s → %s %s",
                        word("app.plan-import.dropped"), link.id(), link.subject(), link.target(), link.words()));
        line("%s", word(report.committed() ? "app.plan-import.committed" : "app.plan-import.not-committed"));
    }

    private void sum(StatedSum sum) {
        line(
                "%s %s: %s %s, %s %s (%d) %s %s",
                word(sum.field().isEmpty() ? "app.plan-import.total" : "app.plan-import.subtotal"),
                sum.field(),
                word("app.plan-import.stated"),
                sum.stated().toPlainString(),
                word("app.plan-import.rows"),
                sum.found().toPlainString(),
                sum.rows(),
                Messages.of("app.plan-import.unit").zh(),
                word("app.agreement." + EnumNames.of(sum.agreement())));
    }

    private void finding(PlanImportReport.ReportedFinding finding) {
        int line = finding.line();
        String place =
                line > 0 ? " " + Messages.of("app.plan-import.line", line).pair() : "";
        line(
                "%s%s: %s / %s",
                word("app.level." + finding.level().toLowerCase(Locale.ROOT)), place, finding.zh(), finding.en());
    }

    private static String word(String key) {
        return Messages.of(key).pair();
    }

    private void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
