package org.spatialplan.format.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Recognises lists of coordinates, and tables without any, from the beginning of a text. Stateless. */
public final class ListGlance {

    private static final int MAX_LINES = 300;
    private static final int LONGEST = 10_000;
    private static final int FEWEST_LINES = 2;
    private static final double MOST = 0.8;
    private static final Pattern LINES = Pattern.compile("\\R");
    private static final List<Separator> OF_TABLES = List.of(Separator.TAB, Separator.SEMICOLON, Separator.COMMA);

    private ListGlance() {}

    /** Whether two columns of the text hold coordinates. */
    public static boolean isList(String text) {
        List<String> lines = lines(text);
        return isList(lines) || (lines.size() > FEWEST_LINES && isList(withoutLast(lines)));
    }

    private static boolean isList(List<String> lines) {
        Optional<Separator> separator = Separator.of(lines);
        return separator.isPresent()
                && ListLayout.find(SplitAngles.joined(rows(lines, separator.get())))
                        .isPresent();
    }

    /**
     * Whether the text is a table, with coordinates or without: nearly all lines have the same number of cells. The reader
     * says of one without coordinates what it looked for.
     */
    public static boolean isTable(String text) {
        List<String> lines =
                lines(text).stream().filter(line -> !line.isBlank()).toList();
        return isTable(lines) || (lines.size() > FEWEST_LINES && isTable(withoutLast(lines)));
    }

    /** Whether most lines from the first one with two numbers on have two, in as many cells. */
    public static boolean mayBePoints(String text) {
        List<String> lines = lines(text);
        List<ListRow> rows = Separator.ofNumbers(lines)
                .map(separator -> rows(lines, separator))
                .orElse(List.of());
        return FirstPoints.of(rows)
                .filter(first -> isMost(first, rows.subList(first.at(), rows.size())))
                .isPresent();
    }

    private static boolean isMost(FirstPoints first, List<ListRow> rows) {
        List<ListRow> filled = rows.stream().filter(row -> !row.isBlank()).toList();
        long alike = filled.stream().filter(first::isLike).count();
        return alike >= FEWEST_LINES && alike >= MOST * filled.size();
    }

    private static boolean isTable(List<String> lines) {
        return lines.size() >= FEWEST_LINES && OF_TABLES.stream().anyMatch(separator -> isTable(lines, separator));
    }

    private static boolean isTable(List<String> lines, Separator separator) {
        int cells = separator.rows(lines.get(0)).get(0).size();
        long alike = lines.stream()
                .filter(line -> separator.rows(line).get(0).size() == cells)
                .count();
        return cells > 1 && alike >= MOST * lines.size();
    }

    private static List<ListRow> rows(List<String> lines, Separator separator) {
        List<ListRow> rows = new ArrayList<>();
        for (String line : lines) {
            List<List<String>> found = separator.rows(line);
            found.forEach(cells -> rows.add(new ListRow(rows.size() + 1L, cells)));
            if (found.isEmpty()) {
                rows.add(new ListRow(rows.size() + 1L, List.of()));
            }
        }
        return rows;
    }

    private static List<String> lines(String text) {
        return Stream.of(LINES.split(text, MAX_LINES + 1))
                .limit(MAX_LINES)
                .filter(line -> line.length() <= LONGEST)
                .toList();
    }

    /** A text that is only the beginning of a file may end within a line. */
    private static List<String> withoutLast(List<String> lines) {
        return lines.subList(0, lines.size() - 1);
    }
}
