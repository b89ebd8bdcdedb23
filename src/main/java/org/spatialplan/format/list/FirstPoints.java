package org.spatialplan.format.list;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.spatialplan.parcel.ListColumn;
import org.spatialplan.text.Excerpt;

/**
 * The first rows of a table that may be points: at least two numbers in each, and as many cells.
 *
 * @param rows at least one
 * @param at index of the first of them in the table
 */
record FirstPoints(List<ListRow> rows, int at) {

    private static final int SHOWN = 4;
    private static final int MAX_COLUMNS = 20;
    private static final int LONGEST = 40;
    private static final double MAX_DEGREES = 180;
    /** Control characters, marks of direction and the like. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

    /** Finds them; empty if there are none, or more columns than somebody would look at. */
    static Optional<FirstPoints> of(List<ListRow> sample) {
        int at = IntStream.range(0, sample.size())
                .filter(i -> isPoint(sample.get(i)))
                .findFirst()
                .orElse(-1);
        if (at < 0 || sample.get(at).cells().size() > MAX_COLUMNS) {
            return Optional.empty();
        }
        int width = sample.get(at).cells().size();
        List<ListRow> rows = sample.subList(at, sample.size()).stream()
                .filter(row -> isPoint(row) && row.cells().size() == width)
                .limit(SHOWN)
                .toList();
        return Optional.of(new FirstPoints(rows, at));
    }

    private static boolean isPoint(ListRow row) {
        return isPoint(row.cells());
    }

    /** Whether cells hold two numbers, which may be a place. */
    static boolean isPoint(List<String> cells) {
        return cells.stream().filter(FirstPoints::isNumber).count() >= 2;
    }

    /** Whether a row may be a point, too. */
    boolean isLike(ListRow row) {
        return isPoint(row) && row.cells().size() == rows.get(0).cells().size();
    }

    private static boolean isNumber(String cell) {
        return ListValue.of(cell).isPresent();
    }

    /** What somebody is shown of them: short, and without characters that change how a line is shown. */
    List<List<String>> cells() {
        return rows.stream()
                .map(row -> row.cells().stream().map(FirstPoints::shown).toList())
                .toList();
    }

    private static String shown(String cell) {
        String plain = UNSEEN.matcher(cell).replaceAll(" ");
        return Excerpt.of(plain, LONGEST);
    }

    /** Two columns of numbers beside each other, those with fractions and then the greatest first, as China has them. */
    List<ListColumn> guess() {
        List<ListColumn> guess = new ArrayList<>(
                rows.get(0).cells().stream().map(cell -> ListColumn.OTHER).toList());
        List<Integer> numbers = IntStream.range(0, guess.size())
                .filter(column -> rows.stream().allMatch(row -> isNumber(row.cell(column))))
                .boxed()
                .toList();
        IntStream.range(1, numbers.size())
                .mapToObj(i -> new Pair(numbers.get(i - 1), numbers.get(i)))
                .filter(pair -> fractions(pair) > 0)
                .max(Comparator.<Pair>comparingLong(this::fractions).thenComparing(this::lesser))
                .ifPresent(pair -> name(pair, guess));
        return List.copyOf(guess);
    }

    private record Pair(int first, int second) {}

    private void name(Pair pair, List<ListColumn> guess) {
        boolean degrees = rows.stream()
                .allMatch(row -> size(row, pair.first()) <= MAX_DEGREES && size(row, pair.second()) <= MAX_DEGREES);
        boolean isFirstGreater = size(rows.get(0), pair.first()) > size(rows.get(0), pair.second());
        ListColumn greater = degrees ? ListColumn.LON : ListColumn.NORTH;
        ListColumn smaller = degrees ? ListColumn.LAT : ListColumn.EAST;
        guess.set(pair.first(), isFirstGreater ? greater : smaller);
        guess.set(pair.second(), isFirstGreater ? smaller : greater);
    }

    /** Coordinates have fractions, numbers and codes of points have none. */
    private long fractions(Pair pair) {
        return rows.stream()
                .flatMap(row -> Stream.of(row.cell(pair.first()), row.cell(pair.second())))
                .filter(cell -> cell.contains("."))
                .count();
    }

    private double lesser(Pair pair) {
        return Math.min(size(rows.get(0), pair.first()), size(rows.get(0), pair.second()));
    }

    private static double size(ListRow row, int column) {
        return Math.abs(ListValue.of(row.cell(column)).orElseThrow().number());
    }
}
