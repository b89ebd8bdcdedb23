package org.spatialplan.format.city;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.spatialplan.text.PlainNumber;

/**
 * Writes rows as CSV for spreadsheets (RFC 4180, UTF-8): with a byte order mark, so that they show Chinese; numbers
 * without an exponent; no text that a spreadsheet would run as a formula. Not thread-safe.
 */
public final class CsvRows implements AutoCloseable {

    /** The byte order mark at the beginning of every CSV file of the service (decision 59). */
    public static final char BYTE_ORDER_MARK = '\uFEFF';

    /** The characters that begin a formula, also in full width, as spreadsheets in Chinese or Japanese accept them. */
    private static final String FORMULA_SIGNS = "=+-@\t\r\n＝＋－＠";

    private final CSVPrinter printer;

    /** Begins a table with the mark and a header. */
    public CsvRows(Appendable out, List<String> columns) {
        try {
            out.append(BYTE_ORDER_MARK);
            this.printer = new CSVPrinter(out, CSVFormat.RFC4180);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        add(columns);
    }

    /** Writes a whole table. */
    public static String write(List<String> columns, List<? extends List<?>> rows) {
        StringBuilder text = new StringBuilder();
        try (CsvRows csv = new CsvRows(text, columns)) {
            rows.forEach(csv::add);
        }
        return text.toString();
    }

    /**
     * Adds a row.
     *
     * @param values in the order of the columns; null is an empty cell
     */
    public void add(List<?> values) {
        try {
            printer.printRecord(values.stream().map(CsvRows::cell).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts an apostrophe before a text that begins like a formula. */
    public static String harmless(String text) {
        return !text.isEmpty() && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static Object cell(Object value) {
        if (value instanceof Number number) {
            return PlainNumber.withoutExponent(number);
        }
        return value instanceof String text ? harmless(text) : value;
    }

    @Override
    public void close() {
        try {
            printer.close(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
