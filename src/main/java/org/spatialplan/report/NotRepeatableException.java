package org.spatialplan.report;

import org.spatialplan.geo.CodedException;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/** A file is no report of this service that can be repeated. */
public final class NotRepeatableException extends CodedException {

    private static final String CODE = "report-not-repeatable";

    NotRepeatableException(LocalizedText why) {
        super(CODE, why);
    }

    /** @param cause why it cannot be read */
    NotRepeatableException(String file, Throwable cause) {
        super(CODE, Messages.of("report.repeat.no-report", file, String.valueOf(cause.getMessage())), cause);
    }
}
