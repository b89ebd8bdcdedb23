package org.spatialplan.document.text;

import java.util.Comparator;
import org.spatialplan.text.Finding;

/** The place of a finding in the text of a plan: a line, counted from 1. Stateless and thread-safe. */
public final class LinePlace {

    private static final String LINE = "line ";

    /** By line; findings of the whole text come last. */
    public static final Comparator<Finding> ORDER =
            Comparator.comparingInt(finding -> line(finding) == 0 ? Integer.MAX_VALUE : line(finding));

    private LinePlace() {}

    /** The place {@code line 12}; empty text for line 0, the whole text. */
    public static String of(int line) {
        return line == 0 ? "" : LINE + line;
    }

    /** The line of a finding; 0 if it concerns the whole text. */
    public static int line(Finding finding) {
        return finding.place().isEmpty() ? 0 : Integer.parseInt(finding.place().substring(LINE.length()));
    }
}
