package org.spatialplan.imports;

import java.util.stream.Collectors;
import org.spatialplan.geo.CodedException;

/** The report holds an error: nothing was added. */
public final class ImportRefusedException extends CodedException {

    private final ImportReport report;

    ImportRefusedException(ImportReport report) {
        super(
                "import-refused",
                report.findings().stream()
                        .filter(ImportReport.ReportedFinding::isError)
                        .map(finding -> finding.code() + (finding.place().isEmpty() ? "" : " at " + finding.place())
                                + ": " + finding.en())
                        .collect(Collectors.joining("; ")));
        this.report = report;
    }

    public ImportReport report() {
        return report;
    }
}
