package org.spatialplan.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.spatialplan.layer.PlainNumber;

/** Rows of verdicts as CSV (RFC 4180), UTF-8 with a byte order mark, so that spreadsheets show Chinese. */
public final class ReportCsv implements AutoCloseable {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(ReportRow.COLUMNS.toArray(String[]::new))
            .get();

    private final CSVPrinter printer;

    public ReportCsv(Appendable out) {
        try {
            out.append('\uFEFF');
            this.printer = new CSVPrinter(out, FORMAT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String of(ConflictReport report) {
        StringBuilder text = new StringBuilder();
        try (ReportCsv csv = new ReportCsv(text)) {
            RowRemarks remarks = RowRemarks.of(report);
            report.grounds().forEach(ground -> csv.add(ReportRow.of(ground, report.frame(), remarks)));
        }
        return text.toString();
    }

    public void add(ReportRow row) {
        add(row.values());
    }

    /** @param values in the order of {@link ReportRow#COLUMNS} */
    public void add(List<?> values) {
        try {
            printer.printRecord(values.stream().map(ReportCsv::harmless).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A name that begins like a formula is run by spreadsheets when it is opened. */
    private static Object harmless(Object value) {
        if (value instanceof Number number) {
            return PlainNumber.withoutExponent(number);
        }
        return value instanceof String text && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0
                ? "'" + text
                : value;
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
