package org.spatialplan.text;

import java.util.List;

/**
 * Writes a line of CSV for spreadsheets (RFC 4180): numbers without an exponent, and no text that a spreadsheet would run as a formula.
 * Stateless and thread-safe.
 */
public final class CsvLine {

    /** The byte order mark at the beginning of every CSV file of the service (decision 59). */
    public static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Ends a line. */
    public static final String END = "\r\n";

    /** The characters that begin a formula, also in full width, as spreadsheets in Chinese or Japanese accept them. */
    private static final String FORMULA_SIGNS = "=+-@\t\r\n＝＋－＠";

    private static final char SEPARATOR = ',';
    private static final char QUOTE = '"';

    private CsvLine() {}

    /**
     * Writes a line without its end.
     *
     * @param values in the order of the columns; null is an empty cell
     */
    public static String of(List<?> values) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) {
                line.append(SEPARATOR);
            }
            if (values.get(i) != null) {
                add(cell(values.get(i)), i == 0, line);
            }
        }
        return line.toString();
    }

    /** Puts an apostrophe before a text that begins like a formula. */
    public static String harmless(String text) {
        return !text.isEmpty() && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** The text before which {@link #harmless} put an apostrophe; any other text is not changed. */
    public static String original(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && FORMULA_SIGNS.indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }

    private static String cell(Object value) {
        if (value instanceof Number number) {
            return PlainNumber.withoutExponent(number);
        }
        return value instanceof String text ? harmless(text) : value.toString();
    }

    private static void add(String cell, boolean isFirst, StringBuilder line) {
        if (isQuoted(cell, isFirst)) {
            line.append(QUOTE)
                    .append(cell.replace(String.valueOf(QUOTE), "\"\""))
                    .append(QUOTE);
        } else {
            line.append(cell);
        }
    }

    /**
     * Whether a cell needs quotes. More cells have them than the standard asks for: readers drop blanks at the edges of a cell, or take
     * a sign before letters and digits at its beginning for a comment, and an empty first cell for an empty line.
     */
    private static boolean isQuoted(String cell, boolean isFirst) {
        if (cell.isEmpty()) {
            return isFirst;
        }
        return cell.charAt(0) <= '#'
                || cell.charAt(cell.length() - 1) <= ' '
                || cell.chars().anyMatch(c -> c == SEPARATOR || c == QUOTE || c == '\r' || c == '\n');
    }
}
