package org.spatialplan.format.list;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.spatialplan.geo.AngleText;

/**
 * A coordinate as it is written in a cell: a number with or without thousands separators, unit and label ({@code X=…}), or
 * an angle.
 *
 * @param number metres or degrees
 * @param angle empty if it is a plain number
 * @param decimals number of digits behind the point of a plain number
 * @param isRounded whether a number with an exponent has lost its decimals, as spreadsheets write it to CSV: 4.04E+07
 */
record ListValue(double number, Optional<AngleText> angle, int decimals, boolean isRounded) {

    private static final int LONGEST = 60;
    private static final int MAX_DIGITS = 15;
    private static final double[] POWERS = IntStream.rangeClosed(0, MAX_DIGITS)
            .mapToDouble(i -> Double.parseDouble("1e" + i))
            .toArray();
    private static final double COARSEST_STEP = 0.1;
    private static final Pattern LABEL =
            Pattern.compile("^(?:[^=:]{1,12}:\\s?)?([^\\d=:+\\-]{1,12})[=:]\\s?(?=[\\d+\\-NSEW])");
    private static final Pattern PLAIN =
            Pattern.compile("[+-]?(?:\\d{1,12}(?:\\.\\d{0,20})?|\\.\\d{1,20})(?:E[+-]?\\d{1,2})?");
    private static final Pattern GROUPED =
            Pattern.compile("[+-]?\\d{1,3}(?:(?:,\\d{3}){1,3}|(?: \\d{3}){1,3})(?:\\.\\d{1,20})?");
    private static final Pattern UNIT = Pattern.compile("\\s?[M米]$");

    /** Reads a cell; empty if it holds no coordinate. */
    static Optional<ListValue> of(String cell) {
        if (cell.isEmpty() || cell.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<ListValue> plain = plain(cell);
        if (plain.isPresent()) {
            return plain;
        }
        String tidy = LABEL.matcher(AngleText.tidy(cell)).replaceFirst("");
        String bare = UNIT.matcher(tidy).replaceFirst("");
        if (PLAIN.matcher(bare).matches()) {
            return Optional.of(number(bare));
        }
        if (GROUPED.matcher(bare).matches()) {
            return Optional.of(number(bare.replace(",", "").replace(" ", "")));
        }
        return AngleText.parse(tidy).map(angle -> new ListValue(angle.degrees(), Optional.of(angle), 0, false));
    }

    /**
     * Reads digits with at most one point among them, as nearly all cells are. The quotient is exact to the last bit, since both
     * numbers are whole and below 2^53.
     */
    private static Optional<ListValue> plain(String cell) {
        if (cell.length() > MAX_DIGITS) {
            return Optional.empty();
        }
        long digits = 0;
        int decimals = -1;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '.' && decimals < 0 && i > 0) {
                decimals = 0;
            } else if (c >= '0' && c <= '9') {
                digits = digits * 10 + c - '0';
                decimals += decimals < 0 ? 0 : 1;
            } else {
                return Optional.empty();
            }
        }
        int behind = Math.max(0, decimals);
        return Optional.of(new ListValue(digits / POWERS[behind], Optional.empty(), behind, false));
    }

    /** The label in front of a value: {@code X} in {@code X=2760998.8}; empty if there is none. */
    static Optional<String> label(String cell) {
        String tidy = cell.length() > LONGEST ? "" : AngleText.tidy(cell);
        Matcher label = LABEL.matcher(tidy);
        return label.find() ? Optional.of(label.group(1).strip()) : Optional.empty();
    }

    private static ListValue number(String text) {
        BigDecimal exact = new BigDecimal(text);
        boolean rounded = text.indexOf('E') >= 0 && exact.ulp().doubleValue() > COARSEST_STEP;
        return new ListValue(exact.doubleValue(), Optional.empty(), Math.max(0, exact.scale()), rounded);
    }

    /** Whether it may be a coordinate and no point's number, ring or height: an angle, degrees with decimals or many metres. */
    boolean isTelling() {
        boolean degrees = decimals >= 3 && Math.abs(number) <= 180;
        return angle.isPresent() || degrees || Math.abs(number) >= 10_000;
    }
}
