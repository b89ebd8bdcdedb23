package org.spatialplan.format.city;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.spatialplan.text.CsvLine;

/** Writes a table as CSV for spreadsheets (RFC 4180, UTF-8), with a byte order mark, so that they show Chinese. Not thread-safe. */
public final class CsvRows implements AutoCloseable {

    private final Appendable out;

    /** Begins a table with the mark and a header. */
    public CsvRows(Appendable out, List<String> columns) {
        this.out = out;
        append(String.valueOf(CsvLine.BYTE_ORDER_MARK));
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
        append(CsvLine.of(values));
        append(CsvLine.END);
    }

    private void append(String text) {
        try {
            out.append(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Flushes and closes what is written to. */
    @Override
    public void close() {
        try {
            if (out instanceof java.io.Flushable flushed) {
                flushed.flush();
            }
            if (out instanceof java.io.Closeable closed) {
                closed.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
