package org.spatialplan.app.command;

import java.io.PrintWriter;
import java.util.Locale;
import org.spatialplan.document.PlanChange;
import org.spatialplan.text.EnumNames;
import org.spatialplan.text.Messages;

/** Prints the changes between two plans in words, Chinese and English on each line. */
final class PlanChangeText {

    private PlanChangeText() {}

    static void print(PlanChange change, PrintWriter out) {
        String kind =
                Messages.of("app.plan-change." + EnumNames.of(change.kind())).pair();
        line(out, "%s %s %s", kind, change.item(), change.name());
        change.details()
                .forEach(detail -> line(out, "    %s: %s → %s", detail.what(), detail.before(), detail.after()));
    }

    private static void line(PrintWriter out, String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
