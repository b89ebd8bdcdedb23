package org.spatialplan.imports;

import java.util.function.Function;
import java.util.stream.Collectors;
import org.spatialplan.geo.CodedException;
import org.spatialplan.imports.ImportReport.ReportedFinding;
import org.spatialplan.text.LocalizedText;

/** The report holds an error, and nothing was added. */
public final class ImportRefusedException extends CodedException {

    private final ImportReport report;

    ImportRefusedException(ImportReport report) {
        super(
                "import-refused",
                new LocalizedText(errors(report, ReportedFinding::zh, "；"), errors(report, ReportedFinding::en, "; ")));
        this.report = report;
    }

    private static String errors(ImportReport report, Function<ReportedFinding, String> text, String between) {
        return report.findings().stream()
                .filter(ReportedFinding::isError)
                .map(finding -> finding.code() + (finding.place().isEmpty() ? "" : " at " + finding.place()) + ": "
                        + text.apply(finding))
                .collect(Collectors.joining(between));
    }

    /** The report with the error. */
    public ImportReport report() {
        return report;
    }
}
