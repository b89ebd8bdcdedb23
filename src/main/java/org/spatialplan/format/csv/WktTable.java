package org.spatialplan.format.csv;

import java.util.regex.Pattern;

/** Recognises a table whose rows have a geometry in one cell, and the sign between its cells. Stateless. */
public final class WktTable {

    private static final Pattern CELL = Pattern.compile(
            "(?:^|[,;\\t|])[ ]{0,9}\"?\\s{0,9}" + GeometryCell.START, Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    private static final String SEPARATORS = ",;\t|";

    private WktTable() {}

    /**
     * Whether a text is such a table.
     *
     * @param text the beginning of the file
     */
    public static boolean fits(String text) {
        return CELL.matcher(text).find();
    }

    /**
     * The sign between cells: the most frequent one of the first line, outside quotes and brackets.
     *
     * @param text the beginning of the file
     */
    static char separator(String text) {
        int[] counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        int depth = 0;
        String line = text.stripLeading();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (!quoted && (c == '\n' || c == '\r')) {
                break;
            }
            quoted ^= c == '"';
            depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
            int which = SEPARATORS.indexOf(c);
            if (which >= 0 && !quoted && depth == 0) {
                counts[which]++;
            }
        }
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return counts[most] == 0 ? secondLine(text) : SEPARATORS.charAt(most);
    }

    /** A table of one column: a comma, unless its geometries stand there without quotes. */
    private static char secondLine(String text) {
        int end = text.stripLeading().indexOf('\n');
        boolean bare = end >= 0 && GeometryCell.fits(text.stripLeading().substring(end + 1));
        return bare ? '\t' : ',';
    }
}
