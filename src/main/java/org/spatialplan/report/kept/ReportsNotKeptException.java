package org.spatialplan.report.kept;

import org.spatialplan.geo.CodedException;
import org.spatialplan.text.Messages;

/** A report is to be kept by a service that keeps none. */
public final class ReportsNotKeptException extends CodedException {

    ReportsNotKeptException() {
        super("reports-not-kept", Messages.of("report.kept.off"), false);
    }
}
