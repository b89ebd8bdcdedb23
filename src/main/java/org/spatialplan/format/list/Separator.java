package org.spatialplan.format.list;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.spatialplan.geo.AngleText;

/** What parts the cells of a text, found from its first lines: the one that leaves most lines with two coordinates. */
enum Separator {
    TAB("\t", "\t"),
    /** Positions one after the other in one line, {@code 118.69,24.95;118.70,24.95}, as web maps hand them out. */
    POSITIONS("[;；|]|\\]\\s*[,，]\\s*\\[", ""),
    SEMICOLON("[;；]", ";；"),
    COMMA("[,，、]", ",，、"),
    BLANK("[,，、;；:：]?\\s+", "");

    private static final Pattern BRACKETS = Pattern.compile("[\\[\\](){}（）【】]");
    private static final Pattern BLANK_WITHIN_ANGLE =
            Pattern.compile("(?<=[°'])\\s(?=\\d)|(?<=[\"'°\\d])\\s(?=[NSEW](?:\\s|$))|(?<=(?:^|\\s)[NSEW])\\s(?=\\d)");
    private static final Pattern PARTED_ANGLE =
            Pattern.compile("(?<=^|\\s)([NSEW]?\\d{1,3}) (\\d{1,2}) (\\d{1,2}(?:\\.\\d{1,15})?[NSEW]?)(?=\\s|$)");
    private static final Pattern LETTERED = Pattern.compile("(?:^|\\s)[NSEW]\\d|\\d[NSEW](?:\\s|$)");
    private static final int ANGLE_PARTS = 3;

    private final Pattern pattern;
    private final String marks;

    Separator(String pattern, String marks) {
        this.pattern = Pattern.compile(pattern);
        this.marks = marks;
    }

    /** The separator of a text; empty if no line has two coordinates with any. */
    static Optional<Separator> of(List<String> lines) {
        Map<Separator, Long> telling = new EnumMap<>(Separator.class);
        Stream.of(values()).forEach(separator -> telling.put(separator, separator.tellingLines(lines)));
        return Stream.of(values())
                .filter(separator -> telling.get(separator) > 0)
                .max(Comparator.comparing((Separator separator) -> telling.get(separator))
                        .thenComparing(Comparator.reverseOrder()));
    }

    /** The separator of a text with numbers that need not be coordinates; empty if no line has two with any. */
    static Optional<Separator> ofNumbers(List<String> lines) {
        Map<Separator, Long> numbers = new EnumMap<>(Separator.class);
        List.of(TAB, SEMICOLON, COMMA, BLANK)
                .forEach(separator -> numbers.put(
                        separator,
                        lines.stream()
                                .filter(line -> FirstPoints.isPoint(separator.cells(line)))
                                .count()));
        return numbers.keySet().stream()
                .filter(separator -> numbers.get(separator) > 0)
                .max(Comparator.comparing((Separator separator) -> numbers.get(separator))
                        .thenComparing(Comparator.reverseOrder()));
    }

    private long tellingLines(List<String> lines) {
        return lines.stream().filter(this::isTelling).count();
    }

    private boolean isTelling(String line) {
        List<List<String>> found = rows(line);
        boolean several = this != POSITIONS || found.size() > 1;
        return several && found.stream().allMatch(cells -> telling(cells) >= 2);
    }

    private static long telling(List<String> cells) {
        return cells.stream()
                .flatMap(cell -> ListValue.of(cell).stream())
                .filter(ListValue::isTelling)
                .count();
    }

    /** The rows of a line; one but for {@link #POSITIONS}. */
    List<List<String>> rows(String line) {
        if (this != POSITIONS) {
            return List.of(cells(line));
        }
        return pattern.splitAsStream(line.strip())
                .map(part -> BRACKETS.matcher(part).replaceAll("").strip())
                .filter(part -> !part.isEmpty())
                .map(part -> (part.indexOf(',') >= 0 || part.indexOf('，') >= 0 ? COMMA : BLANK).cells(part))
                .toList();
    }

    private List<String> cells(String line) {
        return this == BLANK ? List.of(pattern.split(joinedAngles(line), -1)) : quotedCells(line);
    }

    /** A line whose angles have no blanks in them. A row of six or seven plain numbers is two angles of three. */
    private static String joinedAngles(String line) {
        String tidy = AngleText.tidy(line);
        String signed = BLANK_WITHIN_ANGLE.matcher(tidy).replaceAll("");
        String[] words = signed.split(" ", -1);
        boolean lettered = LETTERED.matcher(signed).find();
        boolean six = words.length == 2 * ANGLE_PARTS || words.length == 2 * ANGLE_PARTS + 1;
        String joined = lettered || six ? PARTED_ANGLE.matcher(signed).replaceAll("$1:$2:$3") : signed;
        return joined.equals(tidy) ? line.strip() : joined;
    }

    /** Splits a line of which cells in quotation marks may hold the separator. A quotation mark within a cell is text. */
    private List<String> quotedCells(String line) {
        List<String> cells = new ArrayList<>();
        int at = 0;
        while (at <= line.length()) {
            int start = at;
            while (start < line.length() && line.charAt(start) == ' ') {
                start++;
            }
            int end = start < line.length() && line.charAt(start) == '"' ? endOfQuoted(line, start) : start;
            int next = end;
            while (next < line.length() && marks.indexOf(line.charAt(next)) < 0) {
                next++;
            }
            cells.add(unquoted(line.substring(at, next).strip()));
            at = next + 1;
        }
        return cells;
    }

    private static int endOfQuoted(String line, int start) {
        int end = line.indexOf('"', start + 1);
        while (end >= 0 && end + 1 < line.length() && line.charAt(end + 1) == '"') {
            end = line.indexOf('"', end + 2);
        }
        return end < 0 ? start : end;
    }

    private static String unquoted(String cell) {
        boolean quoted = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"");
        return quoted
                ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"").strip()
                : cell;
    }
}
