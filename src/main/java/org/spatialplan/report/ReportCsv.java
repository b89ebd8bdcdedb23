package org.spatialplan.report;

import java.util.List;
import org.spatialplan.conflict.ConflictReport;
import org.spatialplan.format.city.CsvRows;
import org.spatialplan.report.row.ReportRow;
import org.spatialplan.report.row.ReportRows;

/** Writes rows of verdicts as CSV. Not thread-safe. */
public final class ReportCsv implements AutoCloseable {

    private final CsvRows rows;

    /**
     * Begins a table with a header.
     *
     * @param columns of the rows
     */
    ReportCsv(Appendable out, List<String> columns) {
        this.rows = new CsvRows(out, columns);
    }

    /** Writes a whole report. */
    public static String of(ConflictReport report) {
        StringBuilder text = new StringBuilder();
        ReportRows rows = RowRemarks.rows(report);
        try (ReportCsv csv = new ReportCsv(text, rows.columns())) {
            report.grounds().forEach(ground -> csv.add(rows.row(ground)));
        }
        return text.toString();
    }

    /** Adds a row. */
    public void add(ReportRow row) {
        add(row.values());
    }

    /**
     * Adds a row from values.
     *
     * @param values in the order of the columns
     */
    public void add(List<?> values) {
        rows.add(values);
    }

    @Override
    public void close() {
        rows.close();
    }
}
