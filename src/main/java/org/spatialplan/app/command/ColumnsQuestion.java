package org.spatialplan.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.spatialplan.format.list.ColumnsUnknownException;
import org.spatialplan.parcel.ListColumn;

/** The first rows of a list whose columns nothing tells, and the option that says what they are. */
final class ColumnsQuestion {

    private ColumnsQuestion() {}

    /** The lines to be printed below the refusal. */
    static List<String> of(ColumnsUnknownException unknown) {
        List<String> lines = new ArrayList<>();
        unknown.rows().forEach(row -> lines.add("  " + String.join(" | ", row)));
        lines.add(
                "  --columns " + unknown.guess().stream().map(ListColumn::word).collect(Collectors.joining(",")));
        return lines;
    }
}
