package org.spatialplan.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.spatialplan.imports.ImportReport.ChangeList;
import org.spatialplan.text.Messages;

/** Writes what a file was recognised as, as lines for people. Stateless. */
public final class RecognisedText {

    private RecognisedText() {}

    /** The lines of a table that was recognised before an import. */
    public static List<String> of(RecognisedTable table) {
        List<String> lines = new ArrayList<>();
        lines.add(table.table() + (table.into() == null ? "" : " → " + table.into()));
        if (table.into() == null) {
            lines.add("  " + table.code() + ": " + table.zh() + " / " + table.en());
        }
        for (RecognisedTable.Candidate candidate : table.candidates()) {
            lines.add("  " + candidate.layer() + " " + candidate.name().pair()
                    + (candidate.formName() == null
                            ? ""
                            : ", " + candidate.formName().pair()));
            addColumns(candidate.columns(), candidate.missingColumns(), lines);
        }
        return lines;
    }

    /** The lines of a report on the norm of a file. */
    static List<String> of(RecognisedStandard found) {
        List<String> lines = new ArrayList<>();
        lines.add(words("norm") + "  " + found.layer() + " " + found.name().pair() + ", "
                + found.formName().pair() + (found.into() == null ? "" : " → " + found.into()));
        found.evidence().forEach(by -> lines.add("  " + by.zh() + " / " + by.en()));
        addColumns(found.columns(), found.missingColumns(), lines);
        found.emptyValues()
                .forEach(column ->
                        lines.add("  " + words("empty") + "  " + column.column() + ": " + listed(column.features())));
        found.wrongLengths()
                .forEach(column -> lines.add("  " + words("wrong-length") + "  " + column.column() + " ("
                        + column.permitted() + "): " + listed(column.features())));
        if (found.twice().count() > 0) {
            lines.add("  " + words("twice") + "  " + listed(found.twice()));
        }
        found.zones().forEach(zone -> lines.add("  " + words("zone") + "  " + sum(zone)));
        found.parts().forEach(part -> lines.add("  " + words("part") + "  " + sum(part)));
        return lines;
    }

    private static void addColumns(
            List<RecognisedStandard.UsedColumn> used,
            List<RecognisedStandard.NamedColumn> missing,
            List<String> lines) {
        used.forEach(column -> lines.add("  " + column.column() + " " + column.title() + " → " + column.use()
                + (column.unit() == null ? "" : " (" + column.unit() + ")")
                + (column.codes() == null ? "" : " [" + column.codes() + "]")));
        if (!missing.isEmpty()) {
            lines.add("  " + words("missing-columns") + "  "
                    + missing.stream()
                            .map(column -> (column.column() + " " + column.title()).strip())
                            .collect(Collectors.joining(", ")));
        }
    }

    private static String listed(ChangeList ids) {
        String first = String.join(", ", ids.first());
        return ids.count() + ": " + first + (ids.count() > ids.first().size() ? ", …" : "");
    }

    private static String sum(RecognisedStandard.Sum sum) {
        String declared = sum.declaredM2().isPresent()
                ? String.format(
                        Locale.ROOT,
                        ", %s %,.2f m²",
                        words("declared"),
                        sum.declaredM2().getAsDouble())
                : "";
        return String.format(
                Locale.ROOT,
                "%s (%s)%s: %d, %,.2f m²%s",
                sum.name().pair(),
                sum.id(),
                sum.codes().isEmpty() ? "" : " " + String.join(", ", sum.codes()),
                sum.features(),
                sum.measuredM2(),
                declared);
    }

    private static String words(String key) {
        return Messages.of("imports.report." + key).pair();
    }
}
