package org.spatialplan.format.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Angles that stand in three columns each, for degrees, minutes and seconds (度、分、秒), as a heading says. Each three become one
 * column with an angle, so that all that follows knows angles in one cell.
 *
 * @param heading index of the row with the heading
 * @param columns the columns of the degrees, two of them
 * @param names of the angles, in that order
 */
record SplitAngles(int heading, List<Integer> columns, List<String> names) {

    private static final int MAX_TITLE_ROWS = 40;
    private static final int PARTS = 3;
    private static final Pattern DEGREES =
            Pattern.compile("(?i)(.*?)\\s*[(（]?\\s*(?:度|°|deg(?:rees?)?|(?<![a-z])d)\\s*[)）]?");
    private static final Pattern MINUTES =
            Pattern.compile("(?i)(.*?)\\s*[(（]?\\s*(?:分|′|'|min(?:utes?)?|(?<![a-z])m)\\s*[)）]?");
    private static final Pattern SECONDS =
            Pattern.compile("(?i)(.*?)\\s*[(（]?\\s*(?:秒|″|\"|sec(?:onds?)?|(?<![a-z])s)\\s*[)）]?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:\\.\\d{1,15})?");

    /** Finds them in the first rows; empty if no row names them. */
    static Optional<SplitAngles> find(List<ListRow> sample) {
        for (int i = 0; i < Math.min(MAX_TITLE_ROWS, sample.size()); i++) {
            ListRow row = sample.get(i);
            List<Integer> columns = new ArrayList<>();
            List<String> names = new ArrayList<>();
            for (int c = 0; c + PARTS <= row.cells().size(); c++) {
                Matcher degrees = DEGREES.matcher(row.cell(c));
                if (degrees.matches()
                        && MINUTES.matcher(row.cell(c + 1)).matches()
                        && SECONDS.matcher(row.cell(c + 2)).matches()) {
                    columns.add(c);
                    names.add(name(
                            degrees.group(1), i == 0 ? "" : sample.get(i - 1).cell(c)));
                    c += PARTS - 1;
                }
            }
            if (columns.size() == 2) {
                return Optional.of(new SplitAngles(i, List.copyOf(columns), List.copyOf(names)));
            }
        }
        return Optional.empty();
    }

    /** The name of an angle: the word before 度, of which 度 itself may be a part, else what stands above. */
    private static String name(String before, String above) {
        return before.matches("[经经緯纬經]") ? before + "度" : before.isEmpty() ? above : before;
    }

    /** The first rows with one column for each angle. */
    static List<ListRow> joined(List<ListRow> sample) {
        Optional<SplitAngles> found = find(sample);
        if (found.isEmpty()) {
            return sample;
        }
        List<ListRow> rows = new ArrayList<>();
        for (int i = 0; i < sample.size(); i++) {
            rows.add(
                    i == found.get().heading
                            ? found.get().heading(sample.get(i))
                            : found.get().joined(sample.get(i)));
        }
        return rows;
    }

    private ListRow heading(ListRow row) {
        List<String> cells = new ArrayList<>();
        for (int c = 0; c < row.cells().size(); c++) {
            int angle = columns.indexOf(c);
            cells.add(angle < 0 ? row.cell(c) : names.get(angle));
            c += angle < 0 ? 0 : PARTS - 1;
        }
        return new ListRow(row.number(), cells);
    }

    /** A row with one column for each angle. What is no angle stays as it is written, one part after the other. */
    ListRow joined(ListRow row) {
        List<String> cells = new ArrayList<>();
        for (int c = 0; c < row.cells().size(); c++) {
            boolean angle = columns.contains(c);
            cells.add(angle ? angle(row.cell(c), row.cell(c + 1), row.cell(c + 2)) : row.cell(c));
            c += angle ? PARTS - 1 : 0;
        }
        return new ListRow(row.number(), cells);
    }

    private static String angle(String degrees, String minutes, String seconds) {
        boolean numbers = NUMBER.matcher(degrees).matches()
                && NUMBER.matcher(minutes).matches()
                && NUMBER.matcher(seconds).matches();
        return numbers
                ? degrees + "°" + minutes + "′" + seconds + "″"
                : String.join(" ", List.of(degrees, minutes, seconds)).strip();
    }

    /** The column in the file of a column after joining. */
    int inFile(int column) {
        int original = column;
        for (int degrees : columns) {
            original += original > degrees ? PARTS - 1 : 0;
        }
        return original;
    }
}
