package org.spatialplan.report.kept;

import org.spatialplan.geo.CodedException;
import org.spatialplan.text.Messages;

/** As many reports are kept as may be. None gives way: a signed paper holds its address. */
public final class KeptReportsFullException extends CodedException {

    KeptReportsFullException(int maxReports) {
        super("too-many-reports", Messages.of("report.kept.full", maxReports));
    }
}
