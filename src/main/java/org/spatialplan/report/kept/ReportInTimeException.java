package org.spatialplan.report.kept;

import java.time.Instant;
import org.spatialplan.geo.CodedException;
import org.spatialplan.text.Messages;

/** A report is not deleted before its time, unless somebody says why. */
public final class ReportInTimeException extends CodedException {

    ReportInTimeException(String name, Instant until) {
        super("report-in-time", Messages.of("report.kept.in-time", name, until), false);
    }
}
