package org.spatialplan.report;

import java.util.List;
import org.spatialplan.conflict.ConflictReport;
import org.spatialplan.format.city.CsvRows;

/** Rows of verdicts as CSV. */
public final class ReportCsv implements AutoCloseable {

    private final CsvRows rows;

    public ReportCsv(Appendable out) {
        this.rows = new CsvRows(out, ReportRow.COLUMNS);
    }

    public static String of(ConflictReport report) {
        StringBuilder text = new StringBuilder();
        try (ReportCsv csv = new ReportCsv(text)) {
            ReportRows rows = ReportRows.of(report);
            report.grounds().forEach(ground -> csv.add(rows.row(ground)));
        }
        return text.toString();
    }

    public void add(ReportRow row) {
        add(row.values());
    }

    /** @param values in the order of {@link ReportRow#COLUMNS} */
    public void add(List<?> values) {
        rows.add(values);
    }

    @Override
    public void close() {
        rows.close();
    }
}
