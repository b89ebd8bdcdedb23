package org.spatialplan.app.command;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import org.spatialplan.document.PlanChange;

/** Prints the changes between two plans in words, Chinese and English on each line. */
final class PlanChangeText {

    private static final Map<PlanChange.Kind, String> KINDS = Map.of(
            PlanChange.Kind.ADDED, "新增 added",
            PlanChange.Kind.REMOVED, "删除 removed",
            PlanChange.Kind.CHANGED, "变更 changed");

    private PlanChangeText() {}

    static void print(PlanChange change, PrintWriter out) {
        line(out, "%s %s %s", KINDS.get(change.kind()), change.item(), change.name());
        change.details()
                .forEach(detail -> line(out, "    %s: %s → %s", detail.what(), detail.before(), detail.after()));
    }

    private static void line(PrintWriter out, String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
